import { describe, expect, it } from 'vitest';
import {
  formatWeek,
  hoursFromWeek,
  intersectWeeks,
  subtractWeek,
  weekFromHours,
} from '#core/rules/calling-hours-week.ts';

const officeHours = weekFromHours([{ days: [1, 2], from: '09:00', until: '17:00' }]);

describe('a week of calling hours', () => {
  it('joins entries that touch or overlap, whatever their order', () => {
    const week = weekFromHours([
      { days: [3], from: '12:00', until: '14:00' },
      { days: [3], from: '09:00', until: '12:00' },
      { days: [3], from: '13:00', until: '15:00' },
      { days: [3], from: '16:00', until: '17:00' },
    ]);
    expect(hoursFromWeek(week)).toEqual([
      { days: [3], from: '09:00', until: '15:00' },
      { days: [3], from: '16:00', until: '17:00' },
    ]);
  });

  it('means every day where an entry names none', () => {
    expect(hoursFromWeek(weekFromHours([{ from: '09:00', until: '10:00' }]))[0]?.days).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  it('keeps only what both weeks allow', () => {
    const lunchOff = weekFromHours([
      { days: [2, 3], from: '08:00', until: '12:00' },
      { days: [2, 3], from: '13:00', until: '18:00' },
    ]);
    expect(hoursFromWeek(intersectWeeks(officeHours, lunchOff))).toEqual([
      { days: [2], from: '09:00', until: '12:00' },
      { days: [2], from: '13:00', until: '17:00' },
    ]);
  });

  it('takes one week out of another', () => {
    const midday = weekFromHours([{ days: [1], from: '11:00', until: '13:00' }]);
    expect(hoursFromWeek(subtractWeek(officeHours, midday))).toEqual([
      { days: [1], from: '09:00', until: '11:00' },
      { days: [1], from: '13:00', until: '17:00' },
      { days: [2], from: '09:00', until: '17:00' },
    ]);
  });

  it.each([
    [[], 'at no hour'],
    [[{ from: '00:00', until: '12:30' }], 'every day 12:00 am to 12:30 pm'],
    [[{ days: [1, 2, 3, 4, 5], from: '09:00', until: '21:30' }], 'Mon to Fri 9:00 am to 9:30 pm'],
    [[{ days: [6, 7], from: '10:00', until: '18:00' }], 'Sat and Sun 10:00 am to 6:00 pm'],
    [[{ days: [1, 3, 5], from: '10:00', until: '11:00' }], 'Mon, Wed and Fri 10:00 am to 11:00 am'],
  ])('says %j as "%s"', (hours, words) => {
    expect(formatWeek(weekFromHours(hours))).toBe(words);
  });
});
