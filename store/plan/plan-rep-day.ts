import type { RepPlan } from '#core/plan/calls/call-to-plan.ts';
import { planCalls } from '#core/plan/calls/plan-calls.ts';
import { parseInstant } from '#core/prospect/local-time.ts';
import type { ReachModel } from '#core/reach/reach-model.ts';
import type { Database } from '#store/connect.ts';
import { isPlanOld } from '#store/plan/old-plan.ts';
import { readCallsWith, takeFreeOfPools } from '#store/plan/read-calls.ts';
import { type RepAtWork, readRepsToPlan } from '#store/plan/rep-time.ts';
import { lockDays, writeDayPlans } from '#store/plan/write-plans.ts';
import { readReachModel } from '#store/reach/reach-model.ts';
import { transaction } from '#store/transaction.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

type PlannedIn = Pick<Workspace, 'id' | 'rules'>;

/** Plans what is left of a rep's day at an instant, and keeps it. */
export function planRepDay(db: Database, workspace: PlannedIn, repId: string, now: string): Promise<void> {
  return transaction(db, (connection) => planRepDayHere(connection, workspace, repId, now));
}

/** The same, if the plan that is kept is old; whoever planned it meanwhile did it for all. */
export function planOldDay(
  db: Database,
  workspace: PlannedIn,
  rep: { id: string; on: string },
  now: string,
): Promise<void> {
  return transaction(db, async (connection) => {
    await lockDays(connection, workspace.id, [rep.id]);
    const values = [workspace.id, rep.id, now, rep.on];
    const found = await connection.query({
      name: 'is-plan-old',
      text: `select ${isPlanOld('$4')} as old`,
      values,
    });
    if (found.rows[0].old) await planRepDayHere(connection, workspace, rep.id, now);
  });
}

/** Plans within a transaction that is open already. */
export async function planRepDayHere(
  connection: Queryable,
  workspace: PlannedIn,
  repId: string,
  now: string,
): Promise<void> {
  await lockDays(connection, workspace.id, [repId]);
  const [rep] = await readRepsToPlan(connection, workspace.id, [repId], { now });
  if (rep === undefined) return;
  const model = await readReachModel(connection, workspace.id);
  const plan = await planOf(connection, workspace, rep, model, now);
  await writeDayPlans(connection, workspace.id, [rep], [plan], { now });
}

/** The rep's own people; where their day has room left, whoever of their pools is planned with nobody. */
async function planOf(
  connection: Queryable,
  workspace: PlannedIn,
  rep: RepAtWork,
  model: ReachModel,
  now: string,
): Promise<RepPlan> {
  const at = parseInstant(now)!;
  const calls = await readCallsWith(connection, workspace, rep);
  const [plan] = planCalls([rep], calls, model, at);
  if (!plan!.cells.some(({ room, held }) => held < room)) return plan!;
  const free = await takeFreeOfPools(connection, workspace, rep);
  return free.length === 0 ? plan! : planCalls([rep], [...calls, ...free], model, at)[0]!;
}
