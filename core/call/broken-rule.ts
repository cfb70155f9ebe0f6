import { isCountedCall, isVoicemail, type Touch } from '#core/call/touch.ts';
import type { Decided, Reason } from '#core/decide/decision.ts';
import type { CallingHours, Facts } from '#core/decide/facts.ts';
import {
  isoWeekday,
  localDay,
  localMinute,
  parseClock,
  parseDate,
  parseInstant,
  type Zone,
  zoneOf,
} from '#core/prospect/local-time.ts';
import { isBusinessDay } from '#core/rules/business-day.ts';
import { callLimitOn } from '#core/rules/call-limits.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

/**
 * The house rule that a call of ours would break, or null. `before` is the decision of the moment before
 * the call. A call they asked for, or that answers a missed call of theirs, stands outside the two
 * rules on frequency; a call that really happened is kept all the same, marked with the rule.
 * Source: METHODS.md, "House rules" and rules 5 and 6 of the decision.
 */
export function brokenRule(
  touch: Touch,
  facts: Facts,
  before: Decided | null,
  rules: HouseRules,
): Reason | null {
  if (touch.channel !== 'call' || touch.direction !== 'out') return null;
  const standing = afterTheEnd(before);
  if (standing !== null) return standing;
  if (!isCountedCall(touch)) return null;
  const made = { touch, facts, rules, precedence: before?.precedence ?? 0, ...localMoment(touch, facts) };
  for (const rule of frequencyAndHours) {
    const broken = rule(made);
    if (broken !== null) return broken;
  }
  return null;
}

type Made = {
  touch: Touch;
  facts: Facts;
  rules: HouseRules;
  /** The rule of the decision the call was made under; 0 where there was none. */
  precedence: number;
  zones: readonly Zone[];
  at: number;
  day: number;
};

function afterTheEnd(before: Decided | null): Reason | null {
  if (before === null || before.decision.next !== 'stop') return null;
  const { why, reasons } = before.decision;
  if (why === 'do-not-call' || why === 'declined') return { rule: 'no-means-no', says: reasons[0]!.says };
  if (why === 'left-with-them') return { rule: 'left-is-left', says: reasons[0]!.says };
  return null;
}

function localMoment(touch: Touch, facts: Facts): { zones: readonly Zone[]; at: number; day: number } {
  const { timeZone } = facts.prospect;
  const names = typeof timeZone === 'string' ? [timeZone] : timeZone;
  const zones = names.map(zoneOf);
  const at = parseInstant(touch.at)!;
  return { zones, at, day: zones[0] === undefined ? 0 : localDay(zones[0], at) };
}

const frequencyAndHours: readonly ((made: Made) => Reason | null)[] = [
  tooOften,
  noMessageNextDay,
  callingHours,
];

function tooOften({ facts, rules, precedence, zones, day }: Made): Reason | null {
  if (isAskedFor(precedence) || zones.length === 0) return null;
  const calledOn = countedDays(facts, zones[0]!);
  const rule = callLimitOn(day, calledOn, rules);
  if (rule === null) return null;
  if (rule === 'one-call-a-day')
    return { rule, says: 'They have been called on this day of theirs already.' };
  const recent = calledOn.filter((counted) => counted > day - 10 && counted <= day).length;
  return { rule, says: `They have been called ${recent} times within ten days.` };
}

function noMessageNextDay({ touch, facts, zones, day }: Made): Reason | null {
  if (!isVoicemail(touch) || zones.length === 0) return null;
  const messages = facts.touches
    .filter(isVoicemail)
    .map((left) => localDay(zones[0]!, parseInstant(left.at)!));
  if (!messages.some((left) => left === day || left === day - 1)) return null;
  return { rule: 'no-message-next-day', says: 'A message was left that day or the day before.' };
}

function callingHours({ facts, rules, precedence, zones, at }: Made): Reason | null {
  // A time they asked for may lie outside every hour of ours.
  if (precedence === 5) return null;
  const shut = zones.find((zone) => !isOpen(zone, at, facts, rules));
  if (shut === undefined) return null;
  return { rule: 'calling-hours', says: 'It is outside the hours in which they may be called.' };
}

function isOpen(zone: Zone, at: number, facts: Facts, rules: HouseRules): boolean {
  const day = localDay(zone, at);
  const minute = localMinute(zone, at);
  const weekday = isoWeekday(day);
  const { holidays, callingHours: law } = facts.prospect;
  const closed = new Set((holidays ?? []).map((on) => parseDate(on)!));
  if (!isBusinessDay(day, rules.businessDays, closed)) return false;
  if (!Object.values(rules.dayParts).some((part) => isWithin(minute, part))) return false;
  return law == null || law.some((entry) => isOn(entry, weekday) && isWithin(minute, entry));
}

function isOn(entry: CallingHours, weekday: number): boolean {
  return entry.days === undefined || entry.days.includes(weekday);
}

function isWithin(minute: number, hours: { from: string; until: string }): boolean {
  return parseClock(hours.from)! <= minute && minute < parseClock(hours.until)!;
}

function isAskedFor(precedence: number): boolean {
  return precedence === 5 || precedence === 6;
}

function countedDays(facts: Facts, zone: Zone): number[] {
  return facts.touches.filter(isCountedCall).map((touch) => localDay(zone, parseInstant(touch.at)!));
}
