import type { Database } from '#store/connect.ts';
import { newId } from '#store/id.ts';

/** One call of a history that is written down as it was made, without asking anybody whether it may be. */
export type PastCall = {
  prospectId: string;
  repId: string;
  at: string;
  outcome: string;
  result?: string | null;
  enrolmentId?: string | null;
};

/** Rule 5, they asked for it: stands outside the limits on how often somebody is called. */
const askedFor = 5;

/** Writes calls as if each had been recorded when it was made. @returns their ids, in that order */
export async function writeCalls(
  db: Database,
  workspaceId: string,
  calls: readonly PastCall[],
): Promise<string[]> {
  const rows = calls.map((call) => ({
    id: newId(Date.parse(call.at)),
    prospect_id: call.prospectId,
    rep_id: call.repId,
    enrolment_id: call.enrolmentId ?? null,
    at: call.at,
    outcome: call.outcome,
    result: call.result ?? null,
  }));
  await db.query(
    `insert into touch (workspace_id, id, prospect_id, enrolment_id, rep_id, at, local_on, channel, direction, outcome,
                        result, made_under, recorded_at)
     select $1, id, prospect_id, enrolment_id, rep_id, at, at::date, 'call', 'out', outcome, result, $3, at
       from jsonb_to_recordset($2::jsonb) as t (id uuid, prospect_id uuid, enrolment_id uuid, rep_id uuid, at timestamptz,
            outcome text, result text)`,
    [workspaceId, JSON.stringify(rows), askedFor],
  );
  return rows.map(({ id }) => id);
}
