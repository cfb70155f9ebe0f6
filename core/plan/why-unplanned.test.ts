import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SmallDay, smallDays, worth } from '#core/plan/arbitrary-day.test-kit.ts';
import { parseDay } from '#core/plan/parse-day.ts';
import { planBest } from '#core/plan/plan-day.ts';
import { type ToldPlan, tellPlan } from '#core/plan/tell-plan.ts';

function planOf(day: SmallDay): ToldPlan {
  const read = parseDay(day);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return tellPlan(read.named, planBest(read.named.day));
}

type Person = SmallDay['prospects'][number];

/** Ann has one call in slot 0 and none left in slot 1; Bob has no slots; nobody may be called in slot 2. */
const dayWith = (...people: Partial<Person>[]): SmallDay => ({
  slots: { count: 4 },
  reps: [
    {
      id: 'ann',
      slots: [
        [0, 1],
        [1, 0],
        [2, 3],
      ],
    },
    { id: 'bob', slots: [] },
  ],
  pools: [{ id: 'north', reps: ['ann'] }],
  classes: [{ p: [0.5, 0.5, 0, 0.5] }],
  prospects: people.map((one, i) => ({
    id: `p${i}`,
    class: 0,
    value: 1,
    owner: 'ann',
    pool: null,
    promise: null,
    window: null,
    ...one,
  })),
});

describe('whoever has no call', () => {
  test('is told the place that came nearest, what it costs and what they would have brought there', () => {
    const { unplanned } = planOf(
      dayWith({ value: 2 }, { value: 1 }, { value: 0.5, owner: null, pool: 'north' }),
    );
    const place = { rep: 'ann', slot: 0, price: 0.5 };
    expect(unplanned).toEqual([
      { prospect: 'p1', because: 'no-room', beatenBy: { ...place, value: 0.5 } },
      { prospect: 'p2', because: 'no-room', beatenBy: { ...place, value: 0.25 } },
    ]);
  });

  test.each([
    ['window-closed', { promise: [0, 0], window: [1, 1] }],
    ['nobody-works', { owner: 'bob' }],
    ['nowhere-allowed', { window: [2, 3] }],
    ['fully-booked', { window: [1, 2] }],
  ] as const)('is told the rule where no place with room is allowed: %s', (because, person) => {
    const { unplanned } = planOf(dayWith(person as Partial<Person>));
    expect(unplanned).toEqual([{ prospect: 'p0', because, beatenBy: null }]);
  });

  test('is told when a call would have brought nothing', () => {
    const { unplanned } = planOf(dayWith({ value: 0 }));
    expect(unplanned[0]).toMatchObject({ because: 'worth-nothing', beatenBy: { price: 0, value: 0 } });
  });

  test('is somebody promised: they are told of the slots that are too full, also of one that has room for nobody', () => {
    const { unplanned, unkeepable } = planOf(
      dayWith({ promise: [0, 1] }, { promise: [0, 1], value: 0.5 }, { promise: [1, 1] }),
    );
    const slot = (number: number) => ({ rep: 'ann', slot: number });
    expect(unkeepable).toEqual([
      { prospect: 'p1', overfull: [slot(0), slot(1)] },
      { prospect: 'p2', overfull: [slot(1)] },
    ]);
    expect(unplanned).toMatchObject([
      { prospect: 'p1', because: 'overfull', beatenBy: slot(0) },
      { prospect: 'p2', because: 'fully-booked', beatenBy: null },
    ]);
  });

  test('stands there once, beaten by a place that asks at least what they bring, and by none that came nearer', () => {
    fc.assert(
      fc.property(smallDays(30), (day) => {
        const { calls, unplanned, prices } = planOf(day);
        const told = [...calls, ...unplanned].map(({ prospect }) => prospect).sort();
        expect(told).toEqual(day.prospects.map(({ id }) => id).sort());
        for (const { prospect, beatenBy } of unplanned) {
          const person = day.prospects.find(({ id }) => id === prospect)!;
          const callers = person.owner
            ? [person.owner]
            : day.pools.find(({ id }) => id === person.pool)!.reps;
          const missing = prices
            .filter(({ rep, slot }) => callers.includes(rep) && worth(day, person, slot) !== null)
            .map(({ slot, price }) => price - worth(day, person, slot)!);
          expect(beatenBy === null).toBe(missing.length === 0);
          if (beatenBy === null) continue;
          expect(beatenBy.value).toBe(worth(day, person, beatenBy.slot));
          expect(beatenBy.price - beatenBy.value).toBe(Math.min(...missing));
          if (person.promise === null) expect(beatenBy.price - beatenBy.value).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });
});
