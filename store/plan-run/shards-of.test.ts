import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectedReps } from '#store/plan-run/connected-reps.ts';
import { shardsOf } from '#store/plan-run/shards-of.ts';

const rep = (id: string, ...poolIds: string[]) => ({ id, poolIds, people: 1_000 });
const idsOf = (groups: { id: string }[][]) => groups.map((group) => group.map(({ id }) => id).join(' '));

test.each([
  ['reps who share nobody are planned apart', [rep('ann'), rep('bo'), rep('cy')], ['ann', 'bo', 'cy']],
  [
    'the members of a pool are planned together',
    [rep('ann', 'east'), rep('bo'), rep('cy', 'east')],
    ['ann cy', 'bo'],
  ],
  [
    'so are colleagues of colleagues, whoever comes first',
    [rep('ann', 'east'), rep('bo', 'west'), rep('cy', 'west', 'east'), rep('di')],
    ['ann bo cy', 'di'],
  ],
  [
    'a long chain of overlapping pools is one group',
    [rep('ann', '3', '4'), rep('bo', '1', '2'), rep('cy', '2', '3'), rep('di', '4', '5'), rep('ed', '6')],
    ['ann bo cy di', 'ed'],
  ],
])('%s', (_title, reps, groups) => {
  expect(idsOf(connectedReps(reps))).toEqual(groups);
});

const anyReps = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(`rep-${id}`),
        poolIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 2 }),
        people: fc.integer({ min: 0, max: 900 }),
      }),
    ),
  ),
);

test('every rep is in one part, whoever shares people is in the same one, and no part is larger than it must be', () => {
  fc.assert(
    fc.property(anyReps, (reps) => {
      const shards = shardsOf(reps, 1_000);
      expect(shards.flatMap(({ repIds }) => repIds).sort()).toEqual(reps.map(({ id }) => id).sort());
      const shardOf = new Map(shards.flatMap(({ repIds }, shard) => repIds.map((id) => [id, shard])));
      for (const one of reps)
        for (const other of reps)
          if (one.poolIds.some((pool) => other.poolIds.includes(pool)))
            expect(shardOf.get(one.id)).toBe(shardOf.get(other.id));
      for (const { repIds, people } of shards) {
        const within = connectedReps(reps.filter(({ id }) => repIds.includes(id)));
        expect(people <= 1_000 || within.length === 1).toBe(true);
      }
    }),
    { seed: 20_261_122, numRuns: 200 },
  );
});

test('small groups share a part and the largest is planned first', () => {
  const reps = [
    { id: 'ann', poolIds: [], people: 300 },
    { id: 'bo', poolIds: ['east'], people: 600 },
    { id: 'cy', poolIds: ['east'], people: 700 },
    { id: 'di', poolIds: [], people: 500 },
  ];
  expect(shardsOf(reps, 1_000)).toEqual([
    { repIds: ['bo', 'cy'], people: 1_300 },
    { repIds: ['di', 'ann'], people: 800 },
  ]);
});
