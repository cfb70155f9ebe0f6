import { describe, expect, test } from 'vitest';
import { brief, call, decideGiven, type Given, theirCall, voicemails } from '#core/decide/golden.test-kit.ts';

/** November 2026: Monday the 2nd, 9th, 16th, 23rd and 30th. Vancouver is eight hours behind UTC. */
type Row = [title: string, given: Omit<Given, 'playbook'>, expected: string];

const answers = (playbook: string, rows: readonly Row[]) => {
  test.each(rows)('%s', (_, given, expected) => {
    expect(brief(decideGiven({ ...given, playbook }).decision)).toBe(expected);
  });
};

describe('right time, right words', () => {
  const strategyOf = (given: Omit<Given, 'playbook'>) => {
    const { decision } = decideGiven({ objective: 'appointment', ...given, playbook: 'get-through' });
    return decision.next === 'call' ? decision.strategy : null;
  };
  const used = (strategy: string | null, outcome = 'no-answer') =>
    call('2026-11-16T17:00:00Z', outcome, { strategy });
  const now = '2026-11-19T17:00:00Z';
  const connector = (status: 'asked' | 'agreed' | 'introduced') => ({
    connector: { name: 'Sam Okafor', status },
  });

  answers('get-through', [
    ['a call without an objective is prepared first', { now }, 'prepare objective'],
    [
      'off hours hang up; the next is early, at lunch or after five',
      { now, objective: 'appointment' },
      '11-19T20:00 to open, hang up',
    ],
    [
      'the benefit is left in office hours',
      { now, objective: 'appointment', touches: [used('off-hours')] },
      '11-19T17:00 to open, leave benefit',
    ],
    [
      'after three calls in ten days the next one waits, and may leave a message again',
      {
        now: '2026-11-20T17:00:00Z',
        objective: 'appointment',
        touches: [...voicemails(14, 16), used('off-hours')],
      },
      '11-24T16:00 to open, leave benefit',
    ],
    [
      'two messages in the seven days that end on the day of the call leave none',
      { now, objective: 'appointment', touches: [...voicemails(13), used('off-hours', 'voicemail-left')] },
      '11-19T17:00 to open, hang up',
    ],
    [
      'a promise keeps the strategy and its message, and has its own hours',
      {
        now: '2026-11-16T18:00:00Z',
        objective: 'appointment',
        touches: [
          call('2026-11-16T17:00:00Z', 'voicemail-left', {
            strategy: 'off-hours',
            promise: { phrase: 'soon', from: '2026-11-19', to: '2026-11-20', parts: ['late'] },
          }),
        ],
      },
      '11-20T01:00 to 11-21T02:30, leave benefit',
    ],
    [
      'a call they missed uses no strategy',
      {
        now,
        objective: 'appointment',
        touches: [used('off-hours'), theirCall('2026-11-18T17:00:00Z', 'callback-missed')],
      },
      '11-19T17:00 to open, leave returning-your-call',
    ],
  ]);

  test.each<[string, Omit<Given, 'playbook'>, string]>([
    ['the first is a referral when somebody has agreed', { now, ...connector('agreed') }, 'referral'],
    ['somebody who was only asked is no referral yet', { now, ...connector('asked') }, 'off-hours'],
    [
      'after a referral come the quiet hours',
      { now, ...connector('introduced'), touches: [used('referral')] },
      'off-hours',
    ],
    [
      'after the benefit comes an appointment near by',
      { now, visitSlot: { at: '2026-12-01T18:00:00Z' }, touches: [used('benefit')] },
      'opt-out-appointment',
    ],
    [
      'an appointment that is over is passed over',
      { now, visitSlot: { at: now }, touches: [used('benefit')] },
      'off-hours',
    ],
    [
      'after two messages the front desk may be asked',
      { now: '2026-11-30T17:00:00Z', touches: [...voicemails(2, 9), used('benefit')] },
      'screener-help',
    ],
    [
      'the last strategy is the one last named',
      { now, touches: [call('2026-11-12T17:00:00Z', 'no-answer', { strategy: 'off-hours' }), used(null)] },
      'benefit',
    ],
    [
      'a strategy the method does not have begins it anew',
      { now, touches: [used('smoke-signals')] },
      'off-hours',
    ],
  ])('%s', (_, given, strategy) => {
    expect(strategyOf(given)).toBe(strategy);
  });
});
