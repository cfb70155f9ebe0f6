import { betterRound } from '#core/visit/round/better-round.ts';
import { exactRound } from '#core/visit/round/exact-round.ts';
import type { Round, RoundToOrder } from '#core/visit/round/round.ts';

/** Up to so many stops every order is weighed. */
const exactUpTo = 10;

/**
 * Puts a day's visits in order: as many as can be made, with the least travel, and home as soon as that allows.
 * @param chance only asked for long rounds; the same numbers give the same round
 */
export function orderRound(asked: RoundToOrder, chance: () => number): Round {
  return asked.stops.length <= exactUpTo ? exactRound(asked) : betterRound(asked, chance);
}
