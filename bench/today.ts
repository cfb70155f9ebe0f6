import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#store/connect.ts';
import { openDatabase } from '#store/open-database.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';
import { readToday } from '#store/rep-today.ts';
import { capture, type Statement } from './desk/captured.ts';
import { load } from './desk/http-load.ts';
import { cpuSeconds, startProgram } from './desk/program.ts';
import { now, type Seeded, seedWorkspace } from './desk/seed.ts';

/**
 * Today of a rep with 2,000 people in a workspace of 200,000 people and 1,000,000 touches, over HTTP, with the
 * plans of its statements: read as it was planned, and planned anew each time. `tsx bench/today.ts [people] [of the rep]`
 */
const people = Number(process.argv[2] ?? 200_000);
const ofTheRep = Number(process.argv[3] ?? 2_000);
const port = Number(process.env.BENCH_PORT ?? 4791);
const reads = 500;
const replans = 60;
/** A minute after everybody was decided. */
const later = new Date(Date.parse(now) + 60_000).toISOString();

execFileSync(process.execPath, ['bin/phonework.mjs', '--help'], { stdio: 'ignore' });
const folder = await mkdtemp(join(tmpdir(), 'phonework-bench-today-'));
await chmod(folder, 0o755);
const data = join(folder, 'data');
const opened = await openDatabase({ folder: data }, { as: 'command', say: () => {} });
try {
  const begun = performance.now();
  const seeded = await seedWorkspace(opened.db, { people, touchesEach: 5, ofTheRep });
  print(
    `${people} people, ${people * 5} touches: seeded in ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  );
  await showPlans(opened.db, seeded);
  await measure(opened.db, seeded);
} finally {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
}

async function measure(db: Database, { workspace, repId }: Seeded): Promise<void> {
  const program = await startProgram(data, port, later);
  const path = `/api/v1/today?rep=${repId}&limit=50`;
  const asking = (times: number) =>
    Array.from({ length: times }, () => ({ method: 'GET', path }))[Symbol.iterator]();
  await load(port, 1, asking(50));
  const { p50, p99 } = await load(port, 1, asking(reads));
  print(`Today over HTTP: p50 ${p50.toFixed(2)} ms (at most 15), p99 ${p99.toFixed(2)} ms`);
  const times: number[] = [];
  const cpu = cpuSeconds(program.pid);
  for (let n = 0; n < replans; n += 1) {
    await forgetPlan(db, workspace.id, [repId]);
    times.push((await load(port, 1, asking(1))).p50);
  }
  times.sort((one, other) => one - other);
  const ours = ((cpuSeconds(program.pid) - cpu) / replans) * 1000;
  print(
    `planned anew each time: p50 ${times[replans / 2]!.toFixed(2)} ms (at most 40), p90 ${times[Math.floor(replans * 0.9)]!.toFixed(2)} ms, ` +
      `of it ${ours.toFixed(1)} ms of processor in the server`,
  );
  await program.stop();
}

/** As PostgreSQL plans them when it keeps the plan for any rep and any instant, which it does after some calls. */
async function showPlans(db: Database, { workspace, repId }: Seeded): Promise<void> {
  const rep = { id: repId, timeZone: 'America/Toronto' };
  await readToday(db, workspace, rep, later, { limit: 50 });
  const all = await capture(db, (watched) => readToday(watched, workspace, rep, later, { limit: 50 }));
  const statements = all.filter(({ text }) => !/^(re)?set /.test(text));
  const connection = await db.connect();
  await connection.query('set plan_cache_mode = force_generic_plan');
  for (const [at, { text, values }] of statements.entries()) {
    await connection.query(`prepare today_${at} as ${text}`);
    const { rows } = await connection.query(
      `explain (analyze, costs off, timing off) execute today_${at}(${literals(values)})`,
    );
    const plan = rows.map((row) => String(row['QUERY PLAN']));
    for (const line of plan.filter((one) => /(Scan|Execution)/.test(one))) print(`  ${line.trim()}`);
  }
  connection.release(true);
}

function literals(values: Statement['values']): string {
  const text = (value: unknown) => (Array.isArray(value) ? `{${value.join(',')}}` : String(value));
  return values.map((value) => (value === null ? 'null' : `'${text(value)}'`)).join(', ');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
