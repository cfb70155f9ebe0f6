import type { Database } from '#store/connect.ts';
import { readRepsToPlan } from '#store/plan/rep-time.ts';
import { connectedReps } from '#store/plan-run/connected-reps.ts';
import { planAhead } from '#store/plan-run/plan-ahead.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/**
 * Plans the next day of every rep who has none planned, or one that is old: something was decided since about one of their
 * people, or their present day was planned anew, for whoever has a place in it has none in the next. Reps who share
 * people are planned together.
 */
export async function planOldNextDays(db: Database, workspace: Workspace, now: string): Promise<void> {
  const reps = await readRepsToPlan(db, workspace.id, null, { now, ahead: true });
  const old = await oldDays(db, workspace.id, reps);
  for (const group of connectedReps(reps)) {
    if (!group.some(({ id }) => old.has(id))) continue;
    await planAhead(db, workspace, group, now);
  }
}

async function oldDays(
  db: Queryable,
  workspaceId: string,
  reps: readonly { id: string; on: string }[],
): Promise<Set<string>> {
  const values = [workspaceId, reps.map(({ id }) => id), reps.map(({ on }) => on)];
  const found = await db.query({ name: 'old-next-days', text: oldQuery, values });
  return new Set(found.rows.map(({ id }) => id));
}

const oldQuery = `
select r.id
  from unnest($2::uuid[], $3::date[]) as r (id, on_date)
  left join day_plan d on d.workspace_id = $1 and d.rep_id = r.id and d.on_date = r.on_date
 where d.planned_at is null
    or exists (select from day_plan t where t.workspace_id = $1 and t.rep_id = r.id and t.on_date < r.on_date
                  and t.planned_at > d.planned_at)
    or exists (select from enrolment e where e.workspace_id = $1 and e.rep_id = r.id and e.state <> 'closed'
                  and e.decided_at >= d.planned_at)`;
