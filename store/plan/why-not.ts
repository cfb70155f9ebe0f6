import type { Reason } from '#core/decide/decision.ts';
import { whyNotPlanned } from '#core/plan/calls/why-not-planned.ts';
import type { RepDay } from '#core/plan/rep-day.ts';
import { parseInstant } from '#core/prospect/local-time.ts';
import { readCallsOf } from '#store/plan/read-calls.ts';
import type { KeptDay } from '#store/plan/write-plans.ts';
import { readReachModel } from '#store/reach/reach-model.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

export type RepsPlan = { id: string; timeZone: string; day: RepDay; cells: KeptDay['cells'] };

/** Of people who could be called in a rep's day, why its plan has no place for each, by enrolment. */
export async function whyNotInDay(
  db: Queryable,
  workspace: Pick<Workspace, 'id' | 'rules'>,
  rep: RepsPlan,
  enrolmentIds: readonly string[],
  now: string,
): Promise<Map<string, Reason>> {
  if (enrolmentIds.length === 0) return new Map();
  const { until } = rep.day;
  const calls = await readCallsOf(db, workspace, { id: rep.id, until }, enrolmentIds);
  const model = await readReachModel(db, workspace.id);
  const cells = rep.cells.map((cell) => ({ ...cell, at: parseInstant(cell.at)! }));
  const asPlanned = {
    repId: rep.id,
    timeZone: rep.timeZone,
    dayEndsAt: parseInstant(until)!,
    cells,
  };
  const why = calls.map((call): [string, Reason] => [
    call.enrolmentId,
    whyNotPlanned(call, asPlanned, model, parseInstant(now)!),
  ]);
  return new Map(why);
}
