import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadGazetteer } from '#store/places/gazetteer.ts';
import { placeOf, placePeople, setPlace } from '#store/places/places.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

let here: TestWorkspace;
beforeAll(async () => {
  here = await addWorkspace(db, '2026-11-24T15:00:00Z');
});

async function livesIn(city: string, region: string | null, country = 'CA'): Promise<string> {
  const id = await addPerson(db, here);
  await db.query('update prospect set city = $2, region = $3, country = $4 where id = $1', [
    id,
    city,
    region,
    country,
  ]);
  return id;
}

describe('the gazetteer', () => {
  test('knows every town it came with by a place on earth, within the two countries', async () => {
    const { all } = await loadGazetteer();
    expect(all.length).toBeGreaterThan(3100);
    const outside = all.filter(
      ({ latitude, longitude }) => !(latitude > 18 && latitude < 72 && longitude > -180 && longitude < -52),
    );
    expect(outside).toEqual([]);
  });
});

describe('people whose address came or changed', () => {
  test('are looked for once an address, and not again', async () => {
    const [one, other] = [await livesIn('Vancouver', 'BC'), await livesIn('Vancouver', 'BC')];
    const nowhere = await livesIn('Fernwhistle', 'BC');
    // Whoever has no address at all is one more address, of which nothing is known.
    expect(await placePeople(db, here.workspace.id)).toBe(2);
    expect(await placePeople(db, here.workspace.id)).toBe(0);
    for (const id of [one, other])
      expect((await placeOf(db, here.workspace.id, id))?.place).toMatchObject({
        latitude: 49.25,
        precision: 'city',
      });
    expect((await placeOf(db, here.workspace.id, nowhere))?.place).toBeNull();
  });

  test('lose the place of the address they had', async () => {
    const id = await livesIn('Burnaby', 'BC');
    expect((await placeOf(db, here.workspace.id, id))?.says).toContain('Burnaby');
    await db.query(`update prospect set city = 'Fernwhistle' where id = $1`, [id]);
    expect(await placeOf(db, here.workspace.id, id)).toMatchObject({ place: null });
  });

  test('keep a place that was set by hand', async () => {
    const id = await livesIn('Burnaby', 'BC');
    await setPlace(db, here.workspace.id, id, { latitude: 49.2, longitude: -123 });
    await db.query(`update prospect set city = 'Fernwhistle' where id = $1`, [id]);
    expect((await placeOf(db, here.workspace.id, id))?.place).toMatchObject({
      latitude: 49.2,
      precision: 'exact',
    });
  });
});
