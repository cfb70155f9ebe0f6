import { accountKey, nameKey, searchText } from '#core/prospect/name-key.ts';
import { findRegion } from '#core/prospect/place.ts';
import { newId } from '#store/id.ts';
import { keepScreenerOf } from '#store/screener-of.ts';
import type { Queryable } from '#store/workspace.ts';

/** What a rep may change about a person: what is absent stays, null empties. */
export type PersonChange = {
  name?: string;
  givenName?: string | null;
  familyName?: string | null;
  pronoun?: 'she' | 'he' | 'they';
  title?: string | null;
  /** A company's name; found or added. */
  account?: string | null;
  city?: string | null;
  region?: string | null;
  postalCode?: string | null;
  country?: string | null;
  /** An IANA zone somebody said; null forgets it, and it is found from place and number again. */
  timeZone?: string | null;
  relationship?: 'stranger' | 'referred' | 'known' | 'client';
  objective?: 'appointment' | 'return-call' | null;
  expectingUntil?: string | null;
  expectingNote?: string | null;
  pressing?: { what: string; source: string | null; on: string | null } | null;
  connector?: { name: string; status: 'asked' | 'agreed' | 'introduced'; note?: string | null } | null;
  note?: string | null;
};

/** Those that are kept as they are given, and their columns. */
const plainColumns = {
  name: 'name',
  givenName: 'given_name',
  familyName: 'family_name',
  pronoun: 'pronoun',
  title: 'title',
  city: 'city',
  region: 'region',
  postalCode: 'postal_code',
  country: 'country',
  relationship: 'relationship',
  objective: 'objective',
  expectingUntil: 'expecting_until',
  expectingNote: 'expecting_note',
  pressing: 'pressing',
  connector: 'connector',
  note: 'note',
} as const satisfies Partial<Record<keyof PersonChange, string>>;

const jsonFields = new Set<keyof PersonChange>(['pressing', 'connector']);

/** Waits for whoever changes or records for this person now. @returns whether there is such a person */
export async function lockPerson(db: Queryable, workspaceId: string, personId: string): Promise<boolean> {
  const found = await db.query(`select from prospect where workspace_id = $1 and id = $2 for no key update`, [
    workspaceId,
    personId,
  ]);
  return found.rowCount === 1;
}

/** Adds somebody of whom only a name is known yet; `changePerson` says the rest. */
export async function addPerson(
  db: Queryable,
  workspaceId: string,
  name: string,
  now: string,
): Promise<string> {
  const id = newId(Date.parse(now));
  await db.query(
    `insert into prospect (workspace_id, id, name, search, name_key, created_at) values ($1, $2, $3, $4, $5, $6)`,
    [workspaceId, id, name, searchText(name, null), nameKey(name), now],
  );
  return id;
}

/** Changes what is given. The person must be locked; their decision is the caller's to make again. */
export async function changePerson(
  db: Queryable,
  workspaceId: string,
  personId: string,
  change: PersonChange,
  now: string,
): Promise<void> {
  const sets: string[] = [];
  const values: unknown[] = [workspaceId, personId];
  const set = (column: string, value: unknown) => {
    values.push(value);
    sets.push(`${column} = $${values.length}`);
  };
  for (const [field, column] of Object.entries(plainColumns) as [keyof typeof plainColumns, string][]) {
    const value = change[field];
    if (value === undefined) continue;
    set(column, jsonFields.has(field) && value !== null ? JSON.stringify(value) : value);
  }
  if (change.account !== undefined) set('account_id', await accountOf(db, workspaceId, change.account, now));
  if (change.timeZone != null) {
    set('time_zones', [change.timeZone]);
    set('zone_source', 'said');
    set('zone_says', 'Somebody said so.');
  } else if (change.timeZone === null) {
    set('time_zones', []);
    set('zone_source', 'none');
    set('zone_says', null);
  }
  if (sets.length > 0)
    await db.query(`update prospect set ${sets.join(', ')} where workspace_id = $1 and id = $2`, values);
  if (change.name !== undefined || change.account !== undefined) await refreshKeys(db, workspaceId, personId);
  if (change.account !== undefined) await keepScreenerOf(db, workspaceId, { prospectIds: [personId] });
  if (placeFields.some((field) => change[field] !== undefined))
    await findZoneAgain(db, workspaceId, personId);
}

const placeFields = ['city', 'region', 'postalCode', 'country', 'timeZone'] as const;

/** The company of that name, by however it is spelled; added where it is new. */
export async function accountOf(
  db: Queryable,
  workspaceId: string,
  name: string | null,
  now: string,
): Promise<string | null> {
  const key = name === null ? '' : accountKey(name) || name.trim().toLowerCase();
  if (name === null || key === '') return null;
  const found = await db.query(
    `insert into account (workspace_id, id, name, key) values ($1, $2, $3, $4)
     on conflict (workspace_id, key) do update set key = excluded.key returning id`,
    [workspaceId, newId(Date.parse(now)), name.trim(), key],
  );
  return found.rows[0].id;
}

/** What people are found and told apart by follows their name and company. */
async function refreshKeys(db: Queryable, workspaceId: string, personId: string): Promise<void> {
  const found = await db.query(
    `select p.name, a.name as account from prospect p
       left join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
      where p.workspace_id = $1 and p.id = $2`,
    [workspaceId, personId],
  );
  const { name, account } = found.rows[0];
  await db.query(`update prospect set search = $3, name_key = $4 where workspace_id = $1 and id = $2`, [
    workspaceId,
    personId,
    searchText(name, account),
    nameKey(name),
  ]);
}

/** Finds the zone from place and numbers again, unless somebody said it: what was said stays. */
export async function findZoneAgain(db: Queryable, workspaceId: string, personId: string): Promise<void> {
  const found = await db.query(
    `select city, region, postal_code, country,
            array(select number from phone ph where ph.workspace_id = p.workspace_id and ph.prospect_id = p.id
                   and ph.wrong_at is null order by position, id) as phones
       from prospect p where workspace_id = $1 and id = $2 and zone_source <> 'said'`,
    [workspaceId, personId],
  );
  const row = found.rows[0];
  if (row === undefined) return;
  const [{ findZone }, { loadZoneTables }] = await Promise.all([
    import('#core/prospect/time-zone.ts'),
    import('#store/import/zone-tables.ts'),
  ]);
  const { city, region, postal_code: postalCode, country, phones } = row;
  const zone = findZone({ city, region, postalCode, country, phones }, await loadZoneTables());
  await db.query(
    `update prospect set region = $6, time_zones = $3, zone_source = $4, zone_says = $5
      where workspace_id = $1 and id = $2`,
    [
      workspaceId,
      personId,
      zone?.zones ?? [],
      zone?.source ?? 'none',
      zone?.says ?? null,
      region && country ? (findRegion(country, region)?.code ?? region) : region,
    ],
  );
}
