import { type DayPartName, dayPartNames } from '#core/call/touch.ts';
import type { Reason } from '#core/decide/decision.ts';
import type { Situation } from '#core/decide/situation.ts';
import type { AnswerStep, FollowStep } from '#core/decide/verdict.ts';
import { type Span, windowsOn } from '#core/decide/windows.ts';
import { type Day, localDay, type Seconds } from '#core/prospect/local-time.ts';
import { sayCount, sayDay } from '#core/prospect/local-time-words.ts';
import { isBusinessDay } from '#core/rules/business-day.ts';
import { type CallLimit, firstDayAllowed } from '#core/rules/call-limits.ts';

/** When a step can be done: its next windows and the instant it should be done by. */
export type Schedule = {
  /** The first five that are left; empty when the horizon holds none. */
  windows: readonly Span[];
  closes: Seconds | null;
  /** The first date that the step and the rules on how often allow. */
  firstOn: Day;
  /** The rule that moved `firstOn` past the step's own earliest date. */
  movedBy: CallLimit | null;
  reasons: readonly Reason[];
};

const windowsShown = 5;
/** Days after the first date within which a window must be found. */
export const horizonDays = 60;
/** Where the search for the rest of the five gives up. */
const searchDays = 400;

/** METHODS.md, "Dates and windows": when to make a call of ours. */
export function scheduleFollowUp(
  situation: Situation,
  step: FollowStep,
  parts: readonly DayPartName[],
): Schedule {
  const { today, calledOn, rules } = situation;
  const reasons: Reason[] = [];
  let latest = step.latest;
  if (latest !== null && today > latest) {
    latest = null;
    reasons.push(step.late);
  }
  const { day: firstOn, movedBy } = firstDayAllowed(Math.max(step.earliest, today), calledOn, rules);
  if (latest !== null && firstOn > latest) {
    reasons.push(movedBy === null ? step.late : movedReason(situation, movedBy, firstOn, latest));
    latest = null;
  }
  let from = firstOn;
  if (latest !== null) {
    const business = firstBusinessDay(situation, firstOn);
    if (business > latest) {
      reasons.push(movedPastHoliday(latest, business));
      from = business;
      latest = business;
    }
    const windows = findWindows(situation, parts, from, firstOn, latest);
    if (windows.length > 0) {
      const closes = lastEnd(situation, parts, latest);
      return { windows, closes, firstOn, movedBy, reasons };
    }
    reasons.push({
      rule: 'overdue',
      says: `No hour is left up to ${sayDay(latest)}. Call as soon as the rules allow.`,
    });
    from = latest + 1;
  }
  return {
    windows: findWindows(situation, parts, from, firstOn, null),
    closes: null,
    firstOn,
    movedBy,
    reasons,
  };
}

/** When to answer them: the time they asked for, else any day part of a business day. */
export function scheduleAnswer(situation: Situation, step: AnswerStep): Schedule {
  const { today } = situation;
  const asked = step.asked;
  const windows = asked.length > 0 ? asked : findWindows(situation, dayPartNames, today, today, null);
  return { windows, closes: asked.at(-1)?.until ?? null, firstOn: today, movedBy: null, reasons: [] };
}

function movedReason(situation: Situation, rule: CallLimit, day: Day, latest: Day): Reason {
  return { rule, says: `${callLimitSays(situation, rule, day)} It was due by ${sayDay(latest)}.` };
}

/** Why a call waits until that date. */
export function callLimitSays({ rules }: Situation, rule: CallLimit, until: Day): string {
  const most =
    rule === 'one-call-a-day'
      ? `${sayCount(rules.callsPerDay, 'call')} a day`
      : `${sayCount(rules.callsInTenDays, 'call')} in ten days`;
  return `At most ${most}: not before ${sayDay(until)}.`;
}

function movedPastHoliday(latest: Day, business: Day): Reason {
  return {
    rule: 'moved-past-holiday',
    says: `No business day is left up to ${sayDay(latest)}; the first one after it is ${sayDay(business)}.`,
  };
}

/** That date, or the first business day after it. */
export function firstBusinessDay({ rules, holidays }: Situation, from: Day): Day {
  let day = from;
  while (!isBusinessDay(day, rules.businessDays, holidays)) day += 1;
  return day;
}

/** The first five windows from `from` up to `latest`; none when the horizon after `firstOn` holds none. */
function findWindows(
  situation: Situation,
  parts: readonly DayPartName[],
  from: Day,
  firstOn: Day,
  latest: Day | null,
): Span[] {
  const { rules, holidays } = situation;
  const found: Span[] = [];
  const last = Math.min(latest ?? Number.POSITIVE_INFINITY, firstOn + searchDays);
  for (let day = from; day <= last && found.length < windowsShown; day += 1) {
    if (found.length === 0 && day > firstOn + horizonDays) break;
    if (isBusinessDay(day, rules.businessDays, holidays)) found.push(...windowsOn(situation, day, parts));
  }
  return found.slice(0, windowsShown);
}

/** The end of the last window on or before that date; there is one. */
function lastEnd(situation: Situation, parts: readonly DayPartName[], latest: Day): Seconds {
  const { rules, holidays, zone, notBefore } = situation;
  for (let day = latest; day >= localDay(zone, notBefore); day -= 1) {
    if (!isBusinessDay(day, rules.businessDays, holidays)) continue;
    const last = windowsOn(situation, day, parts).at(-1);
    if (last !== undefined) return last.until;
  }
  throw new Error('A step with windows up to a date has a last one; this one had none.');
}
