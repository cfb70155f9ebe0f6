import { type CallPlan, planCall } from '#core/decide/call-plan.ts';
import type {
  CallDecision,
  Decided,
  Decision,
  IfVoicemail,
  Missing,
  PrepareDecision,
  Reason,
} from '#core/decide/decision.ts';
import { type Facts, scriptKey } from '#core/decide/facts.ts';
import { type PrecedenceRow, precedence } from '#core/decide/precedence.ts';
import { offerPromise } from '#core/decide/promise-offer.ts';
import { outranked, ruledOutByCall } from '#core/decide/ruled-out.ts';
import { instantOf, readSituation, type Situation } from '#core/decide/situation.ts';
import { callStandsUntil, noWindowStandsUntil } from '#core/decide/valid-until.ts';
import type { Verdict } from '#core/decide/verdict.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { formatInstant, localDay, parseDate, type Seconds } from '#core/prospect/local-time.ts';
import { sayDays } from '#core/prospect/local-time-words.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

/**
 * The next step for a prospect at an instant, with the reasons for it: METHODS.md, "The decision".
 * Pure: the same facts, playbook, rules and instant (RFC 3339 UTC) give the same answer. The facts are checked ones
 * (parse-case.ts or the store); anything else is a bug of the caller and throws.
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
  if (verdict.next === 'stop' || verdict.next === 'prepare') {
    const decision = lasting(situation, verdict);
    const ruledOut = outranked(situation, row, false, verdict.reason);
    const until = verdict.next === 'stop' ? verdict.until : undefined;
    return { decision, precedence: row.rank, ruledOut, validUntil: said(until ?? null) };
  }
  const plan = planCall(situation, verdict);
  if (plan.schedule.windows.length === 0) {
    const decision = noWindow(situation);
    const ruledOut = outranked(situation, row, false, decision.reasons[0] as Reason);
    return {
      decision,
      precedence: row.rank,
      ruledOut,
      validUntil: said(noWindowStandsUntil(situation, plan)),
    };
  }
  return {
    decision: callDecision(situation, plan),
    precedence: row.rank,
    ruledOut: [
      ...outranked(situation, row, true, verdict.reasons[0] as Reason),
      ...ruledOutByCall(situation, plan),
    ],
    validUntil: said(callStandsUntil(situation, plan)),
  };
}

function said(at: Seconds | null): string | null {
  return at === null ? null : formatInstant(at);
}

function lasting(situation: Situation, verdict: Verdict & { next: 'stop' | 'prepare' }): Decision {
  const reasons = [verdict.reason, ...loosened(situation)];
  if (verdict.next === 'stop') return { next: 'stop', why: verdict.why, reasons };
  return { next: 'prepare', missing: [verdict.missing], reasons };
}

function noWindow(situation: Situation): PrepareDecision {
  const missing: Missing = situation.furtherZones.length > 0 ? 'timeZone' : 'callingHours';
  const says =
    missing === 'timeZone'
      ? 'No hour fits every time zone they may be in. Find out where they are.'
      : 'The calling hours leave no time to call in the next 60 days. Check them.';
  return {
    next: 'prepare',
    missing: [missing],
    reasons: [{ rule: 'calling-hours', says }, ...loosened(situation)],
  };
}

function callDecision(situation: Situation, plan: CallPlan): CallDecision {
  const { zone, facts, playbook } = situation;
  const { windows, closes } = plan.schedule;
  const opens = windows[0]?.from as Seconds;
  const promise = plan.onVoicemail.promises ? offerPromise(situation, localDay(zone, opens)) : null;
  return {
    next: 'call',
    opens: formatInstant(opens),
    closes: said(closes),
    windows: windows.map(({ part, from, until }) => ({
      part,
      from: formatInstant(from),
      until: formatInstant(until),
    })),
    objective: facts.prospect.objective ?? playbook.objective,
    strategy: plan.strategy?.strategy ?? null,
    ifVoicemail: plan.onVoicemail.ifVoicemail,
    promise,
    reasons: callReasons(situation, plan, promise),
  };
}

/** The strongest first: why this call, why then, in which way, with which message. */
function callReasons(situation: Situation, plan: CallPlan, promise: CallDecision['promise']): Reason[] {
  const { step, schedule, strategy, onVoicemail } = plan;
  const reasons = [...step.reasons, ...schedule.reasons];
  if (strategy) reasons.push({ rule: 'strategy', says: `${strategy.name}. ${strategy.says}` });
  if (onVoicemail.forbidden) reasons.push(onVoicemail.forbidden);
  if (promise) {
    const days = sayDays(parseDate(promise.from) as number, parseDate(promise.to) as number);
    reasons.push({ rule: 'promise', says: `The message promises “${promise.phrase}”: ${days}.` });
  }
  if (onVoicemail.ifVoicemail.do === 'leave' && onVoicemail.ifVoicemail.message === 'conclusion') {
    reasons.push({
      rule: 'conclusion',
      says: 'The message will be the last. After it the next step is theirs.',
    });
  }
  const unpractised = notRehearsed(situation, onVoicemail.ifVoicemail);
  if (unpractised) reasons.push(unpractised);
  return [...reasons, ...loosened(situation)];
}

/** A script of a series is practised before it is left; it may be left all the same. Source: METHODS.md, `curiosity-series`; Graham. */
function notRehearsed({ facts }: Situation, ifVoicemail: IfVoicemail): Reason | null {
  const { rehearsed } = facts;
  if (rehearsed == null || ifVoicemail.do !== 'leave' || ifVoicemail.variant === null) return null;
  const { message, variant } = ifVoicemail;
  if (rehearsed.includes(message) || rehearsed.includes(scriptKey(message, variant))) return null;
  return {
    rule: 'not-rehearsed',
    says: `The words of message ${variant} have not been rehearsed yet. Say them aloud once before you call.`,
  };
}

/** What an admin has loosened is said with every decision. Source: METHODS.md, "House rules". */
function loosened({ rules }: Situation): Reason[] {
  return rules.loosened.map((rule) => ({
    rule,
    says: `This workspace has loosened the house rule “${rule}”.`,
  }));
}
