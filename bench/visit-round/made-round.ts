import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'csv-parse/sync';

import { seeded } from '#core/reach/seeded.ts';
import type { RoundToOrder, Stop } from '#core/visit/round/round.ts';
import { drivingSeconds, type Place, straightKm } from '#core/visit/travel.ts';

/**
 * Loose: mornings, afternoons and any time, a day long enough for all. Tight: an hour about when some round would come by, so that
 * all can be made. Overfull: one to three hours at any time of a day too short for all. Weighed: the same, and some are worth more.
 */
export const windowKinds = ['loose', 'tight', 'overfull', 'weighed'] as const;
export type WindowKind = (typeof windowKinds)[number];

export type MadeRound = { name: string; asked: RoundToOrder };

const geonames = path.join(import.meta.dirname, '../../../shared/data/geo/geonames_us_ca_cities15000.csv');
const hour = 3_600;
const leavesAt = 8 * hour;
const visitMinutes = [10, 15, 20];
/** Stops are drawn among so many times their number of the cities nearest to where the day begins. */
const around = 1.6;
/** Days begin in a metropolis: where so many cities are nearest, one of so many. */
const dense = { neighbours: 30, cities: 150 };

type City = { name: string; place: Place };

/** All cities, and those a day begins in. */
export type Atlas = { cities: readonly City[]; homes: readonly City[] };

/** Cities of the United States and Canada, as GeoNames has them, or null where the file is not there. */
export function readAtlas(): Atlas | null {
  let text: string;
  try {
    text = readFileSync(geonames, 'utf8');
  } catch {
    return null;
  }
  const rows: { name: string; lat: string; lon: string }[] = parse(text, { columns: true });
  const cities = rows.map(({ name, lat, lon }) => ({
    name,
    place: { latitude: Number(lat), longitude: Number(lon), precision: 'city' as const },
  }));
  return { cities, homes: metropolises(cities) };
}

/** Where most cities are near, from the densest on. */
function metropolises(cities: readonly City[]): City[] {
  return cities
    .map((city) => {
      const away = cities.map((other) => straightKm(city.place, other.place)).sort((a, b) => a - b);
      return { city, reach: away[dense.neighbours]! };
    })
    .sort((a, b) => a.reach - b.reach)
    .slice(0, dense.cities)
    .map(({ city }) => city);
}

/** A day's round from one city through others around it, the same for the same seed. */
export function makeRound(
  { cities, homes }: Atlas,
  stops: number,
  kind: WindowKind,
  seed: number,
): MadeRound {
  const chance = seeded(1_000 * stops + seed);
  const home = homes[Math.floor(chance() * homes.length)]!;
  const near = cities
    .filter((city) => city !== home)
    .map((city) => ({ city, away: drivingSeconds(home.place, city.place) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, around * stops)
    .map(({ city }) => city);
  const visited = shuffled(near, chance).slice(0, stops);
  const places = [home, ...visited, home].map(({ place }) => place);
  const travel = places.map((from) => places.map((to) => drivingSeconds(from, to)));
  const seconds = visited.map(() => 60 * visitMinutes[Math.floor(chance() * visitMinutes.length)]!);
  const windows = windowsOf[kind](passing(travel, seconds), chance);
  const rounded = visited.map((_, n): Stop => ({ id: String(n), seconds: seconds[n]!, ...windows[n]! }));
  return { name: home.name, asked: { leavesAt, stops: rounded, travel } };
}

type Window = Pick<Stop, 'from' | 'until' | 'worth'>;

const windowsOf: Record<WindowKind, (passing: readonly number[], chance: () => number) => Window[]> = {
  loose: (passing, chance) => {
    const end = Math.max(...passing) + hour;
    const noon = Math.round((leavesAt + end) / 2);
    return passing.map((at) => {
      const half = Math.floor(chance() * 3);
      if (half === 0) return { from: leavesAt, until: end };
      return at < noon ? { from: leavesAt, until: noon + hour } : { from: noon - hour, until: end };
    });
  },
  tight: (passing, chance) =>
    passing.map((at) => {
      const from = Math.max(leavesAt, at - Math.floor(chance() * 60) * 60);
      return { from, until: from + hour };
    }),
  overfull: tooShort,
  weighed: (passing, chance) =>
    tooShort(passing, chance).map((window) => ({ ...window, worth: (5 + Math.floor(chance() * 21)) / 10 })),
};

function tooShort(passing: readonly number[], chance: () => number): Window[] {
  const day = (Math.max(...passing) - leavesAt) * 0.5;
  return passing.map(() => {
    const from = leavesAt + Math.floor((chance() * day) / 60) * 60;
    return { from, until: from + hour * (1 + Math.floor(chance() * 3)) };
  });
}

/** When each stop is come to by going to the nearest each time: a round that is not bad, and not the best. */
function passing(travel: readonly (readonly number[])[], seconds: readonly number[]): number[] {
  const at: number[] = [];
  const waiting = new Set(seconds.map((_, stop) => stop));
  let here = 0;
  let free = leavesAt;
  while (waiting.size > 0) {
    const next = [...waiting].sort((a, b) => travel[here]![a + 1]! - travel[here]![b + 1]!)[0]!;
    waiting.delete(next);
    at[next] = free + travel[here]![next + 1]!;
    free = at[next] + seconds[next]!;
    here = next + 1;
  }
  return at;
}

function shuffled<T>(all: readonly T[], chance: () => number): T[] {
  return all
    .map((one) => ({ one, rank: chance() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}
