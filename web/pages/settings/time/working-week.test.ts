import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHoursProblem } from '#core/plan/working-hours.ts';
import {
  addStretch,
  capacityWords,
  changeStretch,
  copyToWorkingDays,
  hoursToWeek,
  removeStretch,
  toggleDay,
  weekLines,
  weekProblems,
  weekToHours,
} from './working-week.ts';

const whole = [{ days: [1, 2, 3, 4, 5], from: '07:00', until: '18:30' }];
const split = [
  { days: [1, 2, 3, 4], from: '08:00', until: '12:00' },
  { days: [1, 2, 3, 4], from: '13:00', until: '17:00' },
  { days: [5], from: '08:00', until: '12:30' },
];

describe('a working week', () => {
  test('is written as it was read, days alike together', () => {
    expect(weekToHours(hoursToWeek(whole))).toEqual(whole);
    expect(weekToHours(hoursToWeek(split))).toEqual(split);
    const apart = [1, 2, 3, 4, 5].map((day) => ({ days: [day], from: '07:00', until: '18:30' }));
    expect(weekToHours(hoursToWeek(apart))).toEqual(whole);
  });

  test('keeps every minute of it, however it was written', () => {
    const stretch = fc
      .tuple(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), fc.integer({ min: 0, max: 22 }))
      .map(([days, hour]) => ({
        days,
        from: `${String(hour).padStart(2, '0')}:00`,
        until: `${String(hour + 1).padStart(2, '0')}:30`,
      }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), (hours) => {
        const again = weekToHours(hoursToWeek(hours));
        expect(hoursToWeek(again)).toEqual(hoursToWeek(hours));
        // What the server will refuse the page marks, and nothing else.
        expect(weekProblems(hoursToWeek(hours)).length > 0).toBe(findHoursProblem(again) !== null);
      }),
      { seed: 20261122 },
    );
  });
});

describe('editing it', () => {
  const week = hoursToWeek(split);

  test('a day off begins like the working day before it, and goes again', () => {
    const on = toggleDay(week, 5);
    expect(on[5]).toEqual([{ from: '08:00', until: '12:30' }]);
    expect(toggleDay(on, 5)[5]).toEqual([]);
    expect(toggleDay(toggleDay(week, 0), 0)[0]).toEqual(week[1]);
    expect(toggleDay(hoursToWeek([]), 2)[2]).toEqual([{ from: '09:00', until: '17:00' }]);
  });

  test('one more stretch begins an hour after the last and stays within the day', () => {
    expect(addStretch(week, 4)[4]?.at(-1)).toEqual({ from: '13:30', until: '16:30' });
    const late = hoursToWeek([{ days: [1], from: '14:00', until: '21:30' }]);
    expect(addStretch(late, 0)[0]?.at(-1)).toEqual({ from: '22:30', until: '24:00' });
    expect(addStretch(week, 6)[6]).toEqual([{ from: '09:00', until: '17:00' }]);
  });

  test('times change one by one, and an end at midnight ends the day', () => {
    expect(changeStretch(week, 4, 0, { until: '00:00' })[4]).toEqual([{ from: '08:00', until: '24:00' }]);
    expect(changeStretch(week, 0, 1, { from: '12:30' })[0]).toEqual([
      { from: '08:00', until: '12:00' },
      { from: '12:30', until: '17:00' },
    ]);
    expect(removeStretch(week, 0, 0)[0]).toEqual([{ from: '13:00', until: '17:00' }]);
  });

  test('hours are copied to every day that is worked, and days off stay off', () => {
    const copied = copyToWorkingDays(week, 0);
    expect(copied[4]).toEqual(week[0]);
    expect(copied[5]).toEqual([]);
    expect(weekToHours(copied).map(({ days }) => days)).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ]);
  });

  test('names the place of what cannot be kept, a day at a time', () => {
    const wrong = changeStretch(changeStretch(week, 0, 1, { from: '11:00' }), 4, 0, { until: '07:00' });
    expect(weekProblems(wrong)).toMatchObject([
      { day: 0, index: 1, field: 'from', says: expect.stringMatching(/^Monday has .* which overlap/) },
      { day: 4, index: 0, field: 'until', says: expect.stringMatching(/^Friday .* ends before it begins/) },
    ]);
    const open = changeStretch(week, 2, 0, { from: '' });
    expect(weekProblems(open)).toEqual([
      { day: 2, index: 0, field: 'from', says: 'Wednesday needs a time here.' },
    ]);
  });
});

describe('in words', () => {
  test('days alike are a line', () => {
    expect(weekLines(whole)).toEqual(['Mon to Fri, 7:00 am to 6:30 pm']);
    expect(weekLines(split)).toEqual([
      'Mon to Thu, 8:00 am to 12:00 pm and 1:00 pm to 5:00 pm',
      'Fri, 8:00 am to 12:30 pm',
    ]);
    expect(weekLines([{ days: [1, 2, 4, 6, 7], from: '20:00', until: '24:00' }])).toEqual([
      'Mon, Tue, Thu, Sat and Sun, 8:00 pm to midnight',
    ]);
    expect(weekLines([])).toEqual([]);
  });

  test.each([
    [whole, 4, '4 calls a half hour, 92 calls in a day of 11½ hours'],
    [[{ days: [1], from: '08:00', until: '16:30' }], 4, '4 calls a half hour, 68 calls in a day of 8½ hours'],
    [split, 1, '1 call a half hour, 9 to 16 calls in days of 4½ to 8 hours'],
    [[{ days: [1], from: '08:00', until: '08:50' }], 6, '6 calls a half hour, 10 calls in a day of 50 min'],
    [[], 4, '4 calls a half hour, on no day yet'],
  ])('what a rep can do is said as a day of it', (hours, calls, says) => {
    expect(capacityWords(hours, calls)).toBe(says);
  });
});
