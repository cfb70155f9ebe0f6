import type { Seconds } from '#core/prospect/local-time.ts';

/** A visit of a day's round: how long it takes and between which instants it may begin. */
export type Stop = { id: string; seconds: number; from: Seconds; until: Seconds };

/**
 * A day's round to be put in order.
 * `travel[a][b]` is the time from a to b in seconds, where 0 is where the day begins, 1 to n are the stops and n + 1 is
 * where it ends; the two may be the same place.
 */
export type RoundToOrder = {
  leavesAt: Seconds;
  stops: readonly Stop[];
  travel: readonly (readonly number[])[];
};

/** Stops by their index in `stops`, when each begins, and what could not be fitted in. */
export type Round = {
  order: readonly number[];
  startsAt: readonly Seconds[];
  travelSeconds: number;
  endsAt: Seconds;
  left: readonly number[];
};

/** Whether one round is better: more visits, then less travel, then home sooner. */
export function isBetter(one: Round, other: Round): boolean {
  if (one.left.length !== other.left.length) return one.left.length < other.left.length;
  if (one.travelSeconds !== other.travelSeconds) return one.travelSeconds < other.travelSeconds;
  return one.endsAt < other.endsAt;
}

/** The round in that order, or null where some stop would begin too late. */
export function inOrder(asked: RoundToOrder, order: readonly number[]): Round | null {
  const { stops, travel, leavesAt } = asked;
  const startsAt: Seconds[] = [];
  let at = leavesAt;
  let from = 0;
  let travelSeconds = 0;
  for (const stop of order) {
    const { from: opens, until, seconds } = stops[stop]!;
    travelSeconds += travel[from]![stop + 1]!;
    const starts = Math.max(opens, at + travel[from]![stop + 1]!);
    if (starts > until) return null;
    startsAt.push(starts);
    at = starts + seconds;
    from = stop + 1;
  }
  const home = order.length === 0 ? 0 : travel[from]![stops.length + 1]!;
  const visited = new Set(order);
  const left = stops.flatMap((_, stop) => (visited.has(stop) ? [] : [stop]));
  return { order, startsAt, travelSeconds: travelSeconds + home, endsAt: at + home, left };
}
