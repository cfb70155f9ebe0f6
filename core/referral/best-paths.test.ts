import { expect, test } from 'vitest';
import { bestPaths } from '#core/referral/best-paths.ts';
import { tiesBetween } from '#core/referral/made-ties.test-kit.ts';
import { sharedStrength } from '#core/referral/ties.ts';

const reps = new Set(['imogen']);
const way = (from: string, to: string, strength: number) => ({ from, to, strength });

test('a friend of a strong friend comes before a weak friend', () => {
  const ties = tiesBetween(
    [
      way('imogen', 'tobias', 0.9),
      way('tobias', 'odile', 0.9),
      way('imogen', 'ravi', 0.3),
      way('ravi', 'odile', 0.9),
    ],
    reps,
  );
  expect(bestPaths(ties, 'odile', 3).map(({ people }) => people)).toEqual([
    ['imogen', 'tobias', 'odile'],
    ['imogen', 'ravi', 'odile'],
  ]);
});

test('at most two people are between us and them', () => {
  const chain = [way('imogen', 'a', 1), way('a', 'b', 1), way('b', 'c', 1), way('c', 'odile', 1)];
  expect(bestPaths(tiesBetween(chain, reps), 'odile', 3)).toEqual([]);
  expect(bestPaths(tiesBetween(chain, reps), 'c', 3)).toMatchObject([
    { people: ['imogen', 'a', 'b', 'c'], strength: 1 },
  ]);
});

test('whoever said no to us is not asked, and nobody is asked to ask them', () => {
  const ties = tiesBetween(
    [way('imogen', 'a', 1), way('a', 'b', 1), way('b', 'odile', 1), way('a', 'odile', 0.2)],
    reps,
  );
  expect(bestPaths(ties, 'odile', 3, (id) => id !== 'b')).toMatchObject([
    { people: ['imogen', 'a', 'odile'] },
  ]);
  expect(bestPaths(ties, 'odile', 3, (id) => id !== 'a')).toEqual([]);
});

test('a rep who knows them needs nobody', () => {
  const ties = tiesBetween([way('imogen', 'odile', 0.4)], reps);
  expect(bestPaths(ties, 'odile', 3)).toMatchObject([{ people: ['imogen', 'odile'], strength: 0.4 }]);
});

test('circles, people who know themselves and ties told twice change nothing', () => {
  const once = [way('imogen', 'a', 0.5), way('a', 'odile', 0.5)];
  const muddled = [...once, ...once, way('a', 'a', 1), way('odile', 'odile', 1), way('odile', 'a', 0.5)];
  expect(bestPaths(tiesBetween(muddled, reps), 'odile', 3).map(({ people }) => people)).toEqual(
    bestPaths(tiesBetween(once, reps), 'odile', 3).map(({ people }) => people),
  );
});

test('a shared board of eight ties more than a chamber of eight hundred, and neither as much as knowing each other', () => {
  expect(sharedStrength(8)).toBeGreaterThan(sharedStrength(800));
  expect(sharedStrength(2)).toBeLessThan(1);
  expect(sharedStrength(1)).toBe(sharedStrength(2));
});
