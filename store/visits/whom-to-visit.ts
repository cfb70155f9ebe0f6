import { screenersOfPerson } from '#store/screener-of.ts';
import type { Queryable } from '#store/workspace.ts';

/** Who is to be visited, as far as an appointment needs it. */
export type WhomToVisit = {
  name: string;
  timeZones: string[];
  country: string | null;
  region: string | null;
  isDoNotCall: boolean;
  /** Who works them now. */
  repId: string | null;
};

export async function whomToVisit(
  db: Queryable,
  workspaceId: string,
  personId: string,
): Promise<WhomToVisit | null> {
  const found = await db.query(
    `select p.name, p.time_zones as "timeZones", p.country, p.region, p.do_not_call_at is not null as "isDoNotCall",
            e.rep_id as "repId"
       from prospect p
       left join enrolment e on e.workspace_id = p.workspace_id and e.prospect_id = p.id and e.state <> 'closed'
      where p.workspace_id = $1 and p.id = $2`,
    [workspaceId, personId],
  );
  return found.rows[0] ?? null;
}

/** Whether that screener answers for that person. */
export async function answersFor(
  db: Queryable,
  workspaceId: string,
  screenerId: string,
  personId: string,
): Promise<boolean> {
  const found = await db.query(
    `select exists (select from prospect p cross join lateral (${screenersOfPerson}) s
                     where p.workspace_id = $1 and p.id = $2 and s.id = $3) as answers`,
    [workspaceId, personId, screenerId],
  );
  return found.rows[0].answers;
}
