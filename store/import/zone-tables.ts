import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeKey } from '#core/prospect/place.ts';
import type { ZoneTables } from '#core/prospect/time-zone.ts';
import { presentZoneName } from '#core/prospect/zone-name.ts';
import { packageRoot } from '#store/package-root.ts';

let loaded: Promise<ZoneTables> | null = null;

/** The tables time zones are looked up in, read from `core/prospect/data` once. */
export function loadZoneTables(): Promise<ZoneTables> {
  loaded ??= readTables();
  return loaded;
}

async function readTables(): Promise<ZoneTables> {
  const [cities, countries, phones] = await Promise.all(
    ['us-ca-cities.tsv', 'country-zones.tsv', 'phone-zones.txt'].map(linesOf),
  );
  return {
    cities: cityZones(cities as string[]),
    countries: new Map((countries as string[]).map((line) => pair(line.split('\t'), ','))),
    phonePrefixes: new Map((phones as string[]).map((line) => pair(line.split('|'), '&'))),
  };
}

async function linesOf(name: string): Promise<string[]> {
  const text = await readFile(join(packageRoot, 'core', 'prospect', 'data', name), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function pair([key = '', zones = '']: string[], separator: string): readonly [string, readonly string[]] {
  return [key, zones.split(separator)];
}

/** Under the state's name and under the country's alone, where namesakes add up. */
function cityZones(lines: readonly string[]): Map<string, readonly string[]> {
  const zones = new Map<string, string[]>();
  for (const line of lines) {
    const [country, region, name = '', zone = ''] = line.split('\t');
    const present = presentZoneName(zone);
    for (const key of [`${country}|${region}|${placeKey(name)}`, `${country}|${placeKey(name)}`]) {
      const known = zones.get(key);
      if (known === undefined) zones.set(key, [present]);
      else if (!known.includes(present)) known.push(present);
    }
  }
  return zones;
}
