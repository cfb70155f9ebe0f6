import type { Seconds } from '#core/prospect/local-time.ts';
import type { Place } from '#core/visit/travel.ts';

/** One stop of a rep's day out; instants in seconds. */
export type Stop = { from: Seconds; until: Seconds; place: Place | null };

/** Seconds of driving from each stop to the next; null where one of the places is not known. One fewer than stops. */
export function drivingBetween(
  stops: readonly Pick<Stop, 'place'>[],
  driving: (from: Place, to: Place) => Seconds,
): (Seconds | null)[] {
  return stops.slice(1).map(({ place }, before) => {
    const from = stops[before]!.place;
    return from === null || place === null ? null : driving(from, place);
  });
}

/** Two stops one after the other, the second of which is not reached in time. */
export type OutOfReach<S extends Stop> = { before: S; after: S; takesSeconds: Seconds; leftSeconds: Seconds };

/** Stops that nobody can make one after the other: the drive takes longer than what lies between. In order of time. */
export function outOfReach<S extends Stop>(
  stops: readonly S[],
  driving: (from: Place, to: Place) => Seconds,
): OutOfReach<S>[] {
  return stops.slice(1).flatMap((after, index) => {
    const before = stops[index]!;
    const takesSeconds = before.place && after.place ? driving(before.place, after.place) : 0;
    const leftSeconds = after.from - before.until;
    return takesSeconds > leftSeconds || leftSeconds < 0
      ? [{ before, after, takesSeconds, leftSeconds }]
      : [];
  });
}
