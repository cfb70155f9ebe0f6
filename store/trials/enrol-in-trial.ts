import type { Relationship } from '#core/decide/facts.ts';
import { assignAccounts, type Lot } from '#core/evidence/trial/assign-accounts.ts';
import type { Database } from '#store/connect.ts';
import { beginWith, type Enrolled, type Refusal, someAtATime, whoMayBegin } from '#store/enrol.ts';
import type { LoadedFacts } from '#store/facts.ts';
import { type Owner, poolOf } from '#store/pool-members.ts';
import { transaction } from '#store/transaction.ts';
import { lockTrial, type Trial } from '#store/trials/trials.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

export type JoiningTrial = {
  trialId: string;
  owner: Owner;
  /** What they come with: an import, the start, or one request. Those of an account who come together count together. */
  cameWith: string;
};

/** Says why nobody can be given to a trial. */
export class TrialNotRunning extends Error {}

/**
 * Gives people to the arms of a trial that runs and begins with each by their arm's method. Whoever may not begin, is of a
 * relationship the trial is not about, or is in a trial already, is left as they are and named with the reason.
 * @throws TrialNotRunning
 */
export function enrolInTrial(
  db: Database,
  workspace: Workspace,
  prospectIds: readonly string[],
  joining: JoiningTrial,
  now: string,
): Promise<Enrolled> {
  return someAtATime(prospectIds, (ids) =>
    transaction(db, (connection) => joinSome(connection, workspace, ids, joining, now)),
  );
}

async function joinSome(
  db: Queryable,
  workspace: Workspace,
  ids: readonly string[],
  joining: JoiningTrial,
  now: string,
): Promise<Enrolled> {
  const { welcome, refused } = await whoMayBegin(db, workspace, ids, now);
  const trial = await lockTrial(db, workspace.id, joining.trialId);
  if (trial === null || trial.state !== 'running')
    throw new TrialNotRunning(`The trial ${trial === null ? 'is gone' : `“${trial.name}” does not run`}.`);
  const people = await readNewcomers(db, workspace.id, trial.id, welcome);
  const joined = people.filter((person) => {
    const reason = notInTrial(person, trial);
    if (reason !== null) refused.push({ prospectId: person.id, name: person.name, reason });
    return reason === null;
  });
  const armOf = await assign(db, workspace.id, trial, joined, joining);
  await insertMembers(db, workspace.id, trial, joined, armOf, joining, now);
  for (const arm of trial.arms) {
    const facts = joined.filter(({ id }) => armOf.get(id) === arm.arm).map((person) => person.facts);
    const trialArm = { arm: arm.arm, arms: trial.arms.length };
    const campaignId = trial.campaign?.id ?? null;
    const { playbookId, playbookVersion } = arm;
    const beginning = { ...joining.owner, playbookId, playbookVersion, campaignId, trial: trialArm };
    await beginWith(db, workspace, facts, beginning, now);
  }
  return { enrolled: joined.length, refused };
}

type Newcomer = {
  id: string;
  name: string;
  lotId: string;
  relationship: Relationship;
  /** The name of a trial they are in that runs, or of this one where they were in it before. */
  inTrial: string | null;
  /** The arm of their account, and what its first people came with; null where it has none yet. */
  lotArm: number | null;
  lotCameWith: string | null;
  facts: LoadedFacts;
};

async function readNewcomers(
  db: Queryable,
  workspaceId: string,
  trialId: string,
  welcome: readonly LoadedFacts[],
): Promise<Newcomer[]> {
  const factsOf = new Map(welcome.map((person) => [person.prospectId, person]));
  const found = await db.query<Omit<Newcomer, 'facts'>>({
    name: 'newcomers-to-trial',
    text: newcomersQuery,
    values: [workspaceId, trialId, [...factsOf.keys()]],
  });
  return found.rows.map((row) => ({ ...row, facts: factsOf.get(row.id)! }));
}

const newcomersQuery = `
select p.id, p.name, p.relationship, coalesce(p.account_id, p.id) as "lotId",
       (select t.name from trial_member m join trial t on t.workspace_id = m.workspace_id and t.id = m.trial_id
         where m.workspace_id = $1 and m.prospect_id = p.id and (t.state = 'running' or t.id = $2) limit 1) as "inTrial",
       f.arm as "lotArm", f.came_with as "lotCameWith"
  from prospect p
  left join lateral (
    select m.arm, m.came_with from trial_member m
     where m.workspace_id = $1 and m.trial_id = $2 and m.lot_id = coalesce(p.account_id, p.id)
     order by m.counts desc, m.assigned_at limit 1) f on true
 where p.workspace_id = $1 and p.id = any ($3::uuid[])`;

function notInTrial(
  { relationship, inTrial, lotArm }: Newcomer,
  { name, design, arms }: Trial,
): Refusal['reason'] | null {
  if (inTrial !== null)
    return { rule: 'one-trial-at-a-time', says: `They are in the trial “${inTrial}” already.` };
  if (!design.relationships.includes(relationship))
    return { rule: 'not-in-this-trial', says: `“${name}” is not about people of this relationship.` };
  const stopped = arms.find(({ arm, stoppedAt }) => arm === lotArm && stoppedAt !== null);
  if (stopped !== undefined)
    return {
      rule: 'arm-stopped',
      says: `Their colleagues are called by “${stopped.name}”, which was stopped in this trial.`,
    };
  return null;
}

/** @returns the arm of each person */
async function assign(
  db: Queryable,
  workspaceId: string,
  trial: Trial,
  people: readonly Newcomer[],
  { owner }: JoiningTrial,
): Promise<Map<string, number>> {
  const lots = lotsOf(
    people.filter(({ lotArm }) => lotArm === null),
    owner,
  );
  const open = trial.arms.filter(({ stoppedAt }) => stoppedAt === null).map(({ arm }) => arm);
  const drawn = assignAccounts(lots, open, trial.seed, await peopleSoFar(db, workspaceId, trial.id));
  return new Map(people.map(({ id, lotId, lotArm }) => [id, lotArm ?? drawn.get(lotId)!]));
}

/** From who knows us best to who does not. */
const nearest: readonly Relationship[] = ['client', 'known', 'referred', 'stranger'];

/** An account is as near as the nearest of its people. */
function lotsOf(people: readonly Newcomer[], owner: Owner): Lot[] {
  const lots = new Map<string, { people: number; nearness: number }>();
  for (const { lotId, relationship } of people) {
    const lot = lots.get(lotId) ?? { people: 0, nearness: nearest.length };
    const nearness = Math.min(lot.nearness, nearest.indexOf(relationship));
    lots.set(lotId, { people: lot.people + 1, nearness });
  }
  const caller = 'repId' in owner ? owner.repId : poolOf(owner);
  return [...lots].map(([id, lot]) => ({
    id,
    people: lot.people,
    stratum: `${nearest[lot.nearness]} ${caller}`,
  }));
}

async function peopleSoFar(
  db: Queryable,
  workspaceId: string,
  trialId: string,
): Promise<Map<string, number[]>> {
  const found = await db.query<{ stratum: string; arm: number; people: number }>(
    `select stratum, arm, count(*)::integer as people from trial_member
      where workspace_id = $1 and trial_id = $2 group by 1, 2`,
    [workspaceId, trialId],
  );
  const soFar = new Map<string, number[]>();
  for (const { stratum, arm, people } of found.rows) {
    const counts = soFar.get(stratum) ?? [];
    counts[arm] = people;
    soFar.set(stratum, counts);
  }
  return soFar;
}

/** Who comes to an account that has its arm goes to its stratum, and counts where they came with its first people. */
async function insertMembers(
  db: Queryable,
  workspaceId: string,
  trial: Trial,
  people: readonly Newcomer[],
  armOf: ReadonlyMap<string, number>,
  { owner, cameWith }: JoiningTrial,
  now: string,
): Promise<void> {
  const strata = new Map(lotsOf(people, owner).map(({ id, stratum }) => [id, stratum]));
  const rows = people.map(({ id, lotId, lotArm, lotCameWith }) => ({
    prospect_id: id,
    arm: armOf.get(id),
    lot_id: lotId,
    stratum: strata.get(lotId),
    counts: lotArm === null || lotCameWith === cameWith,
  }));
  await db.query({
    name: 'insert-trial-members',
    text: `insert into trial_member (workspace_id, trial_id, prospect_id, arm, lot_id, stratum, came_with, counts, assigned_at)
           select $1, $2, m.prospect_id, m.arm, m.lot_id, m.stratum, $4, m.counts, $5
             from jsonb_to_recordset($3::jsonb)
               as m (prospect_id uuid, arm smallint, lot_id uuid, stratum text, counts boolean)`,
    values: [workspaceId, trial.id, JSON.stringify(rows), cameWith, now],
  });
}
