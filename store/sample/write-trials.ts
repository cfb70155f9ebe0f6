import type pg from 'pg';
import type { TrialDesign } from '#core/evidence/trial/trial-design.ts';
import type { SamplePerson } from '#store/sample/people.ts';
import { agoAt } from '#store/sample/sample-rows.ts';
import {
  type SampleTrial,
  type SampleTrialKey,
  sampleTrials,
  stratumOf,
} from '#store/sample/sample-trials.ts';
import { endTrial } from '#store/trials/look-at-trial.ts';
import { beginTrial, declareTrial } from '#store/trials/trials.ts';

/** A trial that is over, one that runs, both with the people given to their methods before their weeks were drawn; and one that is declared. */
export async function writeSampleTrials(
  connection: pg.PoolClient,
  workspaceId: string,
  people: readonly SamplePerson[],
  opensAt: string,
): Promise<void> {
  for (const [key, trial] of Object.entries(sampleTrials))
    await writeTrial(connection, workspaceId, trial, membersOf(key as SampleTrialKey, people), opensAt);
  await declareWordsTrial(connection, workspaceId, agoAt(opensAt, 2));
}

/** By name, of which the sample has each once. */
type Member = { name: string; arm: number; stratum: string };

function membersOf(key: SampleTrialKey, people: readonly SamplePerson[]): Member[] {
  return people.flatMap(({ member }) =>
    member.trial?.key === key
      ? [{ name: member.name, arm: member.trial.arm, stratum: stratumOf(member) }]
      : [],
  );
}

async function writeTrial(
  connection: pg.PoolClient,
  workspaceId: string,
  { name, design, arms, seed, beganDaysAgo, endedDaysAgo }: SampleTrial,
  members: readonly Member[],
  opensAt: string,
): Promise<void> {
  const beganAt = agoAt(opensAt, beganDaysAgo);
  const playbooks = arms.map((playbookId) => ({ playbookId, playbookVersion: 1 }));
  const trial = { name, design, campaignId: null, arms: playbooks };
  const trialId = (await declareTrial(connection, workspaceId, trial, beganAt))!;
  await connection.query('update trial set seed = $3 where workspace_id = $1 and id = $2', [
    workspaceId,
    trialId,
    seed,
  ]);
  await beginTrial(connection, workspaceId, trialId, beganAt);
  await connection.query(membersQuery, [workspaceId, trialId, JSON.stringify(members)]);
  await connection.query(armsQuery, [workspaceId, trialId, arms.length]);
  if (endedDaysAgo !== null)
    await endTrial(connection, workspaceId, trialId, 'ended', agoAt(opensAt, endedDaysAgo));
}

const membersQuery = `
insert into trial_member (workspace_id, trial_id, prospect_id, arm, lot_id, stratum, came_with, counts, assigned_at)
select $1, $2::uuid, p.id, m.arm, p.account_id, m.stratum, $2, true, e.enrolled_at
  from jsonb_to_recordset($3::jsonb) as m (name text, arm smallint, stratum text)
  join prospect p on p.workspace_id = $1 and p.name = m.name
  join enrolment e on e.workspace_id = $1 and e.prospect_id = p.id`;

const armsQuery = `
update enrolment e set trial_arm = m.arm, trial_arms = $3 from trial_member m
 where m.workspace_id = $1 and m.trial_id = $2 and e.workspace_id = $1 and e.prospect_id = m.prospect_id`;

const wordsDesign: TrialDesign = {
  outcome: 'call-back',
  outcomeDays: 21,
  baseRate: 0.15,
  leastDifference: 0.1,
  askedAtMost: 0.05,
  relationships: ['stranger', 'referred'],
  peoplePerAccount: 1,
};

/** Versions of one message, for which the next list waits. */
async function declareWordsTrial(
  connection: pg.PoolClient,
  workspaceId: string,
  declaredAt: string,
): Promise<void> {
  const found = await connection.query(
    `select id from script where workspace_id = $1 and starter = 'three-and-done/introduction'`,
    [workspaceId],
  );
  const scriptId: string = found.rows[0].id;
  const arms = [1, 2].map((version) => ({
    playbookId: 'three-and-done',
    playbookVersion: 1,
    message: { scriptId, version },
  }));
  const trial = {
    name: 'The introduction, with their news or without',
    design: wordsDesign,
    campaignId: null,
    arms,
  };
  await declareTrial(connection, workspaceId, trial, declaredAt);
}
