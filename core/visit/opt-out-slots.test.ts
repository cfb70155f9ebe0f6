import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Engagement, type Neighbour, optOutSlots, usualOffers } from '#core/visit/opt-out-slots.ts';
import { drivingSeconds, type Place } from '#core/visit/travel.ts';

const minute = 60;
const at = (hours: number, minutes = 0): number => (hours * 60 + minutes) * minute;
const spot = (east: number, north = 0): Place => ({
  latitude: 49.2 + north / 111,
  longitude: -123 + east / 72.6,
  precision: 'exact',
});
const visit = (from: number, minutes: number, place: Place): Engagement => ({
  from,
  until: from + minutes * minute,
  place,
  confirmed: true,
});
const someone = (personId: string, place: Place, more: Partial<Neighbour> = {}): Neighbour => ({
  personId,
  place,
  relationship: 'known',
  hasHeardFromUs: true,
  offeredThisTrip: false,
  hours: [{ from: at(8), until: at(17) }],
  worth: 1,
  ...more,
});

const day = [visit(at(9), 45, spot(0)), visit(at(11, 30), 60, spot(6)), visit(at(15), 45, spot(12))];

test('somebody next door to a confirmed visit is offered the first round time after it that the way allows', () => {
  expect(optOutSlots(day, [someone('odile', spot(1))])).toMatchObject([
    { personId: 'odile', at: at(10), besideAt: at(9) },
  ]);
});

test('nobody is offered a visit far from every confirmed one, nor where only an offered one is near', () => {
  const offered = { ...visit(at(13), 30, spot(30)), confirmed: false };
  expect(
    optOutSlots([...day.slice(0, 2), offered, day[2]!], [someone('a', spot(30)), someone('b', spot(0, 40))]),
  ).toEqual([]);
});

test('a day without a confirmed visit offers none', () => {
  expect(optOutSlots([], [someone('a', spot(0))])).toEqual([]);
});

test('strangers are left alone unless the workspace allows it, and then only those who had a message of ours', () => {
  const stranger = someone('a', spot(1), { relationship: 'stranger' });
  expect(optOutSlots(day, [stranger])).toEqual([]);
  const strangersToo = { ...usualOffers, strangersToo: true };
  expect(optOutSlots(day, [stranger], strangersToo)).toHaveLength(1);
  expect(optOutSlots(day, [{ ...stranger, hasHeardFromUs: false }], strangersToo)).toEqual([]);
});

test('one offer a person and trip, whatever came of it', () => {
  expect(optOutSlots(day, [someone('a', spot(1), { offeredThisTrip: true })])).toEqual([]);
});

test('the one who costs less of a detour for what they are worth comes first, and the other goes around them', () => {
  const offers = optOutSlots(day, [someone('a', spot(2)), someone('b', spot(1), { worth: 2 })]);
  expect(offers.map(({ personId }) => personId)).toEqual(['b', 'a']);
  expect(new Set(offers.map((offer) => offer.at)).size).toBe(2);
});

test('their business hours hold', () => {
  const [offer] = optOutSlots(day, [someone('a', spot(0), { hours: [{ from: at(10, 20), until: at(12) }] })]);
  expect(offer!.at).toBe(at(10, 30));
});

const places = fc.record({ east: fc.integer({ min: -3, max: 15 }), north: fc.integer({ min: -3, max: 3 }) });

test('however a day is: offers never overlap anything, leave time to drive, keep business hours, and are near a confirmed visit', () => {
  fc.assert(
    fc.property(
      fc.array(places, { maxLength: 8 }),
      fc.array(places, { minLength: 1, maxLength: 4 }),
      (near, stops) => {
        const confirmed = stops.map(({ east, north }, n) => visit(at(8 + 2 * n, 30), 40, spot(east, north)));
        const people = near.map(({ east, north }, n) =>
          someone(`p${n}`, spot(east, north), { worth: 1 + (n % 3) }),
        );
        const offers = optOutSlots(confirmed, people);
        const all = [
          ...confirmed,
          ...offers.map(({ personId, at: from, until }) => ({
            from,
            until,
            place: people.find((one) => one.personId === personId)!.place,
          })),
        ].sort((a, b) => a.from - b.from);
        for (const [n, later] of all.entries()) {
          const earlier = all[n - 1];
          if (earlier !== undefined)
            expect(earlier.until + drivingSeconds(earlier.place!, later.place!)).toBeLessThanOrEqual(
              later.from,
            );
        }
        for (const offer of offers) {
          expect(offer.at >= at(8) && offer.until <= at(17) && offer.at % (15 * minute) === 0).toBe(true);
          expect(offer.besideSeconds).toBeLessThanOrEqual(usualOffers.nearSeconds);
        }
      },
    ),
    { numRuns: 200, seed: 20261124 },
  );
});
