import { parseInstant } from '#core/prospect/local-time.ts';
import { readRepsToPlan } from '#store/plan/rep-time.ts';
import type { Queryable } from '#store/workspace.ts';

/** Reps in the midst of a day, by their hours, that does not stand as planned yet. */
export async function repsToBegin(db: Queryable, workspaceId: string, now: string): Promise<string[]> {
  const found = await db.query({
    name: 'days-not-standing',
    text: `select r.id from rep r where r.workspace_id = $1 and r.active and not exists (
             select from day_plan d where d.workspace_id = $1 and d.rep_id = r.id and d.stood_at is not null
                and d.on_date = ($2::timestamptz at time zone r.time_zone)::date)`,
    values: [workspaceId, now],
  });
  if (found.rows.length === 0) return [];
  const ids = found.rows.map(({ id }) => id);
  const reps = await readRepsToPlan(db, workspaceId, ids, { now });
  const at = parseInstant(now)!;
  return reps
    .filter(
      ({ beginsAt, cells }) => beginsAt !== null && beginsAt <= at && cells.some((cell) => cell.at > at),
    )
    .map(({ id }) => id);
}
