import type { Window } from '#core/decide/decision.ts';
import { formatClock, formatDay, localDate } from '#web/format/when.ts';

/** "8:00" without the half of the day, where the other end says it. */
export const shortClock = (instant: string, zone: string) =>
  formatClock(instant, zone).replace(/ [ap]m$/, '');

/** The instant at which the hours that begin the list end: parts that follow one another are one stretch. */
export function stretchUntil([first, ...rest]: readonly Window[]): string | null {
  if (!first) return null;
  return rest.reduce((until, next) => (next.from === until ? next.until : until), first.until);
}

/** "before 8:00 am", "8:00 to 12:00 pm", "after 5:00 pm", "at 2:00 pm": in their time. */
export function windowHours({ part, from, until }: Window, zone: string): string {
  if (part === 'requested') return `at ${formatClock(from, zone)}`;
  if (part === 'early') return `before ${formatClock(until, zone)}`;
  if (part === 'late') return `after ${formatClock(from, zone)}`;
  return `${shortClock(from, zone)} to ${formatClock(until, zone)}`;
}

/** "today, before 8:00 am" or "Mon Nov 30, before 8:00 am". */
export function windowWords(window: Window, zone: string, now: number): string {
  const isToday = localDate(window.from, zone) === localDate(now, zone);
  return `${isToday ? 'today' : formatDay(window.from, zone)}, ${windowHours(window, zone)}`;
}
