import type { ContactPast } from '#core/reach/call-to-make.ts';
import { neverCalled } from '#core/reach/call-to-make.ts';
import type { Queryable } from '#store/workspace.ts';

/**
 * What a chance reads of a person `p` and what was learned of them, `cp`, as SQL. The calls that are learned from, the plan
 * and the day of one person read the same, or the chance would be another one in each.
 */
export const calledColumns = `p.time_zones[1] as zone,
  case when p.screener is not null then coalesce((p.screener ->> 'own')::uuid, p.account_id, p.id) end as screener_key,
  cp.calls as past_calls, cp.answered, cp.expected, cp.misses_in_a_row, cp.last_outcome`;

/** Where these columns come from, beside `p`. */
export const joinPast =
  'left join contact_past cp on cp.workspace_id = p.workspace_id and cp.prospect_id = p.id';

export type CalledRow = {
  /** The first zone they may be in; null: none is known. */
  zone: string | null;
  /** Who takes their calls first: an assistant of their own, else one front desk for all of an account. */
  screener_key: string | null;
  past_calls: number | null;
  answered: number;
  expected: number;
  misses_in_a_row: number;
  last_outcome: string | null;
};

export function rowToPast(row: CalledRow): ContactPast {
  if (row.past_calls === null) return neverCalled;
  return {
    calls: row.past_calls,
    answered: row.answered,
    expected: row.expected,
    missesInARow: row.misses_in_a_row,
    lastOutcome: row.last_outcome,
  };
}

/** What is known of one person after the last call learned. */
export type LearnedPast = ContactPast & { prospectId: string; lastAt: string };

export async function writePasts(
  db: Queryable,
  workspaceId: string,
  pasts: readonly LearnedPast[],
): Promise<void> {
  await db.query({
    name: 'write-contact-pasts',
    text: writeQuery,
    values: [workspaceId, JSON.stringify(pasts.map(pastToRow))],
  });
}

function pastToRow({
  prospectId,
  calls,
  answered,
  expected,
  missesInARow,
  lastOutcome,
  lastAt,
}: LearnedPast) {
  return {
    prospect_id: prospectId,
    calls,
    answered,
    expected,
    misses_in_a_row: missesInARow,
    last_outcome: lastOutcome,
    last_at: lastAt,
  };
}

const columns = 'calls, answered, expected, misses_in_a_row, last_outcome, last_at';
const writeQuery = `
insert into contact_past (workspace_id, prospect_id, ${columns})
select $1, prospect_id, ${columns} from jsonb_to_recordset($2::jsonb) as past (prospect_id uuid, calls integer,
       answered integer, expected double precision, misses_in_a_row integer, last_outcome text, last_at timestamptz)
    on conflict (workspace_id, prospect_id) do update set calls = excluded.calls, answered = excluded.answered,
       expected = excluded.expected, misses_in_a_row = excluded.misses_in_a_row, last_outcome = excluded.last_outcome,
       last_at = excluded.last_at`;
