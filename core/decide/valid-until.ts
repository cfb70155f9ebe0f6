import type { DayPartName } from '#core/call/touch.ts';
import type { CallPlan } from '#core/decide/call-plan.ts';
import { turningPoints } from '#core/decide/condition.ts';
import { horizonDays } from '#core/decide/schedule.ts';
import type { Situation } from '#core/decide/situation.ts';
import { nextStrategy } from '#core/decide/strategy.ts';
import type { FollowStep } from '#core/decide/verdict.ts';
import { playbookOnVoicemail } from '#core/decide/voicemail.ts';
import { windowsOn } from '#core/decide/windows.ts';
import { type Day, isoWeekday, localDay, localInstant, type Seconds } from '#core/prospect/local-time.ts';
import { isBusinessDay } from '#core/rules/business-day.ts';

/**
 * Until when a call stands though nothing new is learned: its first window ends, its latest date goes by, or a
 * condition of the playbook that depends on the clock changes what is said. Before, only a begun window is shorter.
 */
export function callStandsUntil(situation: Situation, plan: CallPlan): Seconds {
  const windowEnds = plan.schedule.windows[0]?.until as Seconds;
  if (plan.step.next === 'answer') return windowEnds;
  const { leave, until: over = Number.POSITIVE_INFINITY } = plan.step;
  const until = Math.min(windowEnds, over, latestGoesBy(situation, plan.step, plan.schedule.firstOn));
  if (leave !== undefined) return until;
  const turns = turningPoints(situation).filter((at) => at > situation.now && at < until);
  return Math.min(until, ...turns.filter((at) => sayingChanges(situation, plan, at)));
}

/**
 * Where no window is left up to the latest date, it matters when its last business day goes by: the step then moves
 * past the holiday, or is late. A step that is late already, or has no latest date, does not become late.
 */
function latestGoesBy({ zone, today, rules, holidays }: Situation, step: FollowStep, firstOn: Day): Seconds {
  const { latest } = step;
  if (latest === null || today > latest) return Number.POSITIVE_INFINITY;
  let last = latest;
  while (last >= firstOn && !isBusinessDay(last, rules.businessDays, holidays)) last -= 1;
  return localInstant(zone, (last >= firstOn ? last : latest) + 1, 0);
}

function sayingChanges(situation: Situation, plan: CallPlan, at: Seconds): boolean {
  const strategy = nextStrategy(situation, at);
  if (strategy !== plan.strategy) return true;
  const day = localDay(situation.zone, plan.schedule.windows[0]?.from as Seconds);
  const { ifVoicemail, promises } = playbookOnVoicemail(
    situation,
    (strategy ?? situation.playbook).voicemail,
    day,
    at,
  );
  const before = plan.onVoicemail;
  return promises !== before.promises || !isSameMessage(ifVoicemail, before.ifVoicemail);
}

type IfVoicemail = CallPlan['onVoicemail']['ifVoicemail'];

function isSameMessage(one: IfVoicemail, other: IfVoicemail): boolean {
  if (one.do === 'hang-up' || other.do === 'hang-up') return one.do === other.do;
  return one.message === other.message && one.variant === other.variant;
}

/** Days past the horizon that are looked through for a window to come. */
const lookAheadDays = 366;

/**
 * Until when "no hour fits" stands: the first window past the horizon comes within its reach as the days go by, or a
 * strategy with other day parts has its turn. Null when the calling hours alone can never fit; where several zones
 * might some day, it is asked again after a year.
 */
export function noWindowStandsUntil(situation: Situation, plan: CallPlan): Seconds | null {
  const { now } = situation;
  const turns = plan.step.next === 'answer' ? [] : turningPoints(situation).filter((at) => at > now);
  const starts = [now, ...turns.sort((a, b) => a - b)];
  for (const [index, start] of starts.entries()) {
    const comes = Math.max(start, windowComesAt(situation, plan, start));
    if (comes < (starts[index + 1] ?? Number.POSITIVE_INFINITY)) return comes;
  }
  return null;
}

/** When a window that is possible from `start` on first lies within the horizon. */
function windowComesAt(situation: Situation, plan: CallPlan, start: Seconds): Seconds {
  const { rules, holidays, zone } = situation;
  const { schedule } = plan;
  const isNow = start === situation.now;
  const parts = isNow ? plan.parts : partsFrom(situation, plan, start);
  if (!parts.some((part) => isEverOpen(situation, part))) return Number.POSITIVE_INFINITY;
  const first = isNow
    ? schedule.firstOn + horizonDays + 1
    : Math.max(schedule.firstOn, localDay(zone, start));
  const later = { ...situation, notBefore: Math.max(situation.notBefore, start) };
  let day = first;
  while (day < first + lookAheadDays) {
    if (isBusinessDay(day, rules.businessDays, holidays) && windowsOn(later, day, parts).length > 0) break;
    day += 1;
  }
  return localInstant(zone, day - horizonDays, 0);
}

function partsFrom(situation: Situation, { step, parts }: CallPlan, start: Seconds): readonly DayPartName[] {
  if (step.next === 'answer' || step.parts !== null) return parts;
  return (nextStrategy(situation, start) ?? situation.playbook).parts;
}

/** Whether the first zone's calling hours leave anything of that day part on some weekday of ours. */
function isEverOpen(situation: Situation, part: DayPartName): boolean {
  const oneZone = { ...situation, furtherZones: [], notBefore: Number.NEGATIVE_INFINITY };
  const monday: Day = situation.today - isoWeekday(situation.today) + 1;
  return situation.rules.businessDays.some(
    (weekday) => windowsOn(oneZone, monday + weekday - 1, [part]).length > 0,
  );
}
