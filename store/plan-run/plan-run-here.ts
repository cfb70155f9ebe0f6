import type { RulePack } from '#core/rules/pack.ts';
import type { Database } from '#store/connect.ts';
import { planShard } from '#store/plan-run/plan-shard.ts';
import { type Worker, workOnRun } from '#store/plan-run/work-on-run.ts';
import { learnFromCalls } from '#store/reach/learn-from-calls.ts';
import { loadWorkspace } from '#store/workspace.ts';

export type WorkingHere = Omit<Worker, 'plan'> & {
  /** The calling-hour packs of the product. */
  packs: readonly RulePack[];
};

/** Works on a run in this process until it is over, with all that calls have taught by now. */
export async function planRunHere(
  db: Database,
  workspaceId: string,
  runId: string,
  { packs, ...worker }: WorkingHere,
): Promise<void> {
  const workspace = await loadWorkspace(db, workspaceId, packs);
  if (workspace === null) return;
  await learnFromCalls(db, workspace, worker.now());
  await workOnRun(db, workspaceId, runId, {
    ...worker,
    plan: (run, taken) => planShard(db, workspace, run, taken, worker.now),
  });
}
