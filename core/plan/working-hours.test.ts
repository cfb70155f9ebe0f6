import { describe, expect, test } from 'vitest';
import { findHoursProblem, type WorkingStretch } from './working-hours.ts';

const week = [1, 2, 3, 4, 5];
const stretch = (days: number[], from: string, until: string): WorkingStretch => ({ days, from, until });

describe('working hours', () => {
  test.each<[string, WorkingStretch[]]>([
    ['none at all: somebody who does not call', []],
    ['one stretch for the whole week', [stretch(week, '07:00', '18:30')]],
    ['a break at noon', [stretch(week, '08:00', '12:00'), stretch(week, '12:00', '17:00')]],
    ['other hours on Friday', [stretch([1, 2, 3, 4], '09:00', '17:00'), stretch([5], '07:00', '12:00')]],
    ['until midnight, and on from there', [stretch([1], '22:00', '24:00'), stretch([2], '00:00', '02:00')]],
  ])('can be %s', (_, hours) => {
    expect(findHoursProblem(hours)).toBeNull();
  });

  test.each<[string, WorkingStretch[], number, string, RegExp]>([
    [
      'end before they begin',
      [stretch(week, '17:00', '09:00')],
      0,
      'until',
      /^Monday from 5:00 pm until 9:00 am ends/,
    ],
    ['end as they begin', [stretch([3], '09:00', '09:00')], 0, 'until', /^Wednesday/],
    ['name a day twice', [stretch([2, 2], '09:00', '17:00')], 0, 'days', /^Tuesday is named twice/],
    [
      'overlap on one of their days',
      [stretch([1, 2], '09:00', '12:30'), stretch([2, 3], '12:00', '24:00')],
      1,
      'from',
      /^Tuesday has 9:00 am to 12:30 pm and 12:00 pm to midnight, which overlap/,
    ],
  ])('cannot %s', (_, hours, index, field, says) => {
    expect(findHoursProblem(hours)).toEqual({ stretch: index, field, says: expect.stringMatching(says) });
  });
});
