import type { PromiseMade } from '#core/call/touch.ts';
import type { Decided, Reason } from '#core/decide/decision.ts';
import { hearerOf, isMessageKind, type MessageKind } from '#core/message/kind.ts';
import { lint } from '#core/message/lint/lint.ts';
import { whatWasSaid } from '#core/message/said.ts';
import { toldDeskUntil } from '#core/message/told-desk-until.ts';
import { checkClaims } from '#core/message/truth/check-claims.ts';
import type { LoadedFacts } from '#store/facts.ts';
import { contextOf, type KnownBoth } from '#store/known.ts';
import { localToday } from '#store/promises.ts';
import type { WordsKept, WordsSaid } from '#store/words-kept.ts';
import { playbookKey, type Workspace } from '#store/workspace.ts';

/** The call in which they were said. */
export type WordsSpoken = {
  said: WordsSaid;
  at: string;
  outcome: string | null;
  /** What the rep says it was, and which of a series; null: not said. */
  message: string | null;
  variant: number | null;
};

/** What words that were said come to: what was left, what it promised, and why it was not true. */
export type WordsRead = {
  kept: WordsKept;
  /** Null where nothing was left: the words were spoken to somebody. */
  left: { message: MessageKind; variant: number | null; promise: PromiseMade | null } | null;
  /** Until when a message that was left says that the rep can be reached. */
  deskUntil: string | null;
  /** The first claim that nothing on record bears out. */
  untrue: Reason | null;
};

/** Reads words as they were said in a call, on the person's own date; null where nobody heard any. */
export function readWords(
  workspace: Workspace,
  person: LoadedFacts,
  around: KnownBoth,
  spoken: WordsSpoken,
  before: Decided | null,
): WordsRead | null {
  const { said, at, outcome } = spoken;
  if (!heard.has(outcome ?? '')) return null;
  const context = contextOf(person, around, at);
  const offered = kindOf(spoken, around, before);
  const read = whatWasSaid(said.text, offered, localToday(person, at));
  const kind = leaves(outcome) ? read.message : offered;
  const { problems } = lint(said.text, kind, {
    ...methodOf(workspace, person),
    houseRules: workspace.rules,
    context,
  });
  const refused = checkClaims(said.text, kind, context).find(({ verdict }) => verdict === 'refused');
  return {
    kept: { ...said, problems },
    left: leaves(outcome)
      ? { message: read.message, variant: spoken.variant ?? variantOf(around, before), promise: read.promise }
      : null,
    deskUntil: leaves(outcome) ? toldDeskUntil(said.text, kind, context) : null,
    untrue: refused
      ? { rule: 'truthful', says: [refused.says, refused.unlocks].filter(Boolean).join(' ') }
      : null,
  };
}

const heard: ReadonlySet<string> = new Set(['voicemail-left', 'message-with-screener', 'spoke', 'screener']);

function leaves(outcome: string | null): boolean {
  return outcome === 'voicemail-left' || outcome === 'message-with-screener';
}

/** What kind of message it was, before its words are read: as the rep says, as the script is, as was offered. */
function kindOf(
  { message, outcome }: WordsSpoken,
  { script }: KnownBoth,
  before: Decided | null,
): MessageKind {
  if (message !== null && isMessageKind(message)) return message;
  if (!leaves(outcome)) return script?.kind ?? (outcome === 'screener' ? 'screener' : 'opening');
  if (script && hearerOf(script.kind) === 'voicemail') return script.kind;
  return offeredBy(before)?.message ?? 'introduction';
}

function variantOf({ script }: KnownBoth, before: Decided | null): number | null {
  return script ? script.variant : (offeredBy(before)?.variant ?? null);
}

function offeredBy(before: Decided | null): { message: MessageKind; variant: number | null } | null {
  const decision = before?.decision.next === 'call' ? before.decision : null;
  if (decision?.ifVoicemail.do !== 'leave' || !isMessageKind(decision.ifVoicemail.message)) return null;
  return { message: decision.ifVoicemail.message, variant: decision.ifVoicemail.variant };
}

function methodOf({ playbooks }: Workspace, { enrolment }: LoadedFacts) {
  if (enrolment === null) return {};
  const { playbookId, playbookVersion } = enrolment;
  return { playbookId, playbook: playbooks.get(playbookKey(playbookId, playbookVersion)) ?? null };
}
