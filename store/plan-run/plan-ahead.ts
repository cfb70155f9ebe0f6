import type { CallToPlan, RepPlan } from '#core/plan/calls/call-to-plan.ts';
import { planCalls } from '#core/plan/calls/plan-calls.ts';
import { parseInstant } from '#core/prospect/local-time.ts';
import type { Database } from '#store/connect.ts';
import type { RepAtWork } from '#store/plan/rep-time.ts';
import { lockDays, writeDayPlans } from '#store/plan/write-plans.ts';
import { lookAhead } from '#store/plan-run/look-ahead.ts';
import { readReachModel } from '#store/reach/reach-model.ts';
import { transaction } from '#store/transaction.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** How many people were looked at, and how many calls came of it. */
export type PlanCounts = { people: number; calls: number };

/**
 * Plans the next day of reps who share people, or of one, and keeps its numbers.
 * @param reps with the day to come
 * @param mayWrite asked in the transaction that writes
 * @returns null where it might not be written
 */
export async function planAhead(
  db: Database,
  workspace: Workspace,
  reps: readonly RepAtWork[],
  now: string,
  mayWrite: (connection: Queryable) => Promise<boolean> = async () => true,
): Promise<PlanCounts | null> {
  const [begins = now] = reps.map(({ from }) => from).sort();
  const calls = await lookAhead(db, workspace, reps, now);
  const plans = planCalls(reps, calls, await readReachModel(db, workspace.id), parseInstant(begins)!);
  const repIds = reps.map(({ id }) => id);
  return transaction(db, async (connection) => {
    await lockDays(connection, workspace.id, repIds);
    if (!(await mayWrite(connection))) return null;
    await writeDayPlans(connection, workspace.id, reps, plans, { now, ahead: true });
    return planCounts(calls, plans);
  });
}

export function planCounts(calls: readonly CallToPlan[], plans: readonly RepPlan[]): PlanCounts {
  return { people: calls.length, calls: plans.reduce((sum, plan) => sum + plan.calls.length, 0) };
}
