import { describe, expect, test } from 'vitest';
import { brief, call, decideGiven, type Given, theirCall, voicemails } from '#core/decide/golden.test-kit.ts';

/** A visit on Tuesday, December 8, 10:15 in Vancouver; the business day before is Monday the 7th. */
const at = '2026-12-08T18:15:00Z';
const visit = (stands: 'agreed' | 'offered' | 'to-offer', more = {}) => ({
  visit: { at, stands, reconfirmed: false, place: null, ...more },
  visitSlot: stands === 'agreed' ? null : { at },
});
const offer = call('2026-11-24T17:00:00Z', 'voicemail-left', {
  message: 'opt-out-appointment',
  strategy: 'opt-out-appointment',
});
const met = call('2026-11-24T17:00:00Z', 'spoke', { result: 'meeting' });
const monday = call('2026-12-07T17:00:00Z', 'no-answer');

const rows: [title: string, given: Omit<Given, 'playbook'> & { playbook?: string }, expected: string][] = [
  [
    'an agreed visit is reconfirmed on the business day before, after a meeting was agreed',
    { now: '2026-11-25T17:00:00Z', touches: [met], ...visit('agreed') },
    '12-07T16:00 to 12-08T01:00, leave reconfirm',
  ],
  [
    'where the day before is a holiday, on the business day before that',
    { now: '2026-11-25T17:00:00Z', touches: [met], holidays: ['2026-12-07'], ...visit('agreed') },
    '12-04T16:00 to 12-05T01:00, leave reconfirm',
  ],
  [
    'an offered visit is reconfirmed too, and the machine hears the offer, never that there is an appointment',
    { now: '2026-11-25T17:00:00Z', touches: [offer], ...visit('offered') },
    '12-07T16:00 to 12-08T01:00, leave opt-out-appointment',
  ],
  [
    'a reconfirming call outranks the method’s limit on calls',
    {
      playbook: 'three-and-done',
      now: '2026-11-25T17:00:00Z',
      touches: [...voicemails(9, 16), offer],
      ...visit('offered'),
    },
    '12-07T16:00 to 12-08T01:00, leave opt-out-appointment',
  ],
  [
    'a visit that was reconfirmed wants no call',
    { now: '2026-12-07T19:00:00Z', touches: [met], ...visit('agreed', { reconfirmed: true }) },
    'stop met',
  ],
  [
    'once called on the day before, an agreed visit wants no other call',
    { now: '2026-12-07T19:00:00Z', touches: [met, monday], ...visit('agreed') },
    'stop met',
  ],
  [
    'nobody who agreed to a visit is called in between, though no call says so',
    { now: '2026-12-07T19:00:00Z', touches: [offer, monday], ...visit('agreed') },
    'stop met',
  ],
  [
    'who was not reached about an offer is called next by the method',
    { now: '2026-12-07T19:00:00Z', touches: [offer, monday], ...visit('offered') },
    '12-09T15:00 to open, hang up',
  ],
  [
    'the eve went by without a call: it is still to be made before the visit',
    { now: '2026-12-08T16:30:00Z', touches: [met], ...visit('agreed') },
    '12-08T16:30 to open, leave reconfirm',
  ],
  [
    'a call of theirs that we missed comes first',
    {
      now: '2026-11-25T17:00:00Z',
      touches: [offer, theirCall('2026-11-24T20:00:00Z', 'callback-missed')],
      ...visit('offered'),
    },
    '11-25T17:00 to open, hang up',
  ],
  [
    'a no ends it, visit or not',
    { now: '2026-11-25T17:00:00Z', touches: [{ ...met, result: 'declined' }], ...visit('offered') },
    'stop declined',
  ],
  [
    'a visit that is over says nothing any more',
    { now: '2026-12-08T18:15:00Z', touches: [offer], ...visit('offered') },
    '12-08T20:00 to open, hang up',
  ],
];

describe('before a visit', () => {
  test.each(rows)('%s', (_, given, expected) => {
    const { decision } = decideGiven({ playbook: 'get-through', objective: 'appointment', ...given });
    expect(brief(decision)).toBe(expected);
  });

  test('the reconfirming call is a promise, and says what for', () => {
    const given = {
      playbook: 'get-through',
      now: '2026-11-25T17:00:00Z',
      touches: [offer],
      ...visit('offered'),
    };
    const { decision, precedence } = decideGiven(given);
    expect(precedence).toBe(7);
    expect(decision.reasons[0]).toEqual({
      rule: 'reconfirm-visit',
      says: 'Reconfirm the visit offered, not confirmed, for Tue Dec 8, 10:15 am, on Mon Dec 7.',
    });
  });

  test('what was decided for an agreed visit falls away when it begins', () => {
    const given = {
      playbook: 'get-through',
      now: '2026-12-07T19:00:00Z',
      touches: [met, monday],
      ...visit('agreed'),
    };
    expect(decideGiven(given).validUntil).toBe(at);
    expect(decideGiven({ ...given, now: at }).decision).toMatchObject({ next: 'stop', why: 'met' });
  });
});

describe('a visit that a rep chose to offer', () => {
  const rotated = call('2026-11-20T17:00:00Z', 'no-answer', { strategy: 'benefit' });

  test.each<[string, Omit<Given, 'now'>, string]>([
    ['has its turn at once', { playbook: 'get-through' }, '11-25T17:00 to open, leave opt-out-appointment'],
    [
      'does not wait for the strategies before it',
      { playbook: 'get-through', touches: [{ ...rotated, strategy: 'screener-help' }] },
      '11-25T17:00 to open, leave opt-out-appointment',
    ],
    [
      'takes the place of the message another method would leave',
      { playbook: 'three-and-done', touches: [{ ...rotated, strategy: null }] },
      '11-25T17:00 to 11-28T01:00, leave opt-out-appointment',
    ],
    [
      'is never left where the method leaves nothing',
      { playbook: 'live-only' },
      '11-26T01:00 to open, hang up',
    ],
    [
      'waits where a message was left the day before',
      { playbook: 'own-the-follow-up', touches: [...voicemails(24)] },
      '11-26T16:00 to open, leave opt-out-appointment, “early next week” 11-30..12-01',
    ],
  ])('%s', (_, given, expected) => {
    const { decision } = decideGiven({
      now: '2026-11-25T17:00:00Z',
      objective: 'appointment',
      ...given,
      ...visit('to-offer'),
    });
    expect(brief(decision)).toBe(expected);
  });

  test('promises a call where the method always does, and that call comes before the reconfirming one', () => {
    const given = { playbook: 'own-the-follow-up', now: '2026-11-25T17:00:00Z', ...visit('to-offer') };
    const { decision } = decideGiven(given);
    const promise = { phrase: 'early next week', from: '2026-11-30', to: '2026-12-01', parts: null };
    expect(decision).toMatchObject({ next: 'call', promise: { phrase: 'later this week' } });
    const left = { ...given, touches: [{ ...offer, promise }], ...visit('offered') };
    expect(brief(decideGiven(left).decision)).toMatch(/^11-30T16:00/);
    const kept = [...left.touches, call('2026-11-30T17:00:00Z', 'no-answer')];
    expect(brief(decideGiven({ ...left, now: '2026-12-01T17:00:00Z', touches: kept }).decision)).toBe(
      '12-07T16:00 to 12-08T01:00, leave opt-out-appointment',
    );
  });

  test('promises nothing where the method does not', () => {
    const given = { playbook: 'three-and-done', now: '2026-11-25T17:00:00Z', ...visit('to-offer') };
    expect(decideGiven(given).decision).toMatchObject({ next: 'call', promise: null });
  });
});
