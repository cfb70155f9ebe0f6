import { planCalls } from '#core/plan/calls/plan-calls.ts';
import { roomOf } from '#core/plan/calls/rep-room.ts';
import { formatInstant, parseInstant } from '#core/prospect/local-time.ts';
import type { Database } from '#store/connect.ts';
import { decideLapsed } from '#store/decisions.ts';
import { readCallsToPlan } from '#store/plan/read-calls.ts';
import { type RepAtWork, readRepsToPlan } from '#store/plan/rep-time.ts';
import { lockDays, writeDayPlans } from '#store/plan/write-plans.ts';
import { connectedReps } from '#store/plan-run/connected-reps.ts';
import { type PlanCounts, planAhead, planCounts } from '#store/plan-run/plan-ahead.ts';
import type { PlanRun } from '#store/plan-run/plan-runs.ts';
import { finishShard, isStillOurs, type TakenShard } from '#store/plan-run/take-shard.ts';
import { readReachModel } from '#store/reach/reach-model.ts';
import { transaction } from '#store/transaction.ts';
import type { Workspace } from '#store/workspace.ts';

/**
 * Plans the reps of one part of a run and keeps that it is done. Reps who share people are planned together, the others
 * one after the other, each group in a transaction of its own, so that nobody's desk waits for more than their own plan.
 * Everything is planned for the instant of the run: done twice, it comes to the same.
 */
export async function planShard(
  db: Database,
  workspace: Workspace,
  run: PlanRun,
  taken: TakenShard,
  now: () => string,
): Promise<void> {
  const reps = await readRepsToPlan(db, workspace.id, taken.repIds, { now: run.startedAt });
  const counts: PlanCounts = { people: 0, calls: 0 };
  for (const group of connectedReps(reps)) {
    const repIds = group.map(({ id }) => id);
    const planned = run.ahead
      ? await planNext(db, workspace, run, taken, repIds)
      : await planPresent(db, workspace, run, taken, repIds);
    if (planned === null) return;
    counts.people += planned.people;
    counts.calls += planned.calls;
  }
  await transaction(db, (connection) => finishShard(connection, taken, counts, now()));
}

/** What is left of the day that runs for each. Null: the part is no longer ours. */
async function planPresent(
  db: Database,
  workspace: Workspace,
  run: PlanRun,
  taken: TakenShard,
  repIds: readonly string[],
): Promise<PlanCounts | null> {
  for (const repId of repIds) await decideLapsed(db, workspace, repId, run.at);
  const now = justAfter(run.at);
  return transaction(db, async (connection) => {
    await lockDays(connection, workspace.id, repIds);
    if (!(await isStillOurs(connection, taken))) return null;
    const reps = await readRepsToPlan(connection, workspace.id, repIds, { now });
    const calls = await readCallsToPlan(connection, workspace, reps);
    const model = await readReachModel(connection, workspace.id);
    const plans = planCalls(reps.map(withinHours(reps.length)), calls, model, parseInstant(now)!);
    await writeDayPlans(connection, workspace.id, reps, plans, { now });
    return planCounts(calls, plans);
  });
}

/** The whole of the next day on which each calls. Null: the part is no longer ours. */
async function planNext(
  db: Database,
  workspace: Workspace,
  run: PlanRun,
  taken: TakenShard,
  repIds: readonly string[],
): Promise<PlanCounts | null> {
  const now = run.startedAt;
  const reps = await readRepsToPlan(db, workspace.id, repIds, { now, ahead: true });
  return planAhead(db, workspace, reps, now, (connection) => isStillOurs(connection, taken));
}

/** What was decided at the instant of the run is known to a plan made after it; a decision of the same instant makes a plan old. */
function justAfter(instant: string): string {
  return new Date(Date.parse(instant) + 1).toISOString();
}

/**
 * Whoever sits at the desk works, whatever their hours; but a run does not know who sits there, and gives nobody who is shared
 * to a colleague who sleeps.
 */
function withinHours(reps: number): (rep: RepAtWork) => RepAtWork {
  if (reps === 1) return (rep) => rep;
  return (rep) => {
    const beforeTheDay = formatInstant(parseInstant(rep.from)! - 1);
    const worked = new Set(roomOf(rep, rep, beforeTheDay).map(({ at }) => at));
    return { ...rep, cells: rep.cells.filter(({ at }) => worked.has(at)) };
  };
}
