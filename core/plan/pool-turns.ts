import { type DayInstance, poolCount, repCount } from '#core/plan/day-instance.ts';

/**
 * In which turn each pool bids, so that no two pools of one turn share a member: each pool comes as early as those before
 * it leave it.
 */
export function poolTurns(day: DayInstance): Int32Array {
  const { ofPool, reps } = day.pools;
  const turnOf = new Int32Array(poolCount(day));
  const turnsOfRep: number[][] = Array.from({ length: repCount(day) }, () => []);
  for (let pool = 0; pool < turnOf.length; pool += 1) {
    const members = [...reps.subarray(ofPool[pool], ofPool[pool + 1])];
    const taken = new Set(members.flatMap((rep) => turnsOfRep[rep]!));
    let turn = 0;
    while (taken.has(turn)) turn += 1;
    turnOf[pool] = turn;
    for (const rep of members) turnsOfRep[rep]!.push(turn);
  }
  return turnOf;
}
