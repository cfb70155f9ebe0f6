import type fc from 'fast-check';
import { isCountedCall, isVoicemail, type Touch } from '#core/call/touch.ts';
import { arbitraryFacts, arbitraryNow } from '#core/decide/arbitrary-history.test-kit.ts';
import { decide } from '#core/decide/decide.ts';
import type { Decided } from '#core/decide/decision.ts';
import { dimensions, type Facts, relationships } from '#core/decide/facts.ts';
import { dayOf, instantOf } from '#core/decide/situation.ts';
import { type CompiledPlaybook, messages, type Persons, partsOf } from '#core/market/compiled-playbook.ts';
import { decideCompiled, newStep, type Step } from '#core/market/decide-compiled.ts';
import {
  askedKinds,
  endings,
  type Happened,
  newHistory,
  note,
  nothingHappened,
} from '#core/market/history.ts';
import {
  formatDate,
  formatInstant,
  localDay,
  localInstant,
  localMinute,
  type Zone,
  zoneOf,
} from '#core/prospect/local-time.ts';
import { houseRules } from '#core/rules/house-rules.ts';

/** Random people and histories of the kind the compiled form of `decide` is for, and both answers to them. */

export type Asked = { facts: Facts; now: number };

export const arbitraryAsked: fc.Arbitrary<Asked> = arbitraryNow.chain((now) =>
  arbitraryFacts(now).map((facts) => ({ facts: compilable(facts), now })),
);

/** One zone, no hours or holidays of their own, prepared, and no line that is busy or wrong. */
function compilable(facts: Facts): Facts {
  const { timeZone } = facts.prospect;
  const zone = typeof timeZone === 'string' ? timeZone : timeZone[0]!;
  const prospect = {
    ...facts.prospect,
    timeZone: zone,
    holidays: null,
    callingHours: null,
    research: [...dimensions],
    objective: 'appointment' as const,
    expecting: null,
    pressing: false,
    visitSlot: null,
  };
  const touches = facts.touches.filter(
    ({ outcome, callAt }) =>
      outcome !== 'busy' && outcome !== 'wrong-number' && (callAt == null || isToldByClock(zone, callAt)),
  );
  return { ...facts, prospect, touches };
}

/** Not in the hour that clocks go through twice when summer ends: a wall clock cannot tell which of the two it is. */
function isToldByClock(timeZone: string, callAt: string): boolean {
  const zone = zoneOf(timeZone);
  const from = instantOf(callAt);
  const until = from + houseRules.requestedMinutes * 60;
  return [from, until].every((at) => localInstant(zone, localDay(zone, at), localMinute(zone, at)) === at);
}

/** What `decide` says and what its compiled form says, in the same words. */
export function bothAnswers(playbook: CompiledPlaybook, { facts, now }: Asked): [string, string] {
  const decided = decide(facts, playbook.playbook, houseRules, formatInstant(now));
  const zone = zoneOf(facts.prospect.timeZone as string);
  return [inWords(decided), stepInWords(playbook, zone, compiledStep(playbook, zone, facts, now))];
}

function compiledStep(playbook: CompiledPlaybook, zone: Zone, facts: Facts, now: number): Step {
  const history = newHistory(1);
  const enrolledAt = facts.enrolledAt == null ? Number.NEGATIVE_INFINITY : instantOf(facts.enrolledAt);
  for (const touch of facts.touches) note(history, 0, inNumbers(playbook, zone, enrolledAt, touch));
  const status = facts.prospect.connector?.status;
  const persons: Persons = {
    relation: Uint8Array.of(relationships.indexOf(facts.prospect.relationship)),
    connected: Uint8Array.of(status === 'agreed' || status === 'introduced' ? 1 : 0),
  };
  const today = localDay(zone, now);
  // The first call of an enrolment is not due before it begins, which here has always begun.
  const step = newStep();
  decideCompiled(playbook, history, persons, 0, today, localMinute(zone, now), step);
  return step;
}

function inNumbers(playbook: CompiledPlaybook, zone: Zone, enrolledAt: number, touch: Touch): Happened {
  const at = instantOf(touch.at);
  const { strategies } = playbook.playbook;
  return {
    ...nothingHappened(),
    on: localDay(zone, at),
    counted: isCountedCall(touch),
    voicemail: isVoicemail(touch),
    inbound: touch.direction === 'in',
    reopens: touch.direction === 'in' || (touch.channel === 'note' && touch.outcome === 'reopened'),
    inEnrolment: at >= enrolledAt,
    spoke: touch.outcome === 'spoke',
    missedThem: touch.direction === 'in' && touch.outcome === 'callback-missed',
    ended: endingOf(touch),
    declined: touch.result === 'declined',
    doNotCall: touch.result === 'do-not-call',
    lifted: touch.direction === 'in' && touch.result === 'lifted',
    conclusion: touch.message === 'conclusion',
    strategy:
      touch.strategy == null ? -2 : strategies.findIndex(({ strategy }) => strategy === touch.strategy),
    ...askedIn(zone, touch),
    ...promisedIn(touch),
  };
}

function endingOf({ result }: Touch): number {
  if (result == null) return 0;
  const known = endings.indexOf(result as (typeof endings)[number]);
  return known > 0 ? known : endings.indexOf('other');
}

function askedIn(zone: Zone, { callAt, callOn, outcome }: Touch) {
  if (callAt == null && callOn == null) return {};
  const byScreener = outcome === 'screener' || outcome === 'message-with-screener';
  const kind = callAt == null ? askedKinds.date : askedKinds.instant;
  return {
    asked: byScreener ? askedKinds.byScreener : kind,
    askedOn: callAt == null ? dayOf(callOn!) : localDay(zone, instantOf(callAt)),
    askedMinute: callAt == null ? 0 : localMinute(zone, instantOf(callAt)),
  };
}

function promisedIn({ promise }: Touch) {
  if (promise == null) return {};
  const { from, to, parts } = promise;
  return { promisedFrom: dayOf(from), promisedTo: dayOf(to), promisedParts: partsOf(parts ?? []) };
}

function inWords({ decision, precedence }: Decided): string {
  if (decision.next === 'prepare') return `${precedence} prepare ${decision.missing}`;
  if (decision.next === 'stop') return `${precedence} stop`;
  const { opens, closes, windows, strategy, ifVoicemail, promise } = decision;
  const leaves =
    ifVoicemail.do === 'leave' ? `${ifVoicemail.message} ${ifVoicemail.variant ?? 0}` : 'nothing';
  const first = windows[0]!.part;
  const kept = promise ? `${promise.from} ${promise.to}` : '';
  return [precedence, opens, first, closes, strategy, leaves, kept].join(' | ');
}

function stepInWords({ playbook }: CompiledPlaybook, zone: Zone, step: Step): string {
  if (step.next === 'stop') return `${step.rank} stop`;
  const { opensOn, opensMinute, parts, closesOn, closesMinute, strategy, message, variant } = step;
  const names = ['early', 'morning', 'lunch', 'afternoon', 'late'];
  const first = parts === 0 ? 'requested' : names.find((_, index) => (parts & (1 << index)) !== 0);
  const closes = closesOn < 0 ? null : formatInstant(localInstant(zone, closesOn, closesMinute));
  const leaves = message < 0 ? 'nothing' : `${messages[message]} ${variant}`;
  const kept = step.promisedFrom < 0 ? '' : `${formatDate(step.promisedFrom)} ${formatDate(step.promisedTo)}`;
  const opens = formatInstant(localInstant(zone, opensOn, opensMinute));
  return [step.rank, opens, first, closes, playbook.strategies[strategy]?.strategy, leaves, kept].join(' | ');
}
