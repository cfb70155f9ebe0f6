import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelyRange } from './likely-range.ts';

describe('where a share likely lies', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i lies between the published ends', (of, from, low, high) => {
    const range = likelyRange(of, from);
    expect(range.low).toBeCloseTo(low, 4);
    expect(range.high).toBeCloseTo(high, 4);
  });

  test('nothing seen yet could be anything', () => {
    expect(likelyRange(0, 0)).toEqual({ low: 0, high: 1 });
  });

  test('the range holds the share, stays within 0 and 1, and narrows with more seen', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (of, rest) => {
        const from = of + rest;
        const { low, high } = likelyRange(of, from);
        const more = likelyRange(of * 10, from * 10);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (from === 0) return;
        expect(low).toBeLessThanOrEqual(of / from);
        expect(high).toBeGreaterThanOrEqual(of / from);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
      { seed: 20261122 },
    );
  });
});
