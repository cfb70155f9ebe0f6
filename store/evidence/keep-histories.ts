import type { Database } from '#store/connect.ts';
import { historyForm } from '#store/evidence/history-bytes.ts';

/** A history as bytes, and from how many touches it was made. */
export type HistoryToKeep = { id: string; touches: number; history: Buffer };

/** So many take some thirty megabytes; the others are kept by whoever asks next. */
export const mostKeptAtOnce = 100_000;
const atOnce = 1_000;

/**
 * Keeps histories for whoever asks next. One to which a touch was added meanwhile is left as it is, and so is one that somebody
 * writes to right now: nobody waits for this.
 */
export async function keepHistories(
  db: Database,
  workspaceId: string,
  toKeep: readonly HistoryToKeep[],
): Promise<void> {
  for (let from = 0; from < toKeep.length; from += atOnce) {
    const some = toKeep.slice(from, from + atOnce);
    await db.query(keepQuery, [
      workspaceId,
      historyForm,
      some.map(({ id }) => id),
      some.map(({ touches }) => touches),
      some.map(({ history }) => history),
    ]);
  }
}

const keepQuery = `
with made as (
  select * from unnest($3::uuid[], $4::integer[], $5::bytea[]) as made (prospect_id, touches, history)
), free as (
  select k.prospect_id, k.touches from kept_history k join made using (prospect_id)
   where k.workspace_id = $1 for update of k skip locked
)
update kept_history k set history = made.history, made_from = made.touches, form = $2
  from made join free using (prospect_id, touches)
 where k.workspace_id = $1 and k.prospect_id = made.prospect_id`;
