import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doJobs } from '#server/jobs.ts';
import { helpWithRun } from '#server/plan-jobs.ts';
import {
  beginTestWorkspace,
  enrolTestPerson,
  openTestDesk,
  type TestDesk,
  tuesday,
} from '#server/test-desk.ts';
import { startPlanRun } from '#store/plan-run/start-plan-run.ts';
import { transaction } from '#store/transaction.ts';

/** As the database says it. */
const ten = '2026-11-24T15:00:00Z';

let desk: TestDesk;
let repId: string;

beforeEach(async () => {
  desk = await openTestDesk();
  repId = await beginTestWorkspace(desk);
  for (let nth = 0; nth < 3; nth += 1) await enrolTestPerson(desk, repId);
});
afterEach(() => desk?.close());

const runs = () => desk.told.flatMap((told) => (told.event === 'plan' ? [told.data] : []));
const lastTold = () => runs().at(-1);
const untilOver = () => expect.poll(lastTold).toMatchObject({ finishedAt: ten });
const daysKept = async () =>
  (await desk.db.query(`select rep_id, on_date, calls, stood_at from day_plan order by on_date, rep_id`))
    .rows;

describe('the planning of everybody', () => {
  it('begins in the background and tells every open page how far it is', async () => {
    const begun = await desk.ask('start-plan-run', { body: { day: 'today' } });
    expect(begun).toMatchObject({ state: 'running', ahead: false, reps: { done: 0, all: 1 }, calls: 0 });
    await untilOver();
    expect(lastTold()).toMatchObject({ id: begun.id, state: 'done', reps: { done: 1, all: 1 }, calls: 3 });
    expect(await desk.ask('get-plan-run', { params: { id: begun.id } })).toEqual(lastTold());
    expect(desk.told.at(-1)).toEqual({ event: 'today', data: {} });
  });

  it('of the next day leaves the present one alone', async () => {
    await desk.ask('start-plan-run', { body: { day: 'tomorrow' } });
    await untilOver();
    expect(await daysKept()).toEqual([{ rep_id: repId, on_date: '2026-11-25', calls: 3, stood_at: null }]);
  });

  it('that goes on already is the answer to whoever begins it once more', async () => {
    const other = await begunElsewhere({ ahead: false });
    const begun = await desk.ask('start-plan-run', { body: { day: 'today' } });
    expect(begun.id).toBe(other.id);
    await untilOver();
  });

  it('of another day is refused meanwhile, with how far the one is that goes on', async () => {
    await begunElsewhere({ ahead: true });
    const problem = await desk.refused('start-plan-run', { body: { day: 'today' } });
    expect(problem).toMatchObject({ status: 409, code: 'plan-run-begun' });
    expect(problem.title).toBe('Everybody’s next day is being planned: 0 of 1 reps so far.');
  });

  it('is stopped on demand, once', async () => {
    const { id } = await begunElsewhere({ ahead: false });
    const stopped = await desk.ask('cancel-plan-run', { params: { id } });
    expect(stopped).toMatchObject({ state: 'cancelled', finishedAt: ten });
    expect(stopped.says).toBe(
      'Stopped. Days planned so far keep their plan, the others what they had before.',
    );
    expect(lastTold()).toEqual(stopped);
    expect(await desk.refused('cancel-plan-run', { params: { id } })).toMatchObject({ code: 'not-running' });
  });

  it('that nobody began is not found', async () => {
    const params = { id: repId };
    expect(await desk.refused('get-plan-run', { params })).toMatchObject({ status: 404 });
    expect(await desk.refused('cancel-plan-run', { params })).toMatchObject({ status: 404 });
  });

  it('begun by another server, or before a restart, is helped with', async () => {
    const { id } = await begunElsewhere({ ahead: false });
    expect(await helpWithRun(desk.server)).toBe(true);
    await untilOver();
    expect(lastTold()).toMatchObject({ id, state: 'done' });
    expect(await helpWithRun(desk.server)).toBe(false);
  });
});

describe('once a minute', () => {
  it('a day that has begun is planned, and stands', async () => {
    await doJobs(desk.server);
    expect(await daysKept()).toMatchObject([
      { rep_id: repId, on_date: '2026-11-24', calls: 3, stood_at: ten },
    ]);
    const before = desk.told.length;
    await doJobs(desk.server);
    expect(desk.told.length).toBe(before);
    expect(runs()).toEqual([]);
  });

  it('a day that has not begun, or is over, is not', async () => {
    for (const instant of [
      '2026-11-24T11:59:00.000Z',
      '2026-11-24T23:45:00.000Z',
      '2026-11-28T15:00:00.000Z',
    ]) {
      desk.at(instant);
      await doJobs(desk.server);
    }
    expect(await daysKept()).toEqual([]);
  });

  it('the days of a whole floor are one run, and no second in the same half hour', async () => {
    for (let nth = 0; nth < 20; nth += 1)
      await desk.ask('add-rep', {
        body: {
          name: `Rep ${nth}`,
          email: `rep.${nth}@example.test`,
          timeZone: 'America/Toronto',
        },
      });
    await doJobs(desk.server);
    await untilOver();
    expect(lastTold()).toMatchObject({ state: 'done', reps: { done: 21, all: 21 } });
    expect((await daysKept()).length).toBe(21);
    const first = lastTold()!.id;
    await desk.db.query(`update day_plan set stood_at = null`);
    await doJobs(desk.server);
    expect(new Set(runs().map(({ id }) => id))).toEqual(new Set([first]));
    desk.later(30 * 60_000);
    await doJobs(desk.server);
    await expect.poll(() => lastTold()!.id).not.toBe(first);
  });
});

it('plannings of more than a week ago are let go of, but for the last one', async () => {
  const kept = async () =>
    (await desk.db.query(`select id from plan_run order by started_at`)).rows.map(({ id }) => id);
  const first = await desk.ask('start-plan-run', { body: { day: 'tomorrow' } });
  await untilOver();
  desk.later(1_000);
  const second = await desk.ask('start-plan-run', { body: { day: 'tomorrow' } });
  await expect.poll(() => lastTold()!.id).toBe(second.id);
  await expect.poll(() => lastTold()!.state).toBe('done');
  expect(await kept()).toEqual([first.id, second.id]);
  desk.later(8 * 86_400_000);
  await doJobs(desk.server);
  expect(await kept()).toEqual([second.id]);
});

async function begunElsewhere({ ahead }: { ahead: boolean }) {
  const { workspace } = (await desk.server.keeper.desk())!;
  const begun = await transaction(desk.db, (db) => startPlanRun(db, workspace.id, { ahead }, tuesday));
  return begun.run;
}
