import type { CallPlan } from '#core/decide/call-plan.ts';
import { isFulfilled } from '#core/decide/condition.ts';
import type { Reason, RuledOut } from '#core/decide/decision.ts';
import { type PrecedenceRow, precedence } from '#core/decide/precedence.ts';
import { callLimitSays, firstBusinessDay } from '#core/decide/schedule.ts';
import type { Situation } from '#core/decide/situation.ts';
import { localDay, type Seconds } from '#core/prospect/local-time.ts';
import { sayDay, sayInstant } from '#core/prospect/local-time-words.ts';

/**
 * The steps that would have fitted too, but come after the one that answered. Where nobody is called, those are the
 * calls; where a call is made, all but the playbook's own step, which always fits.
 */
export function outranked(
  situation: Situation,
  chosen: PrecedenceRow,
  calls: boolean,
  reason: Reason,
): RuledOut[] {
  const found: RuledOut[] = [];
  for (const row of precedence.slice(chosen.rank)) {
    if (calls && row.rank === precedence.length) continue;
    const verdict = row.fits(situation);
    const isCall = verdict?.next === 'answer' || verdict?.next === 'follow';
    if (verdict !== null && (calls || isCall)) found.push({ step: row.step, ...reason });
  }
  return found;
}

/** What a call is not: sooner, with another strategy, or with a message. */
export function ruledOutByCall(situation: Situation, plan: CallPlan): RuledOut[] {
  const { forbidden, wouldLeave } = plan.onVoicemail;
  const found = [...notSooner(situation, plan), ...strategiesPassedOver(situation, plan)];
  if (forbidden && wouldLeave) found.push({ step: `leave ${wouldLeave}`, ...forbidden });
  return found;
}

function notSooner(situation: Situation, { step, schedule }: CallPlan): RuledOut[] {
  const { today, zone } = situation;
  const opens = schedule.windows[0]?.from as Seconds;
  const found: Reason[] = [];
  if (step.next === 'follow' && step.earliest > today) found.push(step.wait);
  if (schedule.movedBy)
    found.push({
      rule: schedule.movedBy,
      says: callLimitSays(situation, schedule.movedBy, schedule.firstOn),
    });
  const asked = step.next === 'answer' && step.asked.length > 0;
  const business = asked ? schedule.firstOn : firstBusinessDay(situation, schedule.firstOn);
  if (business > schedule.firstOn) {
    const says = `${sayDay(schedule.firstOn)} is no business day; the next is ${sayDay(business)}.`;
    found.push({ rule: 'calling-hours', says });
  }
  if (!asked && localDay(zone, opens) > business) {
    found.push({ rule: 'calling-hours', says: `No hour to call is left before ${sayInstant(zone, opens)}.` });
  }
  if (opens === situation.notBefore && opens > situation.now) {
    found.push({
      rule: 'busy-pause',
      says: `The line was busy; not again before ${sayInstant(zone, opens)}.`,
    });
  }
  return found.map((reason) => ({ step: 'call sooner', ...reason }));
}

function strategiesPassedOver(situation: Situation, { strategy }: CallPlan): RuledOut[] {
  if (strategy === null) return [];
  const { strategies } = situation.playbook;
  return strategies.flatMap((other): RuledOut[] => {
    if (other === strategy) return [];
    if (other.strategy === situation.lastStrategy) {
      return [{ step: other.strategy, rule: 'strategy', says: `“${other.name}” was the last one used.` }];
    }
    if (isFulfilled(other.when, situation, situation.now)) return [];
    return [{ step: other.strategy, rule: 'strategy', says: `“${other.name}” is not available now.` }];
  });
}
