import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Town, type Towns, townTable } from '#core/visit/find-town.ts';
import { packageRoot } from '#store/package-root.ts';

let loaded: Promise<{ towns: Towns; all: readonly Town[] }> | null = null;

/** The towns people are found in: GeoNames’ places of 15,000 people and more in the United States and Canada, read once. */
export function loadGazetteer(): Promise<{ towns: Towns; all: readonly Town[] }> {
  loaded ??= readTowns();
  return loaded;
}

async function readTowns(): Promise<{ towns: Towns; all: readonly Town[] }> {
  const text = await readFile(join(packageRoot, 'core', 'prospect', 'data', 'us-ca-cities.tsv'), 'utf8');
  const all = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap(lineToTown);
  return { towns: townTable(all), all };
}

function lineToTown(line: string): Town[] {
  const [country = '', region = '', name = '', , latitude, longitude] = line.split('\t');
  if (latitude === undefined || longitude === undefined) return [];
  return [{ country, region, name, latitude: Number(latitude), longitude: Number(longitude) }];
}
