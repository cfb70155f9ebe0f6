import { Worker } from 'node:worker_threads';
import type { BusyAnswer, BusyToRead } from '#server/calendar/busy-thread.ts';
import { type Busy, type BusyQuestion, UnreadableCalendar } from '#server/calendar/read-busy.ts';

const longestMs = 20_000;

/**
 * Reads a calendar of others in a thread of its own, so that the desk does not wait for a large one, and a rule that never
 * ends (there is no February 30) ends with the thread.
 * @throws UnreadableCalendar
 */
export function readApart(text: string, question: BusyQuestion, limitMs = longestMs): Promise<Busy[]> {
  // Beside the sources it brings TypeScript along; the built program has one of the same name beside it.
  const worker = new Worker(new URL('./busy-worker.mjs', import.meta.url), {
    execArgv: [],
    workerData: { text, question } satisfies BusyToRead,
  });
  return new Promise<Busy[]>((resolve, reject) => {
    const refuse = (says: string) => reject(new UnreadableCalendar(says));
    const timer = setTimeout(
      () => refuse('It takes too long to read: something in it repeats without end.'),
      limitMs,
    );
    worker.on('message', (answer: BusyAnswer) =>
      'busy' in answer ? resolve(answer.busy) : refuse(answer.says),
    );
    worker.on('error', ({ message }) => refuse(`It could not be read (${message}).`));
    worker.on('exit', () => {
      clearTimeout(timer);
      refuse('It could not be read.');
    });
  }).finally(() => worker.terminate());
}
