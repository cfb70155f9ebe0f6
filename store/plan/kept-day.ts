import type { KeptDay } from '#store/plan/write-plans.ts';
import type { Queryable } from '#store/workspace.ts';

/**
 * One rep's day as it is planned; null where it never was, or is to be planned again.
 * @param on the rep's own date
 */
export async function readKeptDay(
  db: Queryable,
  workspaceId: string,
  repId: string,
  on: string,
): Promise<KeptDay | null> {
  const found = await db.query({
    name: 'read-kept-day',
    text: `select body from day_plan
            where workspace_id = $1 and rep_id = $2 and on_date = $3 and planned_at is not null`,
    values: [workspaceId, repId, on],
  });
  return found.rows[0]?.body ?? null;
}
