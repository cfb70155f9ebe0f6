import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignAccounts, type Lot } from '#core/evidence/trial/assign-accounts.ts';

const pinned = { seed: 20261122 };

const lotsOf = (most: number, people = fc.integer({ min: 1, max: 9 })) =>
  fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      stratum: fc.constantFrom('stranger ann', 'known ann', 'stranger bo'),
      people,
    }),
    { selector: ({ id }) => id, maxLength: most },
  );
const arms = fc.integer({ min: 2, max: 4 }).map((n) => Array.from({ length: n }, (_, arm) => arm));

function peopleByArm(lots: readonly Lot[], armOf: Map<string, number>, stratum: string): number[] {
  const counts = [0, 0, 0, 0];
  for (const lot of lots) if (lot.stratum === stratum) counts[armOf.get(lot.id)!]! += lot.people;
  return counts;
}

describe('accounts are given to arms', () => {
  test('by the seed alone, in whatever order they come', () => {
    fc.assert(
      fc.property(lotsOf(40), arms, fc.string(), (lots, open, seed) => {
        const given = assignAccounts(lots, open, seed);
        expect([...given.keys()].sort()).toEqual(lots.map(({ id }) => id).sort());
        expect(assignAccounts(lots.toReversed(), open, seed)).toEqual(given);
        for (const arm of given.values()) expect(open).toContain(arm);
      }),
      pinned,
    );
  });

  test('so that no arm of a stratum has more people over another than the largest account holds', () => {
    fc.assert(
      fc.property(lotsOf(60), arms, fc.string(), (lots, open, seed) => {
        const given = assignAccounts(lots, open, seed);
        for (const stratum of new Set(lots.map((lot) => lot.stratum))) {
          const counts = peopleByArm(lots, given, stratum).slice(0, open.length);
          const largest = Math.max(...lots.filter((lot) => lot.stratum === stratum).map((lot) => lot.people));
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(largest);
        }
      }),
      pinned,
    );
  });

  test('and later imports make good what the earlier ones left uneven', () => {
    const one: Lot = { id: 'large', stratum: 's', people: 4 };
    const first = assignAccounts([one], [0, 1], 'x');
    const has = first.get('large')!;
    const soFar = new Map([['s', has === 0 ? [4, 0] : [0, 4]]]);
    const small = Array.from({ length: 4 }, (_, n) => ({ id: `small ${n}`, stratum: 's', people: 1 }));
    expect([...assignAccounts(small, [0, 1], 'x', soFar).values()]).toEqual(Array(4).fill(1 - has));
  });

  test('and none goes to an arm that was stopped', () => {
    const lots = Array.from({ length: 30 }, (_, n) => ({ id: `${n}`, stratum: 's', people: 1 }));
    expect(new Set(assignAccounts(lots, [0, 2], 'x').values())).toEqual(new Set([0, 2]));
  });

  test('each as likely to the one as to the other', () => {
    const alone = Array.from({ length: 4000 }, (_, n) => ({ id: `${n}`, stratum: `${n}`, people: 1 }));
    const first = [...assignAccounts(alone, [0, 1], 'a seed').values()].filter((arm) => arm === 0).length;
    expect(Math.abs(first / 4000 - 0.5)).toBeLessThan(0.03);
  });
});
