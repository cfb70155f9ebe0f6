import type { Appointment } from '#api/visits.ts';
import { drivingSeconds } from '#core/visit/travel.ts';
import { clockParts, formatShortDay } from '#web/format/when.ts';
import { driveWords, statusWords } from '#web/pages/visits/day-words.ts';
import { fromWorld, type LonLat, toWorld } from '#web/pages/visits/map/mercator.ts';
import { isNearby, type Look, type Stop } from '#web/pages/visits/stops.ts';

export type Pin = {
  id: string;
  personId: string;
  at: LonLat;
  label: string;
  look: Look;
  /** "9:00 Kelpwhistle Seafoods" and "Confirmed", on the card beside it. */
  title: string;
  says: string;
};

/** A line or the outline of an area; `of` is the stop it belongs to. */
export type Shape = { of: string; line: LonLat[] };

/** What a day out looks like on any ground: everything in degrees, nothing in pixels. */
export type Scene = {
  pins: Pin[];
  /** How far "nearby" reaches around what is confirmed. */
  near: Shape[];
  /** From one visit that stands to the next, bowed, so that nobody takes it for a road. */
  route: Shape[];
  /** From somebody nearby to the confirmed visit they are near to. */
  spurs: Shape[];
};

type Placed = Stop & { place: NonNullable<Stop['place']> };
const isPlaced = (stop: Stop): stop is Placed => stop.place !== null;

/** @param nearSeconds the drive that still counts as nearby */
export function sceneOf(stops: readonly Stop[], nearSeconds: number): Scene {
  const placed = stops.filter(isPlaced);
  const standing = placed.filter(({ look }) => look === 'confirmed');
  const km = kmWithin(nearSeconds);
  return {
    pins: placed.map(pinOf),
    near: standing.map(({ id, place }) => ({ of: id, line: circle(place, km) })),
    route: standing
      .slice(1)
      .map((stop, index) => ({ of: stop.id, line: bow(standing[index]!.place, stop.place) })),
    spurs: placed.filter(isNearby).flatMap((stop) => spurOf(stop, standing)),
  };
}

function pinOf(stop: Placed): Pin {
  const { id, personId, place, label, look, account, name, from, timeZone } = stop;
  return {
    id,
    personId,
    at: place,
    label,
    look,
    title: `${clockParts(from, timeZone)[0]} ${account ?? name}`,
    says: stop.is === 'offer' ? `${driveWords(stop.offer.besideSeconds)} away` : cardWords(stop.appointment),
  };
}

/** Since when it is agreed, which a pin alone does not say. */
const cardWords = (appointment: Appointment): string =>
  appointment.status === 'confirmed'
    ? `Confirmed ${formatShortDay(appointment.since, appointment.timeZone)}`
    : statusWords(appointment);

function spurOf(stop: Placed, standing: readonly Placed[]): Shape[] {
  const besideId = stop.is === 'offer' ? stop.offer.besideId : stop.appointment.besideId;
  const beside = standing.find(({ id }) => id === besideId);
  return beside ? [{ of: stop.id, line: bow(beside.place, stop.place) }] : [];
}

/** Kilometres in a straight line within which the estimate of the drive stays below `seconds`; halved until found. */
export function kmWithin(seconds: number): number {
  const start = { longitude: 0, latitude: 0, precision: 'exact' as const };
  let [low, high] = [0, 500];
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    const there = { ...start, latitude: middle / kmPerDegree };
    if (drivingSeconds(start, there) <= seconds) low = middle;
    else high = middle;
  }
  return low;
}

const kmPerDegree = 111.195;
const corners = 72;

function circle({ longitude, latitude }: LonLat, km: number): LonLat[] {
  const wide = km / (kmPerDegree * Math.cos((latitude * Math.PI) / 180));
  return Array.from({ length: corners + 1 }, (_, index) => {
    const turn = (index * 2 * Math.PI) / corners;
    return {
      longitude: longitude + wide * Math.cos(turn),
      latitude: latitude + (km / kmPerDegree) * Math.sin(turn),
    };
  });
}

/** A tenth of its length to the side. */
const bend = 0.1;
const segments = 40;

function bow(from: LonLat, to: LonLat): LonLat[] {
  const [a, b] = [toWorld(from), toWorld(to)];
  const control = {
    x: (a.x + b.x) / 2 + (b.y - a.y) * 2 * bend,
    y: (a.y + b.y) / 2 - (b.x - a.x) * 2 * bend,
  };
  return Array.from({ length: segments + 1 }, (_, index) => {
    const t = index / segments;
    const at = (p: number, q: number, r: number) => (1 - t) ** 2 * p + 2 * t * (1 - t) * q + t ** 2 * r;
    return fromWorld({ x: at(a.x, control.x, b.x), y: at(a.y, control.y, b.y) });
  });
}

/** Every corner that must be in sight for the day to be. */
export const placesOf = ({ pins, near }: Scene): LonLat[] => [
  ...pins.map(({ at }) => at),
  ...near.flatMap(({ line }) => line),
];
