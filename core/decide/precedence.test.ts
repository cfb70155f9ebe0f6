import { describe, expect, test } from 'vitest';
import {
  brief,
  call,
  decideGiven,
  type Given,
  note,
  promised,
  rulesOf,
  theirCall,
  voicemails,
} from '#core/decide/golden.test-kit.ts';

/** November 2026: Monday the 2nd, 9th, 16th, 23rd and 30th. Vancouver is eight hours behind UTC. */
type Row = [title: string, given: Omit<Given, 'playbook'>, expected: string];

const answers = (playbook: string, rows: readonly Row[]) => {
  test.each(rows)('%s', (_, given, expected) => {
    expect(brief(decideGiven({ ...given, playbook }).decision)).toBe(expected);
  });
};

describe('the order of precedence', () => {
  const now = '2026-11-30T17:00:00Z';
  const at = (day: number) => `2026-11-${day}T17:00:00Z`;
  answers('three-and-done', [
    [
      'do-not-call outlasts a reopening',
      { now, touches: [call(at(16), 'spoke', { result: 'do-not-call' }), note(at(17), 'reopened')] },
      'stop do-not-call',
    ],
    [
      'only the prospect lifts do-not-call',
      {
        now,
        touches: [
          call(at(16), 'spoke', { result: 'do-not-call' }),
          theirCall(at(17), 'callback', { result: 'lifted' }),
        ],
      },
      '11-30T17:00 to open, leave reason',
    ],
    ['a no ends it', { now, touches: [call(at(16), 'spoke', { result: 'declined' })] }, 'stop declined'],
    [
      'a no in an earlier enrolment ends it too',
      { now, enrolledAt: at(20), touches: [call(at(16), 'spoke', { result: 'declined' })] },
      'stop declined',
    ],
    [
      'an e-mail of theirs opens it again',
      {
        now,
        touches: [
          call(at(16), 'spoke', { result: 'declined' }),
          { at: at(17), channel: 'email', direction: 'in', outcome: 'reply' },
        ],
      },
      '11-30T17:00 to open, leave reason',
    ],
    [
      'a no after that ends it again',
      {
        now,
        touches: [
          call(at(16), 'spoke', { result: 'declined' }),
          theirCall(at(17)),
          theirCall(at(18), 'callback', { result: 'declined' }),
        ],
      },
      'stop declined',
    ],
    [
      'a meeting ends it, before a missing number does',
      { now, phones: [], touches: [call(at(16), 'spoke', { result: 'meeting' })] },
      'stop met',
    ],
    [
      'a meeting of an earlier enrolment does not',
      { now, enrolledAt: at(20), touches: [call(at(16), 'spoke', { result: 'meeting' })] },
      '11-30T17:00 to open, leave introduction',
    ],
    [
      'the last result counts: referred on',
      {
        now,
        touches: [
          call(at(16), 'spoke', { result: 'interested' }),
          call(at(20), 'spoke', { result: 'referred-on' }),
        ],
      },
      'stop referred-on',
    ],
    [
      'each number found wrong leaves none',
      { now, touches: [call(at(16), 'wrong-number', { phone: '+16045550117' })] },
      'prepare phone',
    ],
    [
      'a wrong number that is not named leaves all',
      { now, touches: [call(at(16), 'wrong-number')] },
      '11-30T17:00 to open, leave introduction',
    ],
    [
      'a time they asked for outranks the end of the method and both limits on calls',
      {
        now: '2026-11-23T18:00:00Z',
        touches: [
          ...voicemails(16, 19),
          call('2026-11-23T17:00:00Z', 'spoke', { callAt: '2026-11-24T03:00:00Z' }),
        ],
      },
      '11-24T03:00 to 11-24T03:30, leave as-asked',
    ],
    [
      'once that half hour is over it is overdue',
      { now: '2026-11-24T03:30:00Z', touches: [call(at(16), 'spoke', { callAt: '2026-11-24T03:00:00Z' })] },
      '11-24T15:00 to open, leave as-asked',
    ],
    [
      'a date they asked for is called on a Sunday, all day parts',
      { now, touches: [call(at(16), 'spoke', { callOn: '2026-12-06' })] },
      '12-06T15:00 to 12-07T02:30, leave as-asked',
    ],
    [
      'the instant counts where both are named',
      { now, touches: [call(at(16), 'spoke', { callOn: '2026-12-06', callAt: '2026-12-02T17:00:00Z' })] },
      '12-02T17:00 to 12-02T17:30, leave as-asked',
    ],
    [
      'a later call of ours closes what they asked for',
      { now, touches: [call(at(16), 'spoke', { callOn: '2026-12-06' }), call(at(27), 'no-answer')] },
      '12-01T16:00 to 12-05T01:00, leave conclusion',
    ],
    [
      'their missed call is returned on the same day, though we called',
      {
        now: '2026-11-16T19:00:00Z',
        touches: [call(at(16), 'no-answer'), theirCall('2026-11-16T18:00:00Z', 'callback-missed')],
      },
      '11-16T19:00 to open, leave returning-your-call',
    ],
    [
      'no message answers them on the day after another',
      {
        now: '2026-11-17T17:00:00Z',
        touches: [...voicemails(16), theirCall('2026-11-16T20:00:00Z', 'callback-missed')],
      },
      '11-17T17:00 to open, hang up',
    ],
    [
      'an inbound touch after it settles a missed call',
      { now: '2026-11-19T17:00:00Z', touches: [theirCall(at(16), 'callback-missed'), theirCall(at(17))] },
      '11-19T17:00 to open, leave introduction',
    ],
    [
      'a conclusion leaves it with them',
      { now, touches: [call(at(16), 'voicemail-left', { message: 'conclusion' })] },
      'stop left-with-them',
    ],
    [
      'in any enrolment',
      {
        now,
        enrolledAt: at(20),
        touches: [call(at(16), 'message-with-screener', { message: 'conclusion' })],
      },
      'stop left-with-them',
    ],
    [
      'until it is reopened',
      {
        now,
        enrolledAt: at(20),
        touches: [call(at(16), 'voicemail-left', { message: 'conclusion' }), note(at(20), 'reopened')],
      },
      '11-30T17:00 to open, leave introduction',
    ],
    [
      'a screener’s time is the prospect’s date in all day parts, with the method’s message',
      {
        now: '2026-11-17T17:00:00Z',
        touches: [call(at(16), 'screener', { callAt: '2026-11-18T17:00:00Z' })],
      },
      '11-18T15:00 to 11-19T02:30, leave introduction',
    ],
    [
      'on a Saturday it moves past the weekend',
      { now: '2026-11-17T17:00:00Z', touches: [call(at(16), 'screener', { callOn: '2026-11-21' })] },
      '11-23T15:00 to 11-24T02:30, leave introduction',
    ],
    [
      'after a busy line there is a quarter of an hour of rest',
      { now: '2026-11-30T17:00:00Z', touches: [call('2026-11-30T16:59:00Z', 'busy')] },
      '11-30T17:14 to open, leave introduction',
    ],
  ]);

  test('the twelve rules are told by their number', () => {
    const ranks = [
      { touches: [call(at(16), 'spoke', { result: 'do-not-call' as const })] },
      { touches: [call(at(16), 'spoke', { result: 'declined' as const })] },
      { touches: [call(at(16), 'spoke', { result: 'meeting' as const })] },
      { phones: [] },
      { touches: [call(at(16), 'spoke', { callOn: '2026-12-06' })] },
      { touches: [theirCall(at(16), 'callback-missed')] },
      { touches: [promised(at(16), '2026-11-30', '2026-12-01')] },
      { touches: [call(at(16), 'voicemail-left', { message: 'conclusion' })] },
      { touches: voicemails(16, 20, 24) },
      { touches: [call(at(16), 'screener', { callOn: '2026-12-01' })] },
      { playbook: 'get-through' },
      {},
    ].map((given) => decideGiven({ playbook: 'three-and-done', now, ...given }).precedence);
    expect(ranks).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('a rule that moves a call past its last date is named', () => {
    const { decision } = decideGiven({
      playbook: 'own-the-follow-up',
      now: '2026-11-20T20:00:00Z',
      touches: [...voicemails(16, 18), promised('2026-11-20T17:00:00Z', '2026-11-23', '2026-11-24')],
    });
    expect(rulesOf(decision)).toContain('three-in-ten-days');
    expect(brief(decision)).toBe('11-26T16:00 to open, leave availability, “early next week” 11-30..12-01');
  });
});
