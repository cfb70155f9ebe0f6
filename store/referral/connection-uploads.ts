import { accountKey, nameKey } from '#core/prospect/name-key.ts';
import { connectedStrength } from '#core/referral/how-well.ts';
import { newId } from '#store/id.ts';
import type { ListedConnection, RejectedRow } from '#store/referral/read-connections.ts';
import type { Queryable } from '#store/workspace.ts';

/** What became of a rep's list of connections: read = matched + added + unchanged + rejected. */
export type ConnectionUpload = {
  id: string;
  repId: string;
  fileName: string;
  at: string;
  read: number;
  /** Prospects and contacts known here already, whom the rep is now known to know. */
  matched: number;
  /** Contacts that are new. */
  added: number;
  /** Whom the rep was known to know already. */
  unchanged: number;
  rejected: RejectedRow[];
  undoneAt: string | null;
};

type Listed = { rows: readonly ListedConnection[]; rejected: readonly RejectedRow[] };
type Match = { n: number; id: string };

/** Keeps whom a rep knows by their list. The same list again changes nothing. The caller opens the transaction. */
export async function addConnections(
  db: Queryable,
  workspaceId: string,
  { repId, fileName, listed }: { repId: string; fileName: string; listed: Listed },
  now: string,
): Promise<ConnectionUpload> {
  // Two lists at once would each add the same contacts.
  await db.query(`select from workspace where id = $1 for no key update`, [workspaceId]);
  const id = newId(Date.parse(now));
  const { found, unclear } = await findListed(db, workspaceId, listed.rows);
  const contacts = await addContacts(db, workspaceId, id, listed.rows, { found, unclear, now });
  const people = new Map([...found, ...contacts.ids]);
  const tied = await tieTo(db, workspaceId, { repId, uploadId: id, people, rows: listed.rows }, now);
  const added = [...contacts.newIds].filter((one) => tied.has(one)).length;
  const rejected = [...listed.rejected, ...unclear.values()].sort((a, b) => a.line - b.line);
  await db.query(
    `insert into connection_upload (workspace_id, id, rep_id, file_name, at, read, matched, added, unchanged, rejected)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      workspaceId,
      id,
      repId,
      fileName,
      now,
      listed.rows.length + listed.rejected.length,
      tied.size - added,
      added,
      listed.rows.length - unclear.size - tied.size,
      JSON.stringify(rejected.slice(0, mostRejectsKept)),
    ],
  );
  return (await findConnectionUpload(db, workspaceId, id))!;
}

const mostRejectsKept = 500;

/** Who the listed are, by the surest sign first: the profile, the address, then name and company. */
async function findListed(
  db: Queryable,
  workspaceId: string,
  rows: readonly ListedConnection[],
): Promise<{ found: Map<number, string>; unclear: Map<number, RejectedRow> }> {
  const found = new Map<number, string>();
  const unclear = new Map<number, RejectedRow>();
  for (const sign of [byProfile, byAddress, byNameAndCompany]) {
    const open = rows.flatMap((row, n) => (found.has(n) || unclear.has(n) ? [] : [{ row, n }]));
    const { rows: matches } = await db.query(sign, [
      workspaceId,
      open.map(({ n }) => n),
      open.map(({ row }) => row.linkedin),
      open.map(({ row }) => row.email),
      open.map(({ row }) => nameKey(row.name)),
      open.map(({ row }) => row.company && accountKey(row.company)),
    ]);
    for (const { n, id } of matches as Match[]) {
      const other = found.get(n);
      if (other === undefined) found.set(n, id);
      else if (other !== id && sign === byNameAndCompany)
        unclear.set(n, { line: rows[n]!.line, says: 'Several people here have this name and company.' });
    }
    for (const n of unclear.keys()) found.delete(n);
  }
  return { found, unclear };
}

const listedRows = `unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[])
  as r (n, linkedin, email, name_key, company_key)`;

const byProfile = `
select r.n, p.id from ${listedRows} join prospect p on p.workspace_id = $1 and p.linkedin = r.linkedin
union all
select r.n, c.id from ${listedRows} join contact c on c.workspace_id = $1 and c.linkedin = r.linkedin`;

const byAddress = `
select r.n, m.prospect_id as id from ${listedRows} join email m on m.workspace_id = $1 and lower(m.address) = r.email
union all
select r.n, c.id from ${listedRows} join contact c on c.workspace_id = $1 and c.email = r.email`;

/** Whoever has a profile of their own that is another one is somebody else of that name. */
const byNameAndCompany = `
select r.n, p.id from ${listedRows}
  join prospect p on p.workspace_id = $1 and p.name_key = r.name_key
  join account a on a.workspace_id = $1 and a.id = p.account_id and a.key = r.company_key
 where p.linkedin is null or r.linkedin is null
union all
select r.n, c.id from ${listedRows}
  join contact c on c.workspace_id = $1 and c.name_key = r.name_key and c.company_key = r.company_key
 where c.linkedin is null or r.linkedin is null`;

type Found = { found: ReadonlyMap<number, string>; unclear: ReadonlyMap<number, unknown>; now: string };

/** Whoever is nobody yet becomes a contact, once however often they are listed. */
async function addContacts(
  db: Queryable,
  workspaceId: string,
  uploadId: string,
  rows: readonly ListedConnection[],
  { found, unclear, now }: Found,
): Promise<{ ids: Map<number, string>; newIds: Set<string> }> {
  const ids = new Map<number, string>();
  const byKey = new Map<string, string>();
  const made: Record<string, unknown>[] = [];
  for (const [n, row] of rows.entries()) {
    if (found.has(n) || unclear.has(n)) continue;
    const keys = { name_key: nameKey(row.name), company_key: row.company && accountKey(row.company) };
    const key = row.linkedin ?? row.email ?? `${keys.name_key}|${keys.company_key}`;
    const known = byKey.get(key) ?? newId(Date.parse(now));
    ids.set(n, known);
    if (byKey.has(key)) continue;
    byKey.set(key, known);
    const { name, company, title, email, linkedin } = row;
    made.push({ id: known, name, company, title, email, linkedin, ...keys });
  }
  await db.query(
    `insert into contact (workspace_id, id, name, name_key, company, company_key, title, email, linkedin, upload_id, created_at)
     select $1, id, name, name_key, company, company_key, title, email, linkedin, $2, $3
       from jsonb_to_recordset($4::jsonb) as c (id uuid, name text, name_key text, company text, company_key text, title text,
                                                email text, linkedin text)`,
    [workspaceId, uploadId, now, JSON.stringify(made)],
  );
  return { ids, newIds: new Set(byKey.values()) };
}

type Tying = {
  repId: string;
  uploadId: string;
  people: ReadonlyMap<number, string>;
  rows: readonly ListedConnection[];
};

/** @returns whom the rep was not known to know before */
async function tieTo(
  db: Queryable,
  workspaceId: string,
  { repId, uploadId, people, rows }: Tying,
  now: string,
): Promise<Set<string>> {
  const since = new Map<string, string | null>();
  for (const [n, id] of people) since.set(id, since.get(id) ?? rows[n]!.connectedOn);
  const { rows: tied } = await db.query(
    `insert into acquaintance (workspace_id, one_id, other_id, strength, since_on, source, of_rep, upload_id, created_at)
     select $1, least($2::uuid, id), greatest($2::uuid, id), $3, since_on, 'linkedin', true, $4, $5
       from unnest($6::uuid[], $7::date[]) as p (id, since_on)
     on conflict do nothing returning case when one_id = $2 then other_id else one_id end as id`,
    [workspaceId, repId, connectedStrength, uploadId, now, [...since.keys()], [...since.values()]],
  );
  return new Set(tied.map(({ id }) => id as string));
}

/**
 * Takes one list back: its ties go, but those of which somebody has said more since; so do its contacts, but those who are known
 * for something else by now. @returns false where there is none, or it was taken back already
 */
export async function undoConnections(
  db: Queryable,
  workspaceId: string,
  uploadId: string,
  now: string,
): Promise<boolean> {
  const undone = await db.query(
    `update connection_upload set undone_at = $3 where workspace_id = $1 and id = $2 and undone_at is null`,
    [workspaceId, uploadId, now],
  );
  if (undone.rowCount === 0) return false;
  await db.query(`delete from acquaintance where workspace_id = $1 and upload_id = $2`, [
    workspaceId,
    uploadId,
  ]);
  await db.query(
    `delete from contact c where workspace_id = $1 and upload_id = $2
        and not exists (select from acquaintance a where a.workspace_id = $1 and a.one_id = c.id)
        and not exists (select from acquaintance a where a.workspace_id = $1 and a.other_id = c.id)
        and not exists (select from membership m where m.workspace_id = $1 and m.person_id = c.id)
        and not exists (select from referral r where r.workspace_id = $1 and (r.connector_id = c.id or r.through_id = c.id))`,
    [workspaceId, uploadId],
  );
  return true;
}

const columns = `select id, rep_id as "repId", file_name as "fileName", at, read, matched, added, unchanged, rejected,
  undone_at as "undoneAt" from connection_upload where workspace_id = $1`;

export async function listConnectionUploads(db: Queryable, workspaceId: string): Promise<ConnectionUpload[]> {
  const found = await db.query(`${columns} order by at desc, id desc limit 50`, [workspaceId]);
  return found.rows;
}

export async function findConnectionUpload(
  db: Queryable,
  workspaceId: string,
  uploadId: string,
): Promise<ConnectionUpload | null> {
  const found = await db.query(`${columns} and id = $2`, [workspaceId, uploadId]);
  return found.rows[0] ?? null;
}
