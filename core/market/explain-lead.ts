import { type Assumed, type AssumptionId, betweenOf } from '#core/market/assumptions.ts';
import { grounds } from '#core/market/comes-from.ts';
import { uncertain, withOne } from '#core/market/otherwise.ts';
import { makeWorld, play } from '#core/market/play.ts';
import { metricOf } from '#core/market/tally.ts';
import {
  type Effort,
  type InPlay,
  judgedBy,
  type Progress,
  progress,
  type ToCompare,
} from '#core/market/to-compare.ts';

/** What a lead over the next playbook hangs on. All of it was played in the same few worlds, and none of it is proved. */
export type Explained = {
  /** The lead in those worlds as everything is usually assumed. */
  usually: number;
  /** What is left of it when a group of assumptions makes no difference, the group that takes most first. */
  comesFrom: readonly Without[];
  /** What it becomes when one assumption is otherwise, the one that moves it most first. */
  tried: readonly Tried[];
};

export type Without = { id: string; says: string; lead: number };

export type Tried = {
  id: AssumptionId;
  value: number;
  low: { value: number; lead: number };
  high: { value: number; lead: number };
};

/** Two playbooks for each metric, most often the same. */
const mostPlaybooks = 2 * judgedBy.length;

/** At most so many plays explain the leads. */
export function triesOf({ worldsATry, playbooks }: ToCompare): number {
  return worldsATry * Math.min(mostPlaybooks, playbooks.length) * (1 + grounds.length + 2 * uncertain.length);
}

/**
 * Explains who leads by each of `judgedBy`.
 * @param orders by metric: the playbooks, the best first
 */
export function* explain(
  asked: ToCompare,
  orders: readonly (readonly InPlay[])[],
  effort: Effort,
): Generator<Progress, Explained[]> {
  const { assumed } = asked;
  const usually = yield* leadsUnder(asked, orders, assumed, effort);
  const without: number[][] = [];
  for (const ground of grounds)
    without.push(yield* leadsUnder(asked, orders, ground.without(assumed), effort));
  const ends: { low: number[]; high: number[] }[] = [];
  for (const id of uncertain) {
    const [low, high] = betweenOf(id)!;
    const atLow = yield* leadsUnder(asked, orders, withOne(assumed, id, low), effort);
    ends.push({ low: atLow, high: yield* leadsUnder(asked, orders, withOne(assumed, id, high), effort) });
  }
  return orders.map(([leads, follows], m) => ({
    usually: usually[m]!,
    comesFrom: grounds
      .map(({ id, says }, k) => ({ id, says: says(assumed, leads!, follows!), lead: without[k]![m]! }))
      .sort((a, b) => a.lead - b.lead),
    tried: uncertain
      .map((id, k) => tried(id, assumed, ends[k]!.low[m]!, ends[k]!.high[m]!))
      .sort((a, b) => swingOf(b) - swingOf(a)),
  }));
}

function tried(id: AssumptionId, assumed: Assumed, atLow: number, atHigh: number): Tried {
  const [low, high] = betweenOf(id)!;
  return { id, value: assumed[id], low: { value: low, lead: atLow }, high: { value: high, lead: atHigh } };
}

const swingOf = ({ low, high }: Tried) => Math.abs(high.lead - low.lead);

/** By metric, the lead of the first over the second: people keep their coins, and only what is assumed differs. */
function* leadsUnder(
  { people, days, seed, worldsATry }: ToCompare,
  orders: readonly (readonly InPlay[])[],
  assumed: Assumed,
  effort: Effort,
): Generator<Progress, number[]> {
  const players = new Set(orders.flatMap(([first, second]) => [first!.playbook, second!.playbook]));
  const leads = orders.map(() => 0);
  for (let k = 0; k < worldsATry; k += 1) {
    const world = makeWorld(seed + k, people, days, assumed);
    const tallies = new Map<unknown, ReturnType<typeof play>>();
    for (const playbook of players) {
      tallies.set(playbook, play(world, playbook));
      yield progress(effort, 'assumptions');
    }
    for (const [m, [first, second]] of orders.entries()) {
      const { of } = metricOf(judgedBy[m]!);
      leads[m]! += (of(tallies.get(first!.playbook)!) - of(tallies.get(second!.playbook)!)) / worldsATry;
    }
  }
  return leads;
}
