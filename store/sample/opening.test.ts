import { describe, expect, it } from 'vitest';
import { sampleOpensAt } from '#store/sample/opening.ts';

const boxingDayAndChristmas = ['2026-12-25', '2026-12-28'];

describe('the sample opens', () => {
  it.each<[string, string, RegExp | null, string]>([
    ['2026-11-24T15:42:07Z', '2026-11-24T15:42:00Z', null, 'a Tuesday morning'],
    ['2026-11-24T15:47:59Z', '2026-11-24T15:42:00Z', null, 'a little later that morning'],
    ['2026-11-24T13:30:00Z', '2026-11-24T13:30:00Z', null, 'half past eight in Toronto'],
    ['2026-11-24T13:29:59Z', '2026-11-24T15:42:00Z', /too early/, 'before half past eight'],
    ['2026-11-24T21:30:00Z', '2026-11-25T15:42:00Z', /are over.*Wed Nov 25/, 'the evening'],
    ['2026-11-27T21:30:00Z', '2026-11-30T15:42:00Z', /Mon Nov 30/, 'a Friday evening'],
    ['2026-11-28T15:00:00Z', '2026-11-30T15:42:00Z', /Today has no calls/, 'a Saturday'],
    [
      '2026-12-25T15:00:00Z',
      '2026-12-29T15:42:00Z',
      /Tue Dec 29/,
      'Christmas before a weekend and a holiday',
    ],
    ['2026-03-07T15:00:00Z', '2026-03-09T14:42:00Z', /10:42 am/, 'the weekend clocks move'],
  ])('at %s: %s (%s, %s)', (now, opensAt, says) => {
    const opening = sampleOpensAt(now, boxingDayAndChristmas);
    expect(opening.opensAt).toBe(opensAt);
    if (says === null) expect(opening.says).toBeNull();
    else expect(opening.says).toMatch(says);
  });
});
