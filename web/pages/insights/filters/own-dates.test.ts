import { expect, test } from 'vitest';
import { refuseDates } from '#web/pages/insights/filters/own-dates.ts';

test.each([
  ['2026-11-02', '2026-11-20', null],
  ['2026-11-24', '2026-11-24', null],
  ['2025-11-19', '2026-11-24', null],
  ['', '2026-11-20', 'from: Give the day it begins.'],
  ['2026-11-02', '', 'until: Give the day it ends.'],
  ['2026-11-20', '2026-11-02', 'until: Nov 2 is earlier than Nov 20. Turn them round.'],
  ['2026-11-02', '2026-11-25', 'until: Nov 25 is still to come. Choose today or an earlier day.'],
  ['2026-11-25', '2026-11-02', 'from: Nov 25 is still to come. Choose today or an earlier day.'],
  ['2025-11-18', '2026-11-24', 'from: This is longer than 53 weeks. Ask for a year at a time.'],
])(
  'the days from “%s” until “%s” are a period, or it is said what is wrong with them',
  (from, until, says) => {
    const refused = refuseDates({ from, until }, '2026-11-24');
    expect(refused && `${refused.field}: ${refused.says}`).toBe(says);
  },
);
