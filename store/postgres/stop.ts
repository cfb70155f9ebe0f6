import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { isRunning } from '#store/postgres/lock-file.ts';

/** What ended a server; `gone` when it had ended before. */
export type EndedBy = 'gone' | 'SIGINT' | 'SIGQUIT' | 'SIGKILL';

/**
 * PostgreSQL's fast shutdown, then its immediate one, then the kernel's. A fast shutdown that arrives
 * during crash recovery may hang; after the other two the next start recovers, and nothing
 * acknowledged is lost.
 */
const escalation = ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const;
const pollMs = 10;

/** @param graceMs how long each step of the escalation may take */
export async function stopServer(pid: number, graceMs: number): Promise<EndedBy> {
  if (!isRunning(pid)) return 'gone';
  for (const signal of escalation) {
    send(pid, signal);
    for (let waitedMs = 0; waitedMs < graceMs; waitedMs += pollMs) {
      if (!isRunning(pid)) return signal;
      await sleep(pollMs);
    }
  }
  return 'SIGKILL';
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in between.
  }
}

/** Windows has no such signals: its PostgreSQL is told by pg_ctl, fast and then immediately. */
export function stopByPgCtl(binaries: string, data: string): void {
  for (const mode of ['fast', 'immediate']) {
    const stop = ['stop', '-w', '-t', '10', '-m', mode, '-D', data];
    if (spawnSync(path.join(binaries, 'pg_ctl'), stop, { stdio: 'ignore', windowsHide: true }).status === 0)
      return;
  }
}
