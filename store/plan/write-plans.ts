import type { DayPartName } from '#core/call/touch.ts';
import type { PlannedCall, RepPlan } from '#core/plan/calls/call-to-plan.ts';
import { formatInstant, parseInstant } from '#core/prospect/local-time.ts';
import { sinceLastStood } from '#store/plan/forget-plan.ts';
import type { RepAtWork } from '#store/plan/rep-time.ts';
import type { Queryable } from '#store/workspace.ts';

/** What is kept beside an enrolment of the call that is planned for it. */
export type KeptPlan = {
  waits: boolean;
  notAgainIn: DayPartName | null;
  chance: number;
  theirs: number;
  all: number;
  worth: number;
  price: number;
  second: { at: string; loss: number } | null;
};

/** What is kept of a rep's day as planned, beside its numbers. */
export type KeptDay = {
  cells: { at: string; room: number; held: number; price: number }[];
  unkeepable: { enrolmentId: string; overfull: string[] }[];
  /** How many of the planned calls are owed. */
  promised: number;
};

/** `ahead`: of a day to come only its numbers are kept, and nobody's next call changes. */
export type Writing = { now: string; ahead?: boolean };

/**
 * Writes the planned days of some reps in a transaction that has locked them ({@link lockDays}): whose call is when, who is
 * planned no more, and the day itself. Whoever somebody is recording for at this moment is left as they are, and the
 * days of their reps count as old, so that nobody waits for anybody here.
 */
export async function writeDayPlans(
  db: Queryable,
  workspaceId: string,
  reps: readonly RepAtWork[],
  plans: readonly RepPlan[],
  { now, ahead = false }: Writing,
): Promise<void> {
  const days = JSON.stringify(plans.map((plan) => dayRow(repOf(reps, plan), plan, now)));
  if (!ahead) await keepAsTheyStand(db, workspaceId, days, plans);
  await db.query({ name: 'write-day-plans', text: daysQuery, values: [workspaceId, now, days, ahead] });
  if (ahead) return;
  const missed = [
    ...(await clearUnplanned(db, workspaceId, plans)),
    ...(await writeCalls(db, workspaceId, reps, plans)),
  ];
  if (missed.length > 0)
    await db.query(
      `update day_plan set planned_at = null where workspace_id = $1 and rep_id = any ($2::uuid[]) and planned_at = $3`,
      [workspaceId, missed, now],
    );
}

/**
 * Keeps the days of these reps to this transaction: whoever else plans one of them waits, and finds it planned; whoever
 * says meanwhile that it is to be planned again ({@link forgetPlan}) has the last word.
 */
export async function lockDays(db: Queryable, workspaceId: string, repIds: readonly string[]): Promise<void> {
  // In one order, so that no two wait for each other.
  const values = [workspaceId, [...repIds].sort()];
  await db.query({ name: 'lock-reps', text: lockRepsQuery, values });
  await db.query({ name: 'lock-days', text: lockDaysQuery, values });
}

const lockRepsQuery = `
select pg_advisory_xact_lock(hashtextextended($1::text || rep_id, 0)) from unnest($2::text[]) as rep_id`;

const lockDaysQuery = `
select from day_plan d
 where workspace_id = $1 and rep_id = any ($2::uuid[]) and ${sinceLastStood}
 order by rep_id, on_date for update`;

function repOf(reps: readonly RepAtWork[], { repId }: RepPlan): RepAtWork {
  const rep = reps.find(({ id }) => id === repId);
  if (rep === undefined) throw new Error(`A plan for the rep ${repId}, whose day was not read.`);
  return rep;
}

function dayRow(rep: RepAtWork, plan: RepPlan, now: string): Record<string, unknown> {
  return {
    rep_id: rep.id,
    on_date: rep.on,
    until: rep.until,
    begun: rep.beginsAt !== null && rep.beginsAt <= parseInstant(now)!,
    calls: plan.calls.length,
    room: plan.cells.reduce((sum, { room }) => sum + room, 0),
    left_over: plan.leftOver,
    body: bodyOf(plan),
  };
}

function bodyOf({ cells, calls, unkeepable }: RepPlan): KeptDay {
  return {
    cells: cells.map(({ at, room, held, price }) => ({
      at: formatInstant(at),
      room,
      held,
      price: rounded(price),
    })),
    unkeepable: unkeepable.map(({ enrolmentId, overfull }) => ({
      enrolmentId,
      overfull: overfull.map(formatInstant),
    })),
    promised: calls.filter(({ promised }) => promised).length,
  };
}

function callRow(call: PlannedCall, place: number): Record<string, unknown> {
  const { enrolmentId, repId, at, waits, notAgainIn, promised, chance, restsOn, worth, price, second } = call;
  const plan: KeptPlan = {
    waits,
    notAgainIn,
    chance: rounded(chance),
    theirs: restsOn.theirs,
    all: restsOn.all,
    worth: rounded(worth),
    price: rounded(price),
    second: second && { at: formatInstant(second.at), loss: rounded(second.loss) },
  };
  return { id: enrolmentId, rep_id: repId, at: formatInstant(at), waits, place, promised, chance, plan };
}

/** No finer than anybody reads, so that what did not change is not written. */
const rounded = (number: number): number => Math.round(number * 10_000) / 10_000;

const dayColumns = `rep_id uuid, on_date date, until timestamptz, begun boolean, calls integer, room integer, left_over integer,
  body jsonb`;

/** A day already stands from the plan that was first when it had begun. */
const standsQuery = `
insert into planned_call (workspace_id, rep_id, on_date, prospect_id, enrolment_id, slot_at, chance, promised)
select $1, d.rep_id, d.on_date, e.prospect_id, e.id, c.at, c.chance, c.promised
  from jsonb_to_recordset($2::jsonb) as d (${dayColumns})
  join jsonb_to_recordset($3::jsonb) as c (id uuid, rep_id uuid, at timestamptz, chance real, promised boolean) on c.rep_id = d.rep_id
  join enrolment e on e.workspace_id = $1 and e.id = c.id
 where d.begun and not exists (
       select from day_plan s
        where s.workspace_id = $1 and s.rep_id = d.rep_id and s.on_date = d.on_date and s.stood_at is not null)
    on conflict do nothing`;

async function keepAsTheyStand(
  db: Queryable,
  workspaceId: string,
  days: string,
  plans: readonly RepPlan[],
): Promise<void> {
  const calls = plans.flatMap((plan) => plan.calls.map((call) => callRow(call, 0)));
  await db.query({
    name: 'keep-planned-calls',
    text: standsQuery,
    values: [workspaceId, days, JSON.stringify(calls)],
  });
}

const daysQuery = `
insert into day_plan (workspace_id, rep_id, on_date, planned_at, stood_at, calls, room, left_over, body)
select $1, d.rep_id, d.on_date, $2::timestamptz, case when d.begun and not $4::boolean then $2 end,
       d.calls, d.room, d.left_over, d.body
  from jsonb_to_recordset($3::jsonb) as d (${dayColumns})
    on conflict (workspace_id, rep_id, on_date) do update
   set planned_at = excluded.planned_at, stood_at = coalesce(day_plan.stood_at, excluded.stood_at),
       calls = excluded.calls, room = excluded.room, left_over = excluded.left_over, body = excluded.body`;

/** @returns the reps of whom somebody could not be cleared */
async function clearUnplanned(
  db: Queryable,
  workspaceId: string,
  plans: readonly RepPlan[],
): Promise<string[]> {
  const planned = plans.flatMap(({ calls }) => calls.map(({ enrolmentId }) => enrolmentId));
  const values = [workspaceId, plans.map(({ repId }) => repId), planned];
  const found = await db.query({ name: 'clear-unplanned', text: clearQuery, values });
  return found.rows.map(({ rep_id }) => rep_id);
}

const clearQuery = `
with gone as (
  select id, rep_id from enrolment
   where workspace_id = $1 and rep_id = any ($2::uuid[]) and state <> 'closed' and planned_for is not null
     and id <> all ($3::uuid[])
), taken as (
  select id from enrolment where workspace_id = $1 and id in (select id from gone) for no key update skip locked
), cleared as (
  update enrolment set planned_for = null, planned_from = null, plan_place = null, plan = null
   where workspace_id = $1 and id in (select id from taken)
)
select distinct rep_id from gone where id not in (select id from taken)`;

/** @returns the reps of whom somebody could not be written */
async function writeCalls(
  db: Queryable,
  workspaceId: string,
  reps: readonly RepAtWork[],
  plans: readonly RepPlan[],
): Promise<string[]> {
  const rows = plans.flatMap((plan) => {
    const { until } = repOf(reps, plan);
    return placesInSlots(plan.calls).map(([call, place]) => ({ ...callRow(call, place), until }));
  });
  const found = await db.query({
    name: 'write-planned-calls',
    text: callsQuery,
    values: [workspaceId, JSON.stringify(rows)],
  });
  return found.rows.map(({ rep_id }) => rep_id);
}

/** Places count within a half hour: a call made moves nobody of the next one, so they need not be written again. */
function placesInSlots(calls: readonly PlannedCall[]): [PlannedCall, number][] {
  let place = 0;
  return calls.map((call, index) => {
    place = calls[index - 1]?.at === call.at ? place + 1 : 0;
    return [call, place];
  });
}

/** Who was decided about since and is due another day has no call in this one. */
const callsQuery = `
with planned as (
  select id, rep_id, at as planned_for, case when waits then at end as planned_from, place as plan_place, plan, until
    from jsonb_to_recordset($2::jsonb) as c (id uuid, rep_id uuid, at timestamptz, waits boolean, place smallint, plan jsonb,
         until timestamptz)
), taken as (
  select e.id from enrolment e join planned c on c.id = e.id
   where e.workspace_id = $1 and e.state <> 'closed' and e.due_at > '-infinity' and e.due_at < c.until
     for no key update of e skip locked
), written as (
  update enrolment e
     set rep_id = c.rep_id, planned_for = c.planned_for, planned_from = c.planned_from, plan_place = c.plan_place, plan = c.plan
    from planned c join taken t on t.id = c.id
   where e.workspace_id = $1 and e.id = c.id
     and (e.rep_id, e.planned_for, e.planned_from, e.plan_place, e.plan)
         is distinct from (c.rep_id, c.planned_for, c.planned_from, c.plan_place, c.plan)
)
select distinct rep_id from planned where id not in (select id from taken)`;
