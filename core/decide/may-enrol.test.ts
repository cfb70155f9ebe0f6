import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Touch } from '#core/call/touch.ts';
import type { Decision, StopWhy } from '#core/decide/decision.ts';
import { mayNotEnrol, type PresentEnrolment } from '#core/decide/may-enrol.ts';
import { restOf } from '#core/decide/rest.ts';
import { restPeriod } from '#core/decide/rest-period.ts';
import { houseRules } from '#core/rules/house-rules.ts';

const stop = (why: StopWhy): Decision => ({ next: 'stop', why, reasons: [] });
const ended: PresentEnrolment = {
  playbook: { name: 'Letter first' },
  repName: 'Imogen Tarr',
  state: 'stopped',
  decision: stop('finished'),
  enrolledAt: '2026-02-02T14:00:00Z',
};
const call = (at: string, outcome: Touch['outcome']): Touch => ({
  at,
  channel: 'call',
  direction: 'out',
  outcome,
});
/** Still Tuesday the 3rd in Denver. */
const calls = [call('2026-02-02T18:00:00Z', 'no-answer'), call('2026-03-04T01:30:00Z', 'voicemail-left')];
const ask = (present: PresentEnrolment | null, touches: readonly Touch[], now: string, restDays = 180) =>
  mayNotEnrol(present, touches, 'America/Denver', { ...houseRules, restDays }, now);

describe('whether a method may begin with somebody', () => {
  test('whoever no method has begun with may begin', () => {
    expect(ask(null, [], '2026-02-02T14:00:00Z')).toBeNull();
  });

  test('one who is on the way is named with the method and its rep', () => {
    expect(ask({ ...ended, state: 'open' }, calls, '2030-01-01T12:00:00Z')).toEqual({
      rule: 'one-method-at-a-time',
      says: 'Imogen Tarr is working with them by “Letter first” already.',
    });
  });

  test.each<[StopWhy, string | null]>([
    ['do-not-call', 'no-means-no'],
    ['declined', 'no-means-no'],
    ['left-with-them', 'left-is-left'],
    ['met', null],
    ['referred-on', null],
  ])('one that ended with %s is held back by %s, at any date', (why, rule) => {
    const reason = ask({ ...ended, decision: stop(why) }, calls, '2040-01-01T12:00:00Z');
    expect(reason?.rule ?? null).toBe(rule);
  });
});

describe('the rest after a method that ended without a conversation', () => {
  // The last call was on March 3rd by their calendar; 180 days later is August 30th, which begins at 06:00 UTC.
  test.each<[own: number | null, house: number, now: string, says: string | null]>([
    [
      null,
      180,
      '2026-08-30T05:59:59Z',
      'until 2026-08-30, 180 days after the last call, as the house rule asks.',
    ],
    [null, 180, '2026-08-30T06:00:00Z', null],
    [
      240,
      180,
      '2026-08-30T06:00:00Z',
      'until 2026-10-29, 240 days after the last call, as that method asks.',
    ],
    [240, 180, '2026-10-29T06:00:00Z', null],
    [
      120,
      180,
      '2026-07-01T06:00:00Z',
      'until 2026-08-30, 180 days after the last call, as the house rule asks.',
    ],
    [
      180,
      180,
      '2026-07-01T06:00:00Z',
      'until 2026-08-30, 180 days after the last call, as the house rule asks.',
    ],
    [120, 30, '2026-06-30T06:00:00Z', 'until 2026-07-01, 120 days after the last call, as that method asks.'],
    [120, 30, '2026-07-01T06:00:00Z', null],
    [1, 0, '2026-03-04T06:00:00Z', 'until 2026-03-04, one day after the last call, as that method asks.'],
    [null, 0, '2026-03-04T06:00:00Z', null],
  ])('the method asks for %s days and the house for %s: on %s they rest %s', (own, house, now, says) => {
    const playbook = own === null ? ended.playbook : { ...ended.playbook, rest: { days: own } };
    const reason = ask({ ...ended, playbook }, calls, now, house);
    expect(reason?.says ?? null).toBe(
      says && `“Letter first” ended without a conversation; they rest ${says}`,
    );
  });

  test.each<[string, Touch]>([
    ['they spoke with us', call('2026-02-20T18:00:00Z', 'spoke')],
    ['they called us', { ...call('2026-02-20T18:00:00Z', 'callback'), direction: 'in' }],
  ])('nobody rests where %s while it ran', (_, talk) => {
    expect(ask(ended, [calls[0]!, talk, calls[1]!], '2026-03-05T12:00:00Z')).toBeNull();
  });

  test('a conversation before it began does not count, and neither does a busy line after the last call', () => {
    const touches = [call('2026-01-10T18:00:00Z', 'spoke'), ...calls, call('2026-03-20T18:00:00Z', 'busy')];
    expect(restOf(ended, touches, 'America/Denver', houseRules)?.until).toBe('2026-08-30');
  });

  test('nobody rests who was never called', () => {
    expect(ask(ended, [call('2026-02-02T18:00:00Z', 'busy')], '2026-02-03T12:00:00Z')).toBeNull();
  });

  test('no playbook makes the rest shorter than the house asks, nor than it asks itself', () => {
    const days = fc.integer({ min: 1, max: 3650 });
    fc.assert(
      fc.property(fc.option(days), fc.integer({ min: 0, max: 3650 }), (own, restDays) => {
        const period = restPeriod(own === null ? {} : { rest: { days: own } }, { restDays });
        expect(period.days).toBe(Math.max(own ?? 0, restDays));
        expect(period.askedBy === 'playbook').toBe(own !== null && own > restDays);
      }),
      { seed: 20_261_122 },
    );
  });
});
