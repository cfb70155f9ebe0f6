import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '#core/reach/seeded.ts';
import { betterRound } from '#core/visit/round/better-round.ts';
import { exactRound } from '#core/visit/round/exact-round.ts';
import { orderRound } from '#core/visit/round/order-round.ts';
import { inOrder, isBetter, type Round, type RoundToOrder } from '#core/visit/round/round.ts';

const hour = 3_600;
const eight = 8 * hour;

type Spot = { x: number; y: number; opens: number; forSeconds: number };

const spot = fc.record({
  x: fc.integer({ min: 0, max: 60 }),
  y: fc.integer({ min: 0, max: 60 }),
  opens: fc.integer({ min: 0, max: 8 * 60 }),
  forSeconds: fc.constantFrom(0, hour, 3 * hour, 10 * hour),
});

function roundThrough(spots: readonly Spot[]): RoundToOrder {
  const places = [{ x: 30, y: 30 }, ...spots, { x: 30, y: 30 }];
  return {
    leavesAt: eight,
    stops: spots.map(({ opens, forSeconds }, n) => {
      const from = eight + opens * 60;
      return { id: `stop ${n}`, seconds: 20 * 60, from, until: from + forSeconds };
    }),
    travel: places.map((a) => places.map((b) => 60 * (Math.abs(a.x - b.x) + Math.abs(a.y - b.y)))),
  };
}

function everyOrder(asked: RoundToOrder, order: number[] = [], best: Round = inOrder(asked, [])!): Round {
  let found = best;
  for (let stop = 0; stop < asked.stops.length; stop += 1) {
    if (order.includes(stop)) continue;
    const tried = inOrder(asked, [...order, stop]);
    if (tried === null) continue;
    if (isBetter(tried, found)) found = tried;
    found = everyOrder(asked, [...order, stop], found);
  }
  return found;
}

test('up to seven visits are in the best order there is, as trying every one of them finds', () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 7 }), (spots) => {
      const asked = roundThrough(spots);
      const tried = everyOrder(asked);
      const found = orderRound(asked, seeded(1));
      expect(found.left.length).toBe(tried.left.length);
      expect(found.travelSeconds).toBe(tried.travelSeconds);
      expect(found.endsAt).toBe(tried.endsAt);
    }),
    { numRuns: 60, seed: 20261124 },
  );
});

test('a long round is a round: no visit twice, none begun too late, and the same for the same chance', () => {
  fc.assert(
    fc.property(fc.array(spot, { minLength: 11, maxLength: 16 }), (spots) => {
      const asked = roundThrough(spots);
      const found = orderRound(asked, seeded(7));
      expect(new Set(found.order).size + found.left.length).toBe(spots.length);
      expect(inOrder(asked, found.order)).toEqual(found);
      expect(orderRound(asked, seeded(7))).toEqual(found);
    }),
    { numRuns: 6, seed: 20261124 },
  );
});

test('what is found by chance is at most a twentieth longer than the best, where the best is known', () => {
  fc.assert(
    fc.property(fc.array(spot, { minLength: 8, maxLength: 10 }), (spots) => {
      const asked = roundThrough(spots.map((one) => ({ ...one, forSeconds: 10 * hour })));
      const best = exactRound(asked);
      expect(betterRound(asked, seeded(3)).travelSeconds).toBeLessThanOrEqual(best.travelSeconds * 1.05);
    }),
    { numRuns: 8, seed: 20261124 },
  );
});

test('two appointments at one time: one of them is left, and it is said which', () => {
  const asked = roundThrough([
    { x: 0, y: 0, opens: 120, forSeconds: 0 },
    { x: 60, y: 60, opens: 120, forSeconds: 0 },
  ]);
  const { order, left } = orderRound(asked, seeded(1));
  expect(order).toHaveLength(1);
  expect(left).toHaveLength(1);
});

test('a day without visits has no way to go', () => {
  expect(orderRound(roundThrough([]), seeded(1))).toEqual({
    order: [],
    startsAt: [],
    travelSeconds: 0,
    endsAt: eight,
    left: [],
  });
});
