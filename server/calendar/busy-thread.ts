import { parentPort, workerData } from 'node:worker_threads';
import { type Busy, type BusyQuestion, readBusy, UnreadableCalendar } from '#server/calendar/read-busy.ts';

/** What the thread is given, and what it answers: the stretches, or why it cannot be read. */
export type BusyToRead = { text: string; question: BusyQuestion };
export type BusyAnswer = { busy: Busy[] } | { says: string };

parentPort?.postMessage(answerTo(workerData as BusyToRead));

function answerTo({ text, question }: BusyToRead): BusyAnswer {
  try {
    return { busy: readBusy(text, question) };
  } catch (error) {
    if (error instanceof UnreadableCalendar) return { says: error.message };
    return { says: 'Something in it is not as calendars have it.' };
  }
}
