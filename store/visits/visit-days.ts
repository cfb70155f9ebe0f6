import { repDay } from '#core/plan/rep-day.ts';
import type { Rep } from '#store/reps.ts';
import type { Queryable } from '#store/workspace.ts';

/** A day of a rep's with visits: the town in which most of them are, and how many stand. */
export type DayWithVisits = { on: string; near: string | null; visits: number };

const mostDays = 60;
/** How long it is asked what became of a visit. */
const askedForDays = 14;

/**
 * The rep's own dates from today on that have visits, and those before of which nobody has said yet what became of them.
 */
export async function daysWithVisits(
  db: Queryable,
  workspaceId: string,
  { id, timeZone }: Pick<Rep, 'id' | 'timeZone'>,
  now: string,
): Promise<DayWithVisits[]> {
  const found = await db.query(
    `select (ap.from_at at time zone $3)::date as on, mode() within group (order by p.city) as near,
            count(*)::integer as visits
       from appointment ap join prospect p on p.workspace_id = ap.workspace_id and p.id = ap.prospect_id
      where ap.workspace_id = $1 and ap.rep_id = $2 and ap.kind = 'visit' and ap.status not in ('moved', 'cancelled')
        and (ap.from_at >= $4 or ap.status in ('confirmed', 'tentative') and ap.from_at > $4::timestamptz - interval '${askedForDays} days')
      group by 1 order by 1 limit ${mostDays}`,
    [workspaceId, id, timeZone, repDay(timeZone, now).from],
  );
  return found.rows;
}
