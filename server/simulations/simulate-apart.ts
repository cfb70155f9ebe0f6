import { type ChildProcess, spawn } from 'node:child_process';
import os from 'node:os';
import { createInterface } from 'node:readline';
import type { SimulationResult } from '#api/simulations.ts';
import type { Progress, ToCompare } from '#core/market/to-compare.ts';

/** A simulation at work. */
export type AtWork = {
  /** What came of it; null where it was stopped. Rejects where it failed. */
  ended: Promise<SimulationResult | null>;
  stop(): void;
};

export type Simulate = (asked: ToCompare, onProgress: (progress: Progress) => void) => AtWork;

type Line = { progress: Progress } | { result: SimulationResult };

/**
 * Has a process of this same program simulate, so that the desk does not wait; it steps aside for whoever works at one.
 * @param program what runs this program, after the name of Node
 */
export function simulateApart(
  asked: ToCompare,
  onProgress: (progress: Progress) => void,
  program: readonly string[] = [...process.execArgv, process.argv[1]!],
): AtWork {
  const words = [...program, 'simulate', '--asked-on-input'];
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'pipe'] });
  stepAside(child);
  let result: SimulationResult | null = null;
  let isStopped = false;
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    said = (said + words).slice(-mostSaid);
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const told = JSON.parse(line) as Line;
    if ('result' in told) result = told.result;
    else onProgress(told.progress);
  });
  // One that ended before it was asked is told of below.
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(asked));
  const ended = Promise.all([closed(child), new Promise((resolve) => lines.once('close', resolve))]);
  return {
    ended: ended.then(([how]) => {
      if (result !== null || isStopped) return result;
      throw new Error(`The simulation ended with ${how}. ${said}`.trim());
    }),
    stop() {
      isStopped = true;
      child.kill('SIGTERM');
    },
  };
}

const mostSaid = 2_000;

function closed(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(`${signal ?? code}`));
  });
}

/** Where the system does not let us, it is as any other process. */
function stepAside({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {}
}
