import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '#core/reach/seeded.ts';
import { betterOrder, type MovableVisit } from '#core/visit/better-order.ts';
import { drivingSeconds, type Place } from '#core/visit/travel.ts';

const hour = 3600;
const at = (longitude: number): Place => ({ latitude: 49.2, longitude, precision: 'exact' });

function visit(
  id: string,
  begins: number,
  longitude: number,
  more: Partial<MovableVisit> = {},
): MovableVisit {
  return {
    id,
    from: begins * hour,
    until: begins * hour + 1800,
    place: at(longitude),
    opens: 8 * hour,
    closes: 17 * hour,
    ...more,
  };
}

const ordered = (visits: readonly MovableVisit[]) => betterOrder(visits, drivingSeconds, seeded(1));
const drivenIn = (visits: readonly MovableVisit[]) =>
  visits.slice(1).reduce((sum, { place }, n) => sum + drivingSeconds(visits[n]!.place, place), 0);

describe('a day out', () => {
  test('that goes back and forth is put in the order of the way, each visit within their hours', () => {
    const day = [visit('west', 9, -123.2), visit('east', 11, -122.5), visit('middle', 14, -122.85)];
    const better = ordered(day)!;
    expect([better.ids, better.ids.toReversed()]).toContainEqual(['west', 'middle', 'east']);
    const inOrder = better.ids.map((id) => day.find((one) => one.id === id)!);
    expect(better.savesSeconds).toBe(drivenIn(day) - drivenIn(inOrder));
  });

  test('that is in order already stays as it is', () => {
    expect(ordered([visit('a', 9, -123.2), visit('b', 11, -122.85), visit('c', 14, -122.5)])).toBeNull();
  });

  test('is left alone where the hours of those who are visited allow nothing better', () => {
    const day = [
      visit('west', 9, -123.2, { closes: 10 * hour }),
      visit('east', 11, -122.5, { closes: 12 * hour }),
      visit('middle', 14, -122.85, { opens: 13 * hour }),
    ];
    expect(ordered(day)).toBeNull();
  });

  test('of one visit, or of none, has one order', () => {
    expect(ordered([])).toBeNull();
    expect(ordered([visit('a', 9, -123)])).toBeNull();
  });
});

test('what is suggested has every visit once, in reach of each other, and less driving than before', () => {
  const days = fc.array(
    fc.record({
      longitude: fc.double({ min: -124, max: -122, noNaN: true }),
      opens: fc.integer({ min: 7, max: 12 }),
    }),
    { minLength: 2, maxLength: 7 },
  );
  fc.assert(
    fc.property(days, (spots) => {
      const day = spots.map(({ longitude, opens }, n) =>
        visit(`${n}`, 8 + n, longitude, { opens: opens * hour, closes: (opens + 8) * hour }),
      );
      const better = ordered(day);
      if (better === null) return;
      const round = better.ids.map((id) => day.find((one) => one.id === id)!);
      expect([...better.ids].sort()).toEqual(day.map(({ id }) => id).sort());
      expect(drivenIn(day) - drivenIn(round)).toBe(better.savesSeconds);
      round.forEach(({ opens, closes, place }, n) => {
        const starts = better.startsAt[n]!;
        expect(starts).toBeGreaterThanOrEqual(opens);
        expect(starts + 1800).toBeLessThanOrEqual(closes);
        if (n === 0) return;
        const before = round[n - 1]!;
        expect(starts).toBeGreaterThanOrEqual(
          better.startsAt[n - 1]! + 1800 + drivingSeconds(before.place, place),
        );
      });
    }),
    { seed: 20261122 },
  );
});
