import type { TrialOfWords } from '#core/evidence/call-backs-by-version.ts';
import { saidAtLast, type Verdict } from '#core/evidence/trial/verdict.ts';
import type { Queryable } from '#store/workspace.ts';

/** The latest trial between versions of a script, with what it said when it was last looked at; null: there was none. */
export async function trialOfWords(
  db: Queryable,
  workspaceId: string,
  scriptId: string,
): Promise<TrialOfWords | null> {
  const found = await db.query<Found>({
    name: 'trial-of-words',
    text: `select t.id, t.name, t.over_because is not distinct from 'ended' as "isEnded",
                  (select l.reading -> 'verdict' from trial_look l
                    where l.workspace_id = $1 and l.trial_id = t.id order by l.on_date desc limit 1) as verdict
             from trial t
            where t.workspace_id = $1 and t.started_at is not null
              and exists (select from trial_arm a where a.workspace_id = $1 and a.trial_id = t.id and a.script_id = $2)
            order by t.started_at desc, t.id desc limit 1`,
    values: [workspaceId, scriptId],
  });
  const [trial] = found.rows;
  if (trial === undefined) return null;
  const { id, name, isEnded, verdict } = trial;
  return { id, name, says: verdict && saidAtLast(verdict, isEnded) };
}

type Found = Pick<TrialOfWords, 'id' | 'name'> & {
  isEnded: boolean;
  verdict: Pick<Verdict, 'kind' | 'says'> | null;
};
