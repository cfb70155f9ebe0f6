import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seeded } from '#core/reach/seeded.ts';
import { bestPaths } from '#core/referral/best-paths.ts';
import { everyPath } from '#core/referral/every-path.test-kit.ts';
import { tiesBetween } from '#core/referral/made-ties.test-kit.ts';

/** A real graph with strengths made up for it; every fortieth person is one of our reps. */
function graphOf(file: string): { ties: ReturnType<typeof tiesBetween>; people: string[] } {
  const chance = seeded(7);
  const lines = readFileSync(`../shared/data/graphs/${file}`, 'utf8').trim().split('\n').slice(1);
  const edges = lines.map((line) => {
    const [from, to] = line.split(',') as [string, string];
    return { from, to, strength: Math.round((0.05 + 0.95 * chance()) * 1000) / 1000 };
  });
  const people = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const reps = new Set(people.filter((_, n) => n % 40 === 0));
  return { ties: tiesBetween(edges, reps), people: people.filter((id) => !reps.has(id)) };
}

test.each(['networkdata_law_friends_edges.csv', 'networkdata_law_cowork_edges.csv', 'email-Eu-core.txt'])(
  'in %s the best paths to each of a dozen people are those that trying every path finds',
  (file) => {
    const { ties, people } = graphOf(file);
    for (const prospect of people.slice(0, 12)) {
      const found = bestPaths(ties, prospect, 5);
      const tried = everyPath(ties, prospect).slice(0, 5);
      expect(found.map(({ strength }) => strength)).toEqual(tried.map(({ strength }) => strength));
      expect(found.map(({ people: way }) => way)).toEqual(tried.map(({ people: way }) => way));
    }
  },
);
