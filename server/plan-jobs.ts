import type { PlanRun as PlanRunAnswer } from '#api/plan.ts';
import { slotOf } from '#core/plan/calls/rep-room.ts';
import { parseInstant } from '#core/prospect/local-time.ts';
import type { Context } from '#server/context.ts';
import { dayChanged } from '#server/events.ts';
import type { Server } from '#server/operation.ts';
import { type Desk, deskInstant } from '#store/desk.ts';
import { planRepDay } from '#store/plan/plan-rep-day.ts';
import type { Hired } from '#store/plan-run/hire-planners.ts';
import { findPlanRun, lastPlanRun, type PlanRun, runningPlanRun } from '#store/plan-run/plan-runs.ts';
import { repsToBegin } from '#store/plan-run/reps-to-begin.ts';
import { startPlanRun } from '#store/plan-run/start-plan-run.ts';
import { releaseShards } from '#store/plan-run/take-shard.ts';
import { transaction } from '#store/transaction.ts';

/** The planning of whole workspaces, which processes beside this one do: a server never plans one itself. */
export type PlanJobs = {
  /** Sees to it that processes of this machine work on the run, and that every open page is told how far it is. */
  help(desk: Desk, run: PlanRun): void;
  /** Ends the processes; what they were at is done by others, or after the next start. */
  close(): Promise<void>;
};

/** Starts who works on a run. @param onShard told whenever a part is done */
export type Hire = (desk: Desk, run: PlanRun, onShard: () => void) => Hired;

const toldEveryMs = 250;

export function openPlanJobs(context: Context, hire: Hire): PlanJobs {
  const helping = new Map<string, { desk: Desk; hired: Hired; over: Promise<void> }>();
  return {
    help(desk, run) {
      if (helping.has(run.id)) return;
      const tell = teller(context, desk, run.id);
      const hired = hire(desk, run, tell);
      const over = hired.ended
        .then(async (said) => {
          helping.delete(run.id);
          for (const words of said) context.log(new Error(words), 'plan');
          await tellEnd(context, desk, run.id);
        })
        .catch((error) => context.log(error, 'plan'));
      helping.set(run.id, { desk, hired, over });
    },
    async close() {
      const all = [...helping.values()];
      for (const { hired } of all) hired.end();
      await Promise.allSettled(all.map(({ over }) => over));
      for (const { desk, hired } of all) await releaseShards(context.db, desk.workspace.id, hired.takers);
    },
  };
}

/** Tells how far the run is, now and then. */
function teller(context: Context, desk: Desk, runId: string): () => void {
  let toldAt = 0;
  return () => {
    const at = Date.parse(context.now());
    if (Math.abs(at - toldAt) < toldEveryMs) return;
    toldAt = at;
    void tell(context, desk, runId).catch((error) => context.log(error, 'plan'));
  };
}

async function tell(context: Context, desk: Desk, runId: string): Promise<PlanRun | null> {
  const run = await findPlanRun(context.db, desk.workspace.id, runId);
  if (run !== null) context.events.tell({ event: 'plan', data: runAnswer(run) });
  return run;
}

async function tellEnd(context: Context, desk: Desk, runId: string): Promise<void> {
  const run = await tell(context, desk, runId);
  if (run !== null && !run.ahead) context.events.tell(dayChanged);
}

export function runAnswer({ at: _, ...run }: PlanRun): PlanRunAnswer {
  return run;
}

/** So few days are planned one after the other between two requests; more are a run. */
const fewDays = 20;

/**
 * Helps with a run that goes on, whoever began it: another server of the workspace, or this one before it was started anew.
 * @returns whether one does
 */
export async function helpWithRun({ context, keeper, plans }: Server): Promise<boolean> {
  const desk = await keeper.desk();
  const run = desk && (await runningPlanRun(context.db, desk.workspace.id));
  if (desk !== null && run !== null) plans.help(desk, run);
  return run !== null;
}

/** Once a minute: days that have begun and do not stand as planned yet are planned, so that they are also where nobody looks. */
export async function planWhatBegan(server: Server): Promise<void> {
  const { context, keeper, plans } = server;
  const desk = await keeper.desk();
  if (desk === null || (await helpWithRun(server))) return;
  const now = deskInstant(desk, context.now());
  const repIds = await repsToBegin(context.db, desk.workspace.id, now);
  if (repIds.length > fewDays) return beginRun(context, desk, plans, now);
  for (const repId of repIds) await planRepDay(context.db, desk.workspace, repId, now);
  if (repIds.length > 0) context.events.tell(dayChanged);
}

/** Days that one run could not plan are not the cause of another in the same half hour: whoever looks at one plans it. */
async function beginRun({ db }: Context, desk: Desk, plans: PlanJobs, now: string): Promise<void> {
  const last = await lastPlanRun(db, desk.workspace.id);
  if (last !== null && !last.ahead && halfHourOf(last.at) === halfHourOf(now)) return;
  const { run } = await transaction(db, (connection) =>
    startPlanRun(connection, desk.workspace.id, { ahead: false }, now),
  );
  plans.help(desk, run);
}

const halfHourOf = (instant: string): number => slotOf(parseInstant(instant)!);
