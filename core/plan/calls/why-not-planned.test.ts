import { expect, test } from 'vitest';
import { callTo, dayEndsAt, nine, repWith } from '#core/plan/calls/made-calls.test-kit.ts';
import { planCalls } from '#core/plan/calls/plan-calls.ts';
import { slotSeconds } from '#core/plan/calls/rep-room.ts';
import { whyNotPlanned } from '#core/plan/calls/why-not-planned.ts';
import { newReachModel } from '#core/reach/reach-model.ts';

const fresh = newReachModel();
const ann = { repId: 'ann', timeZone: 'America/Toronto', dayEndsAt };

function why(call: Parameters<typeof whyNotPlanned>[0], room: number, slots: number, others = 0) {
  const rest = Array.from({ length: others }, (_, n) => callTo(`other${n}`, { relationship: 'client' }));
  const [plan] = planCalls([repWith('ann', room, slots)], [...rest, call], fresh, nine);
  return whyNotPlanned(call, { ...ann, cells: plan!.cells }, fresh, nine);
}

test('whoever finds no room is told where they came nearest, what the calls there count for and what theirs does', () => {
  expect(why(callTo('a'), 1, 2, 3)).toEqual({
    rule: 'day-is-full',
    says: 'Your day is full. They came nearest at 9:30 am, where every other call counts for 1 in 10 or more and this one for 1 in 20.',
  });
});

test('where the difference is too small to be said as a chance, it is said to be small', () => {
  const [plan] = planCalls([repWith('ann', 1, 1)], [callTo('a'), callTo('b')], fresh, nine);
  expect(whyNotPlanned(callTo('b'), { ...ann, cells: plan!.cells }, fresh, nine).says).toBe(
    'Your day is full. They came nearest at 9:00 am, where every other call counts for a little more.',
  );
});

test('hours that do not meet are said as that', () => {
  const evening = callTo('a', {
    windows: [{ from: nine + 9 * slotSeconds, until: nine + 10 * slotSeconds }],
  });
  expect(why(evening, 1, 2).rule).toBe('outside-your-hours');
});

test('so is a day that has no hours left', () => {
  expect(why(callTo('a'), 1, 0).rule).toBe('no-hours-left');
});

test('hours that are all another method’s turn in a trial are said as that', () => {
  const first = { windows: [{ from: nine, until: nine + slotSeconds }] };
  const turns = [0, 1].map((arm) => why(callTo('a', { ...first, trial: { arm, arms: 2 } }), 0, 4).rule);
  expect(turns.sort()).toEqual(['day-is-full', 'not-their-turn']);
});
