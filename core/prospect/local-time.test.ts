import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatInstant,
  isoWeekday,
  isTimeZone,
  localDay,
  localInstant,
  localMinute,
  mondayOf,
  offsetAt,
  parseClock,
  parseDate,
  parseInstant,
  spelledTimeZone,
  teachZone,
  zoneOf,
  zoneOffsets,
} from '#core/prospect/local-time.ts';

const names = [
  'UTC',
  'America/Vancouver',
  'America/St_Johns',
  'America/Havana',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Dublin',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Antarctica/Troll',
];

const someZone = fc.constantFrom(...names);
/** 1990 to 2040 */
const someSecond = fc.integer({ min: 631_152_000, max: 2_208_988_800 });

describe('the cache of zone offsets answers as Temporal does', () => {
  test('for the local date and time of any instant', () => {
    const run = fc.property(someZone, someSecond, (name, at) => {
      const local = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(name);
      const zone = zoneOf(name);
      expect(formatDate(localDay(zone, at))).toBe(local.toPlainDate().toString());
      expect(localMinute(zone, at)).toBe(local.hour * 60 + local.minute);
    });
    fc.assert(run, { seed: 1, numRuns: 1500 });
  });

  test('for the instant of any wall-clock time, skipped and repeated ones among them', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 });
    const run = fc.property(someZone, someSecond, minute, (name, near, wall) => {
      const zone = zoneOf(name);
      const next = Temporal.Instant.fromEpochMilliseconds(near * 1000)
        .toZonedDateTimeISO(name)
        .getTimeZoneTransition('next');
      const transition = next === null ? near : Math.floor(next.epochMilliseconds / 1000);
      for (const at of [near, transition, transition - 86_400]) {
        const day = localDay(zone, at);
        const plain = Temporal.PlainDateTime.from(`${formatDate(day)}T00:00`).add({ minutes: wall });
        const expected =
          plain.toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds / 1000;
        expect(localInstant(zone, day, wall)).toBe(expected);
      }
    });
    fc.assert(run, { seed: 2, numRuns: 250 });
  });
});

describe('wall-clock times at a change of the clocks', () => {
  const at = (zone: string, on: string, clock: string) =>
    formatInstant(localInstant(zoneOf(zone), parseDate(on)!, parseClock(clock)!));

  test.each([
    ['a skipped time moves on by the gap', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00Z'],
    [
      'a repeated time is the first of the two',
      'America/New_York',
      '2026-11-01',
      '01:30',
      '2026-11-01T05:30:00Z',
    ],
    ['half an hour of change', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45:00Z'],
    [
      'a midnight that is skipped is one o’clock',
      'Asia/Beirut',
      '2026-03-29',
      '00:00',
      '2026-03-28T22:00:00Z',
    ],
    [
      'a midnight that comes twice is the first',
      'America/Havana',
      '2026-11-01',
      '00:00',
      '2026-11-01T04:00:00Z',
    ],
    [
      'the end of the day is the next midnight',
      'Asia/Kathmandu',
      '2026-12-31',
      '24:00',
      '2026-12-31T18:15:00Z',
    ],
    ['a whole date that Samoa skipped', 'Pacific/Apia', '2011-12-30', '08:00', '2011-12-30T18:00:00Z'],
  ])('%s', (_, zone, on, clock, expected) => {
    expect(at(zone, on, clock)).toBe(expected);
  });
});

describe('texts of files', () => {
  test.each([
    ['2026-11-24T15:00:00Z', '2026-11-24T15:00:00Z'],
    ['2026-11-24T15:00:00.999Z', '2026-11-24T15:00:00Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00Z'],
  ])('reads the instant %s', (text, seconds) => {
    expect(formatInstant(parseInstant(text)!)).toBe(seconds);
  });

  test.each([
    '2026-11-24T15:00:00',
    '2026-11-24T15:00:00+00:00',
    '2026-11-24 15:00:00Z',
    '2026-02-29T15:00:00Z',
    '2026-11-24T24:00:00Z',
    '2026-11-24T15:00Z',
    '2026-13-01T15:00:00Z',
    'now',
    '',
  ])('refuses %s as an instant', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  test.each(['2026-02-30', '2026-2-3', '26-02-03', '2026-00-10', ' 2026-02-03', '2026-02-03T'])(
    'refuses %s as a date',
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );

  test.each([
    ['00:00', 0],
    ['09:05', 545],
    ['24:00', 1440],
    ['24:01', null],
    ['9:05', null],
    ['12:60', null],
  ])('reads the clock time %s as %s', (text, minute) => {
    expect(parseClock(text)).toBe(minute);
  });

  test('weeks are ISO weeks', () => {
    const day = (on: string) => parseDate(on)!;
    expect(['2026-11-23', '2026-11-29', '1969-12-31'].map((on) => isoWeekday(day(on)))).toEqual([1, 7, 3]);
    expect(formatDate(mondayOf(day('2027-01-03')))).toBe('2026-12-28');
  });

  test('zones are those of IANA, in its spelling', () => {
    const zones = ['America/St_Johns', 'US/Eastern', 'Etc/GMT+5', 'UTC'];
    const none = ['america/st_johns', '+05:30', 'Foo/Bar', '', 'Z', '__proto__'];
    expect(zones.map(isTimeZone)).toEqual([true, true, true, true]);
    expect(none.map(isTimeZone)).toEqual([false, false, false, false, false, false]);
    expect(spelledTimeZone('america/st_johns')).toBe('America/St_Johns');
  });
});

describe('a zone taught by another machine', () => {
  test('goes by what it was taught, and by its own knowledge before and after', () => {
    const winter = parseInstant('2026-12-01T00:00:00Z') as number;
    const nextWinter = parseInstant('2027-12-01T00:00:00Z') as number;
    const zone = zoneOf('America/Dawson_Creek');
    expect(offsetAt(zone, winter)).toBe(-7 * 3600);
    teachZone('America/Dawson_Creek', { offsets: [[winter, -8 * 3600]], until: nextWinter });
    expect(offsetAt(zone, winter - 1)).toBe(-7 * 3600);
    expect(offsetAt(zone, winter)).toBe(-8 * 3600);
    expect(offsetAt(zone, nextWinter - 1)).toBe(-8 * 3600);
    expect(offsetAt(zone, nextWinter)).toBe(-7 * 3600);
  });

  test('tells every change of its offsets between two instants', () => {
    const from = parseInstant('2026-01-15T00:00:00Z') as number;
    const until = parseInstant('2027-01-15T00:00:00Z') as number;
    expect(zoneOffsets('Europe/Berlin', from, until)).toEqual({
      offsets: [
        [from, 3600],
        [parseInstant('2026-03-29T01:00:00Z'), 7200],
        [parseInstant('2026-10-25T01:00:00Z'), 3600],
      ],
      until,
    });
  });
});
