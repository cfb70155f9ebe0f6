import type { Seconds } from '#core/prospect/local-time.ts';

/** Somewhere on earth, in degrees, and how exactly it is known. */
export type Place = {
  latitude: number;
  longitude: number;
  precision: 'exact' | 'postal-code' | 'city';
};

const earthKm = 6371;
/** Roads are longer than the straight line by about a third. */
const detour = 1.35;
/** Below ten kilometres of road it is town, beyond that the road gets faster. */
const townKm = 10;
const townKmh = 30;
const roadKmh = 75;
/** Leaving, parking and finding the door. */
const atBothEndsSeconds = 4 * 60;

/**
 * How long it takes to drive from one place to another, estimated from the distance: town speed for the first ten kilometres of road,
 * country speed for the rest, and four minutes for setting off and parking. 0 between one place and itself.
 * The figures are ours; a routing server knows better where one is configured.
 */
export function drivingSeconds(from: Place, to: Place): Seconds {
  const km = straightKm(from, to) * detour;
  if (km < 0.05) return 0;
  const hours = Math.min(km, townKm) / townKmh + Math.max(0, km - townKm) / roadKmh;
  return Math.round(hours * 3600) + atBothEndsSeconds;
}

/** The great circle, by the haversine formula. */
export function straightKm(from: Place, to: Place): number {
  const rise = radians(to.latitude - from.latitude) / 2;
  const run = radians(to.longitude - from.longitude) / 2;
  const across = Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude));
  return 2 * earthKm * Math.asin(Math.sqrt(Math.min(1, Math.sin(rise) ** 2 + across * Math.sin(run) ** 2)));
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
