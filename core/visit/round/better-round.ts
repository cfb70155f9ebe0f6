import { inOrder, isBetter, type Round, type RoundToOrder } from '#core/visit/round/round.ts';

/** How often some visits are taken out and put back: a quarter of a second for twenty-five of them. */
const tries = 4_000;
const mostTakenOut = 8;
/** A round longer by this part is still gone on from, less and less of it as the tries run out. */
const worseAtFirst = 0.05;
const oneLess = 1.04;
/** How often somebody who was left out may take another's place. */
const exchanged = 0.1;

/**
 * A good round, by taking some visits out and putting each back where it costs least, again and again
 * (Shaw 1998; Schrimpf and others 2000). For more stops than can be looked at one by one.
 * @param chance gives numbers from 0 to 1; the same ones give the same round
 */
export function betterRound(asked: RoundToOrder, chance: () => number): Round {
  let best = filled(asked, [], chance);
  let current = best;
  for (let tried = 0; tried < tries; tried += 1) {
    const next = filled(asked, withoutSome(asked, current, chance), chance);
    const worse = 1 + worseAtFirst * (1 - tried / tries) * chance();
    if (isBetter(next, best)) best = next;
    if (isBetter(next, current) || isNearly(next, current, worse)) current = next;
  }
  return best;
}

/** Now and then a visit may be lost for a while, for what it would have taken makes room for two. */
function isNearly(next: Round, current: Round, worse: number): boolean {
  if (next.left.length > current.left.length)
    return next.left.length === current.left.length + 1 && worse > oneLess;
  return next.travelSeconds <= current.travelSeconds * worse;
}

/** Takes out a visit and those nearest to it, or some by chance. */
function withoutSome({ stops, travel }: RoundToOrder, { order }: Round, chance: () => number): number[] {
  const count = Math.min(order.length, 1 + Math.floor(chance() * Math.min(mostTakenOut, stops.length)));
  const seed = order[Math.floor(chance() * order.length)] ?? 0;
  const isNear = chance() < 0.6;
  const how = new Map(order.map((stop) => [stop, isNear ? travel[seed + 1]![stop + 1]! : chance()]));
  const out = new Set([...order].sort((a, b) => how.get(a)! - how.get(b)!).slice(0, count));
  return order.filter((stop) => !out.has(stop));
}

/** Puts in whoever is missing, one after the other, each where it costs least; who comes first is chance. */
function filled(asked: RoundToOrder, order: readonly number[], chance: () => number): Round {
  const present = new Set(order);
  const missing = asked.stops.flatMap((_, stop) => (present.has(stop) ? [] : [stop]));
  const rank = new Map(missing.map((stop) => [stop, chance() * slackOf(asked, stop)]));
  missing.sort((a, b) => rank.get(a)! - rank.get(b)!);
  let round = inOrder(asked, order)!;
  for (const stop of missing) round = cheapest(asked, round, stop) ?? round;
  const left = round.left[Math.floor(chance() * round.left.length)];
  return left === undefined || chance() > exchanged ? round : exchange(asked, round, left);
}

/** Lets a visit that found no place take another one's, where that makes the round better. */
function exchange(asked: RoundToOrder, round: Round, left: number): Round {
  let best = round;
  for (const visited of round.order) {
    const without = inOrder(
      asked,
      round.order.filter((stop) => stop !== visited),
    );
    const tried = without && cheapest(asked, without, left);
    if (tried != null && isBetter(tried, best)) best = tried;
  }
  return best;
}

/** Those with little choice of time come sooner. */
function slackOf({ stops }: RoundToOrder, stop: number): number {
  return 1 + Math.max(0, stops[stop]!.until - stops[stop]!.from);
}

function cheapest(asked: RoundToOrder, { order }: Round, stop: number): Round | null {
  let best: Round | null = null;
  for (let place = 0; place <= order.length; place += 1) {
    const tried = inOrder(asked, [...order.slice(0, place), stop, ...order.slice(place)]);
    if (tried !== null && (best === null || isBetter(tried, best))) best = tried;
  }
  return best;
}
