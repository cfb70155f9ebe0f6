import { type Explained, explain, triesOf } from '#core/market/explain-lead.ts';
import { drawAssumed } from '#core/market/otherwise.ts';
import { type MeanRange, meanRange } from '#core/market/paired.ts';
import { makeWorld, play } from '#core/market/play.ts';
import { meanOf, seenSoFar, withDraws } from '#core/market/so-far.ts';
import { type MetricId, metricOf, metrics, type Tally } from '#core/market/tally.ts';
import {
  type Effort,
  type InPlay,
  judgedBy,
  type Progress,
  progress,
  type ToCompare,
} from '#core/market/to-compare.ts';

export type ByMetric = Record<MetricId, MeanRange>;
export type PlaybookOutcome = { playbook: string; name: string; metrics: ByMetric };

export type Lead = Explained & {
  metric: MetricId;
  leads: string;
  follows: string;
  /** How far ahead of the next, by worlds. */
  by: MeanRange;
  /** The interval does not hold 0, and it is ahead of all in nine of ten draws of the assumptions. */
  holds: boolean;
  aheadIn: number;
  draws: number;
  /** How far it is above each of the others, world by world. */
  above: readonly PlaybookOutcome[];
};

export type Comparison = {
  outcomes: readonly PlaybookOutcome[];
  /** Who leads by each of `judgedBy`; none where one playbook played alone. */
  leads: readonly Lead[];
};

const shareThatHolds = 0.9;

/**
 * Compares playbooks in the same worlds and says how much of a lead its assumptions make. The work goes on while the
 * generator is asked, so that it can be shown and stopped. The same question gives the same answer, byte for byte.
 * Source: MARKET.md, section 9.
 */
export function* compare(asked: ToCompare): Generator<Progress, Comparison> {
  const effort = newEffort(asked);
  const played = yield* playWorlds(asked, effort);
  const outcomes = inOrder(played, judgedBy[0]).map((one) => ({
    playbook: one.playbook.playbook,
    name: one.name,
    metrics: byMetric((of) => one.tallies.map(of)),
  }));
  if (played.length < 2) return { outcomes, leads: [] };
  const pairs = judgedBy.map((metric) => inOrder(played, metric));
  const firstIn = yield* playDraws(asked, effort);
  const explained = yield* explain(asked, pairs, effort);
  const leads = judgedBy.map((metric, index) =>
    leadOf(asked, metric, pairs[index]!, firstIn[index]!, explained[index]!),
  );
  return { outcomes, leads };
}

function leadOf(
  { draws }: ToCompare,
  metric: MetricId,
  [first, ...others]: readonly InPlay[],
  firstIn: ReadonlyMap<string, number>,
  explained: Explained,
): Lead {
  const leads = first!.playbook.playbook;
  const above = others.map((other) => ({
    playbook: other.playbook.playbook,
    name: other.name,
    metrics: byMetric((of) => first!.tallies.map((tally, world) => of(tally) - of(other.tallies[world]!))),
  }));
  const by = above[0]!.metrics[metric];
  const aheadIn = firstIn.get(leads) ?? 0;
  const holds = by.low > 0 && aheadIn >= shareThatHolds * draws;
  return { metric, leads, follows: above[0]!.playbook, by, holds, aheadIn, draws, above, ...explained };
}

function newEffort(asked: ToCompare): Effort {
  const { playbooks, worlds, draws, worldsADraw } = asked;
  const alone = playbooks.length < 2;
  const drawn = alone ? 0 : draws * worldsADraw * playbooks.length;
  const tried = alone ? 0 : triesOf(asked);
  return { made: 0, all: worlds * playbooks.length + drawn + tried, soFar: null };
}

/** The best first. */
function inOrder(played: readonly InPlay[], metric: MetricId): InPlay[] {
  const { of } = metricOf(metric);
  return [...played].sort((a, b) => meanOf(b, of) - meanOf(a, of));
}

function byMetric(seenBy: (of: (tally: Tally) => number) => number[]): ByMetric {
  return Object.fromEntries(metrics.map(({ id, of }) => [id, meanRange(seenBy(of))])) as ByMetric;
}

function* playWorlds(asked: ToCompare, effort: Effort) {
  const { playbooks, assumed, own, people, days, seed, worlds } = asked;
  const played = playbooks.map((playbook) => ({ playbook, name: playbook.name, tallies: [] as Tally[] }));
  for (let k = 0; k < worlds; k += 1) {
    const world = makeWorld(seed + k, people, days, assumed, own);
    for (const one of played) {
      one.tallies.push(play(world, one.playbook));
      if (one === played.at(-1)) effort.soFar = seenSoFar(asked, played);
      yield progress(effort, 'worlds');
    }
  }
  return played as readonly InPlay[];
}

/** Draws are played in other worlds than those that were compared. */
const drawSeed = 1_000_003;

/** By what is judged by: in how many draws of the assumptions each playbook was first. */
function* playDraws(asked: ToCompare, effort: Effort) {
  const { playbooks, assumed: usually, own, people, days, seed, draws, worldsADraw } = asked;
  const firstIn = judgedBy.map(() => new Map<string, number>());
  for (let draw = 0; draw < draws; draw += 1) {
    const assumed = drawAssumed(usually, seed, draw);
    const sums = judgedBy.map(() => playbooks.map(() => 0));
    for (let k = 0; k < worldsADraw; k += 1) {
      const world = makeWorld(seed + drawSeed + draw * worldsADraw + k, people, days, assumed, own);
      for (const [index, playbook] of playbooks.entries()) {
        const tally = play(world, playbook);
        for (const [m, metric] of judgedBy.entries()) sums[m]![index]! += metricOf(metric).of(tally);
        yield progress(effort, 'draws');
      }
    }
    for (const [m, of] of sums.entries()) {
      const { playbook } = playbooks[of.indexOf(Math.max(...of))]!;
      firstIn[m]!.set(playbook, (firstIn[m]!.get(playbook) ?? 0) + 1);
    }
    effort.soFar = withDraws(effort.soFar!, draw + 1, firstIn);
  }
  return firstIn;
}
