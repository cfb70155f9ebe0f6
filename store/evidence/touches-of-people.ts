import type { Objection } from '#core/call/objection.ts';
import type { Result } from '#core/call/touch.ts';
import type { CountedTouch } from '#core/evidence/metrics/person-history.ts';
import type { Queryable } from '#store/workspace.ts';

/** What the metrics read of a touch as it was written, whether or not it stands. */
export type WrittenTouch = CountedTouch & { id: string; corrects: string | null };

/** All touches of each of these people, in order. */
export async function touchesOfPeople(
  db: Queryable,
  workspaceId: string,
  prospectIds: readonly string[],
): Promise<Map<string, WrittenTouch[]>> {
  const values = [workspaceId, prospectIds];
  const { rows } = await db.query<PersonRow>({ name: 'touches-of-people', text: touchesQuery, values });
  return new Map(rows.map(({ id, touches }) => [id, touches.map(rowToTouch)]));
}

const touchesQuery = `
select prospect_id as id,
       json_agg(json_build_array(id, corrects, floor(extract(epoch from at)), channel, direction, outcome, result, objection, objective,
                rep_id, enrolment_id, said ->> 'scriptId', (said ->> 'version')::integer) order by at, id) as touches
  from touch where workspace_id = $1 and prospect_id = any ($2::uuid[])
 group by prospect_id`;

type PersonRow = { id: string; touches: TouchRow[] };
type TouchRow = [
  id: string,
  corrects: string | null,
  at: number,
  channel: string,
  direction: 'in' | 'out',
  outcome: string | null,
  result: Result | null,
  objection: Objection | null,
  objective: string | null,
  repId: string | null,
  enrolmentId: string | null,
  scriptId: string | null,
  version: number | null,
];

function rowToTouch(row: TouchRow): WrittenTouch {
  const [id, corrects, at, channel, direction, outcome, result, objection, ...more] = row;
  const [objective, repId, enrolmentId, scriptId, version] = more;
  const said = { objection, objective, scriptId, version };
  return { id, corrects, at, channel, direction, outcome, result, ...said, repId, enrolmentId };
}
