import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder, type NamedEngagement } from '#core/visit/engagements.ts';
import { optOutSlots } from '#core/visit/opt-out-slots.ts';
import { boxAround } from '#core/visit/town-drive.ts';
import { straightKm } from '#core/visit/travel.ts';

const place = fc.record({
  latitude: fc.double({ min: 49, max: 49.2, noNaN: true }),
  longitude: fc.double({ min: -123.2, max: -123, noNaN: true }),
  precision: fc.constant('exact' as const),
});
const engagement: fc.Arbitrary<NamedEngagement> = fc
  .record({
    from: fc.integer({ min: 0, max: 30_000 }),
    seconds: fc.integer({ min: 300, max: 9_000 }),
    place: fc.option(place),
    confirmed: fc.boolean(),
    id: fc.uuid(),
  })
  .map(({ seconds, ...one }) => ({ ...one, until: one.from + seconds }));
const day = fc.array(engagement, { maxLength: 8 });

describe('a day that somebody has', () => {
  test('is put in order without anything over anything else, and takes the same time', () => {
    fc.assert(
      fc.property(day, (given) => {
        const order = inOrder(given);
        for (const [nth, one] of order.entries())
          expect(one.from).toBeGreaterThanOrEqual(order[nth - 1]?.until ?? 0);
        const isTaken = (at: number, among: readonly NamedEngagement[]) =>
          among.some(({ from, until }) => from <= at && at < until);
        for (const { from, until } of given)
          for (const at of [from, until - 1, until]) expect(isTaken(at, order)).toBe(isTaken(at, given));
      }),
      { seed: 16, numRuns: 300 },
    );
  });

  test('has no offer over anything in it, however it is made', () => {
    fc.assert(
      fc.property(day, fc.array(place, { maxLength: 5 }), (given, places) => {
        const people = places.map((one, nth) => ({
          personId: String(nth),
          place: one,
          relationship: 'known' as const,
          hasHeardFromUs: true,
          offeredThisTrip: false,
          hours: [{ from: 0, until: 40_000 }],
          worth: 1,
        }));
        for (const slot of optOutSlots(inOrder(given), people))
          for (const { from, until } of given) expect(slot.at >= until || slot.until <= from).toBe(true);
      }),
      { seed: 16, numRuns: 300 },
    );
  });
});

describe('a stretch of the map', () => {
  test('holds everything that is so near', () => {
    const anywhere = fc.record({
      latitude: fc.double({ min: -80, max: 80, noNaN: true }),
      longitude: fc.double({ min: -170, max: 170, noNaN: true }),
      precision: fc.constant('exact' as const),
    });
    fc.assert(
      fc.property(anywhere, fc.double({ min: 0, max: 6.28, noNaN: true }), (middle, angle) => {
        const box = boxAround(middle, 15);
        const radians = (middle.latitude * Math.PI) / 180;
        const near = {
          ...middle,
          latitude: middle.latitude + (Math.sin(angle) * 14.9) / 111.2,
          longitude: middle.longitude + (Math.cos(angle) * 14.9) / (111.2 * Math.cos(radians)),
        };
        if (straightKm(middle, near) > 14.9) return;
        expect(near.latitude).toBeGreaterThanOrEqual(box.south);
        expect(near.latitude).toBeLessThanOrEqual(box.north);
        expect(near.longitude).toBeGreaterThanOrEqual(box.west);
        expect(near.longitude).toBeLessThanOrEqual(box.east);
      }),
      { seed: 16, numRuns: 300 },
    );
  });
});
