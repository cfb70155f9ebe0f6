import { parseDate } from '#core/prospect/local-time.ts';
import { dateWords } from '#web/pages/insights/insight-words.ts';

export type OwnDates = { from: string; until: string };

/** What is wrong with a period of one's own, by the field it is said under. */
export type DatesRefused = { field: keyof OwnDates; says: string };

/** As long as the server counts at once. */
const longestDays = 53 * 7;

/**
 * Null where the dates are a period; both of its days belong to it.
 * @param today local date of whoever asks
 */
export function refuseDates({ from, until }: OwnDates, today: string): DatesRefused | null {
  const [first, last] = [parseDate(from), parseDate(until)];
  if (first === null) return { field: 'from', says: 'Give the day it begins.' };
  if (last === null) return { field: 'until', says: 'Give the day it ends.' };
  if (from > today) return { field: 'from', says: `${toCome(from)} Choose today or an earlier day.` };
  if (until > today) return { field: 'until', says: `${toCome(until)} Choose today or an earlier day.` };
  if (first > last)
    return {
      field: 'until',
      says: `${dateWords(until)} is earlier than ${dateWords(from)}. Turn them round.`,
    };
  if (last - first >= longestDays)
    return { field: 'from', says: 'This is longer than 53 weeks. Ask for a year at a time.' };
  return null;
}

const toCome = (on: string) => `${dateWords(on)} is still to come.`;
