import type { Seconds } from '#core/prospect/local-time.ts';

/**
 * A visit of a day's round: how long it takes and between which instants it may begin.
 * `worth` is what making it is worth beside other stops, told apart to a thousandth and never less than one; 1 unless said.
 */
export type Stop = { id: string; seconds: number; from: Seconds; until: Seconds; worth?: number };

/**
 * A day's round to be put in order.
 * `travel[a][b]` is the time from a to b in seconds, where 0 is where the day begins, 1 to n are the stops and n + 1 is
 * where it ends; the two may be the same place. There need not be as far as back, nor straight on shorter than by way of a third.
 */
export type RoundToOrder = {
  leavesAt: Seconds;
  stops: readonly Stop[];
  travel: readonly (readonly number[])[];
};

/** What a round comes to: what its visits are worth together, in whole thousandths, the travel with the way home, and when it is over. */
export type Reckoning = { worth: number; travelSeconds: number; endsAt: Seconds };

/** Stops by their index in `stops`, when each begins, and what could not be fitted in. */
export type Round = Reckoning & {
  order: readonly number[];
  startsAt: readonly Seconds[];
  left: readonly number[];
};

/**
 * Whether one round is better. First what its visits are worth (where nothing is said of worth: how many they are), for a visit that can be
 * made is made however far it is; then less travel; then home sooner. Waiting at a door costs nothing but the hour one is home.
 */
export function isBetter(one: Reckoning, other: Reckoning): boolean {
  if (one.worth !== other.worth) return one.worth > other.worth;
  if (one.travelSeconds !== other.travelSeconds) return one.travelSeconds < other.travelSeconds;
  return one.endsAt < other.endsAt;
}

/** A stop's worth in whole thousandths: the same stops add up to the same, in whatever order they are added. */
export function worthOf({ worth = 1 }: Stop): number {
  return Math.max(1, Math.round(worth * 1_000));
}

/** The round in that order, each visit as soon as can be, or null where some stop would begin too late. */
export function inOrder(asked: RoundToOrder, order: readonly number[]): Round | null {
  const { stops, travel, leavesAt } = asked;
  const startsAt: Seconds[] = [];
  let at = leavesAt;
  let from = 0;
  let travelSeconds = 0;
  let worth = 0;
  for (const stop of order) {
    const { from: opens, until, seconds } = stops[stop]!;
    travelSeconds += travel[from]![stop + 1]!;
    const starts = Math.max(opens, at + travel[from]![stop + 1]!);
    if (starts > until) return null;
    startsAt.push(starts);
    at = starts + seconds;
    from = stop + 1;
    worth += worthOf(stops[stop]!);
  }
  const home = order.length === 0 ? 0 : travel[from]![stops.length + 1]!;
  const visited = new Set(order);
  const left = stops.flatMap((_, stop) => (visited.has(stop) ? [] : [stop]));
  return { order, startsAt, worth, travelSeconds: travelSeconds + home, endsAt: at + home, left };
}
