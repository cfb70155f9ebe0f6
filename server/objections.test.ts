import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginTestWorkspace, enrolTestPerson, openTestDesk, type TestDesk } from '#server/test-desk.ts';

let desk: TestDesk;
let repId: string;
beforeAll(async () => {
  desk = await openTestDesk();
  repId = await beginTestWorkspace(desk);
});
afterAll(() => desk?.close());

const enrolled = () => enrolTestPerson(desk, repId, 'own-the-follow-up');
const touchesOf = async (id: string) => (await desk.ask('get-person', { params: { id } })).touches;

describe('why they said no', () => {
  test('is told with a call of ours, and stands in their history until it is taken back', async () => {
    const personId = await enrolled();
    const body = { personId, outcome: 'spoke', result: 'declined', objection: 'no-budget' };
    const { touchId } = await desk.ask('log-call', { body });
    expect(await touchesOf(personId)).toMatchObject([{ objection: 'no-budget', standing: true }]);
    await desk.ask('undo-call', { params: { id: touchId } });
    expect(await touchesOf(personId)).toMatchObject([{ objection: 'no-budget', standing: false }]);
  });

  test('is told with a call of theirs, as a reason not to talk now', async () => {
    const personId = await enrolled();
    const later = { result: 'call-later', callOn: '2026-12-03', objection: 'bad-time' };
    await desk.ask('log-call-back', { body: { personId, answered: true, ...later } });
    expect(await touchesOf(personId)).toMatchObject([{ outcome: 'callback', objection: 'bad-time' }]);
  });

  test('waits in words with a call that is nobody’s yet', async () => {
    const said = { answered: true, result: 'declined', objection: 'not-the-one' };
    const { inboundCall } = await desk.ask('log-call-back', { body: { number: '+14165550188', ...said } });
    expect(inboundCall.note).toBe('Result: declined. Why: Not theirs to decide.');
    const personId = await enrolled();
    const body = { is: 'theirs', personId, ...said };
    await desk.ask('change-inbound-call', { params: { id: inboundCall.id }, body });
    expect(await touchesOf(personId)).toMatchObject([{ outcome: 'callback', objection: 'not-the-one' }]);
  });

  test('of a call that came to neither a no nor a not now is refused, and nothing is kept', async () => {
    const personId = await enrolled();
    const stray: [id: string, said: Record<string, unknown>][] = [
      ['log-call', { outcome: 'spoke', result: 'meeting' }],
      ['log-call', { outcome: 'spoke' }],
      ['log-call', { outcome: 'spoke', result: 'do-not-call' }],
      ['log-call', { outcome: 'voicemail-left' }],
      ['log-call-back', { answered: true, result: 'interested' }],
      ['log-call-back', { answered: false, result: 'declined' }],
    ];
    for (const [id, said] of stray)
      expect(await desk.refused(id, { body: { personId, objection: 'no-need', ...said } })).toMatchObject({
        status: 422,
        field: 'objection',
        detail: expect.stringContaining('declined or call-later'),
      });
    expect(await touchesOf(personId)).toEqual([]);
  });

  test('is one of the reasons there are', async () => {
    const body = { personId: await enrolled(), outcome: 'spoke', result: 'declined', objection: 'rude' };
    expect(await desk.refused('log-call', { body })).toMatchObject({
      status: 422,
      field: 'objection',
      title: expect.stringMatching(/must be one of: no-need, has-supplier/),
    });
  });
});
