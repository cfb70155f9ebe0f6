import { describe, expect, test } from 'vitest';
import { type RepDayDone, readDays, sayDaysMet } from '#core/evidence/metrics/days-done.ts';
import { formatDate, parseDate } from '#core/prospect/local-time.ts';

const day = (text: string) => parseDate(text)!;
const monday = day('2026-11-16');

function planned(on: number, counts: Partial<RepDayDone>): RepDayDone {
  const rest = { planned: 10, done: 0, doneLate: 0, putOff: 0, fellAway: 0, toCome: 0, leftUndone: 0 };
  return { on, ...rest, ...counts };
}

const read = (days: RepDayDone[], calls: [number, number][] = [], off: number[] = []) =>
  readDays({
    period: { from: monday, until: monday + 8 },
    today: monday + 8,
    planned: days,
    callsByDay: new Map(calls),
    isOff: (on) => off.includes(on),
  });

describe('the days of a period', () => {
  test('are Mondays to Fridays of whole weeks, and other days on which there was a call', () => {
    const days = read([], [[monday + 5, 1]]);
    expect(days.map(({ on }) => formatDate(on).slice(5))).toEqual([
      ...['11-16', '11-17', '11-18', '11-19', '11-20', '11-21'],
      ...['11-23', '11-24', '11-25', '11-26', '11-27'],
    ]);
    expect(days.slice(-4).map(({ state }) => state)).toEqual(['today', 'to-come', 'to-come', 'to-come']);
  });

  test.each([
    ['every call made', { done: 8, doneLate: 2 }, 'whole'],
    ['what fell away is not held against them', { done: 7, fellAway: 3 }, 'whole'],
    ['all fell away', { fellAway: 10 }, 'whole'],
    ['four in five', { done: 8, leftUndone: 2 }, 'nearly'],
    ['fewer', { done: 7, leftUndone: 3 }, 'less'],
    ['what was put off was not made', { done: 7, putOff: 3 }, 'less'],
    ['nothing planned', { planned: 0 }, 'no-plan'],
  ])('%s', (_, counts, state) => {
    expect(read([planned(monday, counts)])[0]!.state).toBe(state);
  });

  test('are off where nobody works and nobody called', () => {
    const days = read([], [[monday + 1, 3]], [monday, monday + 1]);
    expect(days.slice(0, 3).map(({ state }) => state)).toEqual(['off', 'no-plan', 'no-plan']);
  });

  test('of several reps are one', () => {
    const [first] = read([planned(monday, { done: 10 }), planned(monday, { done: 5, leftUndone: 5 })]);
    expect(first).toMatchObject({ planned: 20, done: 15, state: 'less' });
  });

  test('are told in a sentence', () => {
    expect(
      sayDaysMet(read([planned(monday, { done: 10 }), planned(monday + 1, { done: 1, leftUndone: 9 })])),
    ).toBe('The whole plan was met on 1 of 2 days.');
    expect(sayDaysMet(read([]))).toBe('No day of these began with a plan.');
  });
});
