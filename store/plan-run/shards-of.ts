import { connectedReps, type Sharing } from '#store/plan-run/connected-reps.ts';

/** Reps with the people they have in work. */
export type RepWithPeople = Sharing & { people: number };

/** Reps who are planned by one process at a time. */
export type Shard = { repIds: string[]; people: number };

/** So many fit into little memory, and are planned in a few seconds: whoever loses one loses little. */
const mostPeople = 20_000;

/**
 * The parts in which a workspace is planned: whoever shares people is in one, small groups are put together. The largest
 * come first, so that none is left for the end.
 */
export function shardsOf(reps: readonly RepWithPeople[], most = mostPeople): Shard[] {
  const groups = connectedReps(reps)
    .map((group) => ({ repIds: group.map(({ id }) => id), people: sumOf(group) }))
    .sort((a, b) => b.people - a.people || (a.repIds[0]! < b.repIds[0]! ? -1 : 1));
  const shards: Shard[] = [];
  for (const { repIds, people } of groups) {
    const last = shards.at(-1);
    if (last === undefined || last.people + people > most) shards.push({ repIds, people });
    else {
      last.repIds.push(...repIds);
      last.people += people;
    }
  }
  return shards;
}

const sumOf = (group: readonly RepWithPeople[]): number => group.reduce((sum, { people }) => sum + people, 0);
