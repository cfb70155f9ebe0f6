import { describe, expect, test } from 'vitest';
import { addToHours, newHours, readHours } from '#core/evidence/metrics/hours.ts';
import type { CountedTouch } from '#core/evidence/metrics/person-history.ts';
import { sayHours } from '#core/evidence/metrics/say-hours.ts';
import { localInstant, parseDate, zoneOf } from '#core/prospect/local-time.ts';
import { seeded } from '#core/reach/seeded.ts';

const zone = zoneOf('America/Toronto');
const monday = parseDate('2026-11-02')!;

function dial(day: number, hour: number, answered: boolean): CountedTouch {
  const at = localInstant(zone, day, hour * 60 + 10);
  const nothing = {
    result: null,
    objective: null,
    objection: null,
    repId: null,
    enrolmentId: null,
    scriptId: null,
    version: null,
  };
  return { at, channel: 'call', direction: 'out', outcome: answered ? 'spoke' : 'no-answer', ...nothing };
}

/** Calls to many people, a few each, at hours drawn evenly; how likely each hour is answered is given. */
function made(people: number, seed: number, chanceAt: (hour: number) => number) {
  const random = seeded(seed);
  const tally = newHours();
  for (let person = 0; person < people; person += 1) {
    const dials = Array.from({ length: 4 }, () => {
      const hour = 8 + Math.floor(random() * 9);
      return dial(monday + Math.floor(random() * 5), hour, random() < chanceAt(hour));
    });
    addToHours(tally, zone, dials);
  }
  return readHours(tally);
}

describe('the map of hours', () => {
  test('has the weekdays and hours of whoever was called, by their clock', () => {
    const tally = newHours();
    addToHours(tally, zone, [
      dial(monday + 1, 9, true),
      dial(monday + 1, 9, false),
      dial(monday + 5, 11, false),
    ]);
    const { hours, weekdays, cells, all } = readHours(tally);
    expect([hours, weekdays]).toEqual([
      [9, 10, 11],
      [1, 2, 3, 4, 5, 6],
    ]);
    expect(cells.find(({ weekday, hour }) => weekday === 2 && hour === 9)).toMatchObject({
      calls: 2,
      answered: 1,
      tooFew: true,
    });
    expect(all).toMatchObject({ of: 1, from: 3, people: 1 });
  });

  test('marks fewer than eight calls, and shows eight', () => {
    const tally = newHours();
    for (let nth = 0; nth < 8; nth += 1) addToHours(tally, zone, [dial(monday, 9, nth < 2)]);
    for (let nth = 0; nth < 7; nth += 1) addToHours(tally, zone, [dial(monday, 10, true)]);
    const [nine, ten] = readHours(tally).cells;
    expect([nine!.tooFew, ten!.tooFew]).toEqual([false, true]);
  });

  test('draws every cell to the share of all calls where hours do not differ', () => {
    const { cells, all, byHour, ...read } = made(2000, 3, () => 0.2);
    const share = all.of / all.from;
    for (const cell of cells) expect(Math.abs(cell.share - share)).toBeLessThan(0.03);
    expect(read.gain!.explains).toBe(false);
    expect(sayHours({ cells, all, byHour, ...read })).toBe(
      'Hours explain little here: an answer is foretold about as well without them.',
    );
  });

  test('lets them stand apart where they do, and says which do better', () => {
    const read = made(3000, 4, (hour) => (hour === 8 || hour === 12 ? 0.3 : 0.1));
    const bar = (hour: number) => read.byHour.find((one) => one.hour === hour)!;
    expect(bar(8).share).toBeGreaterThan(0.25);
    expect(bar(10).share).toBeLessThan(0.14);
    expect(read.byHour.filter(({ standsOut }) => standsOut).map(({ hour }) => hour)).toEqual([8, 12]);
    expect(read.gain).toMatchObject({ explains: true });
    expect(sayHours(read)).toBe('8 am to 9 am and noon to 1 pm do about 3 times as well as the rest');
  });

  test('holds hours to explain something by chance in few worlds in which they do not', () => {
    const worlds = Array.from({ length: 60 }, (_, seed) => made(150, 100 + seed, () => 0.15));
    expect(worlds.filter(({ gain }) => gain!.explains).length).toBeLessThanOrEqual(3);
  });

  test('says that nothing is to be told of a handful of people', () => {
    expect(sayHours(made(20, 5, () => 0.3))).toBe('Not enough calls yet to tell hours apart.');
    expect(readHours(newHours())).toMatchObject({ hours: [], cells: [], gain: null });
  });
});
