import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import {
  addTestPerson,
  beginTestWorkspace,
  enrolTestPerson,
  openTestDesk,
  type TestDesk,
  tuesday,
} from '#server/test-desk.ts';

const dayMs = 24 * 60 * 60 * 1000;
const open: TestDesk[] = [];
let desk: TestDesk;
let imogen: string;
let bram: string;

beforeEach(async () => {
  desk = await openTestDesk();
  open.push(desk);
  imogen = await beginTestWorkspace(desk);
  const body = { name: 'Bram Okell', email: 'bram@example.test', timeZone: 'America/Halifax' };
  bram = (await desk.ask('add-rep', { body })).id;
});
afterAll(() => Promise.all(open.map((one) => one.close())));

/** Somebody who was promised a call on Thursday or Friday of this week, "later this week", by Imogen on Tuesday. */
async function promised(more: Record<string, unknown> = {}): Promise<string> {
  const id = await enrolTestPerson(desk, imogen, 'own-the-follow-up', more);
  await log(id, 'voicemail-left');
  return id;
}

const log = (personId: string, outcome: string, rep = imogen) =>
  desk.ask('log-call', { body: { personId, outcome }, headers: { cookie: `phonework-rep=${rep}` } });
const ledger = (query: Record<string, string> = {}) => desk.ask('list-promises', { query });
const person = (id: string) => desk.ask('get-person', { params: { id } });
const away = (from: string, to: string, repId = imogen) =>
  desk.ask('add-absence', { body: { repId, from, to } });
const atRisk = async (query: Record<string, string> = {}) =>
  (await desk.ask('list-promises-in-absence', { query })).items;

describe('a promise survives', () => {
  test('a vacation: it waits for the rep, is overdue then, and comes first on the day they return', async () => {
    const id = await promised();
    await away('2026-11-26', '2026-12-04');
    desk.at('2026-11-27T15:00:00Z');
    expect((await ledger()).rows).toMatchObject([{ personId: id, status: 'due' }]);
    expect((await desk.ask('get-today', { query: { rep: imogen } })).counts).toMatchObject({
      promised: 0,
      heldBack: 1,
    });
    desk.at('2026-12-07T15:00:00Z');
    const { rows } = await desk.ask('get-today', { query: { rep: imogen } });
    expect(rows).toMatchObject([{ personId: id, group: 'promised' }]);
    expect(rows[0].decision.reasons).toContainEqual(expect.objectContaining({ rule: 'promise-overdue' }));
    const { rows: entries, counts, kept } = await ledger();
    expect(entries).toMatchObject([{ status: 'overdue', rep: 'Imogen Tarr', settledBy: null }]);
    expect(counts).toMatchObject({ open: 0, overdue: 1, broken: 0 });
    expect(kept).toEqual({ kept: 0, of: 1 });
    await log(id, 'spoke');
    expect((await ledger()).rows).toMatchObject([
      {
        status: 'broken',
        settledAt: '2026-11-28T05:00:00Z',
        settledBy: { outcome: 'spoke', rep: 'Imogen Tarr' },
      },
    ]);
  });

  test('another rep: it is in their day, they keep it, and the ledger still says who said it', async () => {
    const id = await promised();
    const { enrolment } = await person(id);
    const moved = await desk.ask('change-enrolment', { params: { id: enrolment.id }, body: { repId: bram } });
    expect(moved.enrolment).toMatchObject({ repId: bram, rep: 'Bram Okell' });
    desk.at('2026-11-26T15:00:00Z');
    expect((await desk.ask('get-today', { query: { rep: imogen } })).rows).toEqual([]);
    expect((await desk.ask('get-today', { query: { rep: bram } })).rows).toMatchObject([
      { personId: id, group: 'promised', phrase: 'later this week' },
    ]);
    expect((await ledger({ rep: imogen })).rows).toEqual([]);
    await log(id, 'no-answer', bram);
    const { rows, kept } = await ledger({ rep: bram });
    expect(rows).toMatchObject([
      {
        status: 'kept',
        rep: 'Bram Okell',
        saidBy: 'Imogen Tarr',
        settledBy: { outcome: 'no-answer', rep: 'Bram Okell' },
      },
    ]);
    expect(kept).toEqual({ kept: 1, of: 1 });
    expect((await ledger({ rep: imogen })).kept).toEqual({ kept: 0, of: 0 });
  });

  test('a list that brings the same person again', async () => {
    const number = '+14165550177';
    const id = await promised({ name: 'Odile Marchbanks', phones: [{ number }] });
    const list = `Name,Phone,Title\nOdile Marchbanks,${number},Head of Yards\n`;
    const preview = await desk.ask('upload-list', { query: { name: 'again.csv' }, body: list });
    await desk.ask('start-import', {
      params: { id: preview.id },
      body: { newCampaign: 'Again', repId: bram, playbookId: 'three-and-done' },
    });
    await expect
      .poll(async () => (await desk.ask('get-import', { params: { id: preview.id } })).state)
      .toBe('done');
    expect(await desk.ask('get-import', { params: { id: preview.id } })).toMatchObject({
      added: 0,
      merged: 1,
    });
    expect((await desk.ask('list-people')).total).toBe(1);
    expect((await person(id)).title).toBe('Head of Yards');
    const { rows } = await ledger();
    expect(rows).toMatchObject([
      { personId: id, status: 'open', rep: 'Imogen Tarr', phrase: 'later this week' },
    ]);
    desk.at('2026-11-26T15:00:00Z');
    expect((await desk.ask('get-today', { query: { rep: imogen } })).rows).toMatchObject([
      { personId: id, group: 'promised', phrase: 'later this week' },
    ]);
  });
});

describe('days away', () => {
  test('name before they are kept which promises fall into them, and what would save each', async () => {
    const id = await promised();
    await promised({ name: 'Somebody else' });
    const planned = { rep: imogen, from: '2026-11-26', to: '2026-12-04' };
    expect(await atRisk()).toEqual([]);
    const found = await atRisk(planned);
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({
      promise: expect.objectContaining({ personId: id, phrase: 'later this week', status: 'open' }),
      absence: { repId: imogen, from: '2026-11-26', to: '2026-12-04', inMeetings: false },
      handOverTo: [{ repId: bram, name: 'Bram Okell' }],
      keepFrom: '2026-11-26',
      callBy: '2026-11-25',
      sayInstead: null,
    });
    expect(await atRisk({ ...planned, from: '2026-11-27' })).toEqual([]);
  });

  test('that are kept stay named until each promise is safe', async () => {
    const id = await promised();
    const other = await promised();
    await away('2026-11-26', '2026-12-04');
    const found = await atRisk();
    expect(found.map(({ promise }: { promise: { personId: string } }) => promise.personId).sort()).toEqual(
      [id, other].sort(),
    );
    const { promise } = found[0];
    const answer = await desk.ask('hand-over-people', {
      body: { enrolmentIds: [promise.enrolmentId], repId: bram },
    });
    expect(answer).toMatchObject({ handedOver: 1, promises: 1 });
    desk.later(dayMs);
    await log(found[1].promise.personId, 'no-answer');
    expect(await atRisk()).toEqual([]);
  });

  test('are asked about together with those a rep has already', async () => {
    await promised();
    await away('2026-11-26', '2026-11-26');
    expect(await atRisk()).toEqual([]);
    expect(await atRisk({ rep: imogen, from: '2026-11-27', to: '2026-11-27' })).toHaveLength(1);
  });

  test('offer nobody who is away too', async () => {
    await promised();
    await away('2026-11-26', '2026-11-27', bram);
    expect(await atRisk({ rep: imogen, from: '2026-11-26', to: '2026-11-27' })).toMatchObject([
      { handOverTo: [] },
    ]);
  });
});

describe('handing people over', () => {
  test('moves all or none, and counts those the rep had already for nothing', async () => {
    const one = (await person(await promised())).enrolment.id;
    const two = (await person(await enrolTestPerson(desk, bram))).enrolment.id;
    const nobody = '01920000-0000-7000-8000-000000000000';
    expect(
      await desk.refused('hand-over-people', { body: { enrolmentIds: [one, nobody], repId: bram } }),
    ).toMatchObject({ status: 404, title: 'One of these enrolments is not here.' });
    expect((await ledger()).rows).toMatchObject([{ repId: imogen }]);
    const body = { enrolmentIds: [one, two, one], repId: bram };
    expect(await desk.ask('hand-over-people', { body })).toMatchObject({ handedOver: 1, promises: 1 });
  });

  test('starts the new rep’s day anew: what the other had put off is not', async () => {
    const id = await enrolTestPerson(desk, imogen);
    const { enrolment } = await person(id);
    const until = new Date(Date.parse(tuesday) + 3 * 60 * 60 * 1000).toISOString();
    await desk.ask('defer-enrolment', { params: { id: enrolment.id }, body: { until, why: 'later-today' } });
    await desk.ask('change-enrolment', { params: { id: enrolment.id }, body: { repId: bram } });
    expect((await person(id)).enrolment).toMatchObject({ repId: bram, deferredUntil: null });
    expect((await desk.ask('get-today', { query: { rep: bram } })).rows).toMatchObject([{ group: 'now' }]);
  });
});

describe('the ledger', () => {
  test('shows every state with its count, and page by page no promise twice', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push(await promised());
    desk.at('2026-11-26T16:00:00Z');
    await log(ids[0]!, 'no-answer');
    await desk.ask('log-call-back', { body: { personId: ids[1]!, answered: false } });
    desk.at('2026-11-30T16:00:00Z');
    await desk.ask('get-today', { query: { rep: imogen } });
    await log(ids[2]!, 'spoke');
    const { counts, kept } = await ledger();
    expect(counts).toEqual({ open: 0, due: 0, overdue: 2, kept: 1, superseded: 1, broken: 1, withdrawn: 0 });
    expect(kept).toEqual({ kept: 1, of: 4 });
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await ledger({ limit: '2', ...(cursor && { cursor }) });
      seen.push(...page.rows.map(({ id }: { id: string }) => id));
      cursor = page.cursor;
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
    expect((await ledger({ status: 'superseded' })).rows).toMatchObject([
      { personId: ids[1], settledBy: { direction: 'in', outcome: 'callback-missed' } },
    ]);
  });

  test('shows what is owed soonest first, and everything else latest first', async () => {
    const soon = await promised();
    desk.later(dayMs);
    const later = await promised();
    const order = async (status?: string) =>
      (await ledger(status ? { status } : {})).rows.map(({ personId }: { personId: string }) => personId);
    expect(await order('open')).toEqual([soon, later]);
    expect(await order()).toEqual([later, soon]);
  });

  test('is a file too, in which nothing is a formula', async () => {
    await promised({ name: '=HYPERLINK("x")', account: 'Larch & Sons' });
    const file: string = await desk.ask('get-promises-file', { query: { status: 'open' } });
    const [head, row] = file.split('\n');
    expect(head).toContain('State,Person,Company,Promise,From,To,Rep,Said by');
    expect(row).toMatch(
      /^open,"'=HYPERLINK\(""x""\)",Larch & Sons,later this week,2026-11-26,2026-11-27,Imogen Tarr/,
    );
    expect(await desk.ask('get-promises-file', { query: { status: 'kept' } })).toBe(`${head}\n`);
  });

  test('keeps what was taken back out of every count but its own', async () => {
    const id = await enrolTestPerson(desk, imogen, 'own-the-follow-up');
    const { touchId } = await log(id, 'voicemail-left');
    await desk.ask('undo-call', { params: { id: touchId } });
    expect(await ledger()).toMatchObject({ counts: { open: 0, withdrawn: 1 }, kept: { kept: 0, of: 0 } });
  });

  test('opens a promise again when the call that kept it is undone', async () => {
    const id = await promised();
    desk.at('2026-11-26T16:00:00Z');
    const { touchId } = await log(id, 'no-answer');
    expect((await ledger()).rows).toMatchObject([{ status: 'kept' }]);
    await desk.ask('undo-call', { params: { id: touchId } });
    expect((await ledger()).rows).toMatchObject([{ status: 'due', settledBy: null, settledAt: null }]);
  });
});

test('somebody who is in no method has nobody to hand over', async () => {
  const id = await addTestPerson(desk);
  expect((await person(id)).enrolment).toBeNull();
  expect(await desk.refused('change-enrolment', { params: { id }, body: { repId: bram } })).toMatchObject({
    status: 404,
  });
});
