import type { Seconds } from '#core/prospect/local-time.ts';
import { orderRound } from '#core/visit/round/order-round.ts';
import type { RoundToOrder } from '#core/visit/round/round.ts';
import type { Place } from '#core/visit/travel.ts';

/** A visit that stands on a day, and between which instants it could be made as well, were they asked. */
export type MovableVisit = {
  id: string;
  from: Seconds;
  until: Seconds;
  place: Place;
  opens: Seconds;
  closes: Seconds;
};

/** A day's visits in another order, each as early as can be, and how much less driving that is. */
export type BetterOrder = { ids: string[]; startsAt: Seconds[]; savesSeconds: Seconds };

/** For less nobody is asked to change what was agreed. */
const worthAskingSeconds = 10 * 60;

/**
 * The order in which a day's visits would take the least driving, all of them within the hours of who is visited; null where it
 * saves less than is worth asking anybody for, or where the day as it stands is the best there is. Where the day begins and ends nobody has
 * said: the ways between the visits count, and those to the first and from the last do not.
 * @param visits in the order in which they stand
 * @param chance only asked for more than ten; the same numbers give the same order
 */
export function betterOrder(
  visits: readonly MovableVisit[],
  drive: (from: Place, to: Place) => Seconds,
  chance: () => number,
): BetterOrder | null {
  const asked = roundOf(visits, drive);
  const best = orderRound(asked, chance);
  const stands = visits
    .slice(1)
    .reduce((sum, { place }, index) => sum + drive(visits[index]!.place, place), 0);
  const savesSeconds = stands - best.travelSeconds;
  if (best.left.length > 0 || savesSeconds < worthAskingSeconds) return null;
  return {
    ids: best.order.map((stop) => visits[stop]!.id),
    startsAt: [...best.startsAt],
    savesSeconds,
  };
}

function roundOf(visits: readonly MovableVisit[], drive: (from: Place, to: Place) => Seconds): RoundToOrder {
  const nowhere = visits.map(() => 0);
  return {
    leavesAt: Math.min(...visits.map(({ opens }) => opens)),
    stops: visits.map(({ id, from, until, opens, closes }) => ({
      id,
      seconds: until - from,
      from: opens,
      until: closes - (until - from),
    })),
    travel: [
      [0, ...nowhere, 0],
      ...visits.map(({ place }) => [0, ...visits.map((other) => drive(place, other.place)), 0]),
      [0, ...nowhere, 0],
    ],
  };
}
