import type { TypedStretch } from '#core/prospect/screener-hours.ts';
import type { ContactPast } from '#core/reach/call-to-make.ts';
import type { KeptPlan } from '#store/plan/write-plans.ts';
import { type CalledRow, calledColumns, joinPast, rowToPast } from '#store/reach/contact-past.ts';
import { screenerOfPerson } from '#store/screener-of.ts';
import type { Queryable } from '#store/workspace.ts';

/** What the chances of one person's day rest on, and what the plan has of them. */
export type PersonCalled = {
  timeZone: string | null;
  screener: {
    key: string;
    /** Null where nobody of it is written down any more. */
    id: string | null;
    note: string | null;
    hours: TypedStretch[] | null;
    timeZone: string | null;
  } | null;
  past: ContactPast;
  /** Null while nobody works with them. */
  enrolment: {
    id: string;
    repId: string;
    repZone: string;
    list: string | null;
    isOwed: boolean;
    dueAt: string;
    planned: (KeptPlan & { for: string }) | null;
  } | null;
};

export async function findPersonCalled(
  db: Queryable,
  workspaceId: string,
  prospectId: string,
): Promise<PersonCalled | null> {
  const found = await db.query<PersonRow>({
    name: 'person-called',
    text: query,
    values: [workspaceId, prospectId],
  });
  const row = found.rows[0];
  if (row === undefined) return null;
  return {
    timeZone: row.zone,
    screener:
      row.screener_key === null
        ? null
        : {
            key: row.screener_key,
            id: row.screener_id,
            note: row.screener_note,
            hours: row.screener_hours,
            timeZone: row.screener_zone,
          },
    past: rowToPast(row),
    enrolment: row.id === null ? null : rowToEnrolment(row, row.id),
  };
}

const query = `
select desk.id as screener_id, desk.note as screener_note, desk.hours as screener_hours, desk.time_zone as screener_zone, e.id, e.rep_id, r.time_zone as rep_zone, e.campaign_id, e.promised, e.due_at,
       e.planned_for, e.plan, ${calledColumns}
  from prospect p
  left join lateral (${screenerOfPerson}) desk on true
  left join enrolment e on e.workspace_id = p.workspace_id and e.prospect_id = p.id and e.state <> 'closed'
  left join rep r on r.workspace_id = e.workspace_id and r.id = e.rep_id
  ${joinPast}
 where p.workspace_id = $1 and p.id = $2`;

type PersonRow = CalledRow & {
  screener_id: string | null;
  screener_note: string | null;
  screener_hours: TypedStretch[] | null;
  screener_zone: string | null;
  id: string | null;
  rep_id: string;
  rep_zone: string;
  campaign_id: string | null;
  promised: boolean;
  due_at: string;
  planned_for: string | null;
  plan: KeptPlan | null;
};

function rowToEnrolment(row: PersonRow, id: string): PersonCalled['enrolment'] {
  const { planned_for: at, plan } = row;
  return {
    id,
    repId: row.rep_id,
    repZone: row.rep_zone,
    list: row.campaign_id,
    isOwed: row.promised,
    dueAt: row.due_at,
    planned: at === null || plan === null ? null : { ...plan, for: at },
  };
}
