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

test('the one who costs less of a detour comes first, and the other goes around them', () => {
  const offers = optOutSlots(day, [someone('a', spot(2)), someone('b', spot(1), { worth: 2 })]);
  expect(offers.map(({ personId }) => personId)).toEqual(['b', 'a']);
  expect(new Set(offers.map((offer) => offer.at)).size).toBe(2);
});

test('of two who cost as much driving to the minute, the one who is worth more comes first', () => {
  const offers = optOutSlots(day, [someone('a', spot(1)), someone('b', spot(1, 0.01), { worth: 2 })]);
  expect(offers.map(({ personId }) => personId)).toEqual(['b', 'a']);
});

test('after an hour of calls from nobody knows where, the way is still the one from the visit before them', () => {
  const calls = { from: at(9, 45), until: at(10), place: null, confirmed: false };
  const far = visit(at(10, 45), 45, spot(40));
  const beside = someone('a', spot(40, 1), { hours: [{ from: at(9), until: at(10, 45) }] });
  const [home, there] = [spot(0), spot(40, 1)];
  expect(drivingSeconds(home, there)).toBeGreaterThan(35 * minute);
  expect(optOutSlots([visit(at(9), 45, home), calls, far], [beside])).toEqual([]);
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

type Choice = { personId: string; at: number; minutes: number; worth: number };

/** Every round time of the day for everybody, with what is looked at before an offer is made, one by one. */
function everyChoice(taken: readonly Engagement[], people: readonly Neighbour[]): Choice[] {
  const { visitSeconds, stepSeconds, nearSeconds } = usualOffers;
  return people.flatMap((person) =>
    Array.from({ length: at(24) / stepSeconds }, (_, n) => n * stepSeconds).flatMap((from) => {
      const until = from + visitSeconds;
      const earlier = taken.filter((one) => one.until <= from);
      const later = taken.filter((one) => one.from >= until);
      const isFree = earlier.length + later.length === taken.length;
      const isOpen = person.hours.some((hours) => hours.from <= from && until <= hours.until);
      const way = (a: Place, b: Place) => drivingSeconds(a, b);
      const was = earlier.filter(({ place }) => place !== null).at(-1);
      const goes = later.filter(({ place }) => place !== null)[0];
      const isThere = was === undefined || was.until + way(was.place!, person.place) <= from;
      const isOn = goes === undefined || until + way(person.place, goes.place!) <= goes.from;
      const isNear = [earlier.at(-1), later[0]].some(
        (one) => one?.confirmed && one.place !== null && way(one.place, person.place) <= nearSeconds,
      );
      if (!(isFree && isOpen && isThere && isOn && isNear)) return [];
      const there = way((was ?? goes)!.place!, person.place);
      const on = way(person.place, (goes ?? was)!.place!);
      const extra = there + on - (was && goes ? way(was.place!, goes.place!) : 0);
      const minutes = Math.round(Math.max(0, extra) / minute);
      return [{ personId: person.personId, at: from, minutes, worth: person.worth }];
    }),
  );
}

const busy = fc.record({
  near: places,
  gapMinutes: fc.integer({ min: 0, max: 150 }),
  minutes: fc.integer({ min: 5, max: 90 }),
  kind: fc.constantFrom('confirmed', 'confirmed', 'offered', 'somewhere'),
});
const neighbour = fc.record({
  near: places,
  worth: fc.integer({ min: 1, max: 3 }),
  opens: fc.integer({ min: at(7), max: at(11) }),
  closes: fc.integer({ min: at(11, 30), max: at(18) }),
  lunch: fc.boolean(),
});

test('however a day is, it is offered as trying every time with everybody would: least driving first, then worth, nobody twice, none left out', () => {
  fc.assert(
    fc.property(
      fc.array(busy, { minLength: 1, maxLength: 5 }),
      fc.array(neighbour, { maxLength: 5 }),
      (engagements, neighbours) => {
        let free = at(8);
        let taken = engagements.map(({ near, gapMinutes, minutes, kind }): Engagement => {
          const from = free + gapMinutes * minute;
          free = from + minutes * minute;
          const place = kind === 'somewhere' ? null : spot(near.east, near.north);
          return { from, until: free, place, confirmed: kind === 'confirmed' };
        });
        const people = neighbours.map(({ near, worth, opens, closes, lunch }, n) => {
          const hours = lunch
            ? [
                { from: opens, until: at(12) },
                { from: at(13), until: closes },
              ]
            : [{ from: opens, until: closes }];
          return someone(`p${n}`, spot(near.east, near.north), { worth, hours });
        });
        let asked = people;
        for (const offer of optOutSlots(taken, people)) {
          const choices = everyChoice(taken, asked);
          const chosen = choices.find((one) => one.personId === offer.personId && one.at === offer.at);
          const best = choices.sort((a, b) => a.minutes - b.minutes || b.worth - a.worth)[0];
          expect(chosen).toMatchObject({ minutes: best?.minutes, worth: best?.worth });
          const { place } = people.find(({ personId }) => personId === offer.personId)!;
          const made = { from: offer.at, until: offer.until, place, confirmed: false };
          taken = [...taken, made].sort((a, b) => a.from - b.from);
          asked = asked.filter(({ personId }) => personId !== offer.personId);
        }
        expect(everyChoice(taken, asked)).toEqual([]);
      },
    ),
    { numRuns: 300, seed: 20261124 },
  );
});
