import { betterRound } from '#core/visit/round/better-round.ts';
import { exactRound } from '#core/visit/round/exact-round.ts';
import type { Round, RoundToOrder } from '#core/visit/round/round.ts';

/** Up to so many stops every order is weighed. */
const exactUpTo = 10;

/**
 * Puts a day's visits in order: first, what the visits made within their windows are worth is as much as can be (where nothing is said of worth,
 * as many as can be); then the least travel; then home as soon as that allows. Up to ten stops it is the best there is.
 * @param chance only asked for longer rounds; the same numbers give the same round
 */
export function orderRound(asked: RoundToOrder, chance: () => number): Round {
  return asked.stops.length <= exactUpTo ? exactRound(asked) : betterRound(asked, chance);
}
