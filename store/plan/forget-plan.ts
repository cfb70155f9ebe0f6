import type { Queryable } from '#store/workspace.ts';

/**
 * Says that the days of these reps are to be planned again, today's and those planned ahead: their hours, meetings,
 * pools or people changed in a way no decision shows. Whoever reads such a day next plans it.
 * @param repIds null: everybody's
 */
export async function forgetPlan(
  db: Queryable,
  workspaceId: string,
  repIds: readonly string[] | null,
): Promise<void> {
  await db.query({ name: 'forget-plan', text: forgetQuery, values: [workspaceId, repIds] });
}

/** Days gone by keep what was planned for them: the last one planned is tomorrow at most. */
const forgetQuery = `
update day_plan d set planned_at = null
 where workspace_id = $1 and ($2::uuid[] is null or rep_id = any ($2)) and planned_at is not null
   and on_date >= (select max(on_date) - 1 from day_plan l where l.workspace_id = $1 and l.rep_id = d.rep_id)`;
