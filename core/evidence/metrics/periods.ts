import type { DateSpan } from '#core/evidence/metrics/slice.ts';
import { type Day, mondayOf } from '#core/prospect/local-time.ts';

/** What is counted, and the same weekdays before it to compare with. */
export type Periods = { period: DateSpan; before: DateSpan };

/**
 * The last weeks, the present one included: from a Monday until today.
 * @param weeks whole number from 1
 */
export function lastWeeks(weeks: number, today: Day): Periods {
  return withBefore({ from: mondayOf(today) - 7 * (weeks - 1), until: today });
}

/** Any span, with as many whole weeks before it as cover it: a Tuesday is never compared with a Sunday. */
export function withBefore(period: DateSpan): Periods {
  const weeks = Math.ceil((period.until - period.from + 1) / 7);
  return { period, before: { from: period.from - 7 * weeks, until: period.until - 7 * weeks } };
}

export type Week = DateSpan & { isRunning: boolean };

/** The weeks of a period, from Monday to Sunday, the first and the last cut to it. The one `today` is in is running. */
export function weeksOf({ from, until }: DateSpan, today: Day): Week[] {
  const weeks: Week[] = [];
  for (let monday = mondayOf(from); monday <= until; monday += 7) {
    const isRunning = monday === mondayOf(today);
    weeks.push({ from: Math.max(from, monday), until: Math.min(until, monday + 6), isRunning });
  }
  return weeks;
}
