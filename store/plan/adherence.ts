import { type AdherenceCount, countAdherence } from '#core/plan/calls/adherence.ts';
import { repDay } from '#core/plan/rep-day.ts';
import { type MeasuredCall, measureDays } from '#store/plan/measured-days.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** A rep's day against the plan as it stood when it began. */
export type RepAdherence = {
  on: string;
  /** Null: no plan stood that day. */
  stoodAt: string | null;
  counts: AdherenceCount;
  calls: Omit<MeasuredCall, 'enrolmentId'>[];
};

/**
 * Measures one day of a rep, by default the one that runs.
 * @param on a date of the rep's own calendar, `YYYY-MM-DD`
 */
export async function readAdherence(
  db: Queryable,
  workspace: Workspace,
  rep: { id: string; timeZone: string },
  on: string | undefined,
  now: string,
): Promise<RepAdherence> {
  const date = on ?? repDay(rep.timeZone, now).on;
  const stoodAt = await whenItStood(db, workspace.id, rep.id, date);
  const [day] = await measureDays(db, workspace, [rep], { from: date, until: date }, now);
  const calls = (day?.calls ?? []).map(({ enrolmentId: _, ...call }) => call);
  return { on: date, stoodAt, counts: countAdherence(calls), calls };
}

async function whenItStood(
  db: Queryable,
  workspaceId: string,
  repId: string,
  on: string,
): Promise<string | null> {
  const found = await db.query({
    name: 'when-a-plan-stood',
    text: `select stood_at from day_plan where workspace_id = $1 and rep_id = $2 and on_date = $3::date`,
    values: [workspaceId, repId, on],
  });
  return found.rows[0]?.stood_at ?? null;
}
