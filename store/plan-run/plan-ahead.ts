import type { CallToPlan, RepPlan } from '#core/plan/calls/call-to-plan.ts';
import { planCalls } from '#core/plan/calls/plan-calls.ts';
import { parseInstant } from '#core/prospect/local-time.ts';
import type { Database } from '#store/connect.ts';
import { decideLapsedHere } from '#store/decisions.ts';
import { readCallsToPlan } from '#store/plan/read-calls.ts';
import type { RepAtWork } from '#store/plan/rep-time.ts';
import { lockDays, writeDayPlans } from '#store/plan/write-plans.ts';
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
  const calls = await lookAheadTogether(db, workspace, reps, now);
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

/**
 * Everybody whom some reps could call in a day to come, if nothing new were learned until then. What lapses before their day begins is
 * decided for it and taken back at once: a look ahead changes nothing. Whoever is still to be called today is
 * not counted again.
 */
async function lookAheadTogether(
  db: Database,
  workspace: Workspace,
  reps: readonly RepAtWork[],
  now: string,
): Promise<CallToPlan[]> {
  const connection = await db.connect();
  try {
    await connection.query('begin');
    for (const { id, from } of reps) await decideLapsedHere(connection, workspace, id, from);
    const calls = await readCallsToPlan(connection, workspace, reps);
    const today = await stillToday(connection, workspace.id, reps, now);
    return calls.filter(({ enrolmentId }) => !today.has(enrolmentId));
  } finally {
    await connection.query('rollback').catch(() => {});
    connection.release();
  }
}

async function stillToday(
  db: Queryable,
  workspaceId: string,
  reps: readonly RepAtWork[],
  now: string,
): Promise<Set<string>> {
  const found = await db.query({
    name: 'still-planned-today',
    text: `select e.id from unnest($2::uuid[], $3::timestamptz[]) as r (id, begins)
             join enrolment e on e.workspace_id = $1 and e.rep_id = r.id and e.state <> 'closed'
              and e.planned_for > $4::timestamptz - interval '30 minutes' and e.planned_for < r.begins`,
    values: [workspaceId, reps.map(({ id }) => id), reps.map(({ from }) => from), now],
  });
  return new Set(found.rows.map(({ id }) => id));
}
