import type pg from 'pg';
import type { TrialDesign } from '#core/evidence/trial/trial-design.ts';
import { begunAt } from '#store/sample/sample-rows.ts';
import { beginTrial, declareTrial } from '#store/trials/trials.ts';

const design: TrialDesign = {
  outcome: 'conversation',
  outcomeDays: 21,
  baseRate: 0.3,
  leastDifference: 0.15,
  askedAtMost: 0.05,
  relationships: ['stranger', 'referred', 'known', 'client'],
  peoplePerAccount: 1,
};

const arms = ['get-through', 'three-and-done'].map((playbookId) => ({ playbookId, playbookVersion: 1 }));

/**
 * A trial that runs since the team began and is far from telling: whoever is called by one of its two methods is in it since then. Their
 * weeks were drawn without a thought of it.
 */
export async function writeSampleTrial(
  connection: pg.PoolClient,
  workspaceId: string,
  opensAt: string,
): Promise<void> {
  const since = begunAt(opensAt);
  const trial = { name: 'Right time and words, or three and leave it', design, campaignId: null, arms };
  const trialId = (await declareTrial(connection, workspaceId, trial, since))!;
  await beginTrial(connection, workspaceId, trialId, since);
  await connection.query(
    `insert into trial_member (workspace_id, trial_id, prospect_id, arm, lot_id, stratum, came_with, counts, assigned_at)
     select $1, $2::uuid, p.id, a.arm, coalesce(p.account_id, p.id), p.relationship || ' ' || e.rep_id, $2, true, e.enrolled_at
       from enrolment e
       join prospect p on p.workspace_id = e.workspace_id and p.id = e.prospect_id
       join trial_arm a on a.workspace_id = e.workspace_id and a.trial_id = $2 and a.playbook_id = e.playbook_id
      where e.workspace_id = $1 and e.enrolled_at >= $3
        and (select count(*) from prospect c where c.workspace_id = $1 and c.account_id = p.account_id) = 1`,
    [workspaceId, trialId, since],
  );
  await connection.query(
    `update enrolment e set trial_arm = m.arm, trial_arms = $3 from trial_member m
      where m.workspace_id = $1 and m.trial_id = $2 and e.workspace_id = $1 and e.prospect_id = m.prospect_id`,
    [workspaceId, trialId, arms.length],
  );
}
