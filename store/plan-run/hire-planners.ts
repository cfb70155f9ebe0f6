import { type ChildProcess, spawn } from 'node:child_process';
import os from 'node:os';

/** Processes that work on a run until it is over. */
export type Hired = {
  /** Under which names they take parts. */
  takers: readonly string[];
  /** When all have ended: what those said that ended before their time. */
  ended: Promise<readonly string[]>;
  /** Ends them before the run is over. */
  end(): void;
};

const mostPlanners = 4;

/** How many plan on a machine: one core is left to the desk and its database. */
export function plannersFor(cores: number): number {
  return Math.min(mostPlanners, Math.max(1, cores - 1));
}

/** As whom a process takes parts of a run: unlike any other of any machine. */
export function takerOf(pid: number): string {
  return `${pid}@${os.hostname()}`;
}

/**
 * Starts processes of this same program that plan, and end by themselves when the run is over. They step aside for whoever
 * waits at a desk.
 * @param onShard told whenever one of them is done with a part
 * @param program what runs this program, after the name of Node
 */
export function hirePlanners(
  runId: string,
  count: number,
  onShard: () => void,
  program: readonly string[] = thisProgram(),
): Hired {
  const words = [...program, 'plan', '--workspace', '--run', runId];
  const processes = Array.from({ length: count }, () => hire(words, onShard));
  let isEnded = false;
  return {
    takers: processes.flatMap(({ child: { pid } }) => (pid === undefined ? [] : [takerOf(pid)])),
    ended: Promise.all(processes.map(({ ended }) => ended)).then((said) =>
      isEnded ? [] : said.filter((words) => words !== null),
    ),
    end() {
      isEnded = true;
      for (const { child } of processes) child.kill('SIGTERM');
    },
  };
}

type Process = { child: ChildProcess; ended: Promise<string | null> };

function thisProgram(): string[] {
  return [...process.execArgv, process.argv[1]!];
}

function hire(words: readonly string[], onShard: () => void): Process {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  stepAside(child);
  child.stdout.on('data', onShard);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    said = (said + words).slice(-mostSaid);
  });
  const ended = new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(`A process could not be started: ${error.message}`));
    child.once('close', (code, signal) =>
      resolve(code === 0 ? null : `A process that planned ended with ${signal ?? code}. ${said}`.trim()),
    );
  });
  return { child, ended };
}

const mostSaid = 2_000;

/** Where the system does not let us, they are as any other. */
function stepAside({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {}
}
