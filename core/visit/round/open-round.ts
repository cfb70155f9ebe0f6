import type { Seconds } from '#core/prospect/local-time.ts';
import { type Reckoning, type RoundToOrder, type Stop, worthOf } from '#core/visit/round/round.ts';

/** What is to be ordered as rows of numbers by place: 0 is where the day begins, 1 to n are the stops, n + 1 is where it ends. */
export type Ground = {
  end: number;
  /** From a to b at `a * (end + 1) + b`. */
  travel: Float64Array;
  from: Float64Array;
  until: Float64Array;
  seconds: Float64Array;
  worth: Float64Array;
  /** The stops by their way from each place, itself included. */
  nearest: readonly (readonly number[])[];
};

/**
 * A round in the making: its places from 0 to the end, how soon each begins, and until when it may begin with all that follow still in
 * time. Whether one more fits between two of them is seen from these two alone (Savelsbergh 1992), without walking the rest.
 */
export type OpenRound = Reckoning & { places: number[]; soonest: Seconds[]; latest: Seconds[] };

export function groundOf({ leavesAt, stops, travel }: RoundToOrder): Ground {
  const end = stops.length + 1;
  const byPlace = (begins: number, ofStop: (stop: Stop) => number, ends: number) =>
    Float64Array.from([begins, ...stops.map(ofStop), ends]);
  const all = stops.map((_, n) => n + 1);
  return {
    end,
    nearest: travel.map((row) => all.toSorted((a, b) => row[a]! - row[b]!)),
    travel: Float64Array.from(travel.slice(0, end + 1).flatMap((row) => row.slice(0, end + 1))),
    from: byPlace(leavesAt, ({ from }) => from, Number.NEGATIVE_INFINITY),
    until: byPlace(leavesAt, ({ until }) => until, Number.POSITIVE_INFINITY),
    seconds: byPlace(0, ({ seconds }) => seconds, 0),
    worth: byPlace(0, worthOf, 0),
  };
}

/** The round by those stops in that order, without those that would begin too late. */
export function openRound(ground: Ground, stops: readonly number[]): OpenRound {
  const places = [0];
  let free = ground.from[0]!;
  for (const place of stops) {
    const starts = arrival(ground, places.at(-1)!, free, place);
    if (starts > ground.until[place]!) continue;
    places.push(place);
    free = starts + ground.seconds[place]!;
  }
  places.push(ground.end);
  const round = { places, soonest: [], latest: [], worth: 0, travelSeconds: 0, endsAt: 0 };
  reckon(ground, round, 0);
  return round;
}

/** What going by that place after the n-th adds to the travel, or infinitely much where it makes somebody too late. */
export function extraAt(ground: Ground, { places, soonest, latest }: OpenRound, n: number, place: number) {
  const { end, travel, from, until, seconds } = ground;
  const before = places[n]!;
  const after = places[n + 1]!;
  const there = travel[before * (end + 1) + place]!;
  const on = travel[place * (end + 1) + after]!;
  const starts = Math.max(from[place]!, soonest[n]! + seconds[before]! + there);
  const isTooLate = starts > until[place]! || starts + seconds[place]! + on > latest[n + 1]!;
  return isTooLate ? Number.POSITIVE_INFINITY : there + on - travel[before * (end + 1) + after]!;
}

/** Goes by that place after the n-th. */
export function goBy(ground: Ground, round: OpenRound, n: number, place: number): void {
  round.places.splice(n + 1, 0, place);
  reckon(ground, round, n + 1);
}

function arrival({ end, travel, from }: Ground, before: number, free: Seconds, place: number): Seconds {
  return Math.max(from[place]!, free + travel[before * (end + 1) + place]!);
}

/** Reckons anew what has changed from the n-th place on: there are new beginnings behind it, and before it new ends. */
function reckon(ground: Ground, round: OpenRound, changed: number): void {
  const { end, travel, from, until, seconds, worth } = ground;
  const { places, soonest, latest } = round;
  const last = places.length - 1;
  soonest[0] = from[0]!;
  for (let n = Math.max(1, changed); n <= last; n += 1) {
    const before = places[n - 1]!;
    soonest[n] = arrival(ground, before, soonest[n - 1]! + seconds[before]!, places[n]!);
  }
  latest[last] = Number.POSITIVE_INFINITY;
  round.worth = 0;
  round.travelSeconds = 0;
  for (let n = last - 1; n >= 0; n -= 1) {
    const place = places[n]!;
    const on = travel[place * (end + 1) + places[n + 1]!]!;
    latest[n] = Math.min(until[place]!, latest[n + 1]! - on - seconds[place]!);
    round.worth += worth[place]!;
    round.travelSeconds += on;
  }
  round.endsAt = soonest[last]!;
  // Nobody to visit, nowhere to go.
  if (last === 1) Object.assign(round, { travelSeconds: 0, endsAt: from[0]! });
}
