import type { CorrectableTouch } from '#core/call/stand.ts';
import type { Queryable } from '#store/workspace.ts';

/** A call of a plan as it stood when its rep's day began. */
export type PlannedRow = {
  rep_id: string;
  on_date: string;
  prospect_id: string;
  enrolment_id: string;
  name: string;
  slot_at: string;
  promised: boolean;
  /** Who works with them now; null: nobody. */
  with_id: string | null;
  with_name: string | null;
};

/** The calls that were planned for these reps on these dates of theirs, in the order of the plan. */
export async function plannedCalls(
  db: Queryable,
  workspaceId: string,
  repIds: readonly string[],
  { from, until }: { from: string; until: string },
): Promise<PlannedRow[]> {
  const found = await db.query<PlannedRow>({
    name: 'planned-calls-of-days',
    text: `select c.rep_id, c.on_date, c.prospect_id, c.enrolment_id, p.name, c.slot_at, c.promised, w.id as with_id,
                  w.name as with_name
             from planned_call c
             join prospect p on p.workspace_id = c.workspace_id and p.id = c.prospect_id
             left join enrolment e on e.workspace_id = c.workspace_id and e.id = c.enrolment_id and e.state <> 'closed'
             left join rep w on w.workspace_id = e.workspace_id and w.id = e.rep_id
            where c.workspace_id = $1 and c.rep_id = any ($2::uuid[]) and c.on_date between $3::date and $4::date
            order by c.on_date, c.rep_id, c.slot_at, p.name, c.enrolment_id`,
    values: [workspaceId, repIds, from, until],
  });
  return found.rows;
}

export type TouchOn = CorrectableTouch & { repId: string | null; rep: string | null };

type Between = { from: string; until: string };

/** What happened with these people between two instants, with corrections that came later, by person. */
export async function touchesBetween(
  db: Queryable,
  workspaceId: string,
  prospectIds: readonly string[],
  { from, until }: Between,
): Promise<Map<string, TouchOn[]>> {
  const found = await db.query<TouchOn & { prospect_id: string }>({
    name: 'touches-of-days',
    text: `select t.prospect_id, t.id, t.corrects, t.at, t.channel, t.direction, t.outcome, t.rep_id as "repId", r.name as rep
             from touch t
             left join rep r on r.workspace_id = t.workspace_id and r.id = t.rep_id
            where t.workspace_id = $1 and t.prospect_id = any ($2::uuid[]) and t.at >= $3 and t.at < $4
            order by t.at, t.id`,
    values: [workspaceId, prospectIds, from, until],
  });
  return byKey(found.rows, ({ prospect_id }) => prospect_id);
}

/** What these reps put off between two instants and did not take back, by enrolment and rep. */
export async function putOffsOf(
  db: Queryable,
  workspaceId: string,
  repIds: readonly string[],
  { from, until }: Between,
): Promise<Map<string, { at: string; until: string }[]>> {
  const found = await db.query<{ enrolment_id: string; rep_id: string; at: string; until: string }>({
    name: 'put-offs-of-days',
    text: `select enrolment_id, rep_id, at, until from put_off
            where workspace_id = $1 and rep_id = any ($2::uuid[]) and at >= $3 and at < $4 and taken_back_at is null
            order by at, id`,
    values: [workspaceId, repIds, from, until],
  });
  return byKey(found.rows, (row) => `${row.enrolment_id} ${row.rep_id}`);
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = grouped.get(key);
    if (group === undefined) grouped.set(key, [row]);
    else group.push(row);
  }
  return grouped;
}
