import { describe, expect, test } from 'vitest';
import { meanRange, studentReach } from '#core/market/paired.ts';

describe('the interval of a mean over worlds', () => {
  // Student's t, two-sided 95 %, as any table prints it.
  test.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [9, 2.262],
    [19, 2.093],
    [30, 2.042],
    [120, 1.98],
  ])('reaches as far with %i degrees of freedom as the tables say', (freedom, reach) => {
    expect(studentReach(freedom)).toBeCloseTo(reach, 3);
  });

  test('holds the mean in its middle and is a point where all worlds agree', () => {
    const { mean, low, high } = meanRange([1, 2, 3]);
    expect([mean, (low + high) / 2]).toEqual([2, 2]);
    expect(high - mean).toBeCloseTo(4.303 / Math.sqrt(3), 3);
    expect(meanRange([4, 4, 4])).toEqual({ mean: 4, low: 4, high: 4 });
  });

  test('is not given for one world', () => {
    expect(() => meanRange([1])).toThrow(/two worlds/);
  });
});
