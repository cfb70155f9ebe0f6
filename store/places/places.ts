import { findTown, type WrittenAddress } from '#core/visit/find-town.ts';
import type { Place } from '#core/visit/travel.ts';
import { loadGazetteer } from '#store/places/gazetteer.ts';
import type { Queryable } from '#store/workspace.ts';

/** Where somebody is, and where that is known from. */
export type KnownPlace = Place & { source: string };

/** Of what parts of an address somebody was placed by; a change of them is seen by it. */
const placedBy = `coalesce(p.city, '') || '|' || coalesce(p.region, '') || '|' || coalesce(p.postal_code, '') || '|' || coalesce(p.country, '')`;

/**
 * Finds the place of everybody whose address came or changed since the last time. A place that was set by hand stays; one that
 * the address told goes with that address.
 * @param personId only this one
 * @returns how many addresses were looked for
 */
export async function placePeople(
  db: Queryable,
  workspaceId: string,
  personId: string | null = null,
): Promise<number> {
  const found = await db.query({
    name: 'addresses-to-place',
    text: `select distinct p.city, p.region, p.postal_code as "postalCode", p.country, ${placedBy} as key
             from prospect p
            where p.workspace_id = $1 and p.placed_as is distinct from ${placedBy} and ($2::uuid is null or p.id = $2)`,
    values: [workspaceId, personId],
  });
  if (found.rows.length === 0) return 0;
  const { towns } = await loadGazetteer();
  const rows = (found.rows as (WrittenAddress & { key: string })[]).map((address) => {
    const { town, says } = findTown(address, towns);
    return { key: address.key, latitude: town?.latitude, longitude: town?.longitude, source: says };
  });
  await db.query(placeQuery, [workspaceId, JSON.stringify(rows), personId]);
  return rows.length;
}

const placeQuery = `
with looked as (
  select * from jsonb_to_recordset($2::jsonb)
      as r (key text, latitude double precision, longitude double precision, source text)
), placed as (
  update prospect p set placed_as = l.key
    from looked l where p.workspace_id = $1 and p.placed_as is distinct from l.key and ${placedBy} = l.key
     and ($3::uuid is null or p.id = $3)
  returning p.id, l.latitude, l.longitude, l.source
), gone as (
  delete from prospect_place o using placed
   where o.workspace_id = $1 and o.prospect_id = placed.id and o.precision <> 'exact' and placed.latitude is null
)
insert into prospect_place (workspace_id, prospect_id, latitude, longitude, precision, source)
select $1, id, latitude, longitude, 'city', source from placed where latitude is not null
    on conflict (workspace_id, prospect_id) do update
   set latitude = excluded.latitude, longitude = excluded.longitude, precision = excluded.precision, source = excluded.source
 where prospect_place.precision <> 'exact'`;

/** Where somebody is, with the sentence that says how exactly that is known, or why it is not; null: no such person. */
export async function placeOf(
  db: Queryable,
  workspaceId: string,
  personId: string,
): Promise<{ place: KnownPlace | null; says: string } | null> {
  await placePeople(db, workspaceId, personId);
  const found = await db.query(
    `select p.city, p.region, p.postal_code as "postalCode", p.country,
            o.latitude, o.longitude, o.precision, o.source
       from prospect p left join prospect_place o on o.workspace_id = p.workspace_id and o.prospect_id = p.id
      where p.workspace_id = $1 and p.id = $2`,
    [workspaceId, personId],
  );
  const row = found.rows[0];
  if (row === undefined) return null;
  if (row.latitude === null) return { place: null, says: findTown(row, (await loadGazetteer()).towns).says };
  const { latitude, longitude, precision, source } = row;
  return { place: { latitude, longitude, precision, source }, says: source };
}

/** How a place that somebody set is said to be known. */
export const setOnTheMap = 'Set on the map.';

/** Sets a place by hand; null: as the address says, again. */
export async function setPlace(
  db: Queryable,
  workspaceId: string,
  personId: string,
  place: Pick<Place, 'latitude' | 'longitude'> | null,
): Promise<void> {
  if (place === null) {
    await db.query(`delete from prospect_place where workspace_id = $1 and prospect_id = $2`, [
      workspaceId,
      personId,
    ]);
    await db.query(`update prospect set placed_as = null where workspace_id = $1 and id = $2`, [
      workspaceId,
      personId,
    ]);
    return;
  }
  await db.query(
    `insert into prospect_place (workspace_id, prospect_id, latitude, longitude, precision, source)
     values ($1, $2, $3, $4, 'exact', $5)
     on conflict (workspace_id, prospect_id) do update
        set latitude = excluded.latitude, longitude = excluded.longitude, precision = 'exact', source = excluded.source`,
    [workspaceId, personId, place.latitude, place.longitude, setOnTheMap],
  );
}
