import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '#store/connect.ts';
import { openDatabase } from '#store/open-database.ts';
import { learnFromCalls } from '#store/reach/learn-from-calls.ts';
import { readReachModel } from '#store/reach/reach-model.ts';
import { seedWorkspace } from './desk/seed.ts';

/**
 * How long the server learns from the calls of a workspace that never learned, and how long others wait meanwhile:
 * `npx tsx bench/learn.ts [calls]`.
 */
const touchesEach = 5;
const calls = Number(process.argv[2] ?? 100_000);
const after = '2026-12-24T15:00:00Z';

const folder = await mkdtemp(join(tmpdir(), 'phonework-bench-learn-'));
await chmod(folder, 0o755);
const opened = await openDatabase({ folder: join(folder, 'data') }, { as: 'command', say: () => {} });
try {
  const size = { people: Math.ceil(calls / touchesEach), touchesEach, ofTheRep: 500 };
  await measure(opened.db, (await seedWorkspace(opened.db, size)).workspace.id);
} finally {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
}

async function measure(db: Database, workspaceId: string): Promise<void> {
  const begun = performance.now();
  const stood = monitorEventLoopDelay({ resolution: 5 });
  stood.enable();
  const learning = learnFromCalls(db, { id: workspaceId }, after);
  const waits = await askMeanwhile(db, workspaceId, learning);
  const learned = await learning;
  stood.disable();
  const seconds = (performance.now() - begun) / 1000;
  print(
    `${learned} calls learned in ${seconds.toFixed(1)} s, ${((seconds * 1e6) / learned).toFixed(0)} µs a call`,
  );
  print(
    `the server stood still for at most ${(stood.max / 1e6).toFixed(0)} ms, p99 ${(stood.percentile(99) / 1e6).toFixed(0)} ms`,
  );
  const sorted = waits.sort((a, b) => a - b);
  print(
    `a question asked meanwhile waited p50 ${at(sorted, 0.5)} ms, p99 ${at(sorted, 0.99)} ms, at most ${at(sorted, 1)} ms`,
  );
  await timed('the model read', () => readReachModel(db, workspaceId));
  await timed('the model read again', () => readReachModel(db, workspaceId));
  const { rows } = await db.query('select length(model::text) as size from reach_model');
  print(`the model has ${rows[0].size} bytes`);
}

/** Somebody's row, every few milliseconds until everything is learned. */
async function askMeanwhile(
  db: Database,
  workspaceId: string,
  learning: Promise<unknown>,
): Promise<number[]> {
  const waits: number[] = [];
  let isDone = false;
  learning.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const asked = performance.now();
    await db.query(`select name from rep where workspace_id = $1`, [workspaceId]);
    waits.push(performance.now() - asked);
    await sleep(5);
  }
  return waits;
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  await work();
  print(`${what}: ${(performance.now() - begun).toFixed(2)} ms`);
}

function at(sorted: readonly number[], share: number): string {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
