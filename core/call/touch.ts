/**
 * One thing that happened between us and a prospect, on any channel, in either direction.
 * Touches are never changed or removed: a correction is a later touch that names the one it `corrects`.
 * Source: METHODS.md, "Words used" and "Decision as data".
 */

export const channels = ['call', 'email', 'visit', 'note', 'linkedin', 'text'] as const;
export type Channel = (typeof channels)[number];

export const outboundOutcomes = [
  'spoke',
  'voicemail-left',
  'no-message',
  'no-answer',
  'screener',
  'message-with-screener',
  'busy',
  'failed',
  'wrong-number',
] as const;
export type OutboundOutcome = (typeof outboundOutcomes)[number];

export const results = [
  'meeting',
  'interested',
  'call-later',
  'referred-on',
  'declined',
  'do-not-call',
  'lifted',
] as const;
export type Result = (typeof results)[number];

export const dayPartNames = ['early', 'morning', 'lunch', 'afternoon', 'late'] as const;
export type DayPartName = (typeof dayPartNames)[number];

/** What a message committed us to: a follow-up between two local dates (inclusive), said in a phrase. */
export type PromiseMade = {
  phrase: string;
  /** Local date, `YYYY-MM-DD`. */
  from: string;
  /** Local date, `YYYY-MM-DD`. */
  to: string;
  parts?: readonly DayPartName[] | null;
};

/** A touch as `decide` reads it; the store keeps more beside it. */
export type Touch = {
  /** Instant, RFC 3339 UTC. */
  at: string;
  channel: string;
  direction: 'in' | 'out';
  outcome?: string | null;
  result?: Result | null;
  message?: string | null;
  variant?: number | null;
  strategy?: string | null;
  promise?: PromiseMade | null;
  /** They asked to be called at this instant. */
  callAt?: string | null;
  /** They asked to be called on this local date. */
  callOn?: string | null;
  /** E.164, with `;ext=` where there is one. */
  phone?: string | null;
};

/** The outcomes that count as a call made; `busy`, `failed` and `wrong-number` do not. */
export const countedOutcomes: ReadonlySet<string> = new Set([
  'spoke',
  'voicemail-left',
  'no-message',
  'no-answer',
  'screener',
  'message-with-screener',
]);

const messageOutcomes: ReadonlySet<string> = new Set(['voicemail-left', 'message-with-screener']);

/** Whether a touch is a counted call: outbound, by phone, with an outcome that counts. */
export function isCountedCall(touch: Pick<Touch, 'channel' | 'direction' | 'outcome'>): boolean {
  return (
    touch.channel === 'call' &&
    touch.direction === 'out' &&
    touch.outcome != null &&
    countedOutcomes.has(touch.outcome)
  );
}

/** Whether a touch is a voicemail: a counted call that left a message, with a machine or a screener. */
export function isVoicemail(touch: Pick<Touch, 'channel' | 'direction' | 'outcome'>): boolean {
  return isCountedCall(touch) && messageOutcomes.has(touch.outcome as string);
}
