import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const everybody: InsightsQuestion = {
    ...lastWeeks(12, today),
    ...{ reps, isEverybody: true, besidePast: true, work, today, now },
  };
  const own = {
    ...everybody,
    reps: reps.filter(({ id }) => id === repId),
    isEverybody: false,
    besidePast: false,
  };
  const territory = { repIds: null, campaignId: null, playbookId: null, relationship: null, now };
  const whole = { ...territory, repIds: [repId] };
  await timed(`all numbers of one rep with ${ofTheRep} people`, 5, () => readInsights(db, workspace, own));
  await timed('the hours of that rep', 5, () => foldTouches(db, workspace, own));
  await timed('the territory of that rep', 5, () => readTerritory(db, workspace.id, whole));
  await timed('all numbers of everybody', 2, () => readInsights(db, workspace, everybody));
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
  print(`${what}: ${Math.round(Math.min(...taken))} ms, the best of ${times}`);
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
