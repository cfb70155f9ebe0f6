import type { Seconds } from '#core/prospect/local-time.ts';
import {
  inOrder,
  isBetter,
  type Reckoning,
  type Round,
  type RoundToOrder,
  worthOf,
} from '#core/visit/round/round.ts';

/** A way to have made some visits and to stand at the last of them: how far it was, and when one can leave. */
type Way = {
  visited: number;
  stop: number;
  before: Way | null;
  worth: number;
  travelSeconds: number;
  freeAt: Seconds;
};

/**
 * The best round (`isBetter`), by looking at every set of visits with every last one, and keeping of the ways to get there those of which
 * none is both shorter and sooner (Held and Karp 1962, with time). For up to some twelve stops.
 */
export function exactRound(asked: RoundToOrder): Round {
  let best: Way | null = null;
  let reckoned: Reckoning = inOrder(asked, [])!;
  for (let ways: Way[] = oneMore(asked, [null]); ways.length > 0; ways = oneMore(asked, ways)) {
    for (const way of ways) {
      const round = homeFrom(asked, way);
      if (isBetter(round, reckoned)) [best, reckoned] = [way, round];
    }
  }
  return inOrder(asked, orderOf(best))!;
}

/** Every way with one visit more, of those with the same visits and the same last one only the ones worth keeping. */
function oneMore(asked: RoundToOrder, ways: readonly (Way | null)[]): Way[] {
  const kept = new Map<number, Way[]>();
  for (const before of ways) {
    for (let stop = 0; stop < asked.stops.length; stop += 1) {
      if (before !== null && (before.visited & (1 << stop)) !== 0) continue;
      const way = wayTo(asked, before, stop);
      if (way !== null) keep(kept, way.visited * asked.stops.length + stop, way);
    }
  }
  return [...kept.values()].flat();
}

function wayTo({ stops, travel, leavesAt }: RoundToOrder, before: Way | null, stop: number): Way | null {
  const { from, until, seconds } = stops[stop]!;
  const drive = travel[before === null ? 0 : before.stop + 1]![stop + 1]!;
  const starts = Math.max(from, (before?.freeAt ?? leavesAt) + drive);
  if (starts > until) return null;
  return {
    visited: (before?.visited ?? 0) | (1 << stop),
    stop,
    before,
    worth: (before?.worth ?? 0) + worthOf(stops[stop]!),
    travelSeconds: (before?.travelSeconds ?? 0) + drive,
    freeAt: starts + seconds,
  };
}

function keep(kept: Map<number, Way[]>, key: number, way: Way): void {
  const known = kept.get(key) ?? [];
  const beats = (one: Way, other: Way) =>
    one.travelSeconds <= other.travelSeconds && one.freeAt <= other.freeAt;
  if (known.some((other) => beats(other, way))) return;
  kept.set(key, [...known.filter((other) => !beats(way, other)), way]);
}

function homeFrom({ stops, travel }: RoundToOrder, { stop, worth, travelSeconds, freeAt }: Way): Reckoning {
  const home = travel[stop + 1]![stops.length + 1]!;
  return { worth, travelSeconds: travelSeconds + home, endsAt: freeAt + home };
}

function orderOf(way: Way | null): number[] {
  const order: number[] = [];
  for (let at = way; at !== null; at = at.before) order.unshift(at.stop);
  return order;
}
