import type { Seconds } from '#core/prospect/local-time.ts';
import { inOrder, isBetter, type Round, type RoundToOrder } from '#core/visit/round/round.ts';

/** A way to have made some visits and to stand at the last of them: how far it was, and when one can leave. */
type Way = { stop: number; before: Way | null; travelSeconds: number; freeAt: Seconds };

/**
 * The best round, by looking at every set of visits with every last one, and keeping of the ways to get there those of which none is both
 * shorter and sooner (Held and Karp 1962, with time). For up to some twelve stops.
 */
export function exactRound(asked: RoundToOrder): Round {
  let best = inOrder(asked, [])!;
  let ways = new Map<number, Way[]>([[0, []]]);
  for (let visits = 1; visits <= asked.stops.length; visits += 1) {
    ways = oneMore(asked, ways);
    if (ways.size === 0) break;
    for (const way of [...ways.values()].flat()) {
      const round = inOrder(asked, orderOf(way))!;
      if (isBetter(round, best)) best = round;
    }
  }
  return best;
}

/** All sets of visits with one more, by the bits of their stops, with the ways worth keeping. */
function oneMore(asked: RoundToOrder, ways: ReadonlyMap<number, Way[]>): Map<number, Way[]> {
  const next = new Map<number, Way[]>();
  for (const [visited, befores] of ways) {
    for (let stop = 0; stop < asked.stops.length; stop += 1) {
      if ((visited & (1 << stop)) !== 0) continue;
      const key = visited | (1 << stop);
      for (const before of visited === 0 ? [null] : befores) {
        const way = wayTo(asked, before, stop);
        if (way !== null) keep(next, key, way);
      }
    }
  }
  return next;
}

function wayTo({ stops, travel, leavesAt }: RoundToOrder, before: Way | null, stop: number): Way | null {
  const { from, until, seconds } = stops[stop]!;
  const drive = travel[before === null ? 0 : before.stop + 1]![stop + 1]!;
  const starts = Math.max(from, (before?.freeAt ?? leavesAt) + drive);
  if (starts > until) return null;
  return { stop, before, travelSeconds: (before?.travelSeconds ?? 0) + drive, freeAt: starts + seconds };
}

function keep(ways: Map<number, Way[]>, key: number, way: Way): void {
  const known = ways.get(key) ?? [];
  const beats = (one: Way, other: Way) =>
    one.stop === other.stop && one.travelSeconds <= other.travelSeconds && one.freeAt <= other.freeAt;
  if (known.some((other) => beats(other, way))) return;
  ways.set(key, [...known.filter((other) => !beats(way, other)), way]);
}

function orderOf(way: Way): number[] {
  const order: number[] = [];
  for (let at: Way | null = way; at !== null; at = at.before) order.unshift(at.stop);
  return order;
}
