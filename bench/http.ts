import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#store/connect.ts';
import { openDatabase } from '#store/open-database.ts';
import { recordTouch } from '#store/record-touch.ts';
import { readToday } from '#store/rep-today.ts';
import { capture, type Statement } from './desk/captured.ts';
import { load, type Request } from './desk/http-load.ts';
import { pgbench } from './desk/pgbench.ts';
import {
  cpuSeconds,
  type Program,
  postgresCpuSeconds,
  postmasterOf,
  residentMiB,
  startProgram,
} from './desk/program.ts';
import { now, type Seeded, seedWorkspace } from './desk/seed.ts';

/**
 * Logging a call and reading Today over HTTP, beside the same SQL under pgbench in the same run:
 * 10,000 people, 50,000 touches. `tsx bench/http.ts`; pgbench comes with Debian's package postgresql-contrib or postgresql.
 */
const port = Number(process.env.BENCH_PORT ?? 4790);
const alone = 600;
const together = 4000;
/** A minute after everybody was decided: what was planned since is read, not planned. */
const later = new Date(Date.parse(now) + 60_000).toISOString();
const reads = 1000;

// The program is measured as it is built.
execFileSync(process.execPath, ['bin/phonework.mjs', '--help'], { stdio: 'ignore' });
const folder = await mkdtemp(join(tmpdir(), 'phonework-bench-http-'));
await chmod(folder, 0o755);
const data = join(folder, 'data');

const first = await openDatabase({ folder: data }, { as: 'command', say: () => {} });
const seeded = await seedWorkspace(first.db, { people: 10_000, touchesEach: 5, ofTheRep: 10_000 });
await first.close();

const program = await startProgram(data, port, now);
const opened = await openDatabase({ folder: data }, { as: 'command', say: () => {} });
try {
  await pause(3000);
  print(
    `start to listening: ${Math.round(program.startedInMs)} ms, idle: ${residentMiB(program.pid).toFixed(0)} MiB`,
  );
  await measure(opened.db, seeded, program);
  print(`after all of it: ${residentMiB(program.pid).toFixed(0)} MiB`);
} finally {
  await opened.close();
  await program.stop();
  await rm(folder, { recursive: true, force: true });
}

async function measure(db: Database, seeded: Seeded, program: Program): Promise<void> {
  const postmaster = await postmasterOf(db);
  const people: string[] = (
    await db.query(`select id from prospect where workspace_id = $1 order by id`, [seeded.workspace.id])
  ).rows.map(({ id }) => id);
  await today(db, seeded);
  const todayWork = await capture(db, (watched) => today(watched, seeded));
  await load(program.port, 1, reading(seeded, 50));

  await compare('Today, first 50', 1, reads, reading(seeded, reads), () => Array(reads + 16).fill(todayWork));
  // Everybody can be called once: each measurement has people of its own.
  const next = (n: number) => people.splice(0, n);
  const bareAlone = await captureCalls(db, seeded, next(alone + 16));
  const bareTogether = await captureCalls(db, seeded, next(together + 16));
  await load(program.port, 1, calling(next(200)));
  await compare('a call, one client', 1, alone, calling(next(alone)), () => bareAlone);
  await compare('a call, 16 clients', 16, together, calling(next(together)), () => bareTogether);

  async function compare(
    what: string,
    clients: number,
    n: number,
    requests: Iterator<Request>,
    bareWork: () => Statement[][],
  ): Promise<void> {
    const before = { ours: cpuSeconds(program.pid), theirs: postgresCpuSeconds(postmaster) };
    const http = await load(program.port, clients, requests);
    const ours = cpuSeconds(program.pid) - before.ours;
    const theirs = postgresCpuSeconds(postmaster) - before.theirs;
    const work = bareWork();
    const begun = postgresCpuSeconds(postmaster);
    const bare = await pgbench(db, folder, work, clients, n);
    const bareCpu = postgresCpuSeconds(postmaster) - begun;
    const each = (seconds: number, count: number) => (seconds / count) * 1000;
    print(
      `${what}: p50 ${http.p50.toFixed(2)} ms, p99 ${http.p99.toFixed(2)} ms, ${(http.done / http.seconds).toFixed(0)} a second` +
        `${http.refused > 0 ? `, ${http.refused} REFUSED` : ''}`,
    );
    print(
      `  CPU each: server ${each(ours, http.done).toFixed(2)} ms + PostgreSQL ${each(theirs, http.done).toFixed(2)} ms`,
    );
    print(
      `  pgbench: p50 ${bare.p50.toFixed(2)} ms, ${bare.perSecond.toFixed(0)} a second, PostgreSQL ${each(bareCpu, n).toFixed(2)} ms each`,
    );
    print(
      `  ratios: p50 ${(http.p50 / bare.p50).toFixed(1)}, CPU ${((ours + theirs) / http.done / (bareCpu / n)).toFixed(1)}`,
    );
  }
}

function today(db: Database, { workspace, repId }: Seeded) {
  return readToday(db, workspace, { id: repId, timeZone: 'America/Toronto' }, later, { limit: 50 });
}

async function captureCalls(
  db: Database,
  { workspace, repId }: Seeded,
  people: readonly string[],
): Promise<Statement[][]> {
  const calls: Statement[][] = [];
  for (const prospectId of people) {
    const at = now;
    const entry = {
      prospectId,
      repId,
      at,
      channel: 'call',
      direction: 'out',
      outcome: 'voicemail-left',
    } as const;
    calls.push(await capture(db, (watched) => recordTouch(watched, workspace, entry, now)));
  }
  return calls;
}

function* reading({ repId }: Seeded, times: number): Iterator<Request> {
  for (let n = 0; n < times; n += 1) yield { method: 'GET', path: `/api/v1/today?rep=${repId}&limit=50` };
}

function* calling(people: readonly string[]): Iterator<Request> {
  for (const personId of people)
    yield {
      method: 'POST',
      path: '/api/v1/calls',
      body: JSON.stringify({ personId, outcome: 'voicemail-left' }),
    };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
