import { isCountedCall, type Touch } from '#core/call/touch.ts';
import { type RestPeriod, restPeriod } from '#core/decide/rest-period.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { formatDate, localDay, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

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
