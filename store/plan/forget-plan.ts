import type { Queryable } from '#store/workspace.ts';

/**
 * Says that the days of these reps are to be planned again, today's and those planned ahead: their hours, meetings,
 * pools or people changed in a way no decision shows. Whoever reads such a day next plans it.
 */
export async function forgetPlan(
  db: Queryable,
  workspaceId: string,
  repIds: readonly string[],
): Promise<void> {
  await db.query({ name: 'forget-plan', text: forgetQuery, values: [workspaceId, repIds] });
}

const forgetQuery = `
update day_plan set planned_at = null
 where workspace_id = $1 and rep_id = any ($2::uuid[]) and planned_at is not null`;
