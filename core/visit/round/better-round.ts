import { type Ground, groundOf, type OpenRound, openRound } from '#core/visit/round/open-round.ts';
import { putBack } from '#core/visit/round/put-back.ts';
import { inOrder, isBetter, type Round, type RoundToOrder } from '#core/visit/round/round.ts';
import { withoutSome } from '#core/visit/round/take-out.ts';

/** How often some visits are taken out and put back: a fifth of a second for twenty-five of them. */
const tries = 30_000;
/** After so many in vain it begins again from the best there is. */
const inVain = 500;
/** By how much of a usual leg a round may be longer and still be gone on from: at first, and at last. */
const slackAtFirst = 1;
const slackAtLast = 0.02;
/** How often a round worth less is gone on from, at first: what was lost may make room for two. */
const lostAtFirst = 0.1;

/**
 * A good round (`isBetter`) for more stops than can be looked at one by one: some visits are taken out and put back where they cost
 * least, again and again, and less and less is put up with that is worse (Shaw 1998; Schrimpf and others 2000). It begins at
 * whoever is nearest, so it is never worse than that. Measured beside another solver in bench/visit-round.ts.
 * @param chance gives numbers from 0 up to 1; the same ones give the same round
 */
export function betterRound(asked: RoundToOrder, chance: () => number): Round {
  const ground = groundOf(asked);
  let best = nearestFirst(ground);
  let current = best;
  let failed = 0;
  const leg = best.travelSeconds / (best.places.length - 1);
  for (let tried = 0; tried < tries; tried += 1) {
    const next = putBack(ground, openRound(ground, withoutSome(ground, current, chance)), chance);
    failed += 1;
    if (isBetter(next, best)) [best, failed] = [next, 0];
    const toCome = 1 - tried / tries;
    if (failed > inVain) [current, failed] = [best, 0];
    else if (mayGoOn(next, current, leg, toCome, chance)) current = next;
  }
  return inOrder(
    asked,
    best.places.slice(1, -1).map((place) => place - 1),
  )!;
}

/** From each place to the nearest that is not too late yet. */
function nearestFirst(ground: Ground): OpenRound {
  let round = openRound(ground, []);
  for (;;) {
    const stops = round.places.slice(1, -1);
    const next = ground.nearest[round.places.at(-2)!]!.filter((stop) => !stops.includes(stop))
      .map((stop) => openRound(ground, [...stops, stop]))
      .find(({ places }) => places.length > round.places.length);
    if (next === undefined) return round;
    round = next;
  }
}

/** Simulated annealing, with what is worth less let by on its own account. */
function mayGoOn(
  next: OpenRound,
  current: OpenRound,
  leg: number,
  toCome: number,
  chance: () => number,
): boolean {
  if (next.worth > current.worth) return true;
  if (next.worth < current.worth) return chance() < lostAtFirst * toCome;
  const slack = leg * slackAtLast * (slackAtFirst / slackAtLast) ** toCome;
  return next.travelSeconds < current.travelSeconds - slack * Math.log(chance());
}
