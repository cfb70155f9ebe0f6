import { describe, expect, test } from 'vitest';
import { brief, call, decideGiven, type Given, promised, voicemails } from '#core/decide/golden.test-kit.ts';

/** November 2026: Monday the 2nd, 9th, 16th, 23rd and 30th. Vancouver is eight hours behind UTC. */
type Row = [title: string, given: Omit<Given, 'playbook'>, expected: string];

const answers = (playbook: string, rows: readonly Row[]) => {
  test.each(rows)('%s', (_, given, expected) => {
    expect(brief(decideGiven({ ...given, playbook }).decision)).toBe(expected);
  });
};

describe('own the follow-up', () => {
  answers('own-the-follow-up', [
    [
      'the first call on a Monday promises later this week',
      { now: '2026-11-16T17:00:00Z' },
      '11-16T17:00 to open, leave availability, “later this week” 11-18..11-20',
    ],
    [
      'on a Thursday nothing of this week is left to promise',
      { now: '2026-11-19T17:00:00Z' },
      '11-19T17:00 to open, leave availability, “early next week” 11-23..11-24',
    ],
    [
      'a holiday on Monday and Tuesday moves the promise to later next week',
      { now: '2026-11-19T17:00:00Z', holidays: ['2026-11-23', '2026-11-24'] },
      '11-19T17:00 to open, leave availability, “later next week” 11-25..11-27',
    ],
    [
      'a promise is never for days on which three calls in ten would be passed',
      { now: '2026-11-18T17:00:00Z', touches: voicemails(13, 16) },
      '11-18T17:00 to open, leave availability, “early next week” 11-23..11-24',
    ],
    [
      'a week of holidays is passed over for the week of its Monday',
      {
        now: '2026-12-17T17:00:00Z',
        holidays: ['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24', '2026-12-25'],
      },
      '12-17T17:00 to open, leave availability, “the week of December 28” 12-28..01-01',
    ],
    [
      'a promised call is due inside its days',
      {
        now: '2026-11-19T17:00:00Z',
        touches: [promised('2026-11-18T17:00:00Z', '2026-11-23', '2026-11-24')],
      },
      '11-23T16:00 to 11-25T01:00, leave availability, “later this week” 11-25..11-27',
    ],
    [
      'parts of the day that were promised are kept',
      {
        now: '2026-11-19T17:00:00Z',
        touches: [promised('2026-11-18T17:00:00Z', '2026-11-23', '2026-11-24', ['early'])],
      },
      '11-23T15:00 to 11-24T16:00, leave availability, “later this week” 11-25..11-27',
    ],
    [
      'a promise that went by is called as soon as can be',
      {
        now: '2026-11-25T17:00:00Z',
        touches: [promised('2026-11-18T17:00:00Z', '2026-11-23', '2026-11-24')],
      },
      '11-25T17:00 to open, leave availability, “later this week” 11-27..11-27',
    ],
    [
      'a call that rang out promised nothing and is followed after two days',
      { now: '2026-11-17T18:00:00Z', touches: [call('2026-11-17T17:00:00Z', 'no-answer')] },
      '11-19T16:00 to open, leave availability, “early next week” 11-23..11-24',
    ],
    [
      'the eighth call says goodbye and promises nothing',
      { now: '2026-11-30T17:00:00Z', touches: voicemails(2, 5, 9, 12, 16, 19, 23) },
      '11-30T17:00 to open, leave conclusion',
    ],
    [
      'a promise is kept past the eighth call, with a goodbye',
      {
        now: '2026-11-30T17:00:00Z',
        touches: [
          ...voicemails(2, 5, 9, 12, 16, 19, 23),
          promised('2026-11-26T17:00:00Z', '2026-11-30', '2026-12-01'),
        ],
      },
      '11-30T17:00 to 12-02T01:00, leave conclusion',
    ],
    [
      'after eight calls it ends',
      { now: '2026-12-07T17:00:00Z', touches: voicemails(2, 5, 9, 12, 16, 19, 23, 26) },
      'stop finished',
    ],
  ]);
});

describe('curious and prepared', () => {
  const research = ['company', 'function'] as const;
  answers('curiosity-series', [
    [
      'one researched part is not enough to begin',
      { now: '2026-11-16T17:00:00Z', research: ['company'] },
      'prepare research',
    ],
    [
      'the same part twice is one part',
      { now: '2026-11-16T17:00:00Z', research: ['company', 'company'] },
      'prepare research',
    ],
    [
      'the first script comes first',
      { now: '2026-11-16T17:00:00Z', research },
      '11-16T17:00 to open, leave curiosity 1',
    ],
    [
      'each voicemail takes the next script, three days on',
      { now: '2026-11-17T17:00:00Z', research, touches: voicemails(9, 16) },
      '11-19T16:00 to open, leave curiosity 3',
    ],
    [
      'once begun, missing research does not stop it',
      { now: '2026-11-19T17:00:00Z', touches: voicemails(16) },
      '11-19T17:00 to open, leave curiosity 2',
    ],
    [
      'after six messages it ends',
      { now: '2026-11-30T17:00:00Z', touches: voicemails(2, 5, 9, 12, 16, 19) },
      'stop finished',
    ],
    [
      'a promise past the sixth message is kept without one',
      {
        now: '2026-11-30T17:00:00Z',
        touches: [
          ...voicemails(2, 5, 9, 12, 16),
          promised('2026-11-26T17:00:00Z', '2026-11-30', '2026-11-30'),
        ],
      },
      '11-30T17:00 to 12-01T01:00, hang up',
    ],
  ]);
});

describe('three, then leave it', () => {
  answers('three-and-done', [
    [
      'the first message introduces',
      { now: '2026-11-16T17:00:00Z' },
      '11-16T17:00 to open, leave introduction',
    ],
    [
      'the second call comes four to seven days on and gives the reason',
      { now: '2026-11-17T17:00:00Z', touches: voicemails(16) },
      '11-20T16:00 to 11-24T01:00, leave reason',
    ],
    [
      'a second call after one that rang out still introduces',
      { now: '2026-11-20T17:00:00Z', touches: [call('2026-11-16T17:00:00Z', 'no-answer')] },
      '11-20T17:00 to 11-24T01:00, leave introduction',
    ],
    [
      'once somebody spoke, nobody is introduced again',
      { now: '2026-11-20T17:00:00Z', touches: [call('2026-11-16T17:00:00Z', 'spoke')] },
      '11-20T17:00 to 11-24T01:00, leave reason',
    ],
    [
      'the third is the conclusion even if nothing was left before',
      {
        now: '2026-11-20T17:00:00Z',
        touches: [call('2026-11-12T17:00:00Z', 'no-answer'), call('2026-11-16T17:00:00Z', 'no-answer')],
      },
      '11-20T17:00 to 11-24T01:00, leave conclusion',
    ],
    [
      'after three calls it ends',
      { now: '2026-11-30T17:00:00Z', touches: voicemails(9, 16, 23) },
      'stop finished',
    ],
    [
      'a call that comes too late is made at once',
      { now: '2026-11-30T17:00:00Z', touches: voicemails(16) },
      '11-30T17:00 to open, leave reason',
    ],
    [
      'on its last evening it is late already',
      { now: '2026-11-24T02:00:00Z', touches: voicemails(16) },
      '11-24T16:00 to open, leave reason',
    ],
    [
      'calls of an earlier enrolment do not count for the method',
      { now: '2026-11-30T17:00:00Z', enrolledAt: '2026-11-29T00:00:00Z', touches: voicemails(9, 12, 16) },
      '11-30T17:00 to open, leave introduction',
    ],
    [
      'calls of an earlier enrolment count for three in ten days',
      { now: '2026-11-19T20:00:00Z', enrolledAt: '2026-11-19T19:00:00Z', touches: voicemails(13, 16, 18) },
      '11-23T16:00 to open, leave introduction',
    ],
    [
      'a message yesterday in another enrolment leaves today’s call without one',
      { now: '2026-11-17T20:00:00Z', enrolledAt: '2026-11-17T19:00:00Z', touches: voicemails(16) },
      '11-17T21:00 to open, hang up',
    ],
  ]);
});

describe('live only', () => {
  const now = '2026-11-16T17:00:00Z';
  answers('live-only', [
    ['a stranger gets no message, early or late', { now }, '11-17T01:00 to open, hang up'],
    [
      'a client who expects one gets it',
      { now, relationship: 'client', expecting: { until: '2026-11-16T17:00:00Z' } },
      '11-17T01:00 to open, leave expected',
    ],
    [
      'what was expected until a second ago is not left',
      { now, relationship: 'client', expecting: { until: '2026-11-16T16:59:59Z' } },
      '11-17T01:00 to open, hang up',
    ],
    [
      'something pressing for a person we know is left',
      { now, relationship: 'known', pressing: true },
      '11-17T01:00 to open, leave expected',
    ],
    [
      'however pressing, a referred person gets none',
      { now, relationship: 'referred', pressing: true },
      '11-17T01:00 to open, hang up',
    ],
    [
      'messages left to a stranger by others do not end it',
      { now: '2026-11-30T17:00:00Z', touches: voicemails(9, 16, 23) },
      '12-01T01:00 to open, hang up',
    ],
  ]);

  test('a call is for an appointment, unless the person has another objective', () => {
    const objective = (given: Partial<Given>) => {
      const { decision } = decideGiven({ playbook: 'live-only', now, ...given });
      return decision.next === 'call' && decision.objective;
    };
    expect([objective({}), objective({ objective: 'return-call' })]).toEqual(['appointment', 'return-call']);
  });
});
