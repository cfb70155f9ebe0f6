import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import {
  beginTestWorkspace,
  enrolTestPerson,
  openTestDesk,
  type TestDesk,
  tuesday,
} from '#server/test-desk.ts';

const open: TestDesk[] = [];
let desk: TestDesk;
let repId: string;

beforeEach(async () => {
  desk = await openTestDesk();
  open.push(desk);
  repId = await beginTestWorkspace(desk);
});
afterAll(() => Promise.all(open.map((one) => one.close())));

/** The rep calls twice in each half hour from ten to eleven, by their clock. */
const twoHalfHours = {
  workingHours: [{ days: [1, 2, 3, 4, 5], from: '10:00', until: '11:00' }],
  callsPerHalfHour: 2,
};
const today = () => desk.ask('get-today');
type Row = Awaited<ReturnType<typeof today>>['rows'][number];

describe('Today over HTTP', () => {
  beforeEach(async () => {
    for (let nth = 0; nth < 5; nth += 1) await enrolTestPerson(desk, repId);
    await desk.ask('change-rep', { params: { id: repId }, body: twoHalfHours });
    desk.later(5_000);
  });

  test('says for when each call is planned, how likely it is answered, and what one more would have to be worth', async () => {
    const { plan, rows, counts } = await today();
    expect(plan).toMatchObject({ toCome: 4 });
    expect(counts).toMatchObject({ now: 4, later: 0, heldBack: 1 });
    const planned = rows.filter((row: Row) => row.plan !== null);
    expect(planned.map((row: Row) => row.plan.for)).toEqual([
      '2026-11-24T15:00:00Z',
      '2026-11-24T15:00:00Z',
      '2026-11-24T15:30:00Z',
      '2026-11-24T15:30:00Z',
    ]);
    expect(planned[0].plan).toMatchObject({
      waits: false,
      notAgainIn: null,
      chance: { says: '1 in 20', restsOn: 'published figures, no call of ours', isEstimated: true },
      second: { at: '2026-11-24T15:30:00Z', loss: expect.any(Number) },
    });
    expect(planned[0].plan.price).toBeGreaterThan(0);
  });

  test('says why there is no place today for whoever could be called', async () => {
    const { rows } = await today();
    const [held] = rows.filter((row: Row) => row.group === 'heldBack');
    expect(held).toMatchObject({ plan: null, decision: { next: 'call' }, because: { rule: 'day-is-full' } });
  });

  test('gives the place of a call that was made to somebody who had none, and takes it back with it', async () => {
    const before = await today();
    const [held] = before.rows.filter((row: Row) => row.group === 'heldBack');
    desk.later(1_000);
    const { touchId } = await desk.ask('log-call', {
      body: { personId: before.rows[0].personId, outcome: 'no-answer' },
    });
    const after = await today();
    const groupOf = (rows: Row[], personId: string) => rows.find((row) => row.personId === personId)?.group;
    expect(after.plan.plannedAt > before.plan.plannedAt).toBe(true);
    expect(groupOf(after.rows, held.personId)).toBe('now');
    expect(groupOf(after.rows, before.rows[0].personId)).toBe('heldBack');
    await desk.ask('undo-call', { params: { id: touchId } });
    expect(groupOf((await today()).rows, before.rows[0].personId)).toBe('now');
  });

  test('answers a put-off with the row that the next Today has, and with the one before when it is taken back', async () => {
    const [first] = (await today()).rows;
    const rowNow = async () => (await today()).rows.find((row: Row) => row.personId === first.personId);
    const params = { id: first.enrolmentId };
    const put = await desk.ask('defer-enrolment', {
      params,
      body: { until: '2026-11-24T15:30:00Z', why: 'later-today' },
    });
    expect(put).toMatchObject({ group: 'later', plan: { for: '2026-11-24T15:30:00Z' } });
    expect(await rowNow()).toEqual(put);
    const back = await desk.ask('undefer-enrolment', { params });
    expect(back.group).toBe('now');
    expect(await rowNow()).toEqual(back);
  });

  test('plans nobody for another day than the one asked about', async () => {
    const { rows, plan } = await desk.ask('get-today', { query: { at: '2026-11-25T15:00:00Z' } });
    expect(plan.toCome).toBe(4);
    expect(rows[0].plan.for).toBe('2026-11-25T15:00:00Z');
    expect((await today()).rows[0].plan.for).toBe('2026-11-24T15:00:00Z');
    expect((await today()).plan.plannedAt >= tuesday).toBe(true);
  });
});
