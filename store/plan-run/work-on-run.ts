import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '#store/connect.ts';
import { findPlanRun, type PlanRun } from '#store/plan-run/plan-runs.ts';
import {
  endRunIfOver,
  failShard,
  keepShard,
  type TakenShard,
  takeShard,
} from '#store/plan-run/take-shard.ts';

export type Worker = {
  /** Unlike anybody else's who works on the run. */
  by: string;
  /** The instant at the desk. */
  now(): string;
  /** Plans one part and keeps that it is done, in one transaction. */
  plan(run: PlanRun, taken: TakenShard): Promise<void>;
  /** Told after each part, done or not. */
  onShard?(): void;
  /** How long to wait before looking again whether a colleague has fallen silent. */
  pauseMs?: number;
};

const signOfLifeMs = 5_000;
const usualPauseMs = 500;

/**
 * Works on a run until it is over: takes a part, plans it, and the next. Any number of processes may, on any machines; whoever ends in the
 * midst of a part loses no more than it, and a colleague takes it over. A part that cannot be planned says why, and the
 * others go on.
 * @throws what the database throws when it is away
 */
export async function workOnRun(
  db: Database,
  workspaceId: string,
  runId: string,
  worker: Worker,
): Promise<void> {
  const { by, now, pauseMs = usualPauseMs } = worker;
  const run = await findPlanRun(db, workspaceId, runId);
  if (run === null) return;
  for (;;) {
    const taken = await takeShard(db, workspaceId, runId, by);
    if (taken === 'wait') await sleep(pauseMs);
    else if (taken === 'over') break;
    else await planOrSayWhy(db, run, taken, worker);
  }
  await endRunIfOver(db, workspaceId, runId, now());
  worker.onShard?.();
}

async function planOrSayWhy(db: Database, run: PlanRun, taken: TakenShard, worker: Worker): Promise<void> {
  const living = setInterval(() => void keepShard(db, taken).catch(() => {}), signOfLifeMs);
  try {
    await worker.plan(run, taken);
  } catch (error) {
    await failShard(db, taken, whyFailed(error));
  } finally {
    clearInterval(living);
  }
  worker.onShard?.();
}

const longestWhy = 200;

/** In a sentence of others: one line, without its end. */
function whyFailed(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/\.$/, '').slice(0, longestWhy);
}
