import type { Queryable } from '#store/workspace.ts';

/**
 * When reps are engaged and call nobody, as SQL in place of a table: in meetings, at visits and in calls that were agreed or kept
 * for somebody. The ways to visits are not counted here.
 */
export const engaged = `(
  select workspace_id, id, rep_id, from_at, until_at, says from rep_meeting
  union all
  select ap.workspace_id, ap.id, ap.rep_id, ap.from_at, ap.until_at,
         case when ap.kind = 'visit' then 'Visit to ' else 'Call with ' end || coalesce(a.name, p.name)
    from appointment ap
    join prospect p on p.workspace_id = ap.workspace_id and p.id = ap.prospect_id
    left join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
   where ap.status in ('confirmed', 'tentative'))`;

/** What engages reps in a stretch of time, everybody's, by when it begins. */
export async function engagedBetween(
  db: Queryable,
  workspaceId: string,
  from: string,
  until: string,
): Promise<{ id: string; repId: string; from: string; until: string; says: string }[]> {
  const found = await db.query(
    `select id, rep_id as "repId", from_at as "from", until_at as "until", says from ${engaged} m
      where workspace_id = $1 and until_at > $2 and from_at < $3 order by from_at, id`,
    [workspaceId, from, until],
  );
  return found.rows;
}
