import { type Assumed, type AssumptionId, assumptionIds, betweenOf } from '#core/market/assumptions.ts';
import { coin, keyOf, momentOf } from '#core/market/coin.ts';

/** The assumptions with one set otherwise. */
export const withOne = (assumed: Assumed, id: AssumptionId, value: number): Assumed => ({
  ...assumed,
  [id]: value,
});

/** Those that may well be otherwise, in the order in which they are written down. */
export const uncertain: readonly AssumptionId[] = assumptionIds.filter((id) => betweenOf(id) !== null);

/**
 * Assumptions drawn anew: each that is uncertain between its ends, likelier the nearer to what is assumed
 * (a triangle with its top there). Source: MARKET.md, section 9.
 */
export function drawAssumed(assumed: Assumed, seed: number, draw: number): Assumed {
  const drawn: Record<string, number> = { ...assumed };
  const key = keyOf(seed, draw);
  for (const [index, id] of uncertain.entries()) {
    const [low, high] = betweenOf(id)!;
    const top = assumed[id];
    drawn[id] = triangular(coin(momentOf(key, index), 1), Math.min(low, top), top, Math.max(high, top));
  }
  return drawn as Assumed;
}

function triangular(u: number, low: number, top: number, high: number): number {
  const left = (top - low) / (high - low);
  if (u < left) return low + Math.sqrt(u * (high - low) * (top - low));
  return high - Math.sqrt((1 - u) * (high - low) * (high - top));
}
