import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/**
 * Writes where each town of core/prospect/data/us-ca-cities.tsv lies into its last two columns, from GeoNames' places of
 * 15,000 people and more: node store/places/make-towns.mjs PLACES.csv
 * (columns: name, asciiname, lat, lon, country, admin1, population). Namesakes within one state that lie apart get none.
 */
const [source] = process.argv.slice(2);
const table = new URL('../../core/prospect/data/us-ca-cities.tsv', import.meta.url);

/** GeoNames numbers the provinces of Canada. */
const provinces = {
  '01': 'AB',
  '02': 'BC',
  '03': 'MB',
  '04': 'NB',
  '05': 'NL',
  '07': 'NS',
  '08': 'ON',
  '09': 'PE',
  10: 'QC',
  11: 'SK',
  12: 'YT',
  13: 'NT',
  14: 'NU',
};
/** Two entries that lie closer, in degrees, are one town and its district. */
const together = 0.12;

const places = new Map();
for (const row of parse(readFileSync(source), { columns: true })) {
  const region = row.country === 'CA' ? provinces[row.admin1] : row.admin1;
  for (const name of new Set([row.name, row.asciiname].flatMap(spellings))) {
    const key = `${row.country}\t${region}\t${name}`;
    places.set(key, [...(places.get(key) ?? []), row]);
  }
}

const lines = readFileSync(table, 'utf8').split('\n');
writeFileSync(table, lines.map(withPlace).join('\n'));

function withPlace(line) {
  if (line === '' || line.startsWith('#')) return line;
  const [country, region, name, zone] = line.split('\t');
  const found = places.get([country, region, plain(name)].join('\t')) ?? [];
  const [largest] = found.toSorted((a, b) => b.population - a.population);
  const apart = found.some(
    ({ lat, lon }) => Math.abs(lat - largest.lat) > together || Math.abs(lon - largest.lon) > together,
  );
  if (largest === undefined || apart) console.error(`no place: ${[country, region, name].join(' ')}`);
  const place = largest === undefined || apart ? [] : [largest.lat, largest.lon];
  return [country, region, name, zone, ...place.map((degrees) => Number(degrees).toFixed(3))].join('\t');
}

function plain(name) {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

function spellings(name) {
  return [plain(name), plain(name).replace(/ city$/, '')];
}
