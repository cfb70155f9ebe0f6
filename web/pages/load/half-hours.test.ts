import { expect, test } from 'vitest';
import { halfHoursOf, hourMarks, hoursWords, stripWords } from '#web/pages/load/half-hours.ts';

const zone = 'America/Toronto';
const cell = (at: string, room: number, held: number) => ({
  at: `2026-11-25T${at}:00Z`,
  room,
  held,
  price: 0,
});
const noneLost = { unkeepable: [] };
const dayBefore = Date.parse('2026-11-24T20:00:00Z');
const drawn = (cells: Parameters<typeof halfHoursOf>[0]['cells'], now = dayBefore) =>
  halfHoursOf({ cells, ...noneLost }, now);

/** Eight to noon by the rep's clock, with a meeting from nine to ten. */
const cells = [
  cell('13:00', 4, 4),
  cell('13:30', 4, 2),
  cell('15:00', 4, 4),
  cell('15:30', 4, 4),
  cell('16:00', 4, 0),
  cell('16:30', 4, 4),
];
const day = drawn(cells);

test('half hours without calls are drawn between the others', () => {
  expect(day.map(({ room, held }) => `${held}/${room}`).join(' ')).toBe('4/4 2/4 0/0 0/0 4/4 4/4 0/4 4/4');
  expect(day[2]).toMatchObject({ at: '2026-11-25T14:00:00.000Z' });
});

test('the half hour that runs long before the rep’s hours is no part of them, unless somebody is called in it', () => {
  const night = (held: number) => [cell('07:30', 4, held), ...cells];
  const atNight = Date.parse('2026-11-25T07:40:00Z');
  expect(drawn(night(0), atNight)).toEqual(day);
  expect(drawn(night(1), atNight)).toHaveLength(day.length + 11);
  expect(drawn(night(0))).toHaveLength(day.length + 11);
});

test('a half hour full of promises is marked', () => {
  const promise = { overfull: ['2026-11-25T15:30:00Z'] } as never;
  const marked = halfHoursOf({ cells, unkeepable: [promise] }, dayBefore).filter(
    ({ isOverfull }) => isOverfull,
  );
  expect(marked.map(({ at }) => at)).toEqual(['2026-11-25T15:30:00.000Z']);
});

test('every other full hour is named below, by the rep’s clock', () => {
  expect(hourMarks(day, zone)).toEqual([
    { index: 0, words: '8 am' },
    { index: 4, words: '10 am' },
  ]);
  const short = drawn(cells.slice(1, 2));
  expect(hourMarks(short, zone)).toEqual([{ index: 0, words: '8:30 am' }]);
});

test('who hears the page hears when there is room and when nobody is called', () => {
  expect(hoursWords(day, zone)).toBe('8:00 am to 12:00 pm');
  expect(stripWords(day, zone)).toBe(
    '8:00 am to 12:00 pm; 2 half hours have room. No calls 9:00 am to 10:00 am.',
  );
  const full = drawn(cells.slice(2, 4));
  expect(stripWords(full, zone)).toBe('10:00 am to 11:00 am; every half hour is full.');
  expect(stripWords(drawn([]), zone)).toBe('No half hour with room for calls.');
});
