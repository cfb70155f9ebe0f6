import type { Asked } from '#server/operation.ts';
import { badInput, conflict, type Refused } from '#server/problems.ts';

/** The reps of a pool, each once, in the order given. @throws Refused for one who is not here, naming the place */
export function readMembers({ desk }: Pick<Asked, 'desk'>, repIds: readonly string[]): string[] {
  const here = new Set(desk.reps.map(({ id }) => id));
  const stranger = repIds.findIndex((repId) => !here.has(repId));
  if (stranger >= 0) throw badInput(`repIds[${stranger}]`, 'There is no such rep here.');
  return [...new Set(repIds)];
}

export function poolNameTaken(name: string): Refused {
  return conflict('pool-name', `There is a pool “${name}” already.`, 'Choose another name, or use that one.');
}
