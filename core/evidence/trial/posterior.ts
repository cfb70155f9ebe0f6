import { type ArmTally, clusterEffect } from '#core/evidence/trial/arm-tally.ts';

/** What is believed of an arm's rate: a beta distribution laid out over equal slices of 0 to 1. */
type Belief = Float64Array;

export type LikelyShare = { low: number; high: number };

/** What was known before counts as much as so many people. */
const knownBefore = 10;
const slices = 4000;

/** Where the rate of an arm likely lies, 95 %, by what was known before and what its accounts brought. */
export function likelyShare(tally: ArmTally, baseRate: number): LikelyShare {
  const belief = beliefOf(tally, baseRate);
  return { low: quantile(belief, 0.025), high: quantile(belief, 0.975) };
}

/** The chance that the first arm's rate is above the second's, from 0 to 1. */
export function chanceAbove(one: ArmTally, other: ArmTally, baseRate: number): number {
  const [a, b] = [beliefOf(one, baseRate), beliefOf(other, baseRate)];
  let below = 0;
  let chance = 0;
  for (let i = 0; i < slices; i++) {
    chance += a[i]! * (below + b[i]! / 2);
    below += b[i]!;
  }
  return Math.min(1, chance);
}

/** People of one account are worth fewer who were drawn one by one (Kish); both counts are lowered alike. */
function beliefOf(tally: ArmTally, baseRate: number): Belief {
  const effect = clusterEffect(tally);
  const reached = tally.reached / effect + knownBefore * baseRate;
  const others = (tally.people - tally.reached) / effect + knownBefore * (1 - baseRate);
  const logs = Float64Array.from({ length: slices }, (_, i) => {
    const share = (i + 0.5) / slices;
    return (reached - 1) * Math.log(share) + (others - 1) * Math.log(1 - share);
  });
  const most = logs.reduce((a, b) => Math.max(a, b));
  const weights = logs.map((log) => Math.exp(log - most));
  const all = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / all);
}

function quantile(belief: Belief, upTo: number): number {
  let sum = 0;
  for (let i = 0; i < slices; i++) {
    if (sum + belief[i]! >= upTo) return (i + (upTo - sum) / belief[i]!) / slices;
    sum += belief[i]!;
  }
  return 1;
}
