import type { Day } from '#core/prospect/local-time.ts';
import { isBusinessDay } from '#core/rules/business-day.ts';

/**
 * The business day before a visit, on which it is reconfirmed by phone; dates are the prospect's.
 * Source: Schreier-Fleming; PRODUCT.md practice 16.
 */
export function reconfirmOn(visitOn: Day, weekdays: readonly number[], holidays: ReadonlySet<Day>): Day {
  let day = visitOn - 1;
  // A workspace without business days has no such day; the eve is as good as any.
  while (day > visitOn - 15 && !isBusinessDay(day, weekdays, holidays)) day -= 1;
  return day > visitOn - 15 ? day : visitOn - 1;
}
