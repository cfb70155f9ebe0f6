import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { repDay } from '#core/plan/rep-day.ts';
import { enrolPeople } from '#store/enrol.ts';
import { findPlanRun, type PlanRun } from '#store/plan-run/plan-runs.ts';
import { planShard } from '#store/plan-run/plan-shard.ts';
import { cancelPlanRun, startPlanRun } from '#store/plan-run/start-plan-run.ts';
import { workOnRun } from '#store/plan-run/work-on-run.ts';
import { addRep, type Rep } from '#store/reps.ts';
import { createTestDatabase, type TestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';
import { transaction } from '#store/transaction.ts';

/** A Tuesday, ten in the morning in Toronto. */
const tuesday = '2026-11-24T15:00:00.000Z';

let test: TestDatabase;
let here: TestWorkspace;
let reps: Rep[];

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test?.drop());

/** Ann and Bo share people, Cy has more than a day holds, Di sleeps in Sydney and shares hers with Ed. */
beforeEach(async () => {
  here = await addWorkspace(test.db, tuesday);
  reps = [];
  for (const [name, timeZone] of [
    ['Ann', 'America/Toronto'],
    ['Bo', 'America/Vancouver'],
    ['Cy', 'America/Toronto'],
    ['Di', 'Australia/Sydney'],
    ['Ed', 'America/Toronto'],
  ] as const) {
    const email = `${name}.${here.workspace.id}@example.test`;
    reps.push((await addRep(test.db, here.workspace.id, { name, email, timeZone, role: 'rep' }, tuesday))!);
  }
  await test.db.query(`update rep set calls_per_half_hour = 1 where workspace_id = $1`, [here.workspace.id]);
  const [ann, bo, cy, di, ed] = reps.map(({ id }) => id) as [string, string, string, string, string];
  await enrol(ann, 12);
  await enrol(bo, 8);
  await enrol(ann, 14, await addPool([ann, bo]));
  await enrol(cy, 30);
  await enrol(di, 9, await addPool([di, ed]));
});

const start = async (ahead = false, now = tuesday) =>
  (await transaction(test.db, (connection) => startPlanRun(connection, here.workspace.id, { ahead }, now)))
    .run;

async function runBy(processes: number, ahead = false, now = tuesday): Promise<PlanRun> {
  const { id } = here.workspace;
  const run = await start(ahead, now);
  await test.db.query(`delete from plan_shard where workspace_id = $1 and run_id = $2`, [id, run.id]);
  await test.db.query(
    `insert into plan_shard (workspace_id, run_id, shard, rep_ids, state)
     select $1, $2, n - 1, array_agg(r.id order by r.id), 'open'
       from rep r join (values ('Ann', 1), ('Bo', 1), ('Cy', 2), ('Di', 3), ('Ed', 3), ('Imogen Tarr', 2)) as s (name, n) on s.name = r.name
      where r.workspace_id = $1 group by n`,
    [id, run.id],
  );
  await Promise.all(Array.from({ length: processes }, (_, nth) => work(run, `process ${nth}`)));
  return (await findPlanRun(test.db, id, run.id))!;
}

function work(run: PlanRun, by: string): Promise<void> {
  const now = () => tuesday;
  return workOnRun(test.db, here.workspace.id, run.id, {
    by,
    now,
    plan: (of, taken) => planShard(test.db, here.workspace, of, taken, now),
    pauseMs: 1,
  });
}

it('gives the same plan whatever the number of processes', async () => {
  const plans: unknown[] = [];
  const enrolled = await withWhom();
  for (const processes of [1, 2, 3]) {
    const run = await runBy(processes);
    expect(run).toMatchObject({ state: 'done', reps: { done: 6, all: 6 } });
    plans.push([await plannedCalls(), await days()]);
    await forgetAll(enrolled);
  }
  expect(plans[1]).toEqual(plans[0]);
  expect(plans[2]).toEqual(plans[0]);
});

it('fills days that have room, shares people out, and keeps what is planned beside each', async () => {
  const run = await runBy(2);
  const calls = await plannedCalls();
  expect(run.calls).toBe(calls.length);
  const by = (name: string) => calls.filter((call) => call.rep === name);
  expect(by('Cy').length).toBe((await days()).find(({ rep }) => rep === 'Cy')!.room);
  expect(by('Bo').filter(({ pooled }) => pooled).length).toBeGreaterThan(0);
  expect(by('Ann').filter(({ pooled }) => pooled).length).toBeGreaterThan(0);
  expect(run.says).toBe(`${calls.length} calls planned for 6 reps.`);
});

it('gives nobody to a colleague who sleeps', async () => {
  await runBy(1);
  const calls = await plannedCalls();
  expect(calls.filter(({ rep }) => rep === 'Ed').length).toBe(9);
  expect(calls.filter(({ rep }) => rep === 'Di')).toEqual([]);
});

it('done once more changes nothing', async () => {
  await runBy(1);
  const once = [await plannedCalls(), await days()];
  await runBy(2);
  expect([await plannedCalls(), await days()]).toEqual(once);
});

it('leaves plans that are not old: nobody plans them once more when the day is read', async () => {
  await runBy(2);
  const { rows } = await test.db.query(
    `select count(*) from enrolment e join day_plan d on d.workspace_id = e.workspace_id and d.rep_id = e.rep_id
      where e.workspace_id = $1 and e.decided_at >= d.planned_at`,
    [here.workspace.id],
  );
  expect(rows[0].count).toBe(0);
});

it('decides again first where a decision has lapsed', async () => {
  await test.db.query(`update enrolment set valid_until = $2 where workspace_id = $1`, [
    here.workspace.id,
    tuesday,
  ]);
  await runBy(1);
  const { rows } = await test.db.query(
    `select count(*) from enrolment where workspace_id = $1 and valid_until <= $2`,
    [here.workspace.id, tuesday],
  );
  expect(rows[0].count).toBe(0);
  expect((await plannedCalls()).length).toBeGreaterThan(40);
});

it('ahead writes each rep’s next day and changes nothing of today', async () => {
  await runBy(1);
  const today = [await plannedCalls(), await enrolments()];
  await runBy(2, true);
  expect([await plannedCalls(), await enrolments()]).toEqual(today);
  for (const { name, timeZone, id } of reps) {
    const next = repDay(timeZone, repDay(timeZone, tuesday).until).on;
    const { rows } = await test.db.query(
      `select calls, room, stood_at from day_plan where workspace_id = $1 and rep_id = $2 and on_date = $3`,
      [here.workspace.id, id, next],
    );
    expect(rows, name).toMatchObject([{ stood_at: null }]);
    expect(rows[0].room, name).toBe(23);
  }
});

it('ahead foresees what the plan of that day is when it comes, if nothing happens until then', async () => {
  await runBy(2, true);
  const foreseen = await callsKept('2026-11-25');
  expect(foreseen.Cy!.calls).toBeGreaterThan(15);
  expect(foreseen.Cy!.left_over).toBeGreaterThan(0);
  await runBy(2, false, '2026-11-25T08:00:00Z');
  expect(await callsKept('2026-11-25')).toEqual(foreseen);
});

it('ahead does not count again whom today’s plan has still to call', async () => {
  await runBy(1);
  const today = (await plannedCalls()).length;
  const tomorrow = await runBy(1, true);
  const { rows } = await test.db.query(
    `select count(*) from enrolment where workspace_id = $1 and state = 'open'`,
    [here.workspace.id],
  );
  expect(tomorrow.people).toBe(rows[0].count - today);
});

it('stopped in the midst leaves every day planned whole or not at all', async () => {
  const run = await start();
  const { rows } = await test.db.query(`select rep_ids from plan_shard where workspace_id = $1`, [
    here.workspace.id,
  ]);
  await cancelPlanRun(test.db, here.workspace.id, run.id, tuesday);
  const taken = { workspaceId: here.workspace.id, runId: run.id, shard: 0, repIds: rows[0].rep_ids, by: 'a' };
  await planShard(test.db, here.workspace, run, taken, () => tuesday);
  expect(await plannedCalls()).toEqual([]);
  expect(await days()).toEqual([]);
});

type PlannedRow = { id: string; rep: string; pooled: boolean; planned_for: string };
type DayRow = { rep: string; room: number };

async function plannedCalls(): Promise<PlannedRow[]> {
  const { rows } = await test.db.query(
    `select e.id, r.name as rep, e.pool_id is not null as pooled, e.planned_for, e.planned_from, e.plan_place, e.plan
       from enrolment e join rep r on r.workspace_id = e.workspace_id and r.id = e.rep_id
      where e.workspace_id = $1 and e.planned_for is not null order by e.id`,
    [here.workspace.id],
  );
  return rows;
}

async function days(): Promise<DayRow[]> {
  const { rows } = await test.db.query(
    `select r.name as rep, d.on_date, d.calls, d.room, d.left_over, d.body
       from day_plan d join rep r on r.workspace_id = d.workspace_id and r.id = d.rep_id
      where d.workspace_id = $1 order by r.name, d.on_date`,
    [here.workspace.id],
  );
  return rows;
}

/** How many calls each day has, and for how many it has no room; Sydney’s is another day. */
async function callsKept(on: string): Promise<Record<string, { calls: number; left_over: number }>> {
  const { rows } = await test.db.query(
    `select r.name, d.calls, d.left_over from day_plan d join rep r on r.workspace_id = d.workspace_id and r.id = d.rep_id
      where d.workspace_id = $1 and d.on_date = $2 and r.name not in ('Di', 'Ed') order by r.name`,
    [here.workspace.id, on],
  );
  return Object.fromEntries(rows.map(({ name, ...day }) => [name, day]));
}

const enrolments = async () =>
  (await test.db.query(`select * from enrolment where workspace_id = $1 order by id`, [here.workspace.id]))
    .rows;

const withWhom = async (): Promise<{ id: string; rep_id: string }[]> =>
  (await test.db.query(`select id, rep_id from enrolment where workspace_id = $1`, [here.workspace.id])).rows;

/** As if nothing had been planned yet. */
async function forgetAll(enrolled: { id: string; rep_id: string }[]): Promise<void> {
  const { id } = here.workspace;
  await test.db.query(`delete from day_plan where workspace_id = $1`, [id]);
  await test.db.query(`delete from planned_call where workspace_id = $1`, [id]);
  await test.db.query(
    `update enrolment e set rep_id = w.rep_id, planned_for = null, planned_from = null, plan_place = null, plan = null
       from jsonb_to_recordset($2::jsonb) as w (id uuid, rep_id uuid) where e.workspace_id = $1 and e.id = w.id`,
    [id, JSON.stringify(enrolled)],
  );
}

async function enrol(repId: string, people: number, poolId: string | null = null): Promise<void> {
  const ids: string[] = [];
  const zones = [['America/Toronto'], ['America/Vancouver'], ['America/Chicago']];
  for (let nth = 0; nth < people; nth += 1)
    ids.push(await addPerson(test.db, here, { zones: zones[nth % 3]! }));
  const enrolling = { repId, playbookId: 'own-the-follow-up', campaignId: null };
  await enrolPeople(test.db, here.workspace, ids, enrolling, tuesday);
  await test.db.query(
    `update enrolment set pool_id = $2 where workspace_id = $1 and prospect_id = any ($3)`,
    [here.workspace.id, poolId, ids],
  );
}

async function addPool(repIds: string[]): Promise<string> {
  const { rows } = await test.db.query(
    `with p as (insert into pool (workspace_id, id, name, created_at) values ($1, gen_random_uuid(), gen_random_uuid(), $2) returning id)
     insert into pool_member (workspace_id, pool_id, rep_id) select $1, p.id, unnest($3::uuid[]) from p returning pool_id`,
    [here.workspace.id, tuesday, repIds],
  );
  return rows[0].pool_id;
}
