import { describe, expect, test } from 'vitest';
import { allLooks } from '#core/evidence/trial/confidence-sequence.ts';
import { peopleNeeded, peopleUntil, sequenceSetting } from '#core/evidence/trial/people-needed.ts';

const alone = { baseRate: 0.04, leastDifference: 0.04, peoplePerAccount: 1 };

describe('the people a trial needs', () => {
  test('looked at once are those of the textbook', () => {
    // (1.96 + 0.84)² (0.04 × 0.96 + 0.08 × 0.92) / 0.04² = 550 in each arm.
    expect(peopleNeeded(alone, 2).lookedAtOnce).toBe(1099);
  });

  test('looked at daily are a little more', () => {
    const { lookedAtOnce, lookedAtDaily } = peopleNeeded(alone, 2);
    expect(lookedAtDaily / lookedAtOnce).toBeGreaterThan(1);
    expect(lookedAtDaily / lookedAtOnce).toBeLessThan(1.3);
  });

  test('are more for smaller differences, for colleagues, and for a further arm', () => {
    const { lookedAtDaily } = peopleNeeded(alone, 2);
    expect(peopleNeeded({ ...alone, leastDifference: 0.02 }, 2).lookedAtDaily).toBeGreaterThan(
      3 * lookedAtDaily,
    );
    expect(peopleNeeded({ ...alone, peoplePerAccount: 5 }, 2).lookedAtDaily).toBeGreaterThan(
      1.15 * lookedAtDaily,
    );
    expect(peopleNeeded(alone, 3).lookedAtDaily).toBeGreaterThan(1.5 * lookedAtDaily);
  });

  test('until a range is as narrow as asked: one fewer would not do', () => {
    const setting = sequenceSetting(alone, 2);
    const people = peopleUntil(0.03, 0.22, 1, setting);
    const reach = (n: number) => Math.sqrt(0.22 / n) * allLooks(n, setting);
    expect(reach(people)).toBeLessThanOrEqual(0.03);
    expect(reach(people - 1)).toBeGreaterThan(0.03);
  });
});

describe('how far a range reaches that holds at all looks', () => {
  test('is least about where it is tuned, and never below what one look takes', () => {
    const setting = { tunedAt: 1000, alpha: 0.05 };
    const reaches = [10, 100, 1000, 10_000].map((accounts) => allLooks(accounts, setting));
    expect(reaches.map((reach) => Math.round(reach * 100) / 100)).toEqual([9.08, 3.86, 3.04, 3.24]);
  });
});
