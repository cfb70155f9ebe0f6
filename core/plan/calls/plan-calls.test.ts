import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallToPlan, RepPlan } from '#core/plan/calls/call-to-plan.ts';
import { answeredLate, at, callTo, nine, repWith } from '#core/plan/calls/made-calls.test-kit.ts';
import { planCalls } from '#core/plan/calls/plan-calls.ts';
import { slotSeconds } from '#core/plan/calls/rep-room.ts';
import { formatInstant } from '#core/prospect/local-time.ts';
import { newReachModel } from '#core/reach/reach-model.ts';

const fresh = newReachModel();

function told({ calls }: RepPlan): string[] {
  return calls.map(({ at: when, enrolmentId }) => `${formatInstant(when).slice(11, 16)} ${enrolmentId}`);
}

test('where nothing speaks for waiting, people are called from now on, as many a half hour as the rep calls', () => {
  const [plan] = planCalls(
    [repWith('ann', 2, 4)],
    ['a', 'b', 'c', 'd', 'e'].map((id) => callTo(id)),
    fresh,
    nine,
  );
  expect(told(plan!)).toEqual(['14:00 a', '14:00 b', '14:30 c', '14:30 d', '15:00 e']);
  expect(plan!.calls.every(({ waits }) => !waits)).toBe(true);
  expect(plan!.leftOver).toBe(0);
});

test('a call that is likelier to be answered after five waits for five, and says so', () => {
  const [plan] = planCalls([repWith('ann', 2, 20)], [callTo('a')], answeredLate(), nine);
  expect(told(plan!)).toEqual(['22:00 a']);
  const [call] = plan!.calls;
  expect(call).toMatchObject({ waits: true, restsOn: { theirs: 0, all: 4_000 } });
  expect(call!.second!.loss).toBeGreaterThan(0);
});

test('a day part that failed last is waited beyond where the day has another, but not for who is owed a call', () => {
  const failed = { windows: [{ from: nine, until: at('22:00') }], failedIn: 'morning' } as const;
  const [plan] = planCalls([repWith('ann', 2, 12)], [callTo('a', failed)], fresh, nine);
  expect(told(plan!)).toEqual(['17:00 a']);
  expect(plan!.calls[0]).toMatchObject({ waits: true, notAgainIn: 'morning' });
  const [owed] = planCalls(
    [repWith('ann', 2, 12)],
    [callTo('a', { ...failed, promised: true })],
    fresh,
    nine,
  );
  expect(owed!.calls[0]).toMatchObject({ waits: false, notAgainIn: null });
});

test('when a day is too full, those who know us come before strangers, and who is left out is counted', () => {
  const calls = [
    callTo('a'),
    callTo('b', { relationship: 'client' }),
    callTo('c', { relationship: 'referred' }),
  ];
  const [plan] = planCalls([repWith('ann', 1, 2)], calls, fresh, nine);
  expect(plan!.calls.map(({ enrolmentId }) => enrolmentId).sort()).toEqual(['b', 'c']);
  expect(plan!.leftOver).toBe(1);
  expect(plan!.cells.every(({ price }) => price > 0)).toBe(true);
});

test('a step that closes today comes before one of equal worth that does not', () => {
  const calls = [callTo('a'), callTo('b', { closesAt: at('23:00') })];
  const [plan] = planCalls([repWith('ann', 1, 1)], calls, fresh, nine);
  expect(told(plan!)).toEqual(['14:00 b']);
});

test('a promise takes its half hour from anybody, and a promise too many names the half hours that are full', () => {
  const hour = [{ from: nine, until: nine + slotSeconds }];
  const calls = [
    callTo('a', { relationship: 'client', windows: hour }),
    callTo('b', { promised: true, windows: hour }),
    callTo('c', { promised: true, windows: hour }),
  ];
  const [plan] = planCalls([repWith('ann', 1, 3)], calls, fresh, nine);
  expect(told(plan!)).toEqual(['14:00 b']);
  expect(plan!.unkeepable).toEqual([{ enrolmentId: 'c', overfull: [nine] }]);
  expect(plan!.leftOver).toBe(1);
});

test('the part of the day that failed last is not tried again, unless there is no other or it was promised', () => {
  const again = { failedIn: 'morning' as const };
  const day = [repWith('ann', 2, 8)];
  expect(told(planCalls(day, [callTo('a', again)], fresh, nine)[0]!)).toEqual(['17:00 a']);
  expect(told(planCalls(day, [callTo('a', { ...again, promised: true })], fresh, nine)[0]!)).toEqual([
    '14:00 a',
  ]);
  const morning = [{ from: nine, until: at('17:00') }];
  expect(told(planCalls(day, [callTo('a', { ...again, windows: morning })], fresh, nine)[0]!)).toEqual([
    '14:00 a',
  ]);
});

test('a pooled call goes to whichever member has room, and never to a rep outside the pool', () => {
  const pooled = (id: string) => callTo(id, { repId: null, poolId: 'east' });
  const reps = [
    repWith('ann', 1, 1, { poolIds: ['east'] }),
    repWith('bea', 1, 1, { poolIds: ['east'] }),
    repWith('cid', 9, 1),
  ];
  const plans = planCalls(reps, [callTo('own'), pooled('x'), pooled('y')], fresh, nine);
  expect(plans.map(({ calls }) => calls.length)).toEqual([1, 1, 0]);
  expect(plans[0]!.leftOver + plans[1]!.leftOver).toBe(2);
});

test('a rep without hours has an empty day, and a promise there is said not to be kept', () => {
  const [plan] = planCalls(
    [repWith('ann', 1, 0)],
    [callTo('a', { promised: true }), callTo('b')],
    fresh,
    nine,
  );
  expect(plan).toEqual({
    repId: 'ann',
    cells: [],
    calls: [],
    unkeepable: [{ enrolmentId: 'a', overfull: [] }],
    leftOver: 0,
  });
});

const anyCall = fc.record({
  promised: fc.boolean(),
  relationship: fc.constantFrom('stranger' as const, 'known' as const, 'client' as const),
  failedIn: fc.constantFrom(null, 'morning' as const),
  repId: fc.constantFrom('ann', 'bea', null),
  from: fc.integer({ min: -2, max: 8 }),
  slots: fc.integer({ min: 1, max: 6 }),
});

test('however a day is made: nobody twice, nothing outside a window, no half hour overfull, the order of the calls changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyCall, { maxLength: 14 }), fc.integer({ min: 1, max: 3 }), (made, room) => {
      const calls = made.map(({ from, slots, repId, ...rest }, n): CallToPlan => {
        const window = { from: nine + from * slotSeconds, until: nine + (from + slots) * slotSeconds };
        return callTo(`e${n}`, { ...rest, repId, poolId: repId === null ? 'east' : null, windows: [window] });
      });
      const reps = [
        repWith('ann', room, 6, { poolIds: ['east'] }),
        repWith('bea', 1, 3, { poolIds: ['east'] }),
      ];
      const plans = planCalls(reps, calls, fresh, nine);
      expect(planCalls(reps, calls.toReversed(), fresh, nine)).toEqual(plans);
      const planned = plans.flatMap((plan) => plan.calls);
      expect(new Set(planned.map(({ enrolmentId }) => enrolmentId)).size).toBe(planned.length);
      for (const { enrolmentId, repId, at: when } of planned) {
        const call = calls.find((one) => one.enrolmentId === enrolmentId)!;
        expect(call.repId ?? repId).toBe(repId);
        expect(call.windows[0]!.from < when + slotSeconds && when < call.windows[0]!.until).toBe(true);
      }
      for (const { cells, calls: held } of plans)
        for (const cell of cells) {
          const there = held.filter((call) => call.at === cell.at).length;
          expect(there).toBe(cell.held);
          expect(there).toBeLessThanOrEqual(cell.room);
        }
      for (const { calls: held } of plans)
        expect(held.map(({ place }) => place)).toEqual(held.map((_, n) => n));
    }),
    { numRuns: 150, seed: 20261124 },
  );
});
