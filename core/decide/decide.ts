import type { CallDecision, Decided, Decision, Missing, Reason } from '#core/decide/decision.ts';
import type { Facts } from '#core/decide/facts.ts';
import { type PrecedenceRow, precedence } from '#core/decide/precedence.ts';
import { offerPromise } from '#core/decide/promise-offer.ts';
import { type Schedule, scheduleAnswer, scheduleFollowUp } from '#core/decide/schedule.ts';
import { instantOf, readSituation, type Situation } from '#core/decide/situation.ts';
import { nextStrategy } from '#core/decide/strategy.ts';
import type { AnswerStep, FollowStep, Verdict } from '#core/decide/verdict.ts';
import { answerOnVoicemail, type OnVoicemail, playbookOnVoicemail } from '#core/decide/voicemail.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { formatInstant, localDay } from '#core/prospect/local-time.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

/**
 * The next step for a prospect at an instant, with the reasons for it: METHODS.md, "The decision".
 * Pure: the same facts, playbook, rules and instant (RFC 3339 UTC) give the same answer.
 */
export function decide(facts: Facts, playbook: Playbook, rules: HouseRules, now: string): Decided {
  const situation = readSituation(facts, playbook, rules, instantOf(now));
  for (const row of precedence) {
    const verdict = row.fits(situation);
    if (verdict !== null) return settle(situation, row, verdict);
  }
  throw new Error('The last row of the precedence table always fits.');
}

function settle(situation: Situation, row: PrecedenceRow, verdict: Verdict): Decided {
  if (verdict.next === 'stop') {
    return lasting(row, { next: 'stop', why: verdict.why, reasons: [verdict.reason] });
  }
  if (verdict.next === 'prepare') {
    return lasting(row, { next: 'prepare', missing: [verdict.missing], reasons: [verdict.reason] });
  }
  const decision = verdict.next === 'answer' ? answer(situation, verdict) : follow(situation, verdict);
  return { decision, precedence: row.rank, ruledOut: [], validUntil: null };
}

function lasting(row: PrecedenceRow, decision: Decision): Decided {
  return { decision, precedence: row.rank, ruledOut: [], validUntil: null };
}

function answer(situation: Situation, step: AnswerStep): Decision {
  const schedule = scheduleAnswer(situation, step);
  const opens = schedule.windows[0]?.from;
  if (opens === undefined) return noWindow(situation);
  const onVoicemail = answerOnVoicemail(situation, step.message, localDay(situation.zone, opens));
  return callDecision(situation, schedule, step.reasons, null, onVoicemail);
}

function follow(situation: Situation, step: FollowStep): Decision {
  const strategy = nextStrategy(situation);
  const way = strategy ?? situation.playbook;
  const schedule = scheduleFollowUp(situation, step, step.parts ?? way.parts);
  const opens = schedule.windows[0]?.from;
  if (opens === undefined) return noWindow(situation);
  const onVoicemail = playbookOnVoicemail(situation, way.voicemail, localDay(situation.zone, opens));
  return callDecision(situation, schedule, step.reasons, strategy?.strategy ?? null, onVoicemail);
}

function noWindow({ furtherZones }: Situation): Decision {
  const missing: Missing = furtherZones.length > 0 ? 'timeZone' : 'callingHours';
  const says =
    missing === 'timeZone'
      ? 'No hour fits every time zone they may be in. Find out where they are.'
      : 'The calling hours leave no time to call in the next 60 days. Check them.';
  return { next: 'prepare', missing: [missing], reasons: [{ rule: 'calling-hours', says }] };
}

function callDecision(
  situation: Situation,
  { windows, closes, reasons }: Schedule,
  stepReasons: readonly Reason[],
  strategy: string | null,
  { ifVoicemail, promises, forbidden }: OnVoicemail,
): CallDecision {
  const opens = windows[0]?.from as number;
  return {
    next: 'call',
    opens: formatInstant(opens),
    closes: closes === null ? null : formatInstant(closes),
    windows: windows.map(({ part, from, until }) => ({
      part,
      from: formatInstant(from),
      until: formatInstant(until),
    })),
    objective: situation.facts.prospect.objective ?? situation.playbook.objective,
    strategy,
    ifVoicemail,
    promise: promises ? offerPromise(situation, localDay(situation.zone, opens)) : null,
    reasons: [...stepReasons, ...reasons, ...(forbidden ? [forbidden] : [])],
  };
}
