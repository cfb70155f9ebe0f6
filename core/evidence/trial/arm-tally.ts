/** What came of one account: how many of its people count, and how many of them were reached. */
export type AccountResult = { people: number; reached: number };

/** Accounts of one arm added up, as far as a rate and its spread between accounts need them. */
export type ArmTally = {
  accounts: number;
  people: number;
  reached: number;
  /** Sums over accounts of people², people × reached and reached². */
  peopleSquared: number;
  peopleByReached: number;
  reachedSquared: number;
};

export const emptyTally: ArmTally = {
  accounts: 0,
  people: 0,
  reached: 0,
  peopleSquared: 0,
  peopleByReached: 0,
  reachedSquared: 0,
};

export function withAccount(tally: ArmTally, { people, reached }: AccountResult): ArmTally {
  return {
    accounts: tally.accounts + 1,
    people: tally.people + people,
    reached: tally.reached + reached,
    peopleSquared: tally.peopleSquared + people * people,
    peopleByReached: tally.peopleByReached + people * reached,
    reachedSquared: tally.reachedSquared + reached * reached,
  };
}

/** A share of people with the square of its standard error, both steadied while little is known. */
export type Rate = { share: number; variance: number };

/** Before anything was seen an arm is taken to have seen so many people come to the base rate. */
const steadyingPeople = 4;

/**
 * The share of an arm's people who were reached, with accounts as the units that vary: the ratio of two sums over accounts,
 * its variance by linearisation (W. G. Cochran, Sampling Techniques, 1977, 6.4 and 9A.2). As if some people had come to the base rate
 * besides, so that a handful of accounts in which nobody was reached is not taken for a rate without spread.
 */
export function steadyRate(tally: ArmTally, baseRate: number): Rate {
  const people = tally.people + steadyingPeople;
  const share = (tally.reached + steadyingPeople * baseRate) / people;
  const { accounts } = tally;
  const spread =
    accounts > 1 ? (accounts / (accounts - 1)) * squaresAbout(tally, share) : squaresAbout(tally, share);
  return { share, variance: (spread + steadyingPeople * baseRate * (1 - baseRate)) / people ** 2 };
}

/** Sum over accounts of (reached − share × people)². */
function squaresAbout({ reachedSquared, peopleByReached, peopleSquared }: ArmTally, share: number): number {
  return reachedSquared - 2 * share * peopleByReached + share * share * peopleSquared;
}

/**
 * How many times more people are needed than if colleagues were strangers to each other: the variance between accounts
 * by that of as many people drawn one by one; never below 1.
 * Source: L. Kish, Survey Sampling, 1965 (design effect).
 */
export function clusterEffect(tally: ArmTally): number {
  const { accounts, people, reached } = tally;
  const share = people === 0 ? 0 : reached / people;
  if (accounts < 2 || share === 0 || share === 1) return 1;
  const between = (accounts / (accounts - 1)) * squaresAbout(tally, share);
  return Math.max(1, between / (people * share * (1 - share)));
}
