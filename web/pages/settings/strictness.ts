import { dayPartNames } from '#core/call/touch.ts';
import { type HouseRules, houseRules } from '#core/rules/house-rules.ts';

/** How a workspace's house rule stands to the product's own. */
export type Strictness = 'same' | 'stricter' | 'looser';

export type NumberRule = 'callsInTenDays' | 'restDays' | 'busyMinutes' | 'requestedMinutes' | 'callBackDays';

/** Whether more of a number is looser, stricter, or neither: a way of counting, say. */
const moreIs: Record<NumberRule, Strictness> = {
  callsInTenDays: 'looser',
  restDays: 'stricter',
  busyMinutes: 'stricter',
  requestedMinutes: 'same',
  callBackDays: 'same',
};

export function strictnessOf(rule: NumberRule, value: number): Strictness {
  const own = houseRules[rule];
  if (value === own || moreIs[rule] === 'same') return 'same';
  const more = value > own;
  return more === (moreIs[rule] === 'looser') ? 'looser' : 'stricter';
}

/** A day of the week on which nobody is called by default is looser; fewer days are stricter. */
export function daysStrictness(days: readonly number[]): Strictness {
  if (days.some((day) => !houseRules.businessDays.includes(day))) return 'looser';
  return days.length < houseRules.businessDays.length ? 'stricter' : 'same';
}

/** Looser where a part begins before the first of ours or ends after the last; the parts may move between. */
export function hoursStrictness(parts: HouseRules['dayParts']): Strictness {
  const first = houseRules.dayParts.early.from;
  const last = houseRules.dayParts.late.until;
  if (dayPartNames.some((name) => parts[name].from < first || parts[name].until > last)) return 'looser';
  const isSame = dayPartNames.every(
    (name) =>
      parts[name].from === houseRules.dayParts[name].from &&
      parts[name].until === houseRules.dayParts[name].until,
  );
  return isSame ? 'same' : 'stricter';
}

/** The rules of a draft that are looser than ours, by the name a person reads. */
export function loosenedIn(rules: HouseRules): string[] {
  const found: [string, Strictness][] = [
    ['calls in ten days', strictnessOf('callsInTenDays', rules.callsInTenDays)],
    ['days on which calls are made', daysStrictness(rules.businessDays)],
    ['hours of their day', hoursStrictness(rules.dayParts)],
    ['rest before a new start', strictnessOf('restDays', rules.restDays)],
  ];
  return found.filter(([, strictness]) => strictness === 'looser').map(([name]) => name);
}
