/** An arm's accounts in which somebody asked not to be called, and how many of its people we have begun with. */
export type Asked = { accounts: number; people: number };

/** From here on the chance that at most the declared share asks is small enough to stop: one arm in twenty at worst, looked at ever so often. */
export const stopsAt = 20;

/** How many times as often as allowed people may ask, each weighed alike. */
const timesAsOften = [1.5, 2, 3, 4, 6];

/**
 * The evidence that more people ask not to be called than was declared: an e-process, whose mean never rises above 1 while
 * they do not. Whoever we begin with is paid for at once, as if they had let it be; so somebody who asks tomorrow
 * counts tomorrow, and nobody need wait until the days of the others are over. Of one account only the first counts, because
 * the second may have heard from the first.
 * Source: V. Vovk, R. Wang, "E-values: calibration, combination and applications", 2021; A. Ramdas and others, "Game-theoretic
 * statistics and safe anytime-valid inference", 2023 (Ville's inequality).
 * @param askedAtMost the declared share, above 0
 */
export function askedEvidence({ accounts, people }: Asked, askedAtMost: number): number {
  const bets = timesAsOften.map((times) =>
    Math.exp(accounts * Math.log(times) - people * Math.log(1 + (times - 1) * askedAtMost)),
  );
  return bets.reduce((sum, bet) => sum + bet, 0) / bets.length;
}
