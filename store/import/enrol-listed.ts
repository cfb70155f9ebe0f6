import type pg from 'pg';
import type { ImportProgress } from '#store/import/run-import.ts';

/** Begins the work on people by the method chosen for the list; says how many began. */
export type Enroller = {
  /** Whose people they become; null leaves each with the owner the list names. */
  repId: string | null;
  /** Whose they become where the list names nobody who is a rep here; null leaves them without a method. */
  elseRepId?: string | null;
  enrol(prospectIds: readonly string[], repId: string): Promise<{ enrolled: number }>;
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
    const values = [workspaceId, enrol.repId, from, atOnce, enrol.elseRepId ?? null];
    const { rows } = await client.query(listedQuery, values);
    try {
      signal?.throwIfAborted();
      for (const [repId, ids] of byRep(rows)) enrolled += (await enrol.enrol(ids, repId)).enrolled;
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

const listedQuery = `
select distinct l.id, coalesce($2, r.id, $5) as rep_id
  from import_listed l
  left join rep r on r.workspace_id = $1 and (lower(r.email) = lower(l.owner) or lower(r.name) = lower(l.owner))
 where l.n > $3 and l.n <= $3 + $4 and coalesce($2, r.id, $5) is not null`;

function byRep(rows: readonly { id: string; rep_id: string }[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const row of rows) ids.set(row.rep_id, [...(ids.get(row.rep_id) ?? []), row.id]);
  return ids;
}
