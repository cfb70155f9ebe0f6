import type pg from 'pg';
import type { ImportProgress } from '#store/import/run-import.ts';
import type { Owner } from '#store/pool-members.ts';

/** Begins the work on people by the method chosen for the list; says how many began. */
export type Enroller = {
  /** Whose people they become, a rep's or a pool's; null leaves each with the owner the list names. */
  owner: Owner | null;
  /** Whose they become where the list names nobody who is a rep here; null leaves them without a method. */
  elseRepId?: string | null;
  enrol(prospectIds: readonly string[], owner: Owner, importId: string): Promise<{ enrolled: number }>;
};

const atOnce = 500;

/** Keeps whom the list is about on this connection, beyond the transaction that wrote them. */
export async function rememberListed(client: pg.ClientBase): Promise<void> {
  await client.query(`drop table if exists pg_temp.import_listed`);
  await client.query(
    `create temp table import_listed as
     select row_number() over (order by s.n)::integer as n, coalesce(f.target, s.id) as id, s.owner
       from import_person s left join import_fate f on f.n = s.n
      where f.n is null or f.fate = 'same'`,
  );
}

export type Enrolling = {
  enrol?: Enroller;
  dryRun?: boolean;
  onProgress?: (progress: ImportProgress) => void;
  signal?: AbortSignal;
};

/**
 * Enrols whoever the list was about, in its order, some at a time and each time in a transaction of its own:
 * the people are safe by then. Whoever is enrolled already is left as they are; a cancel or a failure leaves
 * those not yet begun without a method and says so.
 */
export async function enrolListed(
  client: pg.PoolClient,
  workspaceId: string,
  importId: string,
  { enrol, dryRun = false, onProgress = () => {}, signal }: Enrolling,
): Promise<number> {
  if (!enrol || dryRun) return 0;
  let enrolled = 0;
  let stopped: string | null = null;
  const of = await sizeOfList(client);
  for (let from = 0; from < of && stopped === null; from += atOnce) {
    const parts = await ownersOf(client, workspaceId, enrol, from);
    try {
      signal?.throwIfAborted();
      for (const { owner, ids } of parts) enrolled += (await enrol.enrol(ids, owner, importId)).enrolled;
    } catch (error) {
      stopped = signal?.aborted ? 'it was cancelled' : (error as Error).message;
    }
    onProgress({ stage: 'enrolling', done: Math.min(from + atOnce, of), of });
  }
  await client.query(`drop table pg_temp.import_listed`);
  await keepEnrolled(client, workspaceId, importId, enrolled, stopped);
  return enrolled;
}

async function sizeOfList(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query(`select count(*)::integer as size from import_listed`);
  return rows[0].size;
}

async function keepEnrolled(
  client: pg.PoolClient,
  workspaceId: string,
  importId: string,
  enrolled: number,
  stopped: string | null,
): Promise<void> {
  const says =
    stopped === null
      ? ''
      : ` All people are in; enrolling them ended early: ${stopped}. Enrol the others from the list of people.`;
  await client.query(
    `update import set enrolled = $3, says = says || $4 where workspace_id = $1 and id = $2`,
    [workspaceId, importId, enrolled, says],
  );
}

/** Whose the next people of the list become, owner by owner. */
async function ownersOf(
  client: pg.PoolClient,
  workspaceId: string,
  { owner, elseRepId = null }: Enroller,
  from: number,
): Promise<{ owner: Owner; ids: string[] }[]> {
  const values = [workspaceId, from, atOnce, elseRepId];
  const { rows } = await client.query<Listed>(listedQuery, values);
  if (owner !== null) return [{ owner, ids: [...new Set(rows.map(({ id }) => id))] }];
  const idsByRep = new Map<string, string[]>();
  for (const { id, rep_id } of rows)
    if (rep_id !== null) idsByRep.set(rep_id, [...(idsByRep.get(rep_id) ?? []), id]);
  return [...idsByRep].map(([repId, ids]) => ({ owner: { repId }, ids }));
}

type Listed = { id: string; rep_id: string | null };

const listedQuery = `
select distinct l.id, coalesce(r.id, $4) as rep_id
  from import_listed l
  left join rep r on r.workspace_id = $1 and (lower(r.email) = lower(l.owner) or lower(r.name) = lower(l.owner))
 where l.n > $2 and l.n <= $2 + $3`;
