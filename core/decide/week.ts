import { type CallPlan, planCall } from '#core/decide/call-plan.ts';
import type { Decided, Reason } from '#core/decide/decision.ts';
import { type Facts, firstZone } from '#core/decide/facts.ts';
import { precedence } from '#core/decide/precedence.ts';
import { callLimitSays } from '#core/decide/schedule.ts';
import { instantOf, readSituation, type Situation } from '#core/decide/situation.ts';
import { windowsOn } from '#core/decide/windows.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { type Day, formatDate, localDay, zoneOf } from '#core/prospect/local-time.ts';
import { sayDay } from '#core/prospect/local-time-words.ts';
import { isBusinessDay } from '#core/rules/business-day.ts';
import { callLimitOn, firstDayAllowed } from '#core/rules/call-limits.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

/**
 * One local date as the strip of days draws it: the date the call opens on; another on which it may be made; `too-soon`
 * for the spacing or the rules on how often; `off` where nobody is called on that date; `past` where it would be late.
 */
export type DayAhead = {
  /** Local date, `YYYY-MM-DD`. */
  on: string;
  state: 'chosen' | 'allowed' | 'too-soon' | 'off' | 'past';
  /** Why the date is neither chosen nor allowed. */
  reason: Reason | null;
};

/**
 * The next `days` local dates from today on, each with whether the call may be made and which rule forbids it. Where
 * there is no call to make, every date is off for the decision's own reason.
 * @param decided what `decide` answered to the same facts, playbook, rules and instant
 */
export function weekAhead(
  decided: Decided,
  facts: Facts,
  playbook: Playbook,
  rules: HouseRules,
  now: string,
  days: number,
): DayAhead[] {
  // A person of whom no zone is known has no call ahead; any calendar will do.
  const today = localDay(zoneOf(firstZone(facts.prospect) ?? 'UTC'), instantOf(now));
  const dates = Array.from({ length: days }, (_, index) => today + index);
  if (decided.decision.next !== 'call') {
    const reason = decided.decision.reasons[0] ?? null;
    return dates.map((day) => ({ on: formatDate(day), state: 'off', reason }));
  }
  const situation = readSituation(facts, playbook, rules, instantOf(now));
  const verdict = precedence[decided.precedence - 1]?.fits(situation);
  if (verdict?.next !== 'answer' && verdict?.next !== 'follow') {
    throw new Error('weekAhead was given another decision than the one of these facts.');
  }
  const plan = planCall(situation, verdict);
  return dates.map((day) => ({ on: formatDate(day), ...dayAhead(situation, plan, day) }));
}

function dayAhead(situation: Situation, plan: CallPlan, day: Day): Omit<DayAhead, 'on'> {
  const { windows, closes } = plan.schedule;
  const { zone } = situation;
  if (windows[0] && localDay(zone, windows[0].from) === day) return { state: 'chosen', reason: null };
  const soon = tooSoon(situation, plan, day);
  if (soon) return { state: 'too-soon', reason: soon };
  if (plan.step.next === 'answer' && plan.step.asked.length > 0) {
    const reason = plan.step.reasons[0] ?? null;
    return plan.step.asked.some(({ from }) => localDay(zone, from) === day)
      ? { state: 'allowed', reason: null }
      : { state: 'off', reason };
  }
  const off = shut(situation, plan, day);
  if (off) return { state: 'off', reason: off };
  if (closes === null || day <= localDay(zone, closes - 1)) return { state: 'allowed', reason: null };
  const says = `It is due by ${sayDay(localDay(zone, closes - 1))}.`;
  return { state: 'past', reason: { rule: plan.step.reasons[0]?.rule ?? 'overdue', says } };
}

function tooSoon(situation: Situation, { step }: CallPlan, day: Day): Reason | null {
  const { calledOn, rules } = situation;
  if (step.next === 'answer') return null;
  if (day < step.earliest) return step.wait;
  const rule = callLimitOn(day, calledOn, rules);
  if (rule === null) return null;
  return { rule, says: callLimitSays(situation, rule, firstDayAllowed(day, calledOn, rules).day) };
}

function shut(situation: Situation, { parts }: CallPlan, day: Day): Reason | null {
  if (!isBusinessDay(day, situation.rules.businessDays, situation.holidays)) {
    return { rule: 'calling-hours', says: `${sayDay(day)} is no business day.` };
  }
  if (windowsOn(situation, day, parts).length > 0) return null;
  return { rule: 'calling-hours', says: `No hour to call is left on ${sayDay(day)}.` };
}
