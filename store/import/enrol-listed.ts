import type pg from 'pg';
import type { ImportProgress } from '#store/import/run-import.ts';

/** Begins the work on people by the method chosen for the list; says how many began. */
export type Enroller = {
  /** Whose people they become; null leaves each with the owner the list names. */
  repId: string | null;
  enrol(prospectIds: readonly string[], repId: string): Promise<{ enrolled: number }>;
};

const atOnce = 500;

/**
 * Enrols whoever the list was about, in its order, some at a time and each time in a transaction of its own:
 * the people are safe by then, and whoever is enrolled already is left as they are.
 */
export async function enrolListed(
  client: pg.PoolClient,
  workspaceId: string,
  importId: string,
  { enrol, onProgress = () => {} }: { enrol?: Enroller; onProgress?: (progress: ImportProgress) => void },
): Promise<number> {
  if (!enrol) return 0;
  let enrolled = 0;
  const { rows: size } = await client.query(`select count(*)::integer as of from import_listed`);
  const of = size[0].of as number;
  for (let from = 0; from < of; from += atOnce) {
    const { rows } = await client.query(listedQuery, [workspaceId, enrol.repId, from, atOnce]);
    for (const [repId, ids] of byRep(rows)) enrolled += (await enrol.enrol(ids, repId)).enrolled;
    onProgress({ stage: 'enrolling', done: Math.min(from + atOnce, of), of });
  }
  await client.query(`drop table import_listed`);
  await client.query(`update import set enrolled = $3 where workspace_id = $1 and id = $2`, [
    workspaceId,
    importId,
    enrolled,
  ]);
  return enrolled;
}

const listedQuery = `
select distinct l.id, coalesce($2, r.id) as rep_id
  from import_listed l
  left join rep r on r.workspace_id = $1 and (lower(r.email) = lower(l.owner) or lower(r.name) = lower(l.owner))
 where l.n > $3 and l.n <= $3 + $4 and coalesce($2, r.id) is not null`;

function byRep(rows: readonly { id: string; rep_id: string }[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const row of rows) ids.set(row.rep_id, [...(ids.get(row.rep_id) ?? []), row.id]);
  return ids;
}
