import type { TrialDesign } from '#core/evidence/trial/trial-design.ts';
import { newId } from '#store/id.ts';
import { instantText } from '#store/instant-text.ts';
import type { Queryable } from '#store/workspace.ts';

/** A trial as it was declared, and how far it is. */
export type Trial = {
  id: string;
  name: string;
  state: 'declared' | 'running' | 'over';
  design: TrialDesign;
  seed: string;
  campaign: { id: string; name: string } | null;
  declaredAt: string;
  startedAt: string | null;
  overAt: string | null;
  overBecause: 'ended' | 'asked-not-to-be-called' | null;
  /** In the order of their numbers. */
  arms: TrialArm[];
};

export type TrialArm = {
  arm: number;
  playbookId: string;
  playbookVersion: number;
  /** As that version has it. */
  playbookName: string;
  /** Where versions of a message are compared: the one its people hear. */
  message: { scriptId: string; version: number } | null;
  /** The playbook's, or the message's with its version. */
  name: string;
  stoppedAt: string | null;
};

/** The trials of a workspace, newest first; or the one that is named. */
export async function listTrials(
  db: Queryable,
  workspaceId: string,
  trialId: string | null = null,
): Promise<Trial[]> {
  const found = await db.query({
    name: 'list-trials',
    text: `${trialQuery} and ($2::uuid is null or t.id = $2) order by t.declared_at desc, t.id desc`,
    values: [workspaceId, trialId],
  });
  return found.rows;
}

export async function findTrial(db: Queryable, workspaceId: string, trialId: string): Promise<Trial | null> {
  const [found] = await listTrials(db, workspaceId, trialId);
  return found ?? null;
}

/** Locks a trial while people are given to its arms or it is ended; null where there is none. */
export async function lockTrial(db: Queryable, workspaceId: string, trialId: string): Promise<Trial | null> {
  await db.query(`select from trial where workspace_id = $1 and id = $2 for no key update`, [
    workspaceId,
    trialId,
  ]);
  return findTrial(db, workspaceId, trialId);
}

const trialQuery = `
select t.id, t.name, t.state, t.design, t.seed, t.declared_at as "declaredAt", t.started_at as "startedAt",
       t.over_at as "overAt", t.over_because as "overBecause",
       (select json_build_object('id', c.id, 'name', c.name) from campaign c
         where c.workspace_id = t.workspace_id and c.id = t.campaign_id) as campaign,
       (select json_agg(json_build_object('arm', a.arm, 'playbookId', a.playbook_id, 'playbookVersion', a.playbook_version,
                 'playbookName', b.name,
                 'name', coalesce(s.title || ', version ' || a.script_version, b.name),
                 'message', case when a.script_id is not null
                                 then json_build_object('scriptId', a.script_id, 'version', a.script_version) end,
                 'stoppedAt', ${instantText('a.stopped_at')})
                 order by a.arm)
          from trial_arm a
          join playbook b on b.workspace_id = a.workspace_id and b.id = a.playbook_id and b.version = a.playbook_version
          left join script s on s.workspace_id = a.workspace_id and s.id = a.script_id
         where a.workspace_id = t.workspace_id and a.trial_id = t.id) as arms
  from trial t where t.workspace_id = $1`;

export type NewArm = Pick<TrialArm, 'playbookId' | 'playbookVersion'> & Partial<Pick<TrialArm, 'message'>>;

export type NewTrial = {
  name: string;
  design: TrialDesign;
  campaignId: string | null;
  arms: readonly NewArm[];
};

/** Declares a trial. @returns its id, or null when the workspace has a trial of that name */
export async function declareTrial(
  db: Queryable,
  workspaceId: string,
  trial: NewTrial,
  now: string,
): Promise<string | null> {
  const id = newId(Date.parse(now));
  const added = await db.query(
    `insert into trial (workspace_id, id, name, state, design, seed, campaign_id, declared_at)
     values ($1, $2::uuid, $3, 'declared', $4, $2::uuid::text, $5, $6) on conflict do nothing`,
    [workspaceId, id, trial.name, trial.design, trial.campaignId, now],
  );
  if (added.rowCount === 0) return null;
  await db.query(
    `insert into trial_arm (workspace_id, trial_id, arm, playbook_id, playbook_version, script_id, script_version)
     select $1, $2, a.nth - 1, a.playbook_id, a.version, a.script_id, a.script_version
       from unnest($3::text[], $4::integer[], $5::uuid[], $6::integer[]) with ordinality
         as a (playbook_id, version, script_id, script_version, nth)`,
    [
      workspaceId,
      id,
      trial.arms.map(({ playbookId }) => playbookId),
      trial.arms.map(({ playbookVersion }) => playbookVersion),
      trial.arms.map(({ message }) => message?.scriptId ?? null),
      trial.arms.map(({ message }) => message?.version ?? null),
    ],
  );
  return id;
}

/** Takes back a trial that was not started. @returns whether there was one */
export async function removeDeclared(db: Queryable, workspaceId: string, trialId: string): Promise<boolean> {
  const gone = await db.query(
    `delete from trial where workspace_id = $1 and id = $2 and state = 'declared'`,
    [workspaceId, trialId],
  );
  return gone.rowCount === 1;
}

/** The trial that compares versions of a script, declared or running; null where there is none. */
export async function trialOnScript(
  db: Queryable,
  workspaceId: string,
  scriptId: string,
): Promise<Pick<Trial, 'name' | 'state'> | null> {
  const found = await db.query(
    `select t.name, t.state from trial t
      where t.workspace_id = $1 and t.state <> 'over'
        and exists (select from trial_arm a where a.workspace_id = $1 and a.trial_id = t.id and a.script_id = $2)
      order by t.declared_at limit 1`,
    [workspaceId, scriptId],
  );
  return found.rows[0] ?? null;
}

/** From now on its design stands. @returns whether it was waiting to begin */
export async function beginTrial(
  db: Queryable,
  workspaceId: string,
  trialId: string,
  now: string,
): Promise<boolean> {
  const begun = await db.query(
    `update trial set state = 'running', started_at = $3 where workspace_id = $1 and id = $2 and state = 'declared'`,
    [workspaceId, trialId, now],
  );
  return begun.rowCount === 1;
}
