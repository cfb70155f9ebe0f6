import { expect, test } from 'vitest';
import { weeksOf } from '#web/pages/insights/calendar-weeks.ts';

const day = (on: string) => ({ on, state: 'whole' as const, planned: 1, done: 1, calls: 1 });

test('days stand in the column of their Monday and the row of their weekday', () => {
  const weeks = weeksOf(['2026-11-13', '2026-11-16', '2026-11-22', '2026-11-23'].map(day));
  expect(weeks.map(({ from, days }) => [from, days.map(({ row }) => row)])).toEqual([
    ['2026-11-09', [4]],
    ['2026-11-16', [0, 6]],
    ['2026-11-23', [0]],
  ]);
});
