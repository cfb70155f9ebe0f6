import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { houseRules } from '#core/rules/house-rules.ts';
import { parseHouseRules } from '#core/rules/parse-house-rules.ts';
import { daysStrictness, hoursStrictness, loosenedIn, strictnessOf } from './strictness.ts';

describe('a house rule against the product’s own', () => {
  test.each([
    ['callsInTenDays', 2, 'stricter'],
    ['callsInTenDays', 3, 'same'],
    ['callsInTenDays', 4, 'looser'],
    ['restDays', 365, 'stricter'],
    ['restDays', 90, 'looser'],
    ['busyMinutes', 30, 'stricter'],
    ['callBackDays', 30, 'same'],
  ] as const)('%s of %i is %s', (rule, value, strictness) => {
    expect(strictnessOf(rule, value)).toBe(strictness);
  });

  test('weekends loosen, fewer days tighten', () => {
    expect([daysStrictness([1, 2, 3, 4, 5]), daysStrictness([2, 3, 4]), daysStrictness([1, 2, 6])]).toEqual([
      'same',
      'stricter',
      'looser',
    ]);
  });

  test('hours before the first part or after the last loosen; between them they may move', () => {
    const { early, late } = houseRules.dayParts;
    const parts = (change: Partial<typeof houseRules.dayParts>) => ({ ...houseRules.dayParts, ...change });
    expect(hoursStrictness(parts({}))).toBe('same');
    expect(hoursStrictness(parts({ early: { ...early, from: '07:30' } }))).toBe('stricter');
    expect(hoursStrictness(parts({ late: { ...late, until: '19:00' } }))).toBe('looser');
    expect(hoursStrictness(parts({ early: { from: '06:30', until: '08:00' } }))).toBe('looser');
  });

  test('the page calls loose what the server will call loosened', () => {
    const drafts = fc.record({
      callsInTenDays: fc.integer({ min: 1, max: 10 }),
      restDays: fc.integer({ min: 0, max: 400 }),
      businessDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      dayParts: fc
        .tuple(fc.integer({ min: 5, max: 7 }), fc.integer({ min: 17, max: 21 }))
        .map(([from, until]) => ({
          early: { from: `0${from}:00`, until: '08:00' },
          late: { from: '17:00', until: `${until}:30` },
        })),
    });
    fc.assert(
      fc.property(drafts, (draft) => {
        const parsed = parseHouseRules(draft);
        const rules = { ...houseRules, ...parsed.rules };
        expect(loosenedIn(rules).length > 0).toBe(rules.loosened.length > 0);
      }),
      { seed: 20261122 },
    );
  });
});
