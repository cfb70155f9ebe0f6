import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { beginTestWorkspace, openTestDesk, type TestDesk, tuesday } from '#server/test-desk.ts';

let desk: TestDesk;
let repId: string;

beforeAll(async () => {
  desk = await openTestDesk();
  repId = await beginTestWorkspace(desk);
  await desk.ask('change-rep', { params: { id: repId }, body: us });
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.at(tuesday);
  desk.told.length = 0;
});

const us = { company: 'Tern Dock Scheduling', callBackNumber: '+1 416 555 0199' };

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

  test('nothing with a gap in it is there to be read out', async () => {
    const number = newLine();
    await add({ number });
    await desk.ask('change-rep', { params: { id: repId }, body: { company: null } });
    const [nobody] = (await ring({ number })).candidates;
    await desk.ask('change-rep', { params: { id: repId }, body: us });
    const [somebody] = (await ring({ number })).candidates;
    expect([nobody.say, somebody.say]).toEqual([null, expect.stringContaining('at Tern Dock Scheduling.')]);
  });

  test('a shared switchboard comes to everybody who had a message, the latest first, and to no one name', async () => {
    const number = newLine();
    const line = { number, account: 'Fernwhistle Cold Storage' };
    const names = ['Odile Marchbanks', 'Tobias Quill', 'Wren Ashgrove'];
    const ids: string[] = [];
    for (const [index, name] of names.entries()) {
      desk.at(new Date(Date.parse(tuesday) + days(index)).toISOString());
      const id = await add({ ...line, name });
      await enrol(id);
      await leaveMessage(id);
      ids.push(id);
    }
    const silent = await add({ ...line, name: 'Anselm Fyfe' });
    desk.later(days(1));
    const call = await ring({ number });
    expect(call.says).toBe('Somebody at Fernwhistle Cold Storage is calling.');
    const found = call.candidates.map(({ personId }: { personId: string }) => personId);
    expect(found).toEqual([...ids.reverse(), silent]);
    expect(call.candidates[0]).toMatchObject({
      by: 'switchboard',
      certain: false,
      evidence: 'Fernwhistle Cold Storage’s switchboard. Imogen Tarr left them a message on Thu Nov 26.',
    });
    desk.later(days(14));
    const late = (await desk.ask('get-inbound-call', { params: { id: call.id } })).candidates;
    expect(late[0].personId, 'the days are counted from the call').toBe(ids[0]);
  });

  test('a rep’s own line is nobody else’s, whatever the record of somebody says, and is kept as nobody’s number', async () => {
    const id = await add({ number: us.callBackNumber });
    await add({ number: us.callBackNumber, name: 'Wren Ashgrove' });
    const call = await ring({ number: '(416) 555-0199' });
    expect(call).toMatchObject({
      number: '+14165550199',
      says: 'Imogen Tarr’s own line is calling.',
      ownLineOf: [repId],
      candidates: [],
    });
    const named = await ring({ source: 'typed', personId: id, number: us.callBackNumber });
    expect(named.candidates).toMatchObject([{ personId: id, by: 'typed' }]);
    const params = { id: call.id };
    const body = { is: 'theirs', personId: id, answered: true, keepNumber: true };
    expect(await desk.refused('change-inbound-call', { params, body })).toMatchObject({
      status: 422,
      field: 'keepNumber',
    });
    expect(await ring({ number: newLine() })).toMatchObject({ ownLineOf: [] });
  });

  test('a withheld number is nobody’s, and the call is kept', async () => {
    for (const number of [null, 'Anonymous', '']) {
      const call = await ring({ number });
      expect(call).toMatchObject({ number: null, candidates: [], says: 'A withheld number is calling.' });
    }
  });

  test('a number that is none, a short one and one from abroad are kept as they came', async () => {
    const kept = async (number: string) => (await ring({ number })).number;
    expect(await kept('sip:front desk')).toBe('sip:front desk');
    expect(await kept('4711')).toBe('4711');
    expect(await kept('+44 20 7946 0018')).toBe('+442079460018');
    expect(await kept('(604) 555-0190 ext. 12')).toBe('+16045550190;ext=12');
  });

  test('a number found to be wrong leads to nobody', async () => {
    const number = newLine();
    const id = await add({ number });
    await enrol(id);
    await desk.ask('log-call', { body: { personId: id, outcome: 'wrong-number', phone: number } });
    expect((await ring({ number })).candidates).toEqual([]);
  });

  test('whoever asked not to be called may be talked to, and nothing changes by it', async () => {
    const number = newLine();
    const id = await add({ number });
    await enrol(id);
    await desk.ask('log-call', { body: { personId: id, outcome: 'spoke', result: 'do-not-call' } });
    desk.later(days(1));
    const missed = await ring({ number, missed: true });
    expect(missed.candidates[0]).toMatchObject({ doNotCall: true, say: null });
    const call = await ring({ number });
    expect(call.candidates[0]).toMatchObject({ doNotCall: true, say: expect.stringContaining('Thank you') });
    const { recorded } = await change(call.id, { is: 'theirs', personId: id, answered: true });
    expect(recorded.decision).toMatchObject({ next: 'stop', why: 'do-not-call' });
  });

  test('whoever was looked up by name is there beside the number', async () => {
    const id = await add({ number: newLine() });
    const call = await ring({ source: 'typed', personId: id, number: newLine() });
    expect(call.candidates).toMatchObject([{ personId: id, by: 'typed', certain: true }]);
    const nobody = { source: 'typed', personId: repId };
    expect(await desk.refused('add-inbound-call', { body: nobody })).toMatchObject({ field: 'personId' });
  });
});

test('a call rings for two minutes, and then waits', async () => {
  const { id } = await ring({ number: newLine() });
  const state = async () => (await desk.ask('get-inbound-call', { params: { id } })).state;
  desk.later(119_000);
  expect(await state()).toBe('ringing');
  desk.later(1_000);
  expect(await state()).toBe('open');
  expect(await ring({ number: newLine(), missed: true })).toMatchObject({ state: 'open', missed: true });
});

/** When no call of another test rings any more. */
const longAfter = days(365);

/** The first call that a page is told of which listens from now on, and while something happens. */
async function firstHeard(meanwhile: () => Promise<unknown> = async () => {}): Promise<unknown> {
  const following = new AbortController();
  const response = await desk.request('/api/v1/events', { signal: following.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  await meanwhile();
  let text = '';
  while (!/event: inbound\ndata: .*\n/.test(text)) text += (await reader.read()).value;
  following.abort();
  return JSON.parse(text.split('event: inbound\ndata: ')[1]!.split('\n')[0]!);
}

test('whoever follows the events hears of a call with all there is to know', async () => {
  const number = newLine();
  await add({ name: 'Odile Marchbanks', number });
  desk.later(longAfter);
  let call: unknown;
  const heard = await firstHeard(async () => {
    call = await ring({ number });
  });
  expect(heard).toEqual(call);
});

test('a page that is opened while it rings hears of the call, and of none that rings no more', async () => {
  desk.later(longAfter);
  await ring({ number: newLine() });
  desk.later(120_000);
  const { id } = await ring({ number: newLine() });
  await ring({ number: newLine(), missed: true });
  expect(await firstHeard()).toMatchObject({ id, state: 'ringing' });
});

test('the same notice twice is one call, told once', async () => {
  const notice = { number: newLine(), key: 'notice-1', source: 'webhook' };
  const [one, other] = await Promise.all([ring(notice), ring(notice)]);
  expect(other.id).toBe(one.id);
  expect((await ring(notice)).id).toBe(one.id);
  expect(heard()).toHaveLength(1);
  const missed = await ring({ ...notice, missed: true });
  expect(missed, 'it was not taken').toMatchObject({ id: one.id, state: 'open', missed: true });
  expect(heard()).toHaveLength(2);
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

describe('what came of the talk', () => {
  const talked = async (more: Record<string, unknown>) => {
    const number = newLine();
    const id = await add({ number });
    await enrol(id, 'own-the-follow-up');
    await leaveMessage(id);
    desk.later(days(1));
    const { id: callId } = await ring({ number });
    const changed = await change(callId, { is: 'theirs', personId: id, answered: true, ...more });
    const { touches } = await desk.ask('get-person', { params: { id } });
    return { changed, decision: changed.recorded.decision, last: touches.at(-1), id };
  };

  test('is kept with the call, and the next step follows from it', async () => {
    const declined = await talked({ result: 'declined' });
    expect(declined.last).toMatchObject({ direction: 'in', outcome: 'callback', result: 'declined' });
    expect(declined.decision).toMatchObject({ next: 'stop', why: 'declined' });
    desk.at(tuesday);
    const later = await talked({ result: 'call-later', callOn: '2026-12-03' });
    expect(later.decision).toMatchObject({ next: 'call', opens: expect.stringContaining('2026-12-03') });
    desk.at(tuesday);
    const never = await talked({ result: 'do-not-call' });
    expect(never.decision).toMatchObject({ next: 'stop', why: 'do-not-call' });
    expect(never.changed.candidates[0].doNotCall).toBe(true);
    desk.at(tuesday);
    expect((await talked({ result: 'meeting' })).decision).toMatchObject({ next: 'stop', why: 'met' });
  });

  test('taken back, is gone with the call', async () => {
    const { changed, id } = await talked({ result: 'do-not-call' });
    await desk.ask('undo-call', { params: { id: changed.touchId } });
    const { candidates } = await desk.ask('get-inbound-call', { params: { id: changed.id } });
    expect(candidates).toMatchObject([{ personId: id, doNotCall: false }]);
  });

  test('is nothing where nobody talked, and the call stays as it was', async () => {
    const number = newLine();
    const id = await add({ number });
    const params = { id: (await ring({ number })).id };
    for (const more of [{ result: 'declined' }, { callOn: '2026-12-03' }]) {
      const body = { is: 'theirs', personId: id, answered: false, ...more };
      const refused = await desk.refused('change-inbound-call', { params, body });
      expect(refused).toMatchObject({ status: 422, field: 'result' });
    }
    expect(await desk.ask('get-inbound-call', { params })).toMatchObject({ state: 'ringing' });
  });
});

test('a call that was typed in with a name comes back with that name when its touch is taken back', async () => {
  const [looked, other] = [await add({ number: newLine() }), await add({ number: newLine() })];
  const { id } = await ring({ source: 'typed', personId: looked });
  const { touchId } = await change(id, { is: 'theirs', personId: other, answered: true });
  await desk.ask('undo-call', { params: { id: touchId } });
  expect(await desk.ask('get-inbound-call', { params: { id } })).toMatchObject({
    state: 'open',
    personId: looked,
    candidates: [{ personId: looked, by: 'typed' }],
  });
});

test('a call logged as theirs is an answer to the words that were left', async () => {
  const number = newLine();
  const id = await add({ number });
  await enrol(id);
  const { items } = await desk.ask('list-scripts');
  const script = items.find(({ kind }: { kind: string }) => kind === 'introduction');
  const answered = async () =>
    (await desk.ask('get-script', { params: { id: script.id } })).callBacks.answered;
  const said = { text: 'It’s Imogen Tarr at Tern Dock.', scriptId: script.id, version: script.inUse };
  await leaveMessage(id, { said });
  desk.later(days(1));
  const call = await ring({ number });
  const before = await answered();
  await change(call.id, { is: 'theirs', personId: id, answered: true });
  expect(await answered()).toBe(before + 1);
});

test('a notice whose clock goes ahead is a call of now, and one that is typed so is a mistake', async () => {
  const ahead = new Date(Date.parse(tuesday) + 600_000).toISOString();
  expect((await ring({ number: null, at: ahead })).at).toBe(tuesday.replace('.000', ''));
  const typed = { source: 'typed', at: ahead };
  expect(await desk.refused('add-inbound-call', { body: typed })).toMatchObject({ status: 422, field: 'at' });
});

test('nobody we call is dismissed, seen among those put away, and may be taken up again', async () => {
  desk.later(days(30));
  const { id } = await ring({ number: newLine() });
  expect(await change(id, { is: 'dismissed' })).toMatchObject({ state: 'dismissed', recorded: null });
  const idsOf = async (state?: string) =>
    (await desk.ask('list-inbound-calls', { query: { ...(state && { state }) } })).items.map(
      (call: { id: string }) => call.id,
    );
  expect(await idsOf()).not.toContain(id);
  expect(await idsOf('dismissed')).toEqual([id]);
  expect(await change(id, { is: 'open' })).toMatchObject({ state: 'open' });
  expect(await idsOf('open')).toContain(id);
  expect(await idsOf('dismissed')).toEqual([]);
});

describe('a call nobody was found for', () => {
  test('is attached later, its number kept, and known the next time', async () => {
    const id = await add({ number: newLine() });
    await enrol(id);
    const number = newLine();
    const { id: callId } = await ring({ number, missed: true });
    desk.later(days(1));
    const theirs = { is: 'theirs', personId: id, answered: false, keepNumber: true };
    const { recorded } = await change(callId, theirs, 'attach-1');
    expect(recorded.says).toMatch(/^Next call/);
    expect((await change(callId, theirs, 'attach-1')).recorded, 'sent twice').toEqual(recorded);
    const { phones, touches } = await desk.ask('get-person', { params: { id } });
    expect(phones.map((phone: { number: string }) => phone.number)).toContain(number);
    expect(touches).toMatchObject([
      { outcome: 'callback-missed', phone: number, at: expect.stringContaining('11-24') },
    ]);
    expect((await ring({ number })).candidates).toMatchObject([{ personId: id, by: 'other-number' }]);
  });

  test('is attached to somebody who is added for it, whose zone is found from the number', async () => {
    const number = newLine();
    const { id: callId } = await ring({ number, note: 'Asked for Imogen.' });
    const { id } = await desk.ask('add-person', { body: { name: 'Bryn Castellan' } });
    await enrol(id);
    const { recorded } = await change(callId, {
      is: 'theirs',
      personId: id,
      answered: true,
      keepNumber: true,
    });
    expect(recorded.decision.next, 'there is a number to call now').toBe('call');
    const { touches } = await desk.ask('get-person', { params: { id } });
    expect(touches).toMatchObject([{ outcome: 'callback', note: 'Asked for Imogen.' }]);
  });

  test('keeps no number that was withheld, or is none', async () => {
    const id = await add({ number: newLine() });
    const theirs = { is: 'theirs', personId: id, answered: true, keepNumber: true };
    for (const number of [null, '4711']) {
      const params = { id: (await ring({ number })).id };
      const refused = await desk.refused('change-inbound-call', { params, body: theirs });
      expect(refused).toMatchObject({ status: 422, field: 'keepNumber' });
      expect(await desk.ask('get-inbound-call', { params })).toMatchObject({ state: 'ringing' });
    }
  });

  test('is one person’s, though two reps say so at once', async () => {
    const [one, other] = [await add({ number: newLine() }), await add({ number: newLine() })];
    const params = { id: (await ring({ number: null })).id };
    const said = await Promise.allSettled(
      [one, other].map((personId) => change(params.id, { is: 'theirs', personId, answered: true })),
    );
    expect(said.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { personId } = await desk.ask('get-inbound-call', { params });
    expect([one, other]).toContain(personId);
    for (const id of [one, other]) {
      const { touches } = await desk.ask('get-person', { params: { id } });
      expect(touches).toHaveLength(id === personId ? 1 : 0);
    }
  });
});

test('a missed call comes first: they are called in any part of the next business day', async () => {
  const number = newLine();
  const id = await add({ number });
  await enrol(id);
  await leaveMessage(id);
  desk.later(3_600_000);
  const call = await ring({ number, missed: true });
  expect(call).toMatchObject({ says: 'Odile Marchbanks called and missed us.', state: 'open' });
  expect(call.candidates[0].say).toContain('returning your call');
  desk.at('2026-11-25T11:00:00Z');
  const { recorded } = await change(call.id, { is: 'theirs', personId: id, answered: false });
  const { windows, closes, reasons } = recorded.decision;
  expect(reasons[0].rule).toBe('callback-missed');
  expect(closes).toBeNull();
  const parts = windows.map(({ part }: { part: string }) => part);
  expect(parts).toEqual(['early', 'morning', 'lunch', 'afternoon', 'late']);
});

describe('a call-back that is told by its number', () => {
  test('is logged where the number is one person’s alone', async () => {
    const number = newLine();
    const id = await add({ number });
    const told = await desk.ask('log-call-back', { body: { number, answered: true }, key: 'by-number-1' });
    expect(told).toMatchObject({ personId: id, touchId: expect.any(String) });
    await add({ number, name: 'Wren Ashgrove' });
    const again = await desk.ask('log-call-back', { body: { number, answered: true }, key: 'by-number-1' });
    expect(again, 'though the number is shared by now').toEqual(told);
  });

  test('waits where it is not, with all that was said of it, and is one call however often it is told', async () => {
    const number = newLine();
    await add({ number, account: 'Tarn Freight' });
    await add({ number, account: 'Tarn Freight', name: 'Wren Ashgrove' });
    const body = { number, answered: false, callOn: '2026-11-27', note: 'In a hurry.' };
    const told = () => desk.ask('log-call-back', { body, key: 'by-number-2' });
    const [one, other] = await Promise.all([told(), told()]);
    expect(other).toEqual(one);
    expect(one.inboundCall).toMatchObject({
      state: 'open',
      missed: true,
      note: 'In a hurry. To be called: 2026-11-27.',
      says: 'Somebody at Tarn Freight called and missed us.',
    });
    expect(one.inboundCall.candidates).toHaveLength(2);
    expect(heard()).toHaveLength(1);
  });

  test('is the call that the line told of a moment before, and not a second one', async () => {
    const number = newLine();
    const id = await add({ number });
    const call = await ring({ number });
    desk.later(300_000);
    const { touchId } = await desk.ask('log-call-back', { body: { personId: id, answered: true } });
    const params = { id: call.id };
    expect(await desk.ask('get-inbound-call', { params })).toMatchObject({ state: 'logged', touchId });
    expect(heard().at(-1)).toMatchObject({ id: call.id, state: 'logged' });
    const another = { params: { id: (await ring({ number })).id } };
    await desk.ask('log-call-back', { body: { personId: id, answered: true, at: '2026-11-24T14:30:00Z' } });
    expect(await desk.ask('get-inbound-call', another), 'half an hour before').toMatchObject({
      state: 'ringing',
    });
  });

  test('names a person or a number, and not both', async () => {
    const id = await add({ number: newLine() });
    for (const body of [{ answered: true }, { answered: true, personId: id, number: newLine() }])
      expect(await desk.refused('log-call-back', { body })).toMatchObject({ status: 422, field: 'personId' });
  });
});

describe('leaving the desk earlier than it was said', () => {
  const said = (text: string) => ({
    said: { text: `Hi, it’s Imogen Tarr. ${text}`, scriptId: null, version: null },
  });
  const toldAfter = async (until?: string) =>
    (await desk.ask('list-told-otherwise', { query: { ...(until && { until }) } })).items;

  test('names whoever was told a later time, and nobody once the message is taken back or they called', async () => {
    const ids: string[] = [];
    for (const words of ['I’m at my desk until 3 pm.', 'I’m at my desk until 4 pm.', 'I’ll call again.']) {
      const id = await add({ number: newLine(), account: 'Fernwhistle' });
      await enrol(id);
      ids.push(id);
      const { touchId } = await leaveMessage(id, said(words));
      if (ids.length === 1) desk.later(60_000);
      if (ids.length === 2) ids.push(touchId);
    }
    const [three, four, touchOfFour] = ids;
    const told = await toldAfter();
    expect(told.map(({ personId }: { personId: string }) => personId)).toEqual([three, four]);
    expect(told[0]).toMatchObject({
      until: '2026-11-24T20:00:00Z',
      timeZone: 'America/Toronto',
      account: 'Fernwhistle',
      email: null,
      mayCall: false,
      says: expect.stringContaining('until 3:00 pm, their time. They had their call for today'),
    });
    expect(await toldAfter('2026-11-24T20:30:00Z')).toMatchObject([{ personId: four }]);
    await desk.ask('undo-call', { params: { id: touchOfFour! } });
    expect(await toldAfter('2026-11-24T20:30:00Z')).toEqual([]);
    await desk.ask('log-call-back', { body: { personId: three, answered: true } });
    expect(await toldAfter()).toEqual([]);
  });

  test('names nobody who had a mail from us since', async () => {
    const id = await add({ number: newLine() });
    await enrol(id);
    await leaveMessage(id, said('I’m at my desk until 3 pm.'));
    desk.later(60_000);
    expect(await toldAfter()).toMatchObject([{ personId: id }]);
    await desk.ask('log-touch', {
      params: { id },
      body: { channel: 'email', direction: 'out', note: 'I leave at noon.' },
    });
    expect(await toldAfter()).toEqual([]);
  });
});
