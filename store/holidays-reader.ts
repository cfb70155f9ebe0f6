import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '#store/package-root.ts';
import { Unavailable } from '#store/unavailable.ts';

/** A local date on which a place is closed. */
export type Holiday = { on: string; name: string };

type Question = { country: string; region: string | null; years: readonly number[] };
type Answer = { id: number; days?: Holiday[]; problem?: string };
type Asked = { resolve: (days: Holiday[]) => void; reject: (reason: Error) => void };
type Reader = { worker: Worker; asked: Map<number, Asked>; idle: NodeJS.Timeout | null };

/** How long the thread waits for another question before it is ended and its memory given back. */
const lingerMs = 2000;

let reader: Reader | null = null;
let lastId = 0;

/**
 * The public holidays of a place, computed by date-holidays in a thread that ends when it is idle.
 * A region it does not know has the holidays of its country; a country it does not know has none.
 */
export function readHolidays(question: Question): Promise<Holiday[]> {
  reader ??= startReader();
  const { worker, asked, idle } = reader;
  if (idle) clearTimeout(idle);
  worker.ref();
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    asked.set(id, { resolve, reject });
    worker.postMessage({ id, ...question });
  });
}

function startReader(): Reader {
  const script = join(packageRoot, 'store/holidays-worker.mjs');
  const worker = new Worker(script, { execArgv: [] });
  const started: Reader = { worker, asked: new Map(), idle: null };
  worker.on('message', (answer: Answer) => settle(started, answer));
  worker.on('error', (error) => end(started, error.message));
  worker.on('exit', () => end(started, 'its thread ended'));
  return started;
}

function settle(from: Reader, { id, days, problem }: Answer): void {
  const waiting = from.asked.get(id);
  from.asked.delete(id);
  if (days) waiting?.resolve(days);
  else waiting?.reject(holidaysUnavailable(problem ?? 'no answer'));
  if (from.asked.size > 0) return;
  from.worker.unref();
  from.idle = setTimeout(() => end(from, 'idle'), lingerMs).unref();
}

function end(ended: Reader, why: string): void {
  if (reader === ended) reader = null;
  for (const waiting of ended.asked.values()) waiting.reject(holidaysUnavailable(why));
  ended.asked.clear();
  void ended.worker.terminate();
}

function holidaysUnavailable(why: string): Unavailable {
  return new Unavailable(
    `Public holidays could not be read (${why}). Nothing was changed. Run npm ci --ignore-scripts, then try again.`,
  );
}
