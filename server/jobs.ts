import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readDueSources } from '#server/calendar/read-sources.ts';
import { dayChanged } from '#server/events.ts';
import { uploadPath } from '#server/imports.ts';
import type { Server } from '#server/operation.ts';
import { planWhatBegan } from '#server/plan-jobs.ts';
import { problemOf } from '#server/problems.ts';
import { deleteAudioOfGone, deleteLeftOvers, deleteOldAudio } from '#server/take-audio.ts';
import { decideLapsed } from '#store/decisions.ts';
import { deskInstant } from '#store/desk.ts';
import { deletePlanRuns } from '#store/plan-run/start-plan-run.ts';
import { learnFromCalls } from '#store/reach/learn-from-calls.ts';
import { lookAtTrials } from '#store/trials/look-at-trial.ts';

const everyMs = 60_000;
/** Learned within some ten seconds. */
const callsLearnedARound = 50_000;
const keptMs = 7 * 24 * 60 * 60 * 1000;

/**
 * What the server does by itself, once a minute and never twice at once: decides again wherever a decision
 * has lapsed, which also settles promises whose time is over, learns from the calls that were made, plans the days that
 * begin, looks at trials, and lets go of what nobody will ask for. The reps' own calendars are read beside it: they may let one wait.
 * @returns how to stop
 */
export function startJobs(server: Server): () => void {
  const stops = [everyMinute(server, doJobs), everyMinute(server, readDueSources)];
  return () => {
    for (const stop of stops) stop();
  };
}

function everyMinute(server: Server, work: (server: Server) => Promise<void>): () => void {
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const again = () => {
    timer = setTimeout(async () => {
      await work(server).catch((error) => {
        if (problemOf(error).isOurs) server.context.log(error, 'jobs');
      });
      if (!isStopped) again();
    }, everyMs);
    timer.unref();
  };
  again();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/** One round of all jobs. */
export async function doJobs(server: Server): Promise<void> {
  await decideWhatLapsed(server);
  await learnFromWhatWasCalled(server);
  await planWhatBegan(server);
  await lookAtWhatIsTried(server);
  await forgetKeys(server);
  await forgetPlanRuns(server);
  await removeOldUploads(server);
  await removeOldTakes(server);
}

async function decideWhatLapsed({ context, keeper }: Server): Promise<void> {
  const desk = await keeper.desk();
  if (desk === null) return;
  const decided = await decideLapsed(context.db, desk.workspace, null, deskInstant(desk, context.now()));
  if (decided > 0) context.events.tell(dayChanged);
}

/** A long history is learned over several rounds, so that whatever lapses meanwhile is decided in time. */
async function learnFromWhatWasCalled({ context, keeper }: Server): Promise<void> {
  const desk = await keeper.desk();
  if (desk === null) return;
  await learnFromCalls(context.db, desk.workspace, deskInstant(desk, context.now()), callsLearnedARound);
}

/** An arm by which too many ask not to be called must not wait for somebody to look at its trial. */
async function lookAtWhatIsTried({ context, keeper }: Server): Promise<void> {
  const desk = await keeper.desk();
  if (desk === null) return;
  const over = await lookAtTrials(context.db, desk.workspace, deskInstant(desk, context.now()));
  if (over.length > 0) context.events.tell(dayChanged);
}

async function forgetKeys({ context }: Server): Promise<void> {
  const before = new Date(Date.parse(context.now()) - keptMs).toISOString();
  await context.db.query(`delete from idempotency where created_at < $1`, [before]);
}

/** Plannings that ended; what they planned stays. */
async function forgetPlanRuns({ context, keeper }: Server): Promise<void> {
  const desk = await keeper.desk();
  if (desk === null) return;
  const before = new Date(Date.parse(deskInstant(desk, context.now())) - keptMs).toISOString();
  await deletePlanRuns(context.db, desk.workspace.id, before);
}

/** Lists that were looked into and never brought in. */
async function removeOldUploads({ context }: Server): Promise<void> {
  const folder = dirname(uploadPath(context, 'any'));
  const now = Date.parse(context.now());
  for (const name of await readdir(folder).catch(() => [])) {
    const { mtimeMs } = await stat(join(folder, name));
    if (now - mtimeMs > keptMs) await rm(join(folder, name), { force: true });
  }
}

/** The sound of takes, thirty days after they were made; what was measured stays. */
async function removeOldTakes({ context, keeper }: Server): Promise<void> {
  await deleteAudioOfGone(context);
  const desk = await keeper.desk();
  if (desk === null) return;
  await deleteOldAudio(context, desk.workspace.id, deskInstant(desk, context.now()));
  await deleteLeftOvers(context, desk.workspace.id);
}
