import { extraAt, type Ground, goBy, type OpenRound } from '#core/visit/round/open-round.ts';

/** How often whoever costs least for their worth comes first, before one after the other in some order. */
const cheapestFirst = 0.3;
/** How often a place in the round is passed over, so that the same gaps are not filled in the same way for ever. */
const overlooked = 0.02;

/** Puts in whoever is missing and fits, each where it adds least. */
export function putBack(ground: Ground, round: OpenRound, chance: () => number): OpenRound {
  const missing = ground.nearest[0]!.filter((stop) => !round.places.includes(stop));
  if (chance() < cheapestFirst) putCheapest(ground, round, missing, chance);
  else putInTurn(ground, round, missing, chance);
  return round;
}

function putCheapest(ground: Ground, round: OpenRound, missing: number[], chance: () => number): void {
  for (;;) {
    let best: { stop: number; after: number; price: number } | null = null;
    for (const stop of missing) {
      const { after, extra } = cheapestGap(ground, round, stop, chance);
      const price = extra / ground.worth[stop]!;
      if (price < (best?.price ?? Number.POSITIVE_INFINITY)) best = { stop, after, price };
    }
    if (best === null) return;
    goBy(ground, round, best.after, best.stop);
    missing.splice(missing.indexOf(best.stop), 1);
  }
}

/** What puts those who are missing in turn: nothing, how little choice of time they have, how far off they are, who closes first. */
const turns: readonly ((ground: Ground, stop: number, chance: () => number) => number)[] = [
  (_, __, chance) => chance(),
  ({ from, until }, stop, chance) => (until[stop]! - from[stop]!) * chance(),
  ({ travel }, stop) => -travel[stop]!,
  ({ until }, stop) => until[stop]!,
];

function putInTurn(ground: Ground, round: OpenRound, missing: readonly number[], chance: () => number): void {
  const turn = turns[Math.floor(chance() * turns.length)]!;
  const ranked = missing.map((stop) => ({ stop, rank: turn(ground, stop, chance) }));
  for (const { stop } of ranked.sort((a, b) => a.rank - b.rank)) {
    const { after, extra } = cheapestGap(ground, round, stop, chance);
    if (extra < Number.POSITIVE_INFINITY) goBy(ground, round, after, stop);
  }
}

/** After which place a stop adds least travel; infinitely much where it fits nowhere. */
function cheapestGap(ground: Ground, round: OpenRound, stop: number, chance: () => number) {
  let after = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n + 1 < round.places.length; n += 1) {
    const extra = extraAt(ground, round, n, stop);
    if (extra < least && chance() >= overlooked) [after, least] = [n, extra];
  }
  return { after, extra: least };
}
