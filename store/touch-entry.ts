import type { Objection } from '#core/call/objection.ts';
import type { PromiseMade, Touch } from '#core/call/touch.ts';
import type { Decided } from '#core/decide/decision.ts';
import type { KeptTouch } from '#store/facts.ts';
import { newId } from '#store/id.ts';
import type { TakenUp } from '#store/inbound/take-up.ts';
import type { WordsSaid } from '#store/words-kept.ts';

/** Something that happened, as it comes from a desk, a command, a carrier or an import. */
export type TouchEntry = {
  prospectId: string;
  repId: string | null;
  /** Instant it happened; a call: when it ended. */
  at: string;
  channel: Touch['channel'];
  direction: 'in' | 'out';
  outcome?: string | null;
  result?: Touch['result'];
  /** What was said; absent: what the decision offered. */
  message?: string | null;
  variant?: number | null;
  /** Absent: the promise the offered message carries; null: none was made. */
  promise?: PromiseMade | null;
  callAt?: string | null;
  callOn?: string | null;
  phone?: string | null;
  /** Why they said no or not now; kept with the touch, and read by no decision. */
  objection?: Objection | null;
  note?: string | null;
  seconds?: number | null;
  /** Who answered in their place; kept with the front desk where one answered. */
  screener?: { name: string | null; betterTime: string | null } | null;
  /** The words themselves: what was left and promised is read from them. */
  said?: WordsSaid | null;
  forTheCompany?: boolean;
  /** The call that came in, where this was one that had been kept. */
  inbound?: TakenUp | null;
  againstTheRules?: { rule: string; saidBy: string } | null;
};

/** The touch with what the decision of the moment offered filled in. */
export function touchOf(entry: TouchEntry, before: Decided | null): KeptTouch {
  const decision = before?.decision.next === 'call' ? before.decision : null;
  const isCall = entry.channel === 'call' && entry.direction === 'out';
  const left = entry.outcome === 'voicemail-left' || entry.outcome === 'message-with-screener';
  const offered = decision?.ifVoicemail.do === 'leave' ? decision.ifVoicemail : null;
  const message = left ? (entry.message ?? offered?.message ?? null) : null;
  const saidOffered = offered !== null && message === offered.message;
  return {
    id: newId(Date.parse(entry.at)),
    corrects: null,
    at: entry.at,
    channel: entry.channel,
    direction: entry.direction,
    outcome: entry.outcome ?? null,
    result: entry.result ?? null,
    message,
    variant: message === null ? null : (entry.variant ?? (saidOffered ? offered.variant : null)),
    strategy: isCall ? (decision?.strategy ?? null) : null,
    promise: left
      ? entry.promise === undefined && saidOffered
        ? (decision?.promise ?? null)
        : (entry.promise ?? null)
      : null,
    phone: entry.phone ?? null,
    callAt: entry.callAt ?? null,
    callOn: entry.callOn ?? null,
  };
}

/** A call counts in the hour it began. */
export function startOf(touch: KeptTouch, seconds: number | null | undefined): KeptTouch {
  if (!seconds) return touch;
  return { ...touch, at: new Date(Date.parse(touch.at) - seconds * 1000).toISOString() };
}
