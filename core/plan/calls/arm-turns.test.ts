import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTurnOf } from '#core/plan/calls/arm-turns.ts';
import { at, callTo, nine, repWith } from '#core/plan/calls/made-calls.test-kit.ts';
import { planCalls } from '#core/plan/calls/plan-calls.ts';
import { formatInstant } from '#core/prospect/local-time.ts';
import { newReachModel } from '#core/reach/reach-model.ts';

const half = 1800;
const day = 86_400;

describe('the half hours of a rep', () => {
  test('are each the turn of exactly one arm, in turns, and a day later the next one’s', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 900_000, max: 1_000_000 }),
        (arms, slot) => {
          const turnAt = (instant: number) =>
            Array.from({ length: arms }, (_, arm) => arm).filter((arm) => isTurnOf({ arm, arms }, instant));
          const [now, ...none] = turnAt(slot * half);
          expect(none).toEqual([]);
          const nextIsANewDay = (slot + 1) % 48 === 0;
          expect(turnAt((slot + 1) * half)).toEqual([(now! + (nextIsANewDay ? 2 : 1)) % arms]);
          // Forty-eight half hours a day are as many turns of two, three and four arms.
          expect(turnAt(slot * half + day)).toEqual([(now! + 1) % arms]);
        },
      ),
      { seed: 20261122 },
    );
  });
});

describe('while a trial runs', () => {
  const inTrial = (id: string, arm: number, more = {}) => callTo(id, { trial: { arm, arms: 2 }, ...more });
  const model = newReachModel();
  const planned = (calls: Parameters<typeof planCalls>[1], room = 1, slots = 6) =>
    planCalls([repWith('ann', room, slots)], calls, model, nine)[0]!;

  test('both arms have as many places, however many more people one of them has', () => {
    const many = Array.from({ length: 40 }, (_, n) => inTrial(`many ${n}`, 0));
    const few = Array.from({ length: 6 }, (_, n) => inTrial(`few ${n}`, 1));
    const { calls } = planned([...many, ...few], 2);
    expect(calls.filter(({ enrolmentId }) => enrolmentId.startsWith('few'))).toHaveLength(6);
    expect(calls.filter(({ enrolmentId }) => enrolmentId.startsWith('many'))).toHaveLength(6);
    for (const call of calls) {
      const arm = call.enrolmentId.startsWith('many') ? 0 : 1;
      expect(isTurnOf({ arm, arms: 2 }, call.at), formatInstant(call.at)).toBe(true);
    }
  });

  test('whoever is in none is called in any half hour', () => {
    expect(planned([callTo('a'), callTo('b'), callTo('c')], 1, 3).calls).toHaveLength(3);
  });

  test('a call that is owed does not wait for its turn', () => {
    const windows = [{ from: at('14:00'), until: at('14:30') }];
    const owed = [0, 1].map((arm) => inTrial(`${arm}`, arm, { windows, promised: true }));
    expect(planned(owed, 2, 1).calls).toHaveLength(2);
  });

  test('nor does one that must be made today and has no turn left: the method’s dates come first', () => {
    const windows = [{ from: at('14:00'), until: at('14:30') }];
    const closing = [0, 1].map((arm) => inTrial(`${arm}`, arm, { windows, closesAt: at('14:30') }));
    expect(planned(closing, 2, 6).calls).toHaveLength(2);
    const later = [0, 1].map((arm) => inTrial(`${arm}`, arm, { windows }));
    expect(planned(later, 2, 6).calls).toHaveLength(1);
  });
});
