import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** What PostgreSQL writes of its running server into `postmaster.pid`. */
export type LockFile = { pid: number; port: number; host: string; isReady: boolean };

/** A process id that no system hands out. */
const nobody = 2_147_483_647;

const lockFileOf = (data: string) => path.join(data, 'postmaster.pid');

/** Reads a data directory's lock file; null when there is none, or it is still being written. */
export function readLockFile(data: string): LockFile | null {
  let lines: string[];
  try {
    lines = fs.readFileSync(lockFileOf(data), 'utf8').split('\n');
  } catch {
    return null;
  }
  const [pid, , , port, socketFolder, , , status] = lines;
  if (!Number(pid)) return null;
  return {
    pid: Number(pid),
    port: Number(port),
    host: socketFolder?.trim() || '127.0.0.1',
    isReady: Boolean(status?.startsWith('ready')),
  };
}

/**
 * Whether the process is a PostgreSQL of this data directory. After a crash or a restart of the machine
 * the number in a stale lock file may belong to any other program.
 */
export function isServerOf(data: string, pid: number): boolean {
  try {
    if (process.platform === 'linux') {
      const name = fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
      return name === 'postgres' && fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(data);
    }
    if (process.platform === 'win32') return ask('tasklist', ['/FI', `PID eq ${pid}`]).includes('postgres');
    return ask('ps', ['-p', String(pid), '-o', 'command=']).includes(`postgres -D ${data}`);
  } catch {
    return false;
  }
}

function ask(program: string, args: string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  });
}

/**
 * Takes a stale lock file's process id away, and no more: PostgreSQL itself then still checks by the
 * shared memory named in it that no orphaned backend is left, which removing the file would prevent.
 */
export function disownLockFile(data: string): void {
  const file = lockFileOf(data);
  const [, ...rest] = fs.readFileSync(file, 'utf8').split('\n');
  fs.writeFileSync(file, [nobody, ...rest].join('\n'));
}

/** Whether a process still runs; one that has ended and only waits to be collected does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    const status = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.charAt(status.lastIndexOf(')') + 2) !== 'Z';
  } catch {
    return false;
  }
}
