import { type ArmTally, steadyRate } from '#core/evidence/trial/arm-tally.ts';

/** Of all trials without a difference, at most this share ever says there is one, however often it is looked at. */
export const falseAlarms = 0.05;

/** Where the difference of two arms' rates lies, at every look at once with 95 %; in shares, from -1 to 1. */
export type DifferenceRange = { difference: number; low: number; high: number };

export type SequenceSetting = {
  baseRate: number;
  /** Accounts of both arms at which the range is to be narrowest for what it knows. */
  tunedAt: number;
  alpha: number;
};

/**
 * Where the first arm's rate minus the second's lies, such that the true difference stays inside at all looks together:
 * an asymptotic confidence sequence over accounts.
 * Source: I. Waudby-Smith, D. Arbour, R. Sinha, E. H. Kennedy, A. Ramdas, "Time-uniform central limit theory and asymptotic
 * confidence sequences", arXiv 2103.06476, theorem 2.2.
 */
export function differenceRange(one: ArmTally, other: ArmTally, setting: SequenceSetting): DifferenceRange {
  const a = steadyRate(one, setting.baseRate);
  const b = steadyRate(other, setting.baseRate);
  const difference = a.share - b.share;
  const reach = Math.sqrt(a.variance + b.variance) * allLooks(one.accounts + other.accounts, setting);
  return { difference, low: Math.max(-1, difference - reach), high: Math.min(1, difference + reach) };
}

/**
 * How many standard errors a range that holds at all looks reaches to each side; one made for a single look reaches 1.96. At least 3.03, where
 * as many accounts are in as it is tuned at, for the usual alpha.
 */
export function allLooks(
  accounts: number,
  { tunedAt, alpha }: Pick<SequenceSetting, 'tunedAt' | 'alpha'>,
): number {
  const n = Math.max(1, accounts) * (tightest(alpha) / tunedAt);
  return Math.sqrt(((2 * (n + 1)) / n) * Math.log(Math.sqrt(n + 1) / alpha));
}

/** The paper's ρ², times the number of accounts at which the range is narrowest (its appendix on tuning). */
function tightest(alpha: number): number {
  const twoLogs = -2 * Math.log(alpha);
  return twoLogs + Math.log(twoLogs + 1);
}
