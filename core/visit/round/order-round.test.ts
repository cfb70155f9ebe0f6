import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '#core/reach/seeded.ts';
import { betterRound } from '#core/visit/round/better-round.ts';
import { exactRound } from '#core/visit/round/exact-round.ts';
import { orderRound } from '#core/visit/round/order-round.ts';
import { isBetter, type Reckoning, type Round, type RoundToOrder } from '#core/visit/round/round.ts';

const minute = 60;
const hour = 60 * minute;
const eight = 8 * hour;

type Spot = { x: number; y: number; opens: number; forSeconds: number; worth?: number };

const windows = [0, hour, 3 * hour, 10 * hour];
const spot = fc.record({
  x: fc.integer({ min: 0, max: 60 }),
  y: fc.integer({ min: 0, max: 60 }),
  opens: fc.integer({ min: 0, max: 8 * 60 }),
  forSeconds: fc.constantFrom(...windows),
});
const valued = fc.tuple(spot, fc.integer({ min: 1, max: 30 })).map(([at, tenths]) => ({
  ...at,
  worth: tenths / 10,
}));
/** Far too many for a day, with some choice of hours. */
const crowded = fc.record({
  x: fc.integer({ min: 0, max: 60 }),
  y: fc.integer({ min: 0, max: 60 }),
  opens: fc.integer({ min: 0, max: 6 * 60 }),
  forSeconds: fc.constantFrom(hour, 2 * hour, 3 * hour),
});
/** Minutes to drive that are farther there than back, and now and then longer straight than by way of a third. */
const oneWayStreets = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 144, maxLength: 144 });

function roundThrough(spots: readonly Spot[]): RoundToOrder {
  const places = [{ x: 30, y: 30 }, ...spots, { x: 30, y: 30 }];
  return {
    leavesAt: eight,
    stops: spots.map(({ opens, forSeconds, worth }, n) => {
      const from = eight + opens * minute;
      return { id: `stop ${n}`, seconds: 20 * minute, from, until: from + forSeconds, worth };
    }),
    travel: places.map((a) => places.map((b) => minute * (Math.abs(a.x - b.x) + Math.abs(a.y - b.y)))),
  };
}

function byOneWayStreets(spots: readonly Spot[], minutes: readonly number[]): RoundToOrder {
  const asked = roundThrough(spots);
  const many = asked.travel.length;
  return {
    ...asked,
    travel: asked.travel.map((row, a) => row.map((_, b) => minute * minutes[a * many + b]!)),
  };
}

const nobody: Reckoning = { worth: 0, travelSeconds: 0, endsAt: eight };

/** What the best round comes to, by going every way there is. */
function everyWay({ leavesAt, stops, travel }: RoundToOrder): Reckoning {
  let best = nobody;
  const gone = new Set<number>();
  const goOn = (place: number, freeAt: number, travelSeconds: number, worth: number) => {
    const home = travel[place]![stops.length + 1]!;
    const round = { worth, travelSeconds: travelSeconds + home, endsAt: freeAt + home };
    if (gone.size > 0 && isBetter(round, best)) best = round;
    for (const [n, stop] of stops.entries()) {
      if (gone.has(n)) continue;
      const drive = travel[place]![n + 1]!;
      const starts = Math.max(stop.from, freeAt + drive);
      if (starts > stop.until) continue;
      gone.add(n);
      goOn(
        n + 1,
        starts + stop.seconds,
        travelSeconds + drive,
        worth + Math.round(1_000 * (stop.worth ?? 1)),
      );
      gone.delete(n);
    }
  };
  goOn(0, leavesAt, 0, 0);
  return best;
}

/** What going to whoever is nearest and still in time comes to. */
function nearestNext({ leavesAt, stops, travel }: RoundToOrder): Reckoning {
  const gone = new Set<number>();
  const round = { ...nobody };
  let place = 0;
  let freeAt = leavesAt;
  for (;;) {
    const next = stops
      .map((stop, n) => ({ stop, n, drive: travel[place]![n + 1]! }))
      .filter(({ stop, n, drive }) => !gone.has(n) && freeAt + drive <= stop.until)
      .sort((a, b) => a.drive - b.drive)[0];
    if (next === undefined) break;
    gone.add(next.n);
    round.travelSeconds += next.drive;
    round.worth += Math.round(1_000 * (next.stop.worth ?? 1));
    freeAt = Math.max(next.stop.from, freeAt + next.drive) + next.stop.seconds;
    place = next.n + 1;
  }
  if (gone.size === 0) return nobody;
  const home = travel[place]![stops.length + 1]!;
  return { ...round, travelSeconds: round.travelSeconds + home, endsAt: freeAt + home };
}

/** Walks the round as the rep would, and looks at each thing that is said of it. */
function expectThatItCanBeDriven({ leavesAt, stops, travel }: RoundToOrder, round: Round): void {
  expect([...round.order, ...round.left].sort((a, b) => a - b)).toEqual(stops.map((_, n) => n));
  let place = 0;
  let freeAt = leavesAt;
  let driven = 0;
  for (const [nth, stop] of round.order.entries()) {
    const drive = travel[place]![stop + 1]!;
    const starts = round.startsAt[nth]!;
    expect(starts).toBeGreaterThanOrEqual(Math.max(freeAt + drive, stops[stop]!.from));
    expect(starts).toBeLessThanOrEqual(stops[stop]!.until);
    freeAt = starts + stops[stop]!.seconds;
    driven += drive;
    place = stop + 1;
  }
  const home = place === 0 ? 0 : travel[place]![stops.length + 1]!;
  expect([round.travelSeconds, round.endsAt]).toEqual([driven + home, freeAt + home]);
}

const reckoningOf = ({ worth, travelSeconds, endsAt }: Round): Reckoning => ({
  worth,
  travelSeconds,
  endsAt,
});

test('up to seven visits are in the best order there is, as going every way finds', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(spot, valued), { maxLength: 7 }), (spots) => {
      const asked = roundThrough(spots);
      expect(reckoningOf(orderRound(asked, seeded(1)))).toEqual(everyWay(asked));
    }),
    { numRuns: 150, seed: 20261124 },
  );
});

test('eight and nine visits are in the best order there is, where every way is open and where few are', () => {
  fc.assert(
    fc.property(
      fc.array(spot, { minLength: 8, maxLength: 9 }),
      fc.constantFrom(...windows, null),
      (spots, forSeconds) => {
        const asked = roundThrough(
          spots.map((one) => (forSeconds === null ? one : { ...one, opens: one.opens % 240, forSeconds })),
        );
        expect(reckoningOf(orderRound(asked, seeded(1)))).toEqual(everyWay(asked));
      },
    ),
    { numRuns: 25, seed: 20261124 },
  );
});

test('one-way streets and odd ways round change nothing: the best of up to seven visits is found', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(spot, valued), { maxLength: 7 }), oneWayStreets, (spots, minutes) => {
      const asked = byOneWayStreets(spots, minutes);
      const found = orderRound(asked, seeded(1));
      expectThatItCanBeDriven(asked, found);
      expect(reckoningOf(found)).toEqual(everyWay(asked));
    }),
    { numRuns: 100, seed: 20261124 },
  );
});

test('what is found by chance is the best there is, wherever that is known', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(spot, valued), { minLength: 6, maxLength: 10 }),
      oneWayStreets,
      fc.boolean(),
      (spots, minutes, isOdd) => {
        const asked = isOdd ? byOneWayStreets(spots, minutes) : roundThrough(spots);
        const found = betterRound(asked, seeded(3));
        expectThatItCanBeDriven(asked, found);
        expect(reckoningOf(found)).toEqual(reckoningOf(exactRound(asked)));
      },
    ),
    { numRuns: 25, seed: 20261124 },
  );
});

test('a long round can be driven, is no worse than going to the nearest, and is the same for the same chance', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(spot, crowded, valued), { minLength: 11, maxLength: 25 }), (spots) => {
      const asked = roundThrough(spots);
      const found = orderRound(asked, seeded(7));
      expectThatItCanBeDriven(asked, found);
      expect(isBetter(nearestNext(asked), found)).toBe(false);
      expect(orderRound(asked, seeded(7))).toEqual(found);
    }),
    { numRuns: 8, seed: 20261124 },
  );
});

test('where a day is too short for all, whatever the chance, as many visits are made', () => {
  fc.assert(
    fc.property(fc.array(crowded, { minLength: 18, maxLength: 25 }), (spots) => {
      const asked = roundThrough(spots);
      const made = [1, 2, 3].map((seed) => orderRound(asked, seeded(seed)).order.length);
      expect(new Set(made).size).toBe(1);
      expect(made[0]).toBeLessThan(spots.length);
    }),
    { numRuns: 3, seed: 20261124 },
  );
});

test('two appointments at one time: the one that is worth more is made, and the other is named', () => {
  const asked = roundThrough([
    { x: 30, y: 30, opens: 120, forSeconds: 0 },
    { x: 60, y: 60, opens: 120, forSeconds: 0, worth: 1.35 },
  ]);
  expect(orderRound(asked, seeded(1))).toMatchObject({ order: [1], left: [0] });
});

test('two visits of little worth come before one of more, where they are worth more together', () => {
  const asked = roundThrough([
    { x: 30, y: 31, opens: 60, forSeconds: 0, worth: 0.7 },
    { x: 30, y: 32, opens: 90, forSeconds: 0, worth: 0.7 },
    { x: 30, y: 90, opens: 75, forSeconds: 0, worth: 1.3 },
  ]);
  expect(orderRound(asked, seeded(1)).order).toEqual([0, 1]);
});

test('a visit that is over before the rep can be there is left, and a day of none but such is spent at home', () => {
  const asked = roundThrough(Array.from({ length: 12 }, () => ({ x: 0, y: 0, opens: 0, forSeconds: 0 })));
  expect(orderRound(asked, seeded(1))).toMatchObject({ order: [], travelSeconds: 0, endsAt: eight });
  expect(orderRound(asked, seeded(1)).left).toHaveLength(12);
});

test('a day without visits has no way to go', () => {
  expect(orderRound(roundThrough([]), seeded(1))).toEqual({
    order: [],
    startsAt: [],
    worth: 0,
    travelSeconds: 0,
    endsAt: eight,
    left: [],
  });
});
