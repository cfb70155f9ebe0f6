import type { Seconds } from '#core/prospect/local-time.ts';
import { drivingSeconds, type Place } from '#core/visit/travel.ts';

/** Across a town, to a door that is known no more exactly than that it is in it. Ours. */
const acrossTownSeconds = 10 * 60;

/**
 * The estimated drive, and never less than the way across a town where one of the places is only known to be in it: two people in one
 * town are not next door because both are drawn at its middle.
 */
export function carefulDriving(from: Place, to: Place): Seconds {
  return acrossTownAtLeast(from, to, drivingSeconds(from, to));
}

/** The drive as somebody has it who takes both places for exact. */
export function acrossTownAtLeast(from: Place, to: Place, seconds: Seconds): Seconds {
  if (from.precision === 'exact' && to.precision === 'exact') return seconds;
  return Math.max(seconds, acrossTownSeconds);
}

/** How far away a place can be that is reached within that time, in kilometres as the crow flies; generous. */
export function kmWithin(seconds: Seconds): number {
  return (seconds / 3600) * 75;
}

/** A stretch of the map, in degrees. */
export type Box = { south: number; north: number; west: number; east: number };

const kmPerDegree = 111.2;

/** Everything that lies within so many kilometres of a place, and a little more. */
export function boxAround({ latitude, longitude }: Pick<Place, 'latitude' | 'longitude'>, km: number): Box {
  const up = km / kmPerDegree;
  // Towards the poles a degree of longitude is short; at them it is nothing.
  const across = up / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
  return { south: latitude - up, north: latitude + up, west: longitude - across, east: longitude + across };
}
