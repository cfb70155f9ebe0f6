import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { planCalls } from '#core/plan/calls/plan-calls.ts';
import { parseInstant } from '#core/prospect/local-time.ts';
import { neverCalled } from '#core/reach/call-to-make.ts';
import { learn, newReachModel } from '#core/reach/reach-model.ts';
import { seeded } from '#core/reach/seeded.ts';
import type { Database } from '#store/connect.ts';
import { openDatabase } from '#store/open-database.ts';
import { readCallsToPlan } from '#store/plan/read-calls.ts';
import { readRepsToPlan } from '#store/plan/rep-time.ts';
import { writeDayPlans } from '#store/plan/write-plans.ts';
import { connectedReps } from '#store/plan-run/connected-reps.ts';
import { startPlanRun } from '#store/plan-run/start-plan-run.ts';
import { readReachModel, writeReachModel } from '#store/reach/reach-model.ts';
import { loadBuiltInRulePacks } from '#store/rule-pack-file.ts';
import { transaction } from '#store/transaction.ts';
import { loadWorkspace } from '#store/workspace.ts';
import { cpuSeconds, postgresCpuSeconds, postmasterOf, residentMiB } from './desk/program.ts';
import { dawn, seedFloor } from './desk/seed-floor.ts';

/**
 * The day of a whole workspace read from the database, planned and written back by the built program, as `phonework plan
 * --workspace` does it. `tsx bench/workspace-plan.ts [people] [reps] [processes]`; `BENCH_DATABASE_URL` names an empty database.
 */
const people = Number(process.argv[2] ?? 100_000);
const reps = Number(process.argv[3] ?? Math.ceil(people / 1_000));
const workers = Number(process.argv[4] ?? 1);
/** Deciding costs so much more than planning that of more people it would be the same figure, later. */
const mostDecided = 200_000;

execFileSync(process.execPath, ['bin/phonework.mjs', '--help'], { stdio: 'ignore' });
const folder = await mkdtemp(join(tmpdir(), 'phonework-bench-plan-'));
await chmod(folder, 0o755);
const data = join(folder, 'data');
const url = process.env.BENCH_DATABASE_URL;
const opened = await openDatabase(url ? { url } : { folder: data }, { as: 'command', say: () => {} });
try {
  const id = await seed(opened.db);
  await lookInside(opened.db, id);
  for (const run of ['the day', 'the same again'] as const) await measure(opened.db, id, run);
  if (people <= mostDecided) {
    await opened.db.query(`update enrolment set valid_until = $1`, [dawn]);
    await opened.db.query('vacuum analyze enrolment');
    for (const run of ['all lapsed', 'the next day'] as const) await measure(opened.db, id, run);
  }
} finally {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
}

async function seed(db: Database): Promise<string> {
  const begun = performance.now();
  const id = await seedFloor(db, { people, reps });
  await transaction(db, async (connection) => {
    await connection.query(`insert into reach_model values ($1, '{}', 0, $2)`, [id, dawn]);
    await writeReachModel(connection, id, taught(), dawn);
  });
  const { rows } = await db.query(`select pg_total_relation_size('enrolment') / 1048576 as mb`);
  print(`${people} people, ${reps} reps: seeded in ${since(begun)} s, enrolments ${rows[0].mb} MB`);
  return id;
}

/** As after some weeks of calls, of which a fifth is answered. */
function taught() {
  const model = newReachModel();
  const random = seeded(20_261_124);
  const from = parseInstant(dawn)! - 28 * 86_400;
  for (let nth = 0; nth < 20_000; nth += 1) {
    const at = from + Math.floor((nth / 20_000) * 28 * 86_400);
    const weekday = 1 + (Math.floor(at / 86_400) % 7);
    const call = {
      at,
      weekday,
      minute: 480 + Math.floor(random() * 600),
      list: null,
      screener: null,
      attempt: null,
    };
    const answered = random() < 0.2;
    const outcome = answered ? 'spoke' : 'no-answer';
    learn(model, { ...call, rep: `${nth % 50}`, past: neverCalled }, { answered, outcome });
  }
  return model;
}

/** One group of reps at a time, in a transaction that is taken back: where the time goes. */
async function lookInside(db: Database, id: string): Promise<void> {
  const workspace = (await loadWorkspace(db, id, await loadBuiltInRulePacks()))!;
  const groups = connectedReps(await readRepsToPlan(db, id, null, { now: dawn })).slice(0, 3);
  for (const group of groups) {
    const connection = await db.connect();
    await connection.query('begin');
    const model = await readReachModel(connection, id);
    const times: string[] = [];
    const timed = async <T>(what: string, work: () => Promise<T> | T): Promise<T> => {
      const [begun, cpu] = [performance.now(), process.cpuUsage()];
      const done = await work();
      const { user, system } = process.cpuUsage(cpu);
      times.push(
        `${what} ${(performance.now() - begun).toFixed(0)} ms (${((user + system) / 1000).toFixed(0)} CPU here)`,
      );
      return done;
    };
    const ids = group.map((rep) => rep.id);
    const atWork = await timed('reps', () => readRepsToPlan(connection, id, ids, { now: dawn }));
    const calls = await timed('people', () => readCallsToPlan(connection, workspace, atWork));
    const plans = await timed('plan', () => planCalls(atWork, calls, model, parseInstant(dawn)!));
    await timed('write', () => writeDayPlans(connection, id, atWork, plans, { now: dawn }));
    await connection.query('rollback');
    connection.release();
    print(`  ${group.length} reps, ${calls.length} people to call: ${times.join(', ')}`);
  }
}

type Which = 'the day' | 'the same again' | 'all lapsed' | 'the next day';

async function measure(db: Database, id: string, which: Which): Promise<void> {
  const ahead = which === 'the next day';
  await transaction(db, (connection) => startPlanRun(connection, id, { ahead }, dawn));
  const postmaster = url ? null : await postmasterOf(db);
  const postgresBefore = postmaster === null ? 0 : postgresCpuSeconds(postmaster);
  const begun = performance.now();
  const words = ['--workspace', '--json', '--workers', String(workers), ...(ahead ? ['--tomorrow'] : [])];
  const env = { ...process.env, ...(url ? { DATABASE_URL: url } : { PHONEWORK_DATA: data }) };
  const child = spawn(process.execPath, ['dist/phonework.mjs', 'plan', ...words], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const watched = watch(db, id, child.pid!);
  let answer = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  await new Promise((resolve) => child.once('close', resolve));
  const { cpu, resident } = watched.end();
  const postgres = postmaster === null ? Number.NaN : postgresCpuSeconds(postmaster) - postgresBefore;
  const { calls, people: read, says, state } = JSON.parse(answer);
  print(
    `${which}: ${since(begun)} s, ${state}: ${says} ${read} people read, ${calls} calls; process ${cpu.toFixed(1)} s CPU, ` +
      `PostgreSQL ${postgres.toFixed(1)} s CPU; at most ${resident.toFixed(0)} MiB resident; load ${loadavg()[0]!.toFixed(1)}`,
  );
}

/** How far it is, every ten seconds; what the process took in the end. */
function watch(db: Database, id: string, pid: number): { end(): { cpu: number; resident: number } } {
  let cpu = 0;
  let resident = 0;
  const looking = setInterval(() => {
    try {
      cpu = Math.max(cpu, cpuSeconds(pid));
      resident = Math.max(resident, residentMiB(pid));
    } catch {}
  }, 100);
  const telling = setInterval(async () => {
    const { rows } = await db.query(
      `select coalesce(sum(cardinality(rep_ids)) filter (where s.state = 'done'), 0) as done from plan_shard s
         join plan_run r on r.id = s.run_id where s.workspace_id = $1 and r.state = 'running'`,
      [id],
    );
    print(`  ${rows[0].done} of ${reps} reps`);
  }, 10_000);
  return {
    end() {
      clearInterval(looking);
      clearInterval(telling);
      return { cpu, resident };
    },
  };
}

function since(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
