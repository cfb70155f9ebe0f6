import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { findTown } from '#core/visit/find-town.ts';
import { straightKm } from '#core/visit/travel.ts';
import { loadGazetteer } from '#store/places/gazetteer.ts';

type Shop = { city: string; state: string; zip: string; latitude: number; longitude: number };

/** Addressed shops in the United States, with where they really are. */
const rows = parse(readFileSync('../shared/data/geo/plotly_1962_2006_walmart_store_openings.csv'), {
  columns: true,
}) as Record<'STRCITY' | 'STRSTATE' | 'ZIPCODE' | 'LAT' | 'LON', string>[];
const shops = rows.map(
  (row): Shop => ({
    city: row.STRCITY,
    state: row.STRSTATE,
    zip: row.ZIPCODE.padStart(5, '0'),
    latitude: Number(row.LAT),
    longitude: Number(row.LON),
  }),
);

const { towns } = await loadGazetteer();

function placed(address: (shop: Shop) => { region: string | null; postalCode: string | null }) {
  return shops.flatMap((shop) => {
    const { town } = findTown({ city: shop.city, country: 'US', ...address(shop) }, towns);
    return town === null ? [] : [{ shop, town }];
  });
}

describe('nearly three thousand addressed shops', () => {
  test('are placed by town and state where the town has 15,000 people and more, near where they are', () => {
    const found = placed(({ state }) => ({ region: state, postalCode: null }));
    const km = found
      .map(({ shop, town }) => straightKm({ ...shop, precision: 'exact' }, { ...town, precision: 'city' }))
      .sort((a, b) => a - b);
    expect([shops.length, found.length]).toEqual([2992, 1464]);
    expect(km[Math.floor(0.5 * km.length)]).toBeLessThan(4);
    expect(km[Math.floor(0.99 * km.length)]).toBeLessThan(25);
    expect(km.at(-1)).toBeLessThan(60);
  });

  test('are placed as well by town and post code, and none in another state', () => {
    const found = placed(({ zip }) => ({ region: null, postalCode: zip }));
    expect(found.length).toBe(1464);
    expect(found.filter(({ shop, town }) => shop.state !== town.region)).toEqual([]);
  });

  test('are placed nowhere by the name of the town alone', () => {
    expect(placed(() => ({ region: null, postalCode: null }))).toEqual([]);
  });
});
