import { createHash } from 'node:crypto';
import { cpus, loadavg } from 'node:os';

import { type PlannedDay, planBest, planDay } from '#core/plan/plan-day.ts';
import { startPlanThreads } from '#store/plan-threads/plan-threads.ts';
import { inSharedMemory } from '#store/plan-threads/shared-memory.ts';
import { type MadeDayChoices, makeDay } from './plan/made-day.ts';

/**
 * Plans the days of PLANNER.md, section 6, exactly and as usual, and holds them against the optima that other solvers
 * found: `npx tsx bench/plan.ts [most prospects] [fewest]`. CPU, the median of five after one to warm up; the table of
 * chances and the columns are there before. Then large days by several threads: what the clock on the wall says, which
 * on a machine that does other work is not what they take.
 */
const most = Number(process.argv[2] ?? 100_000);
const fewest = Number(process.argv[3] ?? 0);

const optima: readonly [prospects: number, reps: number, seed: number, optimum: number][] = [
  [1_000, 10, 1, 132.0816],
  [1_000, 10, 2, 122.697],
  [1_000, 10, 3, 131.0636],
  [10_000, 10, 1, 497.0543],
  [10_000, 10, 2, 495.8179],
  [10_000, 10, 3, 481.4437],
  [10_000, 100, 1, 1283.1545],
  [10_000, 100, 2, 1278.7887],
  [10_000, 100, 3, 1278.085],
  [100_000, 100, 1, 4851.7875],
  [100_000, 100, 2, 4714.4286],
  [100_000, 100, 3, 4852.538],
  [100_000, 1_000, 1, 12738.2804],
  [100_000, 1_000, 2, 12702.5628],
  [1_000_000, 1_000, 1, 48406.0047],
  [1_000_000, 1_000, 2, 48786.518],
];

const optimaOwned: readonly [prospects: number, reps: number, optimum: number][] = [
  [1_000, 1, 45.8349],
  [100_000, 100, 4662.5167],
  [1_000_000, 1_000, 46590.3771],
];

const isAsked = ([prospects]: readonly [number, ...unknown[]]) => prospects >= fewest && prospects <= most;

function cpuMs(plan: () => PlannedDay): { planned: PlannedDay; ms: number } {
  const before = process.cpuUsage();
  const planned = plan();
  const { user, system } = process.cpuUsage(before);
  return { planned, ms: (user + system) / 1_000 };
}

/** The last plan of so many rounds and how long they took, after one to warm up; a plan that differs is told. */
function rounds(plan: () => PlannedDay, count: number): { planned: PlannedDay; ms: number[] } {
  const first = plan();
  const all = Array.from({ length: count }, () => cpuMs(plan));
  const { planned } = all.at(-1)!;
  if (bytesOf(planned) !== bytesOf(first)) wrong('The same day was planned in two ways.');
  return { planned, ms: all.map(({ ms }) => ms).sort((a, b) => a - b) };
}

function bytesOf({ book, proof }: PlannedDay): string {
  const hash = createHash('sha256').update(book.cellOf.slice()).update(book.price.slice());
  return hash.update(JSON.stringify(proof)).digest('hex');
}

const part = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
const gapOf = ({ proof: { objective, bound } }: PlannedDay) => Math.abs(bound - objective) / bound;

function wrong(says: string): void {
  console.log(`WRONG: ${says}`);
  process.exitCode = 1;
}

function hold(name: string, choices: MadeDayChoices, optimum: number): void {
  const { day } = makeDay(choices);
  const count = choices.prospects > 100_000 ? 3 : 5;
  const best = rounds(() => planBest(day), count);
  const quick = rounds(() => planDay(day), count);
  console.log(
    `${name}: exact ${best.planned.proof.objective.toFixed(4)}, gap ${gapOf(best.planned).toExponential(1)},`,
    `${part(best.ms, 0.5).toFixed(0)} ms (best ${best.ms[0]!.toFixed(0)});`,
    `usual ${((100 * quick.planned.proof.objective) / optimum).toFixed(4)} % of it,`,
    `proves a gap of ${(100 * gapOf(quick.planned)).toFixed(4)} %,`,
    `${part(quick.ms, 0.5).toFixed(0)} ms (best ${quick.ms[0]!.toFixed(0)})`,
  );
  if (Math.abs(best.planned.proof.objective - optimum) > 1e-4) wrong(`the reference is ${optimum}.`);
  if (gapOf(best.planned) > 1e-9) wrong('the prices of the best plan do not prove it.');
  if (gapOf(quick.planned) > 0.0005) wrong('the usual plan proves too wide a gap.');
}

/** One rep's day planned from nothing, as it is after every logged call. */
function holdOneRep(prospects: number): void {
  const { day } = makeDay({ prospects, reps: 1, seed: 1, pooled: 0 });
  for (let round = 0; round < 200; round += 1) planBest(day);
  const { ms } = rounds(() => planBest(day), 1_000);
  console.log(
    `one rep with ${prospects}: p50 ${part(ms, 0.5).toFixed(2)} ms, p99 ${part(ms, 0.99).toFixed(2)} ms`,
  );
}

/** A day planned by so many threads, against the same planned by none. */
async function holdThreads(name: string, choices: MadeDayChoices, counts: readonly number[]): Promise<void> {
  const day = inSharedMemory(makeDay(choices).day);
  const alone = bytesOf(planDay(day));
  for (const count of counts) {
    const threads = startPlanThreads(count);
    const ms: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const before = performance.now();
      const planned = await threads.plan(day, false);
      if (round >= 2) ms.push(performance.now() - before);
      if (bytesOf(planned) !== alone) wrong(`${count} threads made another plan.`);
    }
    await threads.end();
    ms.sort((a, b) => a - b);
    console.log(
      `${name} by ${count} threads: ${part(ms, 0.5).toFixed(0)} ms on the wall (best ${ms[0]!.toFixed(0)}), the same bytes; load ${loadavg()[0]?.toFixed(1)}`,
    );
  }
}

console.log(`${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`);
for (const row of optima.filter(isAsked)) {
  const [prospects, reps, seed, optimum] = row;
  hold(`${prospects} x ${reps}, seed ${seed}`, { prospects, reps, seed }, optimum);
}
for (const row of optimaOwned.filter(isAsked)) {
  const [prospects, reps, optimum] = row;
  hold(`${prospects} x ${reps}, owned only`, { prospects, reps, seed: 1, pooled: 0 }, optimum);
}
for (const prospects of [1_000, 10_000].filter((count) => isAsked([count]))) holdOneRep(prospects);
for (const [prospects, reps] of [
  [100_000, 100],
  [1_000_000, 1_000],
] as const)
  if (isAsked([prospects]))
    await holdThreads(`${prospects} x ${reps}`, { prospects, reps, seed: 1 }, [1, 2, 3, 5]);
