import { describe, expect, test } from 'vitest';
import type { CallDecision, StopWhy } from '#core/decide/decision.ts';
import { decisionWords, mayReopen } from './decision-words.ts';

const now = Date.parse('2026-11-24T15:42:00Z');
const call: CallDecision = {
  next: 'call',
  opens: '2026-11-24T18:00:00Z',
  closes: null,
  windows: [
    { part: 'morning', from: '2026-11-24T18:00:00Z', until: '2026-11-24T19:00:00Z' },
    { part: 'late', from: '2026-11-25T00:00:00Z', until: '2026-11-25T01:30:00Z' },
    { part: 'early', from: '2026-11-25T14:00:00Z', until: '2026-11-25T15:00:00Z' },
    { part: 'morning', from: '2026-11-25T15:00:00Z', until: '2026-11-25T19:00:00Z' },
  ],
  objective: 'appointment',
  strategy: null,
  ifVoicemail: { do: 'hang-up' },
  promise: null,
  reasons: [],
};
const stop = (why: StopWhy) => ({ next: 'stop' as const, why, reasons: [] });

describe('the next step on a person’s page', () => {
  test('names the first window in their own time, and at most two after it', () => {
    expect(decisionWords(call, 'America/Denver', now, null)).toEqual({
      title: 'Call today, 11:00 to 12:00 pm, their time',
      says: 'Or today, after 5:00 pm; or Wed Nov 25, before 8:00 am.',
      tone: 'call',
    });
  });

  test('says what is missing before a first call', () => {
    const prepare = { next: 'prepare' as const, missing: ['phone', 'research'] as const, reasons: [] };
    expect(decisionWords({ ...prepare, missing: [...prepare.missing] }, 'UTC', now, null).says).toBe(
      'Missing: a number that can be called, and more of what they have on their mind.',
    );
  });

  test('a request not to be called is the only end drawn as a refusal', () => {
    const all: StopWhy[] = ['do-not-call', 'declined', 'met', 'referred-on', 'left-with-them', 'finished'];
    expect(all.filter((why) => decisionWords(stop(why), 'UTC', now, null).tone === 'stop')).toEqual([
      'do-not-call',
    ]);
  });

  test.each([
    [
      { days: 180, askedBy: 'house', until: '2027-02-03' } as const,
      'Nobody spoke with them, and that is no no. They rest until Feb 3, 2027, 180 days after the last call, as the house rule asks.',
    ],
    [
      { days: 240, askedBy: 'playbook', until: '2026-11-25' } as const,
      'Nobody spoke with them, and that is no no. They rest until Nov 25, 2026, 240 days after the last call, as the method asks.',
    ],
    [
      { days: 240, askedBy: 'playbook', until: '2026-11-24' } as const,
      'Nobody spoke with them, and that is no no. Their rest was over on Nov 24, 2026; a method may begin again.',
    ],
    [null, 'Another method may begin with them at any time.'],
  ])('a method that ran its course leaves them at rest until a date: %j', (rest, says) => {
    expect(decisionWords(stop('finished'), 'America/Denver', now, rest).says).toBe(says);
  });

  test('only a no and a last message can be reopened, never a request not to be called', () => {
    expect([mayReopen(stop('declined')), mayReopen(stop('left-with-them'))]).toEqual([true, true]);
    expect([
      mayReopen(stop('do-not-call')),
      mayReopen(stop('met')),
      mayReopen(call),
      mayReopen(null),
    ]).toEqual([false, false, false, false]);
  });
});
