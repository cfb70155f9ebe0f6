import type { CallToPlan } from '#core/plan/calls/call-to-plan.ts';
import type { Database } from '#store/connect.ts';
import { decideLapsedHere } from '#store/decisions.ts';
import { readCallsToPlan } from '#store/plan/read-calls.ts';
import type { RepAtWork } from '#store/plan/rep-time.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/**
 * Everybody whom some reps could call in a day to come, if nothing new were learned until then. What lapses before their day begins is
 * decided for it and taken back at once: a look ahead changes nothing. Whoever is still to be called today is
 * not counted again.
 * @param reps with the day to come
 */
export async function lookAheadTogether(
  db: Database,
  workspace: Workspace,
  reps: readonly RepAtWork[],
  now: string,
): Promise<CallToPlan[]> {
  const connection = await db.connect();
  try {
    await connection.query('begin');
    for (const { id, from } of reps) await decideLapsedHere(connection, workspace, id, from);
    const calls = await readCallsToPlan(connection, workspace, reps);
    const today = await stillToday(connection, workspace.id, reps, now);
    return calls.filter(({ enrolmentId }) => !today.has(enrolmentId));
  } finally {
    await connection.query('rollback').catch(() => {});
    connection.release();
  }
}

async function stillToday(
  db: Queryable,
  workspaceId: string,
  reps: readonly RepAtWork[],
  now: string,
): Promise<Set<string>> {
  const found = await db.query({
    name: 'still-planned-today',
    text: `select e.id from unnest($2::uuid[], $3::timestamptz[]) as r (id, begins)
             join enrolment e on e.workspace_id = $1 and e.rep_id = r.id and e.state <> 'closed'
              and e.planned_for > $4::timestamptz - interval '30 minutes' and e.planned_for < r.begins`,
    values: [workspaceId, reps.map(({ id }) => id), reps.map(({ from }) => from), now],
  });
  return new Set(found.rows.map(({ id }) => id));
}
