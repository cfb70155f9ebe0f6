import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Adherence, RepLoad } from '#api/plan.ts';
import { beginTestWorkspace, enrolTestPerson, openTestDesk, type TestDesk } from '#server/test-desk.ts';

const open: TestDesk[] = [];
let desk: TestDesk;
let imogen: string;

/** A Monday, five in the morning in Toronto: nobody's day has begun. */
const monday = '2026-11-23T10:00:00Z';

beforeEach(async () => {
  desk = await openTestDesk();
  open.push(desk);
  desk.at(monday);
  imogen = await beginTestWorkspace(desk);
});
afterAll(() => Promise.all(open.map((one) => one.close())));

/** Imogen calls from ten to eleven alone, two calls in each half hour. */
const worksAnHour = () =>
  desk.ask('change-rep', {
    params: { id: imogen },
    body: {
      workingHours: [{ days: [1, 2, 3, 4, 5], from: '10:00', until: '11:00' }],
      callsPerHalfHour: 2,
    },
  });
const log = (personId: string, outcome: string, more: Record<string, unknown> = {}) =>
  desk.ask('log-call', { body: { personId, outcome, ...more } });
const loadOf = async (day: 'today' | 'tomorrow', repId = imogen): Promise<RepLoad> =>
  (await desk.ask('get-load', { query: { day } })).reps.find((rep: RepLoad) => rep.repId === repId);
const adherence = (query: Record<string, string> = {}): Promise<Adherence> =>
  desk.ask('get-adherence', { query });

/** Somebody in Toronto who was promised a call tomorrow and no other day. */
async function promisedTomorrow(name: string): Promise<string> {
  const id = await enrolTestPerson(desk, imogen, 'own-the-follow-up', { name });
  const promise = { phrase: 'tomorrow', from: '2026-11-24', to: '2026-11-24' };
  await log(id, 'voicemail-left', { promise });
  return id;
}

describe('the next day of a rep', () => {
  test('is planned when somebody asks how full it is', async () => {
    await worksAnHour();
    for (let n = 0; n < 6; n += 1) await enrolTestPerson(desk, imogen);
    desk.at('2026-11-23T22:00:00Z');
    expect(await loadOf('tomorrow')).toMatchObject({
      name: 'Imogen Tarr',
      on: '2026-11-24',
      plannedAt: '2026-11-23T22:00:00Z',
      isAway: false,
      room: 4,
      calls: 4,
      promised: 0,
      leftOver: 2,
      cells: [
        { at: '2026-11-24T15:00:00Z', room: 2, held: 2 },
        { at: '2026-11-24T15:30:00Z', room: 2, held: 2 },
      ],
      unkeepable: [],
    });
  });

  test('is planned anew once something changed, and changes nobody’s present day', async () => {
    await worksAnHour();
    const id = await enrolTestPerson(desk, imogen);
    desk.at('2026-11-23T22:00:00Z');
    expect(await loadOf('tomorrow')).toMatchObject({ calls: 1 });
    desk.later(60_000);
    await log(id, 'spoke', { result: 'meeting' });
    expect(await loadOf('tomorrow')).toMatchObject({ calls: 0, plannedAt: '2026-11-23T22:01:00Z' });
    expect((await desk.ask('get-today')).counts).toMatchObject({ now: 0, later: 0, heldBack: 1 });
  });

  test('names the promises that find no place, the half hours in their way, and until when they can still be kept', async () => {
    await worksAnHour();
    desk.at('2026-11-23T15:00:00Z');
    for (const name of ['Ada Finch', 'Bea Finch', 'Cleo Finch', 'Dora Finch', 'Edda Finch'])
      await promisedTomorrow(name);
    const day = await loadOf('tomorrow');
    expect(day).toMatchObject({ calls: 4, promised: 4, leftOver: 0 });
    expect(day.unkeepable).toMatchObject([
      {
        phrase: 'tomorrow',
        stillUntil: null,
        overfull: ['2026-11-24T15:00:00Z', '2026-11-24T15:30:00Z'],
        says: '5 promises into 4 calls, Tue 10:00–11:00 am.',
      },
    ]);
    const [{ enrolmentId, personId }] = day.unkeepable as [RepLoad['unkeepable'][number]];
    const body = { name: 'Bram Okell', email: 'bram@example.test', timeZone: 'America/Toronto' };
    const bram = (await desk.ask('add-rep', { body })).id;
    desk.later(60_000);
    await desk.ask('hand-over-people', { body: { enrolmentIds: [enrolmentId], repId: bram } });
    expect(await loadOf('tomorrow')).toMatchObject({ promised: 4, unkeepable: [] });
    expect(await loadOf('tomorrow', bram)).toMatchObject({ promised: 1, unkeepable: [] });
    expect(personId).toBeTypeOf('string');
  });

  test('is Monday on a Friday, and the day they come back for whoever is away', async () => {
    desk.at('2026-11-27T15:00:00Z');
    expect(await loadOf('tomorrow')).toMatchObject({ on: '2026-11-30', isAway: false });
    await desk.ask('add-absence', { body: { repId: imogen, from: '2026-11-30', to: '2026-12-01' } });
    expect(await loadOf('tomorrow')).toMatchObject({ on: '2026-12-02', isAway: true });
  });
});

describe('a day against its plan', () => {
  test('has no plan before it has begun', async () => {
    await enrolTestPerson(desk, imogen);
    await desk.ask('get-today');
    expect(await adherence()).toMatchObject({ on: '2026-11-23', stoodAt: null, planned: 0, calls: [] });
  });

  test('is measured by the plan as it stood when it began, whatever was planned anew since', async () => {
    await worksAnHour();
    const people: string[] = [];
    for (let n = 0; n < 4; n += 1) people.push(await enrolTestPerson(desk, imogen));
    desk.at('2026-11-23T15:00:00Z');
    await desk.ask('get-today');
    expect(await adherence()).toMatchObject({ stoodAt: '2026-11-23T15:00:00Z', planned: 4, toCome: 4 });
    const { calls } = await adherence();
    const inOrder = calls.map(({ personId }) => personId);
    expect([...inOrder].sort()).toEqual(people.sort());
    desk.at('2026-11-23T15:10:00Z');
    await log(inOrder[0]!, 'no-answer');
    desk.at('2026-11-23T15:35:00Z');
    await log(inOrder[1]!, 'spoke');
    await desk.ask('log-call-back', { body: { personId: inOrder[2]!, answered: true } });
    expect(await adherence()).toMatchObject({ done: 1, doneLate: 1, fellAway: 1, toCome: 1, leftUndone: 0 });
    desk.at('2026-11-24T15:00:00Z');
    await enrolTestPerson(desk, imogen);
    expect(await adherence({ rep: imogen, on: '2026-11-23' })).toMatchObject({
      planned: 4,
      done: 1,
      doneLate: 1,
      fellAway: 1,
      leftUndone: 1,
      calls: [
        { state: 'done', says: 'Called at 10:10 am.' },
        { state: 'done-late', says: 'Called at 10:35 am, planned for 10:00 am.' },
        { state: 'fell-away', says: 'They called at 10:35 am.' },
        { state: 'left-undone', says: 'Planned for 10:30 am, and not called.' },
      ],
    });
  });

  test('has the call again that was taken back', async () => {
    const id = await enrolTestPerson(desk, imogen);
    desk.at('2026-11-23T15:00:00Z');
    await desk.ask('get-today');
    const { touchId } = await log(id, 'no-answer');
    expect(await adherence()).toMatchObject({ done: 1 });
    await desk.ask('undo-call', { params: { id: touchId } });
    expect(await adherence()).toMatchObject({ done: 0, toCome: 1 });
  });

  test('counts what was put off, and no more once it was taken back', async () => {
    const id = await enrolTestPerson(desk, imogen);
    desk.at('2026-11-23T15:00:00Z');
    await desk.ask('get-today');
    const { enrolment } = await desk.ask('get-person', { params: { id } });
    const params = { id: enrolment.id };
    await desk.ask('defer-enrolment', { params, body: { until: '2026-11-24T05:00:00Z', why: 'tomorrow' } });
    expect(await adherence()).toMatchObject({
      putOff: 1,
      calls: [{ state: 'put-off', says: 'Put off at 10:00 am until Tue Nov 24.' }],
    });
    await desk.ask('undefer-enrolment', { params });
    expect(await adherence()).toMatchObject({ putOff: 0, toCome: 1 });
  });

  test('takes out whoever went on with a colleague, and what the rules forbade', async () => {
    const body = { name: 'Bram Okell', email: 'bram@example.test', timeZone: 'America/Toronto' };
    const bram = (await desk.ask('add-rep', { body })).id;
    const [one, other] = [await enrolTestPerson(desk, imogen), await enrolTestPerson(desk, imogen)];
    desk.at('2026-11-23T15:00:00Z');
    await desk.ask('get-today', { query: { rep: imogen } });
    const { enrolment } = await desk.ask('get-person', { params: { id: one } });
    await desk.ask('hand-over-people', { body: { enrolmentIds: [enrolment.id], repId: bram } });
    const email = { channel: 'email', direction: 'in', result: 'do-not-call', note: 'Please stop.' };
    await desk.ask('log-touch', { params: { id: other }, body: email });
    const { calls, fellAway } = await adherence({ rep: imogen });
    expect(fellAway).toBe(2);
    expect(calls.map(({ says }) => says).sort()).toEqual([
      'Asked not to be called on Mon Nov 23. For good, for everyone here.',
      'Bram Okell goes on with them.',
    ]);
  });

  test('is not asked of a day to come or of a stranger', async () => {
    expect(await desk.refused('get-adherence', { query: { on: '2026-11-24' } })).toMatchObject({
      code: 'bad-input',
      field: 'on',
    });
    const rep = '018f0000-0000-7000-8000-000000000000';
    expect(await desk.refused('get-adherence', { query: { rep } })).toMatchObject({ field: 'rep' });
  });
});
