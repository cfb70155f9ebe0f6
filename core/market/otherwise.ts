import {
  type Assumed,
  type AssumptionId,
  assumptionIds,
  betweenOf,
  usual,
} from '#core/market/assumptions.ts';
import { coin, keyOf, momentOf } from '#core/market/coin.ts';

/** The assumptions with one set otherwise. */
export const withOne = (assumed: Assumed, id: AssumptionId, value: number): Assumed => ({
  ...assumed,
  [id]: value,
});

/** Those that may well be otherwise, in the order in which they are written down. */
export const uncertain: readonly AssumptionId[] = assumptionIds.filter((id) => betweenOf(id) !== null);

/**
 * Assumptions drawn anew: each that is uncertain between its ends, likelier the nearer to what is usually assumed
 * (a triangle with its top there).
 */
export function drawAssumed(seed: number, draw: number): Assumed {
  const drawn: Record<string, number> = { ...usual };
  const key = keyOf(seed, draw);
  for (const [index, id] of uncertain.entries()) {
    const [low, high] = betweenOf(id)!;
    drawn[id] = triangular(coin(momentOf(key, index), 1), low, usual[id], high);
  }
  return drawn as Assumed;
}

function triangular(u: number, low: number, top: number, high: number): number {
  const left = (top - low) / (high - low);
  if (u < left) return low + Math.sqrt(u * (high - low) * (top - low));
  return high - Math.sqrt((1 - u) * (high - low) * (high - top));
}
