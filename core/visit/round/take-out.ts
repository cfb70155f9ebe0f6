import type { Ground, OpenRound } from '#core/visit/round/open-round.ts';

/** At most this part of the visits is taken out at a time, but two may always be. */
const mostTaken = 0.35;
const inARow = 0.4;
const nearEachOther = 0.3;

/** The stops of a round without some of them: a few in a row, a few near each other, or a few by chance. */
export function withoutSome(
  { nearest }: Ground,
  { places }: OpenRound,
  chance: () => number,
): readonly number[] {
  const stops = places.slice(1, -1);
  const count = Math.min(stops.length, 1 + Math.floor(chance() * Math.max(2, mostTaken * stops.length)));
  const how = chance();
  const at = Math.floor(chance() * stops.length);
  if (how < inARow) {
    const first = Math.min(stops.length - count, Math.max(0, at - Math.floor(chance() * count)));
    return [...stops.slice(0, first), ...stops.slice(first + count)];
  }
  if (how < inARow + nearEachOther && stops.length > 0) {
    const out = nearest[stops[at]!]!.filter((place) => stops.includes(place)).slice(0, count);
    return stops.filter((place) => !out.includes(place));
  }
  return stops.filter(() => chance() * stops.length >= count);
}
