import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readHours } from '#core/evidence/metrics/hours.ts';
import { lastWeeks } from '#core/evidence/metrics/periods.ts';
import { allWork } from '#core/evidence/metrics/slice.ts';
import { parseDate } from '#core/prospect/local-time.ts';
import type { Database } from '#store/connect.ts';
import { foldTouches, type InsightsQuestion, readInsights } from '#store/evidence/read-insights.ts';
import { readTerritory } from '#store/evidence/territory.ts';
import { openDatabase } from '#store/open-database.ts';
import { repsOf } from '#store/reps.ts';
import { now, type Seeded, seedWorkspace } from './desk/seed.ts';

/**
 * The evidence of a workspace of 100,000 people and 1,000,000 touches, all of the last sixteen weeks, which is the worst there
 * can be: of one rep with 500 people, and of everybody. `tsx bench/insights.ts [people] [touches each]`
 */
const people = Number(process.argv[2] ?? 100_000);
const touchesEach = Number(process.argv[3] ?? 10);
const ofTheRep = Math.min(500, people);
const today = parseDate(now.slice(0, 10))!;

const folder = await mkdtemp(join(tmpdir(), 'phonework-bench-insights-'));
await chmod(folder, 0o755);
const opened = await openDatabase({ folder: join(folder, 'data') }, { as: 'command', say: () => {} });
try {
  const seeding = performance.now();
  const seeded = await seedWorkspace(opened.db, { people, touchesEach, ofTheRep });
  print(`${people} people, ${people * touchesEach} touches: seeded in ${seconds(seeding)} s`);
  await measure(opened.db, seeded);
} finally {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
}

async function measure(db: Database, { workspace, repId }: Seeded): Promise<void> {
  const reps = await repsOf(db, workspace.id);
  const { repIds: _, ...work } = allWork;
  const base = { ...lastWeeks(12, today), reps, isEverybody: true, besidePast: true, work, today };
  const ofRep = { reps: reps.filter(({ id }) => id === repId), isEverybody: false, besidePast: false };
  // What was counted holds until something is written, so each asks for an instant of its own: the one before the last.
  let asked = 0;
  const at = () => new Date(Date.parse(now) - 1000 * ++asked).toISOString();
  const everybody = (): InsightsQuestion => ({ ...base, now: at() });
  const own = (): InsightsQuestion => ({ ...base, ...ofRep, now: at() });
  const numbers = (question: InsightsQuestion) => readInsights(db, workspace, question);
  const hours = async (question: InsightsQuestion) =>
    readHours((await foldTouches(db, workspace, question)).hours);
  const territory = { repIds: null, campaignId: null, playbookId: null, relationship: null, now };
  const pause = monitorEventLoopDelay({ resolution: 1 });
  pause.enable();
  await timed('all numbers of everybody, of whom nothing is kept', 1, () => numbers(everybody()));
  await timed('all numbers of everybody', 5, () => numbers(everybody()));
  await timed('all numbers and the hours of everybody, asked at once', 5, () => {
    const question = everybody();
    return Promise.all([numbers(question), hours(question)]);
  });
  await timed(`all numbers of one rep with ${ofTheRep} people`, 5, () => numbers(own()));
  await timed('the hours of that rep', 5, () => hours(own()));
  pause.disable();
  print(`the longest that anything else waited for these: ${Math.round(pause.max / 1e6)} ms`);
  await timed('the territory of that rep', 5, () =>
    readTerritory(db, workspace.id, { ...territory, repIds: [repId] }),
  );
  await timed('the territory of everybody', 2, () => readTerritory(db, workspace.id, territory));
  print(`memory of the process: ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`);
}

async function timed(what: string, times: number, work: () => Promise<unknown>): Promise<void> {
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const begun = performance.now();
    await work();
    taken.push(performance.now() - begun);
  }
  const which = times === 1 ? '' : `, the best of ${times}`;
  print(`${what}: ${Math.round(Math.min(...taken))} ms${which}`);
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
