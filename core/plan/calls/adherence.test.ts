import { describe, expect, test } from 'vitest';
import type { Touch } from '#core/call/touch.ts';
import { call, decideGiven, theirCall } from '#core/decide/golden.test-kit.ts';
import {
  adherenceStates,
  callAdherence,
  countAdherence,
  type MeasuredDay,
  type PlannedAndHappened,
} from '#core/plan/calls/adherence.ts';
import { repDay } from '#core/plan/rep-day.ts';

/** A Tuesday of a rep in Toronto, five hours behind UTC, who calls until 6:30 pm; the plan had the call at 10:00 am. */
const day: MeasuredDay = {
  timeZone: 'America/Toronto',
  day: repDay('America/Toronto', '2026-11-24T15:00:00Z'),
  hoursEndAt: '2026-11-24T23:30:00Z',
  isAway: false,
};
const tenAm = '2026-11-24T15:00:00Z';
const evening = '2026-11-24T23:45:00Z';
const nextDay = '2026-11-25T14:00:00Z';

type Happened = {
  touches?: readonly Touch[];
  /** By a colleague. */
  theirs?: readonly Touch[];
  putOffs?: PlannedAndHappened['putOffs'];
  movedTo?: string;
  for?: string;
  rep?: Partial<MeasuredDay>;
  phones?: readonly string[];
};

/** The person is in Toronto as well, in a method that may call all day long, decided with what had happened by then. */
function became(happened: Happened, now: string) {
  const { touches = [], theirs = [], putOffs = [], movedTo = null } = happened;
  const all = [...touches, ...theirs].sort((a, b) => (a.at < b.at ? -1 : 1));
  const asked: PlannedAndHappened = {
    for: happened.for ?? tenAm,
    touches: all.map((touch) => ({ ...touch, mine: touches.includes(touch), by: 'Bram Ostrow' })),
    putOffs,
    movedTo,
    decisionAt: (at) =>
      decideGiven({
        playbook: 'three-and-done',
        now: at,
        timeZone: 'America/Toronto',
        enrolledAt: '2026-11-23T15:00:00Z',
        touches: all.filter((touch) => touch.at <= at),
        ...(happened.phones && { phones: happened.phones }),
      }).decision,
  };
  return callAdherence(asked, { ...day, ...happened.rep }, now);
}

const busyAt = (at: string) => call(at, 'busy');

/** What happened, when it is looked at, the state and its sentence. */
const golden: readonly [title: string, Happened, now: string, state: string, says: string][] = [
  [
    'a call in its half hour is done',
    { touches: [call('2026-11-24T15:29:00Z', 'no-answer')] },
    evening,
    'done',
    'Called at 10:29 am.',
  ],
  [
    'a call before its half hour is done as well',
    { touches: [call('2026-11-24T13:40:00Z', 'voicemail-left')] },
    evening,
    'done',
    'Called at 8:40 am.',
  ],
  [
    'a call after its half hour is done later than planned',
    { touches: [call('2026-11-24T15:30:00Z', 'spoke')] },
    evening,
    'done-late',
    'Called at 10:30 am, planned for 10:00 am.',
  ],
  [
    'what was put off and called all the same is done',
    {
      touches: [call('2026-11-24T20:00:00Z', 'spoke')],
      putOffs: [{ at: '2026-11-24T14:10:00Z', until: '2026-11-24T19:00:00Z' }],
    },
    evening,
    'done-late',
    'Called at 3:00 pm, planned for 10:00 am.',
  ],
  [
    'not today is a put-off',
    { putOffs: [{ at: '2026-11-24T14:10:00Z', until: '2026-11-25T05:00:00Z' }] },
    evening,
    'put-off',
    'Put off at 9:10 am until Wed Nov 25.',
  ],
  [
    'not now is a put-off too, until the call is made',
    { putOffs: [{ at: '2026-11-24T14:10:00Z', until: '2026-11-24T19:00:00Z' }] },
    '2026-11-24T16:00:00Z',
    'put-off',
    'Put off at 9:10 am until 2:00 pm.',
  ],
  [
    'who called us first needs no call',
    { touches: [theirCall('2026-11-24T14:40:00Z')] },
    evening,
    'fell-away',
    'They called at 9:40 am.',
  ],
  [
    'who called and missed us is still to be called',
    { touches: [theirCall('2026-11-24T14:40:00Z', 'callback-missed')] },
    '2026-11-24T14:50:00Z',
    'to-come',
    'Planned for 10:00 am.',
  ],
  [
    'whom a colleague called needs no second call',
    { theirs: [call('2026-11-24T14:05:00Z', 'spoke')] },
    evening,
    'fell-away',
    'Bram Ostrow called them at 9:05 am.',
  ],
  [
    'who is with a colleague now is theirs to call',
    { movedTo: 'Bram Ostrow' },
    evening,
    'fell-away',
    'Bram Ostrow goes on with them.',
  ],
  [
    'nothing is left undone by a rep who is away',
    { rep: { isAway: true } },
    evening,
    'fell-away',
    'The rep is away.',
  ],
  [
    'who asked not to be called falls away for good',
    { touches: [{ ...theirCall('2026-11-24T14:40:00Z', 'reply'), channel: 'email', result: 'do-not-call' }] },
    nextDay,
    'fell-away',
    'Asked not to be called on Tue Nov 24. For good, for everyone here.',
  ],
  [
    'a wrong number leaves nothing to call',
    { touches: [call('2026-11-24T15:05:00Z', 'wrong-number')], phones: [] },
    evening,
    'fell-away',
    'There is no phone number yet. Add one to call.',
  ],
  [
    'a rule that forbade it when its half hour came takes the call out',
    {
      touches: [
        { ...theirCall('2026-11-24T14:40:00Z', 'reply', { callOn: '2026-11-27' }), channel: 'email' },
      ],
    },
    evening,
    'fell-away',
    'The rules allow it from Fri Nov 27, 7:00 am on. They asked to be called on Fri Nov 27.',
  ],
  [
    'a rule that still allows it later in the day leaves it to come',
    {
      touches: [
        {
          ...theirCall('2026-11-24T14:40:00Z', 'reply', { callAt: '2026-11-24T20:00:00Z' }),
          channel: 'email',
        },
      ],
    },
    '2026-11-24T16:00:00Z',
    'to-come',
    'Planned for 10:00 am; can be called until 3:30 pm.',
  ],
  ['its half hour is still ahead', {}, '2026-11-24T14:00:00Z', 'to-come', 'Planned for 10:00 am.'],
  ['its half hour runs', {}, '2026-11-24T15:29:59Z', 'to-come', 'Planned for 10:00 am.'],
  [
    'its half hour is over and the day is not',
    {},
    '2026-11-24T15:30:00Z',
    'to-come',
    'Planned for 10:00 am; can be called until 5:00 pm.',
  ],
  [
    'a busy line is no call made, and is not passed over',
    { touches: [busyAt('2026-11-24T15:12:00Z')] },
    '2026-11-24T15:40:00Z',
    'to-come',
    'Planned for 10:00 am; can be called until 5:00 pm. Tried at 10:12 am, busy.',
  ],
  [
    'nor is a wrong number, where there is another one to call',
    { touches: [call('2026-11-24T15:12:00Z', 'wrong-number')] },
    '2026-11-24T15:20:00Z',
    'to-come',
    'Planned for 10:00 am. Tried at 10:12 am, a wrong number.',
  ],
  ['the hours are over', {}, evening, 'left-undone', 'Planned for 10:00 am, and not called.'],
  [
    'the day is over',
    { touches: [busyAt('2026-11-24T15:12:00Z')] },
    nextDay,
    'left-undone',
    'Planned for 10:00 am, and not called. Tried at 10:12 am, busy.',
  ],
];

describe('a call of the plan as it stood', () => {
  test.each(golden)('%s', (_, happened, now, state, says) => {
    expect(became(happened, now)).toEqual({ state, says });
  });

  test('is counted once, whatever its state', () => {
    const states = golden.map(([_, happened, now]) => became(happened, now));
    const counts = countAdherence(states);
    expect(adherenceStates.reduce((sum, state) => sum + counts[state], 0)).toBe(golden.length);
    expect(counts).toMatchObject({ done: 2, 'done-late': 2, 'put-off': 2, 'left-undone': 2 });
  });
});
