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

/** As SQL, of the rep's days in `day_plan d`: the last one that stood as planned and those after it, for the others are over. */
export const sinceLastStood = `d.on_date >= coalesce(
  (select s.on_date from day_plan s
    where s.workspace_id = d.workspace_id and s.rep_id = d.rep_id and s.stood_at is not null
    order by s.on_date desc limit 1), '-infinity')`;

const forgetQuery = `
update day_plan d set planned_at = null
 where workspace_id = $1 and ($2::uuid[] is null or rep_id = any ($2)) and planned_at is not null and ${sinceLastStood}`;
