import { isVoicemail } from '#core/call/touch.ts';
import type { CallDecision, Decision } from '#core/decide/decision.ts';
import { keepablePromises } from '#core/decide/promise-offer.ts';
import { type Hearer, hearerOf, isMessageKind, type MessageKind } from '#core/message/kind.ts';
import type { MessageContext } from '#core/message/message-context.ts';
import { type Chosen, chooseScript } from '#core/message/script/choose-script.ts';
import { fieldValues } from '#core/message/script/field-values.ts';
import { fieldsIn, fillScript } from '#core/message/script/fill.ts';
import {
  agreedConnector,
  isAfter,
  type Known,
  messageContext,
  messagesLeft,
  saidAt,
} from '#core/message/script/known.ts';
import type { Occasion } from '#core/message/script/occasion.ts';
import type { FilledScript, Script } from '#core/message/script/script.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

/** What words are asked for: whom they are for, what comes next, and what is prepared. */
export type WordsQuestion<S extends Script> = {
  known: Known;
  scripts: readonly S[];
  /** Null: in no method now. */
  decision: Decision | null;
  playbook: Playbook | null;
  houseRules: HouseRules;
  /** RFC 3339 UTC. */
  now: string;
  /** They are calling us at this moment. */
  onTheLine?: boolean;
};

/** The words for one who may pick up. */
export type WordsSaid<S extends Script> = {
  kind: MessageKind | null;
  /** Null where nothing is to be said, or nothing fitting is prepared. */
  script: S | null;
  filled: FilledScript | null;
  /** Why nothing is to be said here; null where something is. */
  locked: string | null;
  /** The fact that the next script of a series waits for; another stands in for it. */
  askFor: Chosen<S>['askFor'];
  /** What to see to before these words are said. */
  advice: string | null;
};

export type Words<S extends Script> = {
  /** The instant they are said: now, or when the call may be made. */
  at: string;
  prospect: WordsSaid<S>;
  screener: WordsSaid<S>;
  voicemail: WordsSaid<S>;
  /** What the linter is to know of these words; the rep's pace is added by whoever asks it. */
  context: MessageContext;
};

/**
 * The right words for each who may pick up, chosen and filled in. A tab without words says why in `locked`, or has
 * no script; a field without a value is in `filled.missing`.
 */
export function wordsFor<S extends Script>(question: WordsQuestion<S>): Words<S> {
  const { known, decision, now } = question;
  const at = saidAt(decision, now);
  const over = decision?.next === 'stop' ? reasonOf(decision) : null;
  const message = messageOf(decision);
  return {
    at,
    prospect: over === null ? wordsOfKind(question, toThem(decision)) : locked(over),
    screener: over === null ? wordsOfKind(question, 'screener') : locked(over),
    voicemail: message === null ? locked(over ?? leavesNothing(question)) : wordsOfKind(question, message),
    context: messageContext(known, at, null),
  };
}

/** The words of one kind, whoever is to hear them: a connector who is asked, say. */
export function wordsOfKind<S extends Script>(question: WordsQuestion<S>, kind: MessageKind): WordsSaid<S> {
  const { known, decision, playbook, scripts, now } = question;
  const hearer = hearerOf(kind);
  const values = { ...fieldValues(known, decision, now, hearer), promise: promiseFor(question, kind) };
  const { script, askFor } = chooseScript(scripts, {
    kind,
    playbookId: playbook?.playbook ?? null,
    team: known.rep.team,
    occasions: occasionsOf(question, hearer),
    variant: decision?.next === 'call' ? variantOf(decision, kind) : null,
    said: variantsLeft(known),
    values,
    context: messageContext(known, saidAt(decision, now), null),
  });
  const filled = script && fillScript(script.body, values);
  return { kind, script, filled, locked: null, askFor, advice: script && adviceOn(script, known) };
}

/**
 * The follow-up to name: the decision's; and where they asked for us or called, which a decision has no promise for, the
 * first that can be kept, if the method is one that names its days.
 */
function promiseFor(
  { known, decision, playbook, houseRules, now }: WordsQuestion<Script>,
  kind: MessageKind,
) {
  if (decision?.next !== 'call') return null;
  if (decision.promise !== null) return decision.promise.phrase;
  const isAnswer = kind === 'as-asked' || kind === 'returning-your-call';
  if (!isAnswer || !playbook?.voicemail.some(({ promise }) => promise)) return null;
  const [first] = keepablePromises(known.facts, playbook, houseRules, saidAt(decision, now), 1);
  return first?.phrase ?? null;
}

/** Before a visit the call is about the visit. */
function toThem(decision: Decision | null): MessageKind {
  return decision?.reasons.some(({ rule }) => rule === 'reconfirm-visit') ? 'reconfirm' : 'opening';
}

function locked(says: string): WordsSaid<never> {
  return { kind: null, script: null, filled: null, locked: says, askFor: null, advice: null };
}

function reasonOf({ reasons }: Decision): string {
  return reasons[0]?.says ?? 'No call is to be made.';
}

function messageOf(decision: Decision | null): MessageKind | null {
  if (decision?.next !== 'call' || decision.ifVoicemail.do !== 'leave') return null;
  const { message } = decision.ifVoicemail;
  return isMessageKind(message) ? message : null;
}

function variantOf({ ifVoicemail }: CallDecision, kind: MessageKind): number | null {
  return ifVoicemail.do === 'leave' && ifVoicemail.message === kind ? ifVoicemail.variant : null;
}

/** The reasons of a decision that forbid a message. */
const forbidding = new Set(['no-message-next-day', 'two-messages-a-week', 'messages-at-most']);

/** Why nothing is left on a machine: the rule that forbids it, else the playbook's own way. */
function leavesNothing({ decision, playbook }: WordsQuestion<Script>): string {
  if (decision === null) return 'No method is chosen, so none says what to leave.';
  if (decision.next !== 'call') return `No call is to be made yet. ${reasonOf(decision)}`;
  const forbids = decision.reasons.find(({ rule }) => forbidding.has(rule));
  if (forbids) return forbids.says;
  return `${playbook?.name ?? 'This playbook'} leaves nothing here; the call is tried again at another hour.`;
}

/** The variants left since the enrolment began. */
function variantsLeft({ facts: { touches, enrolledAt } }: Known): number[] {
  return touches
    .filter((touch) => isVoicemail(touch) && (enrolledAt == null || !isAfter(enrolledAt, touch.at)))
    .map(({ variant }) => variant)
    .filter((variant) => variant != null);
}

/** From this many messages on it is true that the two keep missing each other. Source: METHODS.md, `screener-help`. */
const messagesForPhoneTag = 2;

/** What is so now, by who hears it, the most telling first. */
function occasionsOf(
  { known, decision, now, onTheLine = false }: WordsQuestion<Script>,
  hearer: Hearer,
): Occasion[] {
  const { person, facts } = known;
  const at = saidAt(decision, now);
  const because = (rule: string) => decision?.reasons.some((reason) => reason.rule === rule) ?? false;
  const strategy = decision?.next === 'call' ? decision.strategy : null;
  const isKnown = person.relationship === 'known' || person.relationship === 'client';
  const isReferred = agreedConnector(person) !== null;
  const isTag = messagesLeft(facts) >= messagesForPhoneTag;
  const { expecting, pressing, visit } = facts.prospect;
  const rows: readonly [Occasion, holds: boolean, hearer: Hearer][] = [
    ['on-the-line', onTheLine, 'prospect'],
    ['visit-agreed', visit?.stands === 'agreed', 'prospect'],
    ['visit-offered', visit?.stands === 'offered', 'prospect'],
    ['asked', because('asked-for-time'), 'prospect'],
    ['they-called', because('callback-missed'), 'prospect'],
    ['known', isKnown, 'prospect'],
    ['referred', isReferred, 'prospect'],
    ['not-met', !isKnown, 'prospect'],
    ['phone-tag', isTag && strategy === 'screener-help', 'screener'],
    ['suggested-time', because('suggested-by-screener'), 'screener'],
    ['referred', isReferred, 'screener'],
    ['phone-tag', isTag, 'screener'],
    ['plain', true, 'screener'],
    ['expecting', expecting != null && !isAfter(at, expecting.until), 'voicemail'],
    ['pressing', pressing === true, 'voicemail'],
  ];
  return rows.filter(([, holds, by]) => holds && by === hearer).map(([occasion]) => occasion);
}

/** A number nobody has heard ring may ring nowhere. Source: The Phone Lady, on one number. */
function adviceOn({ body }: Script, { rep, spokenNumber }: Known): string | null {
  const isSaid = fieldsIn(body).some(({ field }) => field === 'my-number');
  if (!isSaid || spokenNumber === null || rep.numberConfirmedOn !== null) return null;
  return `Forward your desk line to ${spokenNumber} and let it ring once: nobody has heard it ring here yet.`;
}
