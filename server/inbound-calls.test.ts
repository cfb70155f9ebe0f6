import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { beginTestWorkspace, openTestDesk, type TestDesk, tuesday } from '#server/test-desk.ts';

let desk: TestDesk;
let repId: string;

beforeAll(async () => {
  desk = await openTestDesk();
  repId = await beginTestWorkspace(desk);
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.at(tuesday);
  desk.told.length = 0;
});

let lines = 0;

/** A number nobody has yet: Canada keeps 555-01xx for stories, in every area. */
function newLine(): string {
  lines += 1;
  const areas = ['416', '604', '514', '902', '306', '204'];
  return `+1${areas[Math.floor(lines / 90)]}555${String(100 + (lines % 90)).padStart(4, '0')}`;
}

type Added = { name?: string; account?: string; number: string };

async function add({ name = 'Odile Marchbanks', account, number }: Added): Promise<string> {
  const person = await desk.ask('add-person', {
    body: { name, account, timeZone: 'America/Toronto', phones: [{ number }] },
  });
  return person.id;
}

async function enrol(id: string, playbookId = 'three-and-done'): Promise<void> {
  const { enrolled } = await desk.ask('enrol-people', { body: { personIds: [id], playbookId, repId } });
  expect(enrolled).toBe(1);
}

function leaveMessage(personId: string, more: Record<string, unknown> = {}) {
  return desk.ask('log-call', { body: { personId, outcome: 'voicemail-left', ...more } });
}

function ring(more: Record<string, unknown>) {
  return desk.ask('add-inbound-call', { body: { source: 'desk-line', ...more } });
}

function change(id: string, body: Record<string, unknown>, key?: string) {
  return desk.ask('change-inbound-call', { params: { id }, body, ...(key && { key }) });
}

/** What every open page was told of calls that come in. */
function heard(): unknown[] {
  return desk.told.filter(({ event }) => event === 'inbound').map(({ data }) => data);
}

const days = (count: number) => count * 86_400_000;

describe('who it may be', () => {
  test('a number of one person’s own leads to them, with the words last left, the promise and what to say', async () => {
    const number = newLine();
    const id = await add({ name: 'Odile Marchbanks', account: 'Fernwhistle', number });
    await enrol(id, 'own-the-follow-up');
    await leaveMessage(id, {
      said: {
        text: 'Hi Odile, it’s Imogen Tarr at Tern Dock. I’ll call you early next week.',
        scriptId: null,
        version: null,
      },
    });
    desk.later(3_600_000);
    const call = await ring({ number });
    expect(call).toMatchObject({ state: 'ringing', says: 'Odile Marchbanks is calling.', number });
    expect(call.candidates).toHaveLength(1);
    expect(call.candidates[0]).toMatchObject({
      personId: id,
      account: 'Fernwhistle',
      by: 'own-number',
      certain: true,
      evidence: 'Their own number.',
      repId,
      lastWords: { text: expect.stringContaining('early next week'), by: 'Imogen Tarr' },
      promise: { phrase: 'early next week' },
      say: expect.stringContaining('Thank you for calling.'),
      doNotCall: false,
    });
    expect(heard()).toEqual([call]);
  });

  test('a withheld number is nobody’s, and the call is kept', async () => {
    for (const number of [null, 'Anonymous', '']) {
      const call = await ring({ number });
      expect(call).toMatchObject({ number: null, candidates: [], says: 'A withheld number is calling.' });
    }
  });
});

test('the same notice twice is one call, told once', async () => {
  const notice = { number: newLine(), key: 'notice-1', source: 'webhook' };
  const [one, other] = await Promise.all([ring(notice), ring(notice)]);
  expect(other.id).toBe(one.id);
  expect((await ring(notice)).id).toBe(one.id);
  expect(heard()).toHaveLength(1);
});

test('a call logged as theirs supersedes the promise, and taken back it is open again', async () => {
  const number = newLine();
  const id = await add({ number });
  await enrol(id, 'own-the-follow-up');
  await leaveMessage(id);
  desk.later(days(1));
  const { id: callId } = await ring({ number });
  const changed = await change(callId, { is: 'theirs', personId: id, answered: true });
  expect(changed).toMatchObject({ state: 'logged', personId: id, recorded: { personId: id } });
  expect(changed.recorded.decision.next).toBe('call');
  const { rows } = await desk.ask('list-promises', { query: { status: 'superseded' } });
  expect(rows.map((promise: { personId: string }) => promise.personId)).toContain(id);
  const again = await desk.refused('change-inbound-call', {
    params: { id: callId },
    body: { is: 'dismissed' },
  });
  expect(again.code).toBe('call-logged');
  await desk.ask('undo-call', { params: { id: changed.touchId } });
  expect(await desk.ask('get-inbound-call', { params: { id: callId } })).toMatchObject({
    state: 'open',
    personId: null,
    touchId: null,
  });
});

test('nobody we call is dismissed, and may be taken up again', async () => {
  const { id } = await ring({ number: newLine() });
  expect(await change(id, { is: 'dismissed' })).toMatchObject({ state: 'dismissed', recorded: null });
  const idsOpen = async () =>
    (await desk.ask('list-inbound-calls')).items.map((call: { id: string }) => call.id);
  expect(await idsOpen()).not.toContain(id);
  expect(await change(id, { is: 'open' })).toMatchObject({ state: 'open' });
  expect(await idsOpen()).toContain(id);
});
