import type { GivenVersion } from '#core/message/script/given-version.ts';
import type { Queryable } from '#store/workspace.ts';

/** The trial somebody is in while it runs, and what they were given to. */
export type TrialOfPerson = {
  trialId: string;
  name: string;
  /** The playbook, or the message with its version. */
  armName: string;
  /** Where versions of a message are compared: the one they hear. */
  words: GivenVersion | null;
};

/**
 * Null for whoever is in no trial that runs. Words count as rehearsed where the rep who has the person recorded them since they
 * last became others.
 */
export async function trialOfPerson(
  db: Queryable,
  workspaceId: string,
  prospectId: string,
): Promise<TrialOfPerson | null> {
  const found = await db.query<TrialOfPerson>({
    name: 'trial-of-person',
    text: personQuery,
    values: [workspaceId, prospectId],
  });
  return found.rows[0] ?? null;
}

const personQuery = `
select t.id as "trialId", t.name, coalesce(s.title || ', version ' || a.script_version, b.name) as "armName",
       case when v.script_id is not null then json_build_object(
         'scriptId', v.script_id, 'version', v.version, 'body', v.body,
         'rehearsed', exists (
           select from enrolment e join take k on k.workspace_id = e.workspace_id and k.rep_id = e.rep_id
            where e.workspace_id = $1 and e.prospect_id = $2 and e.state <> 'closed'
              and k.script_id = v.script_id and k.version = v.version and k.at >= v.changed_at)) end as words
  from trial_member m
  join trial t on t.workspace_id = m.workspace_id and t.id = m.trial_id and t.state = 'running'
  join trial_arm a on a.workspace_id = m.workspace_id and a.trial_id = m.trial_id and a.arm = m.arm
  join playbook b on b.workspace_id = a.workspace_id and b.id = a.playbook_id and b.version = a.playbook_version
  left join script s on s.workspace_id = a.workspace_id and s.id = a.script_id
  left join script_version v on v.workspace_id = a.workspace_id and v.script_id = a.script_id and v.version = a.script_version
 where m.workspace_id = $1 and m.prospect_id = $2`;
