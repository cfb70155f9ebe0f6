import { type Assumed, type AssumptionId, betweenOf } from '#core/market/assumptions.ts';
import { grounds } from '#core/market/comes-from.ts';
import { uncertain, withOne } from '#core/market/otherwise.ts';
import { makeWorld, play } from '#core/market/play.ts';
import { metricOf, type Tally } from '#core/market/tally.ts';
import {
  type Effort,
  type InPlay,
  judgedBy,
  type Progress,
  progress,
  type ToCompare,
} from '#core/market/to-compare.ts';
import type { Playbook } from '#core/playbook/playbook.ts';

/** What a lead over the next playbook hangs on. All of it was played in the same few worlds, and none of it is proved. */
export type Explained = {
  /** The lead in those worlds as everything is usually assumed. */
  usually: number;
  /**
   * What is left of it when a group of assumptions makes no difference, the group that takes most first, of
   * those that take all of it in the order of `grounds`.
   */
  comesFrom: readonly Without[];
  /** What it becomes when one assumption is otherwise, the one that moves it most first. */
  tried: readonly Tried[];
  /** What changes less than this may well be chance: two standard errors of such a change, over the same worlds. */
  chance: number;
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
  const without: number[][][] = [];
  for (const ground of grounds)
    without.push(yield* leadsUnder(asked, orders, ground.without(assumed), effort));
  const ends: { low: number[][]; high: number[][] }[] = [];
  for (const id of uncertain) {
    const [low, high] = betweenOf(id)!;
    const atLow = yield* leadsUnder(asked, orders, withOne(assumed, id, low), effort);
    ends.push({ low: atLow, high: yield* leadsUnder(asked, orders, withOne(assumed, id, high), effort) });
  }
  return orders.map(([leads, follows], m) => ({
    usually: mean(usually[m]!),
    comesFrom: grounds
      .map(({ id, says }, k) => ({ id, says: says(assumed, leads!, follows!), lead: mean(without[k]![m]!) }))
      .sort((a, b) => Math.max(0, a.lead) - Math.max(0, b.lead)),
    tried: uncertain
      .map((id, k) => tried(id, assumed, mean(ends[k]!.low[m]!), mean(ends[k]!.high[m]!)))
      .sort((a, b) => swingOf(b) - swingOf(a)),
    chance: chanceOf(
      usually[m]!,
      ends.flatMap(({ low, high }) => [low[m]!, high[m]!]),
    ),
  }));
}

const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** Pooled over all tries, for three worlds alone say little of how worlds differ. */
function chanceOf(usually: readonly number[], others: readonly (readonly number[])[]): number {
  const worlds = usually.length;
  if (worlds < 2) return 0;
  const variances = others.map((leads) => {
    const changes = leads.map((lead, world) => lead - usually[world]!);
    return changes.reduce((sum, change) => sum + (change - mean(changes)) ** 2, 0) / (worlds - 1);
  });
  return 2 * Math.sqrt(mean(variances) / worlds);
}

function tried(id: AssumptionId, assumed: Assumed, atLow: number, atHigh: number): Tried {
  const [low, high] = betweenOf(id)!;
  return { id, value: assumed[id], low: { value: low, lead: atLow }, high: { value: high, lead: atHigh } };
}

const swingOf = ({ low, high }: Tried) => Math.abs(high.lead - low.lead);

/** By metric and world, the lead of the first over the second: people keep their coins, and only what is assumed differs. */
function* leadsUnder(
  { own, people, days, seed, worldsATry }: ToCompare,
  orders: readonly (readonly InPlay[])[],
  assumed: Assumed,
  effort: Effort,
): Generator<Progress, number[][]> {
  const players = new Set(orders.flatMap(([first, second]) => [first!.playbook, second!.playbook]));
  const leads: number[][] = orders.map(() => []);
  for (let k = 0; k < worldsATry; k += 1) {
    const world = makeWorld(seed + k, people, days, assumed, own);
    const tallies = new Map<Playbook, Tally>();
    for (const playbook of players) {
      tallies.set(playbook, play(world, playbook));
      yield progress(effort, 'assumptions');
    }
    for (const [m, [first, second]] of orders.entries()) {
      const { of } = metricOf(judgedBy[m]!);
      leads[m]!.push(of(tallies.get(first!.playbook)!) - of(tallies.get(second!.playbook)!));
    }
  }
  return leads;
}
