import type { Person } from '#api/people.ts';
import type { Disposition } from '#core/call/disposition.ts';
import type { PromiseMade, Touch } from '#core/call/touch.ts';
import { decideKnown } from '#core/decide/decide-known.ts';
import type { CallDecision, Decided, Decision, Window } from '#core/decide/decision.ts';
import type { Facts } from '#core/decide/facts.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import {
  formatInstant,
  localDay,
  localInstant,
  parseDate,
  parseInstant,
  zoneOf,
} from '#core/prospect/local-time.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';
import { visitAfter } from '#core/visit/visit-after.ts';

/** What `decide` is asked about: one person, as the server's own snapshot of them has it. */
export type Case = { facts: Facts; playbook: Playbook; rules: HouseRules };

/** Null while a person is in no playbook: then there is nothing to decide. */
export function caseOf(person: Person): Case | null {
  if (!person.playbook || !person.enrolment) return null;
  return {
    facts: person.facts as unknown as Facts,
    playbook: person.playbook as unknown as Playbook,
    rules: person.houseRules as unknown as HouseRules,
  };
}

export const decideNow = ({ facts, playbook, rules }: Case, now: string): Decided =>
  decideKnown(facts, playbook, rules, now);

/** What the rep is about to log, before it is saved. */
export type CallSaid = {
  disposition: Disposition;
  /** Absent: the one the decision offers; null: none was said. */
  promise?: PromiseMade | null;
  callAt?: string | null;
  callOn?: string | null;
  phone?: string | null;
  /** What the words that were left come to; absent: as the decision offers. */
  left?: { message: string; variant: number | null; promise: PromiseMade | null } | null;
};

/**
 * The case as it will be once this is logged at `now`: the same facts and one touch more. `decideNow` of it
 * is what happens next.
 */
export function afterCall(asked: Case, before: Decision | null, said: CallSaid, now: string): Case {
  const touch = touchOf(before, said, now);
  const { touches, prospect } = asked.facts;
  const facts = { ...asked.facts, touches: [...touches, touch], prospect: visitAfter(prospect, touch) };
  return { ...asked, facts };
}

function touchOf(before: Decision | null, said: CallSaid, now: string): Touch {
  const { outcome, result } = said.disposition;
  const call = before?.next === 'call' ? before : null;
  const offered = said.left ?? (leavesMessage(outcome) ? offerOf(call) : null);
  return {
    at: now,
    channel: 'call',
    direction: 'out',
    outcome,
    result,
    message: offered?.message ?? null,
    variant: offered?.variant ?? null,
    strategy: call?.strategy ?? null,
    promise: promiseSaid(call, said),
    callAt: said.callAt ?? null,
    callOn: said.callOn ?? null,
    phone: said.phone ?? null,
  };
}

function promiseSaid(
  call: CallDecision | null,
  { disposition, left, promise }: CallSaid,
): PromiseMade | null {
  if (left) return left.promise;
  if (!leavesMessage(disposition.outcome)) return null;
  return promise === undefined ? (call?.promise ?? null) : promise;
}

export const leavesMessage = (outcome: string): boolean =>
  outcome === 'voicemail-left' || outcome === 'message-with-screener';

const offerOf = (call: CallDecision | null) => (call?.ifVoicemail.do === 'leave' ? call.ifVoicemail : null);

/**
 * The first window on that local date, if the decision allows one there; null if it does not.
 * Dates past `closes` are not allowed: only a promise said aloud moves it.
 */
export function windowOn(asked: Case, decision: CallDecision, on: string): Window | null {
  const zone = zoneOf(firstZone(asked.facts));
  const day = parseDate(on);
  if (day === null) return null;
  const from = Math.max(localInstant(zone, day, 0), 0);
  const at = Math.max(from, parseInstant(decision.opens) ?? from);
  const decided = decideNow(asked, formatInstant(at)).decision;
  if (decided.next !== 'call') return null;
  const found = decided.windows.find((window) => localDay(zone, parseInstant(window.from) as number) === day);
  if (!found || (decision.closes !== null && found.from > decision.closes)) return null;
  return found;
}

/** The zone whose calendar and clock stand for the person; UTC only where none is known yet. */
export function firstZone(facts: Facts): string {
  const { timeZone } = facts.prospect;
  const zone = typeof timeZone === 'string' ? timeZone : timeZone[0];
  return zone || 'UTC';
}

/** All windows of their date, those already over too: what the strip of their day draws as open. */
export function windowsOfDay(asked: Case, on: string): readonly Window[] {
  const zone = zoneOf(firstZone(asked.facts));
  const day = parseDate(on);
  if (day === null) return [];
  const decided = decideNow(asked, formatInstant(localInstant(zone, day, 0))).decision;
  if (decided.next !== 'call') return [];
  return decided.windows.filter((window) => localDay(zone, parseInstant(window.from) as number) === day);
}

/** The next date on which they may be called, for H; null where the decision ends before it. */
export function fromTomorrow(asked: Case, decision: CallDecision, now: number): Window | null {
  const zone = zoneOf(firstZone(asked.facts));
  const today = localDay(zone, Math.floor(now / 1000));
  const at = formatInstant(localInstant(zone, today + 1, 0));
  const decided = decideNow(asked, at).decision;
  const found = decided.next === 'call' ? decided.windows[0] : undefined;
  if (!found || (decision.closes !== null && found.from > decision.closes)) return null;
  return found;
}

/** The next window of theirs today, for L; null where none is left. */
export function laterToday(asked: Case, decision: CallDecision, now: number): Window | null {
  const zone = zoneOf(firstZone(asked.facts));
  const today = localDay(zone, Math.floor(now / 1000));
  const begun = Date.parse(decision.opens) <= now;
  const rest = begun ? decision.windows.slice(1) : decision.windows;
  return rest.find((window) => localDay(zone, parseInstant(window.from) as number) === today) ?? null;
}
