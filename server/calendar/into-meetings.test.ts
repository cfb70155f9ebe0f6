import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { beginTestWorkspace, enrolTestPerson, openTestDesk, type TestDesk } from '#server/test-desk.ts';

const open: TestDesk[] = [];
let desk: TestDesk;
let repId: string;

beforeEach(async () => {
  desk = await openTestDesk();
  open.push(desk);
  repId = await beginTestWorkspace(desk);
});
afterAll(() => Promise.all(open.map((one) => one.close())));

const meet = (from: string, until: string, says = 'Board', rep = repId) =>
  desk.ask('add-meeting', { body: { repId: rep, from, until, says } });
const takenAt = async (at: string) => (await desk.ask('list-taken-times', { query: { at } })).items;

describe('a time they ask for', () => {
  test('is held against the meetings of whoever would call, before it is agreed to', async () => {
    await meet('2026-11-25T15:00:00Z', '2026-11-25T16:00:00Z');
    const board = { from: '2026-11-25T15:00:00Z', until: '2026-11-25T16:00:00Z', says: 'Board' };
    expect(await takenAt('2026-11-25T15:30:00Z')).toEqual([board]);
    expect(await takenAt('2026-11-25T14:45:00Z')).toEqual([board]);
    expect(await takenAt('2026-11-25T14:30:00Z')).toEqual([]);
    expect(await takenAt('2026-11-25T16:00:00Z')).toEqual([]);
    const query = { at: '2026-11-25T15:30:00Z', rep: crypto.randomUUID() };
    expect(await desk.refused('list-taken-times', { query })).toMatchObject({ status: 422, field: 'rep' });
  });

  test('is shown where a meeting comes into its way later, until one of them moves', async () => {
    const inTheWay = async () => (await desk.ask('list-calls-into-meetings')).items;
    const personId = await enrolTestPerson(desk, repId, 'own-the-follow-up', { name: 'Odile Marchbanks' });
    const asked = { personId, outcome: 'spoke', result: 'call-later', callAt: '2026-11-25T15:30:00Z' };
    await desk.ask('log-call', { body: asked });
    expect(await inTheWay()).toEqual([]);
    const meeting = await meet('2026-11-25T15:00:00Z', '2026-11-25T16:00:00Z');
    expect(await inTheWay()).toEqual([
      {
        personId,
        name: 'Odile Marchbanks',
        account: null,
        timeZone: 'America/Toronto',
        repId,
        rep: 'Imogen Tarr',
        callAt: '2026-11-25T15:30:00Z',
        meeting: { from: meeting.from, until: meeting.until, says: 'Board' },
      },
    ]);
    await desk.ask('remove-meeting', { params: { id: meeting.id } });
    expect(await inTheWay()).toEqual([]);
  });
});

describe('a promise', () => {
  const atRisk = async (query: Record<string, string> = {}) =>
    (await desk.ask('list-promises-in-absence', { query })).items;

  /** Promised for Thursday or Friday, "later this week". */
  async function promised(): Promise<string> {
    const personId = await enrolTestPerson(desk, repId, 'own-the-follow-up');
    await desk.ask('log-call', { body: { personId, outcome: 'voicemail-left' } });
    return personId;
  }

  test('whose days are all taken by meetings is shown with what saves it', async () => {
    const personId = await promised();
    const body = { name: 'Bram Okell', email: 'bram@example.test', timeZone: 'America/Halifax' };
    const bram = (await desk.ask('add-rep', { body })).id;
    await meet('2026-11-26T12:00:00Z', '2026-11-26T23:30:00Z', 'Fair');
    expect(await atRisk()).toEqual([]);
    await meet('2026-11-27T12:00:00Z', '2026-11-27T23:30:00Z', 'Fair');
    expect(await atRisk()).toMatchObject([
      {
        promise: { personId },
        absence: { repId, from: '2026-11-26', to: '2026-11-26', inMeetings: true },
        handOverTo: [{ repId: bram, name: 'Bram Okell' }],
      },
    ]);
    await meet('2026-11-26T12:00:00Z', '2026-11-26T23:30:00Z', 'Fair', bram);
    await meet('2026-11-27T12:00:00Z', '2026-11-27T23:30:00Z', 'Fair', bram);
    expect(await atRisk()).toMatchObject([{ handOverTo: [] }]);
  });

  test('is warned of before it is made, on days away and on days full of meetings', async () => {
    await desk.ask('add-absence', { body: { repId, from: '2026-11-30', to: '2026-12-01' } });
    await meet('2026-12-02T14:00:00Z', '2026-12-02T18:00:00Z');
    await meet('2026-12-03T14:00:00Z', '2026-12-03T17:00:00Z');
    expect((await desk.ask('list-taken-days')).items).toEqual([
      { on: '2026-11-30', inMeetings: false },
      { on: '2026-12-01', inMeetings: false },
      { on: '2026-12-02', inMeetings: true },
    ]);
  });

  test('of which days away leave one day is at risk where a meeting takes that one', async () => {
    await promised();
    const planned = { rep: repId, from: '2026-11-26', to: '2026-11-26' };
    expect(await atRisk(planned)).toEqual([]);
    await meet('2026-11-27T12:00:00Z', '2026-11-27T23:30:00Z');
    expect(await atRisk(planned)).toMatchObject([{ absence: { from: '2026-11-26', inMeetings: false } }]);
  });
});
