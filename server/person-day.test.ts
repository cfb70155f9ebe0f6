import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { doJobs } from '#server/jobs.ts';
import {
  addTestPerson,
  beginTestWorkspace,
  enrolTestPerson,
  openTestDesk,
  type TestDesk,
  tuesday,
} from '#server/test-desk.ts';

let desk: TestDesk;
let repId: string;

beforeEach(async () => {
  desk = await openTestDesk();
  repId = await beginTestWorkspace(desk);
});
afterEach(() => desk.close());

const dayOf = (id: string) => desk.ask('get-person-day', { params: { id } });
type Slot = {
  at: string;
  chance: number | null;
  says: string | null;
  isScreened: boolean;
  isPlanned: boolean;
};
const open = (slots: Slot[]) => slots.filter(({ chance }) => chance !== null);
const minuteMs = 60_000;

const logged = (personId: string, outcome: string) => ({
  body: { personId, outcome, result: null, at: desk.server.context.now() },
});

describe('a person’s day', () => {
  test('is twenty-six half hours of their own clock, the published chance in each that is allowed', async () => {
    desk.at('2026-11-24T18:00:00.000Z');
    const id = await enrolTestPerson(desk, repId, 'own-the-follow-up', { timeZone: 'America/Vancouver' });
    const day = await dayOf(id);
    expect(day).toMatchObject({ on: '2026-11-24', timeZone: 'America/Vancouver', notPlanned: null });
    expect(day.slots).toHaveLength(26);
    expect(day.slots[0].at).toBe('2026-11-24T14:00:00Z');
    expect(open(day.slots).length).toBeGreaterThan(10);
    expect(new Set(open(day.slots).map(({ says }) => says))).toEqual(new Set(['1 in 20']));
    expect(day.now).toMatchObject({ says: '1 in 20', isEstimated: true });
    expect(day.now.restsOn).toBe('published figures, no call of ours');
  });

  test('shows of the half hour they are planned in the chance that the list shows', async () => {
    const id = await enrolTestPerson(desk, repId, 'own-the-follow-up');
    const { rows } = await desk.ask('get-today');
    const day = await dayOf(id);
    expect(day.planned).toEqual(rows[0].plan);
    expect(day.slots.filter((slot: Slot) => slot.isPlanned)).toEqual([
      expect.objectContaining({ at: rows[0].plan.for, says: rows[0].plan.chance.says }),
    ]);
    // Somebody else's answers teach that people answer; the plan that stands keeps its number until it is made anew.
    const other = await addTestPerson(desk);
    for (let nth = 0; nth < 40; nth += 1)
      await desk.db.query(
        `insert into touch (workspace_id, id, prospect_id, rep_id, at, local_on, channel, direction, outcome, made_under, recorded_at)
         select workspace_id, gen_random_uuid(), id, $2, $3, $3::timestamptz::date, 'call', 'out', 'spoke', 5, $3
           from prospect where id = $1`,
        [other, repId, new Date(Date.parse(tuesday) - (nth + 5) * 60 * minuteMs)],
      );
    await doJobs(desk.server);
    const after = await dayOf(id);
    expect(after.now).toEqual(day.now);
    expect(after.slots.find((slot: Slot) => slot.isPlanned).says).toBe('1 in 20');
    expect(open(after.slots).at(-1)!.chance).toBeGreaterThan(0.3);
  });

  test('rests on their own calls once two minutes have passed', async () => {
    const id = await enrolTestPerson(desk, repId, 'own-the-follow-up');
    await desk.ask('log-call', logged(id, 'no-answer'));
    desk.later(3 * minuteMs);
    await doJobs(desk.server);
    desk.at('2026-11-27T15:00:00.000Z');
    const { now } = await dayOf(id);
    expect(now).toMatchObject({ isEstimated: false, restsOn: '1 call to them and 0 calls to others' });
  });

  test('is their next one where today has no call left, without a chance of now', async () => {
    const id = await enrolTestPerson(desk, repId, 'own-the-follow-up');
    await desk.ask('log-call', logged(id, 'no-answer'));
    const day = await dayOf(id);
    expect(day.on > '2026-11-24').toBe(true);
    expect(day).toMatchObject({ now: null, planned: null, notPlanned: null });
    expect(open(day.slots).length).toBeGreaterThan(0);
  });

  test('tells the half hours in which somebody else picks up', async () => {
    const id = await enrolTestPerson(desk, repId, 'own-the-follow-up');
    expect((await dayOf(id)).slots.some((slot: Slot) => slot.isScreened)).toBe(false);
    const screener = { personIds: [id], name: 'Priya', note: '9 am to 3 pm' };
    await desk.ask('add-screener', { body: screener });
    const { slots } = await dayOf(id);
    const screened = slots.filter((slot: Slot) => slot.isScreened).map(({ at }: Slot) => at.slice(11, 16));
    expect(screened).toHaveLength(10);
    expect([screened[0], screened.at(-1)]).toEqual(['14:00', '19:30']);
  });

  test('tells them by our own calls where nobody has said them', async () => {
    const id = await enrolTestPerson(desk, repId, 'own-the-follow-up', { account: 'Hourglass Freight' });
    const screener = { personIds: [id], name: 'Priya' };
    await desk.ask('add-screener', { body: screener });
    const outcomes = Array.from({ length: 20 }, (_, nth) => (nth < 10 ? 'no-answer' : 'screener'));
    // Ten at nine that nobody took, ten at half past noon that the front desk did; Toronto is five hours behind.
    for (const [nth, outcome] of outcomes.entries())
      await desk.db.query(
        `insert into touch (workspace_id, id, prospect_id, rep_id, at, local_on, channel, direction, outcome, made_under, recorded_at)
         select p.workspace_id, gen_random_uuid(), p.id, $2, $3::timestamptz, $3::date, 'call', 'out', $4, 5, $3
           from prospect p where p.id = $1`,
        [id, repId, `2026-11-${nth < 10 ? '17T14' : '18T17'}:${10 + (nth % 10)}:00Z`, outcome],
      );
    const { slots } = await dayOf(id);
    const screened = slots.filter((slot: Slot) => slot.isScreened).map(({ at }: Slot) => at.slice(11, 13));
    expect([...new Set(screened)]).toEqual(['13', '15', '16', '17', '18', '19', '20', '21']);
  });

  test('tells them by the clock of whoever picks up, in another office', async () => {
    const id = await enrolTestPerson(desk, repId, 'own-the-follow-up');
    const hours = [{ from: '08:00', until: '10:00' }];
    await desk.ask('add-screener', { body: { personIds: [id], hours, timeZone: 'America/Vancouver' } });
    const { slots } = await dayOf(id);
    const screened = slots.filter((slot: Slot) => slot.isScreened).map(({ at }: Slot) => at.slice(11, 16));
    expect(screened).toEqual(['16:00', '16:30', '17:00', '17:30']);
  });

  test('has the reason where a full day has no place for them', async () => {
    await desk.db.query(`update rep set calls_per_half_hour = 1, working_hours = '[]' where id = $1`, [
      repId,
    ]);
    const ids: string[] = [];
    for (let nth = 0; nth < 3; nth += 1) ids.push(await enrolTestPerson(desk, repId, 'own-the-follow-up'));
    await desk.ask('get-today');
    const days = await Promise.all(ids.map(dayOf));
    expect(days.filter(({ planned }) => planned !== null)).toHaveLength(1);
    const left = days.filter(({ planned }) => planned === null);
    expect(left.map(({ notPlanned }) => notPlanned?.rule)).toEqual(['day-is-full', 'day-is-full']);
  });

  test('says nothing of anybody’s hours where no zone is known or nobody works with them', async () => {
    const nowhere = await addTestPerson(desk, { timeZone: null, phones: [] });
    expect(await dayOf(nowhere)).toMatchObject({ timeZone: null, slots: [], now: null });
    const idle = await dayOf(await addTestPerson(desk));
    expect(idle.slots).toHaveLength(26);
    expect(open(idle.slots)).toEqual([]);
    expect(await desk.refused('get-person-day', { params: { id: crypto.randomUUID() } })).toMatchObject({
      status: 404,
    });
  });
});
