import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { beginTestWorkspace, openTestDesk, type TestDesk } from '#server/test-desk.ts';

const open: TestDesk[] = [];
let desk: TestDesk;
let repId: string;

beforeEach(async () => {
  desk = await openTestDesk();
  open.push(desk);
  repId = await beginTestWorkspace(desk);
});
afterAll(() => Promise.all(open.map((one) => one.close())));

/** A day that is planned, so that it can be seen to be planned again. */
async function planDay(on = '2026-11-24'): Promise<void> {
  await desk.db.query(
    `insert into day_plan (workspace_id, rep_id, on_date, planned_at) select workspace_id, id, $2, $3 from rep where id = $1`,
    [repId, on, `${on}T15:00:00Z`],
  );
}

async function isPlanned(): Promise<boolean> {
  const { rows } = await desk.db.query(`select planned_at from day_plan where rep_id = $1`, [repId]);
  return rows.every((row) => row.planned_at !== null);
}

const change = (body: unknown) => ({ params: { id: repId }, body });

describe('a rep’s hours', () => {
  test('span every hour a method may ask for until the rep says otherwise', async () => {
    expect((await desk.ask('get-session')).rep).toMatchObject({
      workingHours: [{ days: [1, 2, 3, 4, 5], from: '07:00', until: '18:30' }],
      callsPerHalfHour: 4,
    });
  });

  test('are changed as a whole week, and the day is planned again', async () => {
    await planDay();
    const workingHours = [
      { days: [1, 2, 3], from: '08:00', until: '12:00' },
      { days: [1, 2, 3], from: '13:00', until: '24:00' },
    ];
    const changed = await desk.ask('change-rep', change({ workingHours, callsPerHalfHour: 6 }));
    expect(changed).toMatchObject({ workingHours, callsPerHalfHour: 6 });
    expect((await desk.ask('get-session')).reps).toMatchObject([{ workingHours, callsPerHalfHour: 6 }]);
    expect(await isPlanned()).toBe(false);
  });

  test('of nobody who calls are none', async () => {
    expect(await desk.ask('change-rep', change({ workingHours: [] }))).toMatchObject({ workingHours: [] });
  });

  test('leave the plan alone where only a name is changed', async () => {
    await planDay();
    await desk.ask('change-rep', change({ name: 'Imogen Tarr-Okell' }));
    expect(await isPlanned()).toBe(true);
  });

  test.each([
    [
      'workingHours[0].until',
      [{ days: [1], from: '17:00', until: '09:00' }],
      /Monday from 5:00 pm until 9:00 am/,
    ],
    [
      'workingHours[1].from',
      [
        { days: [5], from: '09:00', until: '17:00' },
        { days: [4, 5], from: '16:30', until: '18:00' },
      ],
      /^Friday has 9:00 am to 5:00 pm and 4:30 pm to 6:00 pm, which overlap/,
    ],
    [
      'workingHours[0].from',
      [{ days: [1], from: '9', until: '17:00' }],
      /must be a time of day such as 07:30/,
    ],
    ['workingHours[0].days', [{ days: null, from: '09:00', until: '17:00' }], /must be a list/],
    ['workingHours[0].days', [{ days: [], from: '09:00', until: '17:00' }], /at least 1/],
    ['workingHours[0].days[0]', [{ days: [8], from: '09:00', until: '17:00' }], /at most 7/],
  ])('that cannot be kept are refused, and %s is named', async (field, workingHours, says) => {
    const before = (await desk.ask('get-session')).rep;
    const refused = await desk.refused('change-rep', change({ workingHours }));
    expect(refused).toMatchObject({ status: 422, field, title: expect.stringMatching(says) });
    expect((await desk.ask('get-session')).rep).toEqual(before);
  });

  test('hold one call to thirty in a half hour', async () => {
    for (const callsPerHalfHour of [0, 31, 2.5])
      expect(await desk.refused('change-rep', change({ callsPerHalfHour }))).toMatchObject({
        field: 'callsPerHalfHour',
      });
  });
});

describe('a meeting', () => {
  const from = '2026-11-24T18:00:00Z';
  const until = '2026-11-24T19:00:00Z';
  const add = (more: Record<string, unknown> = {}) =>
    desk.ask('add-meeting', { body: { repId, from, until, says: ' Pipeline review ', ...more } });

  test('is kept until it is over, and the day is planned around it', async () => {
    await planDay();
    const added = await add();
    expect(added).toMatchObject({ repId, from, until, says: 'Pipeline review' });
    expect(await isPlanned()).toBe(false);
    expect((await desk.ask('list-meetings')).items).toEqual([added]);
    desk.at('2026-11-24T18:59:00Z');
    expect((await desk.ask('list-meetings', { query: { rep: repId } })).items).toEqual([added]);
    desk.at(until);
    expect((await desk.ask('list-meetings')).items).toEqual([]);
  });

  test('that does not take place gives its time back', async () => {
    const { id } = await add();
    await planDay();
    expect(await desk.ask('remove-meeting', { params: { id } })).toEqual({ removed: true });
    expect(await isPlanned()).toBe(false);
    expect((await desk.ask('list-meetings')).items).toEqual([]);
    expect(await desk.refused('remove-meeting', { params: { id } })).toMatchObject({ status: 404 });
  });

  test('is listed by when it begins, each rep’s own where one is asked for', async () => {
    const other = { name: 'Bram Okell', email: 'bram@example.test', timeZone: 'America/Halifax' };
    const bram = (await desk.ask('add-rep', { body: other })).id;
    await add({ repId: bram, from: '2026-11-25T13:00:00Z', until: '2026-11-25T13:30:00Z' });
    await add();
    const whose = async (query = {}) =>
      (await desk.ask('list-meetings', { query })).items.map((one: { repId: string }) => one.repId);
    expect(await whose()).toEqual([repId, bram]);
    expect(await whose({ rep: bram })).toEqual([bram]);
  });

  test.each([
    ['until', { until: from }, /ends before it begins/],
    ['until', { until: '2026-11-26T18:00:00Z' }, /longer than a day/],
    ['until', { from: '2026-11-24T13:00:00Z', until: '2026-11-24T14:00:00Z' }, /over already/],
    ['from', { from: '24 November' }, /must be an instant/],
    ['repId', { repId: '019b0000-0000-7000-8000-000000000000' }, /no such rep/],
  ])('that makes no sense is refused, and “%s” is named', async (field, more, says) => {
    const refused = await desk.refused('add-meeting', { body: { repId, from, until, ...more } });
    expect(refused).toMatchObject({ status: 422, field, title: expect.stringMatching(says) });
    expect((await desk.ask('list-meetings')).items).toEqual([]);
  });
});

test('days away, and days that are not away after all, are planned again', async () => {
  await planDay();
  const body = { repId, from: '2026-11-25', to: '2026-11-27' };
  const { id } = await desk.ask('add-absence', { body });
  expect(await isPlanned()).toBe(false);
  await desk.db.query(`update day_plan set planned_at = '2026-11-24T15:00:00Z'`);
  await desk.ask('remove-absence', { params: { id } });
  expect(await isPlanned()).toBe(false);
});
