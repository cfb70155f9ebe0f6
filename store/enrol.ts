import { decideKnown } from '#core/decide/decide-known.ts';
import type { Decision, Reason } from '#core/decide/decision.ts';
import { firstZone } from '#core/decide/facts.ts';
import { mayNotEnrol } from '#core/decide/may-enrol.ts';
import type { ArmOfTrial } from '#core/plan/calls/arm-turns.ts';
import { leavesSeries } from '#core/playbook/leaves-series.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import type { Database } from '#store/connect.ts';
import { decideAgain, decisionColumns, decisionRow, storedDecision } from '#store/decisions.ts';
import { type LoadedFacts, loadFacts } from '#store/facts.ts';
import { newId } from '#store/id.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';
import { allot, type Owner, poolOf } from '#store/pool-members.ts';
import { transaction } from '#store/transaction.ts';
import { playbookKey, type Queryable, type Workspace } from '#store/workspace.ts';

export type Enrolling = Owner & { playbookId: string; campaignId: string | null };
/** How people begin who may: the version is the newest where none is named. */
export type Beginning = Enrolling & { playbookVersion?: number; trial?: ArmOfTrial };
export type Refusal = { prospectId: string; name: string; reason: Reason };
export type Enrolled = { enrolled: number; refused: Refusal[] };

const enrolAtOnce = 500;

/**
 * Begins the work on people by one method, for a rep or a pool: each gets an enrolment with its first decision beside it.
 * Whoever may not be enrolled is left as they are and named with the rule.
 */
export async function enrolPeople(
  db: Database,
  workspace: Workspace,
  prospectIds: readonly string[],
  enrolling: Enrolling,
  now: string,
): Promise<Enrolled> {
  return someAtATime(prospectIds, (ids) =>
    transaction(db, async (connection) => {
      const { welcome, refused } = await whoMayBegin(connection, workspace, ids, now);
      await beginWith(connection, workspace, welcome, enrolling, now);
      return { enrolled: welcome.length, refused };
    }),
  );
}

/** Many people in several transactions, so that none is long; what came of all. */
export async function someAtATime(
  prospectIds: readonly string[],
  enrol: (ids: readonly string[]) => Promise<Enrolled>,
): Promise<Enrolled> {
  const all: Enrolled = { enrolled: 0, refused: [] };
  for (let from = 0; from < prospectIds.length; from += enrolAtOnce) {
    const some = await enrol(prospectIds.slice(from, from + enrolAtOnce));
    all.enrolled += some.enrolled;
    all.refused.push(...some.refused);
  }
  return all;
}

/** Locks people and says who of them may begin with a method now, and why the others may not. */
export async function whoMayBegin(
  db: Queryable,
  workspace: Workspace,
  ids: readonly string[],
  now: string,
): Promise<{ welcome: LoadedFacts[]; refused: Refusal[] }> {
  const present = await presentEnrolments(db, workspace.id, ids);
  const people = await loadFacts(db, workspace, ids, now);
  const refused: Refusal[] = [];
  const welcome: LoadedFacts[] = [];
  for (const person of people) {
    const row = present.get(person.prospectId)!;
    const reason = mayNotEnrol(
      row.present,
      person.facts.touches,
      firstZone(person.facts.prospect) ?? 'UTC',
      workspace.rules,
      now,
    );
    if (reason === null) welcome.push(person);
    else refused.push({ prospectId: person.prospectId, name: row.name, reason });
  }
  return { welcome, refused };
}

/** Begins with whoever {@link whoMayBegin} let through. */
export async function beginWith(
  db: Queryable,
  workspace: Workspace,
  people: readonly LoadedFacts[],
  beginning: Beginning,
  now: string,
): Promise<void> {
  if (people.length === 0) return;
  const version = beginning.playbookVersion ?? newestVersion(workspace, beginning.playbookId);
  const playbook = workspace.playbooks.get(playbookKey(beginning.playbookId, version))!;
  await insertEnrolments(db, workspace, people, { ...beginning, playbook, version }, now);
  // Which words their rep has rehearsed is a fact of the enrolment, which is there only now.
  if (leavesSeries(playbook)) {
    const ids = people.map((person) => person.prospectId);
    await decideAgain(db, workspace, ids, now);
  }
}

type Present = { name: string; present: Parameters<typeof mayNotEnrol>[0] };

/** Locks the people, so that two enrolments at once see each other. */
async function presentEnrolments(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, Present>> {
  await db.query(
    `select from prospect where workspace_id = $1 and id = any ($2::uuid[]) order by id for no key update`,
    [workspaceId, ids],
  );
  const found = await db.query(
    `select p.id, p.name, e.state, e.decision, e.enrolled_at, r.name as rep_name, b.name as playbook_name, b.body -> 'rest' as rest
       from prospect p
       left join enrolment e on e.workspace_id = p.workspace_id and e.prospect_id = p.id and e.state <> 'closed'
       left join rep r on r.workspace_id = e.workspace_id and r.id = e.rep_id
       left join playbook b on b.workspace_id = e.workspace_id and b.id = e.playbook_id and b.version = e.playbook_version
      where p.workspace_id = $1 and p.id = any ($2::uuid[])`,
    [workspaceId, ids],
  );
  return new Map(found.rows.map((row) => [row.id, { name: row.name, present: row.state && presentOf(row) }]));
}

type PresentRow = {
  playbook_name: string;
  rest: { days: number } | null;
  rep_name: string;
  state: 'open' | 'stopped';
  decision: Decision;
  enrolled_at: string;
};

function presentOf(row: PresentRow): Present['present'] {
  return {
    playbook: { name: row.playbook_name, rest: row.rest ?? undefined },
    repName: row.rep_name,
    state: row.state,
    decision: row.decision,
    enrolledAt: row.enrolled_at,
  };
}

async function insertEnrolments(
  db: Queryable,
  workspace: Workspace,
  people: readonly LoadedFacts[],
  enrolling: Beginning & { playbook: Playbook; version: number },
  now: string,
): Promise<void> {
  const { playbook, version, trial } = enrolling;
  const newcomers = people.map(({ prospectId }) => ({ prospectId, repId: null }));
  const repOf = await allot(db, workspace.id, enrolling, newcomers);
  const reps = await repsAtWork(db, workspace.id, [...new Set(repOf.values())], now);
  const ofCampaign = await objectiveOf(db, workspace.id, enrolling.campaignId);
  const rows = people.map((person) => {
    const { prospect: known } = person.facts;
    const prospect = { ...known, objective: known.objective ?? ofCampaign };
    const facts = { ...person.facts, prospect, enrolledAt: now };
    const repId = repOf.get(person.prospectId)!;
    const enrolment = {
      id: newId(Date.parse(now)),
      repId,
      poolId: poolOf(enrolling),
      playbookId: enrolling.playbookId,
      playbookVersion: version,
      state: 'open' as const,
      deferredUntil: null,
      enrolledAt: now,
      ...reps.get(repId)!,
    };
    const decided = decideKnown(facts, playbook, workspace.rules, now);
    return {
      ...decisionRow(storedDecision({ ...person, enrolment, facts }, decided)),
      prospect_id: person.prospectId,
      rep_id: repId,
    };
  });
  await db.query(
    `update enrolment set state = 'closed' where workspace_id = $1 and prospect_id = any ($2::uuid[]) and state = 'stopped'`,
    [workspace.id, people.map((person) => person.prospectId)],
  );
  await db.query({
    name: 'insert-enrolments',
    text: insertQuery,
    values: [
      workspace.id,
      now,
      JSON.stringify(rows),
      poolOf(enrolling),
      enrolling.campaignId,
      enrolling.playbookId,
      version,
      trial?.arm ?? null,
      trial?.arms ?? null,
    ],
  });
  // A long list comes in by instants that may be over when it is written.
  await forgetPlan(db, workspace.id, [...reps.keys()]);
}

/** The newest version of a playbook; new enrolments begin with it. */
export function newestVersion(workspace: Workspace, playbookId: string): number {
  const versions = [...workspace.playbooks.keys()]
    .filter((key) => key.startsWith(`${playbookId}@`))
    .map((key) => Number(key.slice(playbookId.length + 1)));
  if (versions.length === 0) throw new Error(`No playbook ${playbookId} in the workspace.`);
  return Math.max(...versions);
}

async function objectiveOf(db: Queryable, workspaceId: string, campaignId: string | null) {
  if (campaignId === null) return null;
  const found = await db.query(`select objective from campaign where workspace_id = $1 and id = $2`, [
    workspaceId,
    campaignId,
  ]);
  return found.rows[0]?.objective ?? null;
}

type RepAtWork = Pick<NonNullable<LoadedFacts['enrolment']>, 'repZone' | 'absences'>;

/** What of reps makes a decision come up in their days: their zones and days away, by their ids. */
async function repsAtWork(
  db: Queryable,
  workspaceId: string,
  repIds: readonly string[],
  now: string,
): Promise<Map<string, RepAtWork>> {
  const found = await db.query(
    `select r.id, r.time_zone, (select json_agg(json_build_array(a.from_on, a.to_on)) from absence a
              where a.workspace_id = r.workspace_id and a.rep_id = r.id and a.to_on >= $3::date - 1) as absences
       from rep r where r.workspace_id = $1 and r.id = any ($2::uuid[])`,
    [workspaceId, repIds, now],
  );
  return new Map(
    found.rows.map((row) => [row.id, { repZone: row.time_zone, absences: row.absences ?? [] }] as const),
  );
}

const insertQuery = `
insert into enrolment (workspace_id, id, prospect_id, campaign_id, rep_id, pool_id, playbook_id, playbook_version, enrolled_at,
                       state, decision, precedence, decided_at, valid_until, due_at, promised, closes_at, nearness,
                       trial_arm, trial_arms)
select $1, d.id, d.prospect_id, $5, d.rep_id, $4, $6, $7, $2,
       d.state, d.decision, d.precedence, $2, d.valid_until, d.due_at, d.promised, d.closes_at, d.nearness, $8, $9
  from jsonb_to_recordset($3::jsonb) as d (prospect_id uuid, rep_id uuid, ${decisionColumns})`;
