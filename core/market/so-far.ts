import { type MetricId, metricOf, type Tally } from '#core/market/tally.ts';
import { type InPlay, judgedBy, type SoFar, type ToCompare } from '#core/market/to-compare.ts';

/** What whole worlds say so far. */
export function seenSoFar({ worlds, draws, playbooks }: ToCompare, played: readonly InPlay[]): SoFar {
  return {
    worlds: played[0]!.tallies.length,
    ofWorlds: worlds,
    draws: 0,
    ofDraws: playbooks.length < 2 ? 0 : draws,
    playbooks: played.map((one) => ({
      playbook: one.playbook.playbook,
      name: one.name,
      means: byJudged((metric) => meanOf(one, metricOf(metric).of)),
      firstIn: byJudged(() => 0),
    })),
  };
}

/** The same, with how often each was first in the draws so far. */
export function withDraws(
  soFar: SoFar,
  draws: number,
  firstIn: readonly ReadonlyMap<string, number>[],
): SoFar {
  const playbooks = soFar.playbooks.map((one) => ({
    ...one,
    firstIn: byJudged((_, index) => firstIn[index]!.get(one.playbook) ?? 0),
  }));
  return { ...soFar, draws, playbooks };
}

const byJudged = (of: (metric: MetricId, index: number) => number): Record<string, number> =>
  Object.fromEntries(judgedBy.map((metric, index) => [metric, of(metric, index)]));

/** The mean over the worlds that were played. */
export const meanOf = ({ tallies }: Pick<InPlay, 'tallies'>, of: (tally: Tally) => number): number =>
  tallies.reduce((sum, tally) => sum + of(tally), 0) / tallies.length;
