import { type Day, isoWeekday } from '#core/prospect/local-time.ts';

/**
 * Part of `calling-hours`: calls only on business days, which are the workspace's weekdays without the public
 * holidays of the prospect's country and region. Source: Schreier-Fleming; METHODS.md, "Words used".
 */
export function isBusinessDay(day: Day, weekdays: readonly number[], holidays: ReadonlySet<Day>): boolean {
  return weekdays.includes(isoWeekday(day)) && !holidays.has(day);
}
