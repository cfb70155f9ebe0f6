import type { Day } from '#core/prospect/local-time.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

export type CallLimit = 'one-call-a-day' | 'three-in-ten-days';

/**
 * Which of the two rules on how often forbids one more call on that local date, or null.
 * `one-call-a-day` (Graham): no call on a date that already has a counted call.
 * `three-in-ten-days` (Shepherd): at most three counted calls in any ten consecutive dates.
 * `calledOn` holds the date of every counted call ever, one entry a call.
 */
export function callLimitOn(day: Day, calledOn: readonly Day[], rules: HouseRules): CallLimit | null {
  let thatDay = 0;
  let inTenDays = 0;
  for (const called of calledOn) {
    if (called === day) thatDay += 1;
    if (called <= day && called > day - 10) inTenDays += 1;
  }
  if (thatDay >= rules.callsPerDay) return 'one-call-a-day';
  return inTenDays >= rules.callsInTenDays ? 'three-in-ten-days' : null;
}

/** The first date from `from` on that both rules allow, and the last rule that moved it. */
export function firstDayAllowed(
  from: Day,
  calledOn: readonly Day[],
  rules: HouseRules,
): { day: Day; movedBy: CallLimit | null } {
  let day = from;
  let movedBy: CallLimit | null = null;
  for (
    let limit = callLimitOn(day, calledOn, rules);
    limit !== null;
    limit = callLimitOn(day, calledOn, rules)
  ) {
    movedBy = limit;
    day += 1;
  }
  return { day, movedBy };
}
