import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from '#store/connect.ts';

const ticksASecond = 100;

export type Program = { port: number; pid: number; startedInMs: number; stop(): Promise<void> };

/** The built program serving a folder, as `npm start` leaves it; `clock` is the instant its desk begins at. */
export async function startProgram(folder: string, port: number, clock: string): Promise<Program> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--max-semi-space-size=8', 'dist/phonework.mjs', 'serve'], {
    env: { ...process.env, PHONEWORK_DATA: folder, PORT: String(port), PHONEWORK_NOW: clock },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await listening(child);
  return {
    port,
    pid: child.pid!,
    startedInMs: performance.now() - begun,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Phonework is at')) resolve();
    });
    child.once('exit', () => reject(new Error(said)));
  });
}

/** Seconds of processor time a process has used so far, with threads. */
export function cpuSeconds(pid: number): number {
  const fields = statOf(pid);
  return fields === null ? 0 : (Number(fields[11]) + Number(fields[12])) / ticksASecond;
}

/** The process that started the one which answers here. */
export async function postmasterOf(db: Database): Promise<number> {
  const { rows } = await db.query(`select pg_backend_pid() as pid`);
  return Number(statOf(rows[0].pid)![1]);
}

/** The same of the server processes of one PostgreSQL, by its postmaster; those that ended are in its own account. */
export function postgresCpuSeconds(postmaster: number): number {
  const own = statOf(postmaster);
  const ended = own === null ? 0 : (Number(own[13]) + Number(own[14])) / ticksASecond;
  const children = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && statOf(Number(name))?.[1] === String(postmaster),
  );
  return children.reduce((sum, pid) => sum + cpuSeconds(Number(pid)), ended);
}

/** The fields after the command's name: state, parent, … (proc(5), from the third on). */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Resident memory in MiB. */
export function residentMiB(pid: number): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/);
  return Number(line?.[1] ?? 0) / 1024;
}
