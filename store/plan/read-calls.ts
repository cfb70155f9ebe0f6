import type { DayPartName } from '#core/call/touch.ts';
import type { Window } from '#core/decide/decision.ts';
import type { Relationship } from '#core/decide/facts.ts';
import type { CallToPlan } from '#core/plan/calls/call-to-plan.ts';
import {
  localMinute,
  type Minute,
  parseClock,
  parseInstant,
  type Seconds,
  zoneOf,
} from '#core/prospect/local-time.ts';
import { callBackAgreed } from '#core/reach/call-to-make.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';
import type { RepAtWork } from '#store/plan/rep-time.ts';
import { type CalledRow, calledColumns, rowToPast } from '#store/reach/contact-past.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

type PlannedIn = Pick<Workspace, 'id' | 'rules'>;

/**
 * Everybody whom some reps could call in their days: their own people, and those of their pools. Whoever is owed a call
 * stays with the rep who owes it, pooled or not.
 */
export async function readCallsToPlan(
  db: Queryable,
  workspace: PlannedIn,
  reps: readonly RepAtWork[],
): Promise<CallToPlan[]> {
  const pools = [...new Set(reps.flatMap(({ poolIds }) => poolIds))];
  const own = await db.query<CallRow>({
    name: 'own-calls-to-plan',
    text: ownQuery(`and (e.pool_id is null or e.promised)`),
    values: [workspace.id, reps.map(({ id }) => id), reps.map(({ until }) => until)],
  });
  const read = callReader(workspace.rules);
  const ends = new Map(reps.map((rep) => [rep.id, windowsBefore(rep.until)]));
  const calls = own.rows.map((row) => read(row, row.rep_id, ends.get(row.rep_id)!));
  if (pools.length === 0) return calls;
  const until = reps.map((rep) => rep.until).reduce((last, end) => (end > last ? end : last));
  const pooled = await db.query<CallRow>({
    name: 'pooled-calls-to-plan',
    text: pooledQuery,
    values: [workspace.id, pools, until],
  });
  const windowsOf = windowsBefore(until);
  return calls.concat(pooled.rows.map((row) => read(row, null, windowsOf)));
}

/** Everybody who is with one rep at this moment, pooled or not: nobody of them changes hands. */
export async function readCallsWith(
  db: Queryable,
  workspace: PlannedIn,
  rep: RepAtWork,
): Promise<CallToPlan[]> {
  const found = await db.query<CallRow>({
    name: 'calls-with-rep',
    text: ownQuery(''),
    values: [workspace.id, [rep.id], [rep.until]],
  });
  return callsFor(rep, found.rows, workspace);
}

/** At most so many of a pool are looked through for a rep with room: a day holds a quarter of them. */
const pooledAtOnce = 300;

/**
 * People of a rep's pools whom today's plan has with nobody, the most pressing first, taken until the transaction ends; whom
 * another planner takes at this moment is left to them.
 */
export async function takeFreeOfPools(
  db: Queryable,
  workspace: PlannedIn,
  rep: RepAtWork,
): Promise<CallToPlan[]> {
  if (rep.poolIds.length === 0) return [];
  const found = await db.query<CallRow>({
    name: 'take-free-of-pools',
    text: freeQuery,
    values: [workspace.id, rep.poolIds, rep.until, rep.id, rep.from, pooledAtOnce],
  });
  return callsFor(rep, found.rows, workspace);
}

/** The calls of these enrolments as one rep's plan would have them. */
export async function readCallsOf(
  db: Queryable,
  workspace: PlannedIn,
  rep: Pick<RepAtWork, 'id' | 'until'>,
  enrolmentIds: readonly string[],
): Promise<CallToPlan[]> {
  const found = await db.query<CallRow>({
    name: 'calls-of',
    text: `select ${columns} from enrolment e ${joins} where e.workspace_id = $1 and e.id = any ($2::uuid[])`,
    values: [workspace.id, enrolmentIds],
  });
  return callsFor(rep, found.rows, workspace);
}

/** Instants come as seconds: thousands of people are read at once, and a plan counts in nothing else. */
const seconds = (column: string) => `extract(epoch from ${column})::float8`;

const columns = `e.id, e.rep_id, e.pool_id, e.promised, ${seconds('e.due_at')} as due_at, ${seconds('e.closes_at')} as closes_at,
       e.campaign_id, e.trial_arm, e.trial_arms, (e.decision -> 'windows')::text as windows, p.relationship, ${seconds('cp.last_at')} as last_at, ${calledColumns}`;

/** "offset 0" has each looked up by key: a plan kept for any rep would rather read everybody there is. */
const joins = `
  cross join lateral (
    select * from prospect p where p.workspace_id = e.workspace_id and p.id = e.prospect_id offset 0) p
  left join lateral (
    select * from contact_past cp where cp.workspace_id = e.workspace_id and cp.prospect_id = e.prospect_id offset 0) cp on true`;

const ownQuery = (which: string) => `
select ${columns}
  from unnest($2::uuid[], $3::timestamptz[]) as r (id, until)
  join enrolment e on e.workspace_id = $1 and e.rep_id = r.id and e.state <> 'closed'
   and e.due_at > '-infinity' and e.due_at < r.until ${which}
  ${joins}`;

/** For the same reason found by their pools and by nothing else: by when they are due would be everybody of the workspace. */
const ofPools = `(
    select * from enrolment where workspace_id = $1 and pool_id = any ($2::uuid[]) and state <> 'closed' offset 0) e`;

const pooledQuery = `
select ${columns}
  from ${ofPools} ${joins}
 where e.due_at > '-infinity' and e.due_at < $3 and not e.promised`;

const freeQuery = `
with pressing as (
  select id from ${ofPools}
   where rep_id <> $4 and due_at > '-infinity' and due_at < $3 and not promised
     and (planned_for is null or planned_for < $5)
   order by closes_at, nearness, due_at, id limit $6
), free as (
  select id from enrolment
   where workspace_id = $1 and id in (select id from pressing) and state <> 'closed' and not promised
     and (planned_for is null or planned_for < $5) for no key update skip locked
)
select ${columns} from free join enrolment e on e.workspace_id = $1 and e.id = free.id ${joins}`;

type CallRow = CalledRow & {
  id: string;
  rep_id: string;
  pool_id: string | null;
  promised: boolean;
  due_at: Seconds;
  closes_at: Seconds | null;
  campaign_id: string | null;
  trial_arm: number | null;
  trial_arms: number | null;
  windows: string | null;
  relationship: Relationship;
  last_at: Seconds | null;
};

function callsFor(
  { id, until }: Pick<RepAtWork, 'id' | 'until'>,
  rows: readonly CallRow[],
  { rules }: PlannedIn,
): CallToPlan[] {
  const read = callReader(rules);
  const windowsOf = windowsBefore(until);
  return rows.map((row) => read(row, id, windowsOf));
}

/** @param repId who calls; null: whoever of the pool has room */
type ReadCall = (row: CallRow, repId: string | null, windowsOf: ReadWindows) => CallToPlan;

function callReader(rules: HouseRules): ReadCall {
  const parts = partsOf(rules);
  return (row, repId, windowsOf) => {
    const timeZone = row.zone ?? 'UTC';
    return {
      enrolmentId: row.id,
      repId,
      poolId: repId === null ? row.pool_id : null,
      windows: windowsOf(row.windows ?? '[]', row.due_at),
      promised: row.promised,
      closesAt: row.closes_at,
      relationship: row.relationship,
      timeZone,
      list: row.campaign_id,
      screener: row.screener_key,
      past: rowToPast(row),
      failedIn: failedIn(row, timeZone, parts),
      trial: row.trial_arm === null ? null : { arm: row.trial_arm, arms: row.trial_arms! },
    };
  };
}

type Windows = CallToPlan['windows'];
type ReadWindows = (text: string, dueAt: Seconds) => Windows;

/**
 * The windows of a decision until a day ends. Many people of a day have the same ones, which are read once. What the rep put
 * off, and days away, are over where the call is due (core/decide/due.ts).
 */
function windowsBefore(dayEnds: string): ReadWindows {
  const known = new Map<string, Windows>();
  return (text, dueAt) => {
    let windows = known.get(text);
    if (windows === undefined) {
      windows = parseWindows(text, dayEnds);
      known.set(text, windows);
    }
    if (windows.every(({ from }) => from >= dueAt)) return windows;
    return windows
      .filter(({ until }) => until > dueAt)
      .map(({ from, until }) => ({ from: Math.max(from, dueAt), until }));
  };
}

function parseWindows(text: string, dayEnds: string): Windows {
  return (JSON.parse(text) as Window[])
    .filter(({ from }) => from < dayEnds)
    .map(({ from, until }) => ({ from: parseInstant(from)!, until: parseInstant(until)! }));
}

type Part = { name: DayPartName; from: Minute; until: Minute };

function partsOf({ dayParts }: HouseRules): Part[] {
  return Object.entries(dayParts).map(([name, { from, until }]) => ({
    name: name as DayPartName,
    from: parseClock(from)!,
    until: parseClock(until)!,
  }));
}

/** The day part of the last call learned from, by their clock, where nobody spoke with us in it. */
function failedIn(
  { last_at, last_outcome }: CallRow,
  timeZone: string,
  parts: readonly Part[],
): DayPartName | null {
  if (last_at === null || last_outcome === 'spoke' || last_outcome === callBackAgreed) return null;
  const minute = localMinute(zoneOf(timeZone), last_at);
  return parts.find(({ from, until }) => from <= minute && minute < until)?.name ?? null;
}
