import type { TakenDay } from '#api/calendar.ts';
import type { PromiseMade } from '#core/call/touch.ts';
import { formatDate, isoWeekday, parseDate } from '#core/prospect/local-time.ts';

/** Why none of the days a promise names is one on which the rep calls; null where one is left. */
export function whyDaysTaken(
  { from, to }: Pick<PromiseMade, 'from' | 'to'>,
  taken: readonly TakenDay[],
): string | null {
  const byDate = new Map(taken.map((day) => [day.on, day.inMeetings]));
  const kinds = new Set<boolean>();
  for (let day = parseDate(from)!; day <= parseDate(to)!; day += 1) {
    if (isoWeekday(day) > 5) continue;
    const inMeetings = byDate.get(formatDate(day));
    if (inMeetings === undefined) return null;
    kinds.add(inMeetings);
  }
  if (kinds.size === 0) return null;
  const why = kinds.size === 2 ? 'away or in meetings' : kinds.has(true) ? 'in meetings' : 'away';
  return `You are ${why} on all of these days. Promise others, or hand the call over.`;
}
