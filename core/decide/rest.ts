import { isCountedCall, type Touch } from '#core/call/touch.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { formatDate, localDay, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

/** How long people rest after a method that ended without a conversation, and who asks for that long. */
export type RestPeriod = { days: number; askedBy: 'playbook' | 'house' };

/** `until`: the first local date on which a method may begin with them again. */
export type Rest = RestPeriod & { until: string };

/** A method that has run its course with somebody; the playbook in the version they were called by. */
export type EndedMethod = { playbook: Pick<Playbook, 'rest'>; enrolledAt: string };

/**
 * The rest of a person with whom a method has run its course: so many days after the last counted call made to them, by their own
 * calendar. Null where there was a conversation, or never a call. It may be over.
 * @param touches the person's standing touches, all of them, in their order
 * Source: METHODS.md, `one-method-at-a-time`; store/evidence/at-rest.ts asks the same of everybody.
 */
export function restOf(
  { playbook, enrolledAt }: EndedMethod,
  touches: readonly Touch[],
  zone: string,
  rules: Pick<HouseRules, 'restDays'>,
): Rest | null {
  const since = touches.filter((touch) => parseInstant(touch.at)! >= parseInstant(enrolledAt)!);
  const talked = since.some((touch) => touch.outcome === 'spoke' || touch.outcome === 'callback');
  const last = touches.findLast(isCountedCall);
  if (talked || last === undefined) return null;
  const period = restPeriod(playbook, rules);
  const until = localDay(zoneOf(zone), parseInstant(last.at)!) + period.days;
  return { ...period, until: formatDate(until) };
}

/** The longer of what the playbook asks for and what the house does: no playbook loosens a house rule. */
export function restPeriod(
  { rest }: Pick<Playbook, 'rest'>,
  { restDays }: Pick<HouseRules, 'restDays'>,
): RestPeriod {
  const own = rest?.days ?? 0;
  return own > restDays ? { days: own, askedBy: 'playbook' } : { days: restDays, askedBy: 'house' };
}

/** "240 days", "one day" */
export function formatRestDays(days: number): string {
  return days === 1 ? 'one day' : `${days} days`;
}
