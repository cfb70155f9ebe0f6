import os from 'node:os';
import { progress } from '@clack/prompts';
import { withDatabase } from '#cli/database.ts';
import { refuse } from '#cli/desk-at-hand.ts';
import type { Io } from '#cli/io.ts';
import type { Database } from '#store/connect.ts';
import { type Desk, deskInstant, readDesk } from '#store/desk.ts';
import { hirePlanners, plannersFor, takerOf } from '#store/plan-run/hire-planners.ts';
import { planRunHere } from '#store/plan-run/plan-run-here.ts';
import { findPlanRun, type PlanRun } from '#store/plan-run/plan-runs.ts';
import { startPlanRun } from '#store/plan-run/start-plan-run.ts';
import { loadBuiltInRulePacks } from '#store/rule-pack-file.ts';
import { transaction } from '#store/transaction.ts';

export type WorkspaceOptions = { tomorrow?: boolean; workers?: number; json?: boolean; run?: string };

/** `phonework plan --workspace`: everybody's day, or with `--tomorrow` their next one; with `--run` helps with a run that goes on. */
export function planWorkspace(io: Io, options: WorkspaceOptions): Promise<void> {
  return withDatabase(io, async (db) => {
    const desk = await readDesk(db, await loadBuiltInRulePacks());
    if (desk === null)
      refuse(io, 'There is no workspace yet. Open the desk, or bring in a list with phonework import.');
    else if (options.run !== undefined) await help(io, db, desk, options.run);
    else await planAll(io, db, desk, options);
  });
}

/** A line on standard output says that a part is done. */
async function help(io: Io, db: Database, desk: Desk, runId: string): Promise<void> {
  await workHere(io, db, desk, runId, () => io.output.write('done\n'));
}

async function planAll(io: Io, db: Database, desk: Desk, options: WorkspaceOptions): Promise<void> {
  const ahead = options.tomorrow ?? false;
  const { run } = await transaction(db, (connection) =>
    startPlanRun(connection, desk.workspace.id, { ahead }, deskInstant(desk, io.now())),
  );
  if (run.ahead !== ahead) {
    refuse(
      io,
      `The ${dayOf(run)} of everybody is being planned already (${run.reps.done} of ${run.reps.all} reps). ` +
        'Nothing was begun. Wait until it is done, or stop it at the desk.',
    );
    return;
  }
  const bar = showProgress(io);
  const tell = async () => bar.show((await findPlanRun(db, desk.workspace.id, run.id))!);
  const processes = options.workers ?? plannersFor(os.cpus().length);
  const others = hirePlanners(run.id, processes - 1, () => {});
  await workHere(io, db, desk, run.id, tell);
  for (const said of await others.ended) io.errors.write(`${said}\n`);
  bar.end();
  say(io, (await findPlanRun(db, desk.workspace.id, run.id))!, options);
}

async function workHere(
  io: Io,
  db: Database,
  desk: Desk,
  runId: string,
  onShard: () => unknown,
): Promise<void> {
  await planRunHere(db, desk.workspace.id, runId, {
    by: takerOf(process.pid),
    packs: desk.workspace.packs,
    now: () => deskInstant(desk, io.now()),
    onShard,
  });
}

function say(io: Io, run: PlanRun, { json }: WorkspaceOptions): void {
  io.output.write(json ? `${JSON.stringify(run)}\n` : `${run.says}\n`);
  if (run.state !== 'done') io.exitCode = 1;
}

const dayOf = ({ ahead }: PlanRun): string => (ahead ? 'next day' : 'present day');

/** A progress bar on a terminal; nothing anywhere else. */
function showProgress(io: Io): { show(run: PlanRun): void; end(): void } {
  if (!io.errors.isTTY) return { show: () => {}, end: () => {} };
  const bar = progress({ max: 100, output: io.errors });
  let at = 0;
  bar.start('Planning');
  return {
    show({ reps, calls }) {
      const next = reps.all === 0 ? 100 : Math.floor((100 * reps.done) / reps.all);
      bar.advance(Math.max(0, next - at), `${reps.done} of ${reps.all} reps, ${calls} calls`);
      at = Math.max(at, next);
    },
    end: () => bar.clear(),
  };
}
