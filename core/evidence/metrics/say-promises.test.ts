import { expect, test } from 'vitest';
import { sayMissed } from '#core/evidence/metrics/say-promises.ts';

test.each([
  [[], null],
  [[1], '1 late, by one day.'],
  [[1, 1, 1], '3 late, each by one day.'],
  [[2, 2], '2 late, each by 2 days.'],
  [[1, 4, 2], '3 late, by 1 to 4 days.'],
  [[null], '1 not called since.'],
  [[3, null, null], '1 late, by 3 days. 2 not called since.'],
])('promises missed by %j days', (days, says) => {
  expect(sayMissed(days.map((daysLate) => ({ daysLate })))).toBe(says);
});
