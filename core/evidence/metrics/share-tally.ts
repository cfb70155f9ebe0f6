import { type LikelyRange, likelyRange } from '#core/evidence/likely-range.ts';

/**
 * A share that was counted person by person: `of` out of `from`, and what tells how much those of one person hang
 * together. Adding is all there is to it, so a million calls fold into seven numbers.
 */
export type ShareTally = {
  of: number;
  from: number;
  /** People who brought anything. */
  people: number;
  ofSquared: number;
  ofTimesFrom: number;
  fromSquared: number;
};

export function newShare(): ShareTally {
  return { of: 0, from: 0, people: 0, ofSquared: 0, ofTimesFrom: 0, fromSquared: 0 };
}

/** Adds one person with `of` out of `from`. */
export function addToShare(share: ShareTally, of: number, from: number): void {
  if (from === 0) return;
  share.of += of;
  share.from += from;
  share.people += 1;
  share.ofSquared += of * of;
  share.ofTimesFrom += of * from;
  share.fromSquared += from * from;
}

/** Several shares as one, where nobody is in two of them. */
export function addUpShares(shares: readonly ShareTally[]): ShareTally {
  const all = newShare();
  for (const share of shares)
    for (const sum of Object.keys(all) as (keyof ShareTally)[]) all[sum] += share[sum];
  return all;
}

/**
 * Where the share likely lies, 0 to 1; null where there is nothing to say. Twenty calls to one person tell less than
 * twenty to twenty: the count is first cut to as many independent ones as would be as unsure (never more than there were).
 * Source: E. L. Korn and B. I. Graubard, "Confidence intervals for proportions with small expected number of positive
 * counts estimated from survey data", Survey Methodology 24, 1998; the interval itself is Wilson's.
 */
export function shareRange(share: ShareTally): LikelyRange | null {
  if (share.from === 0) return null;
  const effective = independentCount(share);
  if (share.of === 0) return likelyRange(0, effective);
  // All of it stays all of it: a share of exactly 1 is not to become 0.9999999.
  return likelyRange(share.of === share.from ? effective : (share.of / share.from) * effective, effective);
}

function independentCount({ of, from, people, ofSquared, ofTimesFrom, fromSquared }: ShareTally): number {
  const asManyAsPeople = (from * from) / fromSquared;
  // Where all went the same way nothing shows how they hang together, so they are taken to hang together wholly.
  if (people === 1 || of === 0 || of === from) return asManyAsPeople;
  const share = of / from;
  const spread = ofSquared - 2 * share * ofTimesFrom + share * share * fromSquared;
  const clustered = (people / (people - 1)) * spread;
  const alone = from * share * (1 - share);
  return Math.max(1, from / Math.max(1, clustered / alone));
}
