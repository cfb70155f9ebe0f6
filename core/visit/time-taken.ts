import type { Seconds } from '#core/prospect/local-time.ts';
import { carefulDriving } from '#core/visit/town-drive.ts';
import type { Place } from '#core/visit/travel.ts';

/** Something in the rep's calendar that people are part of: a visit, or a call that takes no way. */
export type Appointed = { from: Seconds; until: Seconds; kind: 'visit' | 'call'; place: Place | null };

export type TimeTaken = { from: Seconds; until: Seconds };

/** From wherever the rep sits to the first visit, and back from the last. Ours: where that is nobody has said. */
const setOffSeconds = 15 * 60;
/** A longer pause between two visits is spent at a desk again. */
const longestPauseSeconds = 4 * 3600;

/**
 * The time that appointments take with the ways to them: to a visit from the one before it, where that is the same trip, and else
 * from the desk.
 * @param day in order of time
 */
export function timeTaken(day: readonly Appointed[]): TimeTaken[] {
  const visits = day.filter(({ kind }) => kind === 'visit');
  return day.map((one) => {
    if (one.kind === 'call') return { from: one.from, until: one.until };
    const before = visits[visits.indexOf(one) - 1];
    const after = visits[visits.indexOf(one) + 1];
    return {
      from: one.from - (before && isOneTrip(before, one) ? wayBetween(before, one) : setOffSeconds),
      until: one.until + (after && isOneTrip(one, after) ? 0 : setOffSeconds),
    };
  });
}

function isOneTrip(before: Appointed, after: Appointed): boolean {
  return after.from - before.until <= longestPauseSeconds;
}

function wayBetween(before: Appointed, after: Appointed): Seconds {
  if (before.place === null || after.place === null) return setOffSeconds;
  return carefulDriving(before.place, after.place);
}
