import type { NewCall } from '#api/calls.ts';
import { type Disposition, readKeys } from '#core/call/disposition.ts';
import type { Objection } from '#core/call/objection.ts';
import type { PromiseMade } from '#core/call/touch.ts';
import { type CallSaid, leavesMessage } from '#web/pages/today/what-if.ts';
import type { WhoPicksUp } from '#web/pages/today/words/who-picks-up.ts';

/** A call on its way into the book: what the rep has pressed and said of it so far. */
export type Draft = {
  /** Keys of the disposition table, in order. */
  pressed: readonly string[];
  /** Absent: as the decision offers; null: no promise was said. */
  promise?: PromiseMade | null;
  /** They asked to be called then: an instant, or a local date. */
  callAt: string | null;
  callOn: string | null;
  /** A later local date, picked among those the decision allows. */
  otherDay: string | null;
  /** Why they said no or not now, where they told. */
  objection?: Objection | null;
  note: string;
  /** Who took the call in their place, and when it would be better, as they said it. */
  screener?: { name: string; betterTime: string };
  /** Milliseconds by the desk's clock. */
  startedAt: number | null;
  endedAt: number | null;
  phoneId: string | null;
  /** Words the rep has changed, by who picks up. */
  own?: OwnWords;
  /** The one of a series that is said instead of the next, by id. */
  scripts?: Partial<Record<WhoPicksUp, string>>;
};

/** The text as it is written on the desk, and the version of the script it began as; null: none. */
export type OwnWords = Partial<
  Record<WhoPicksUp, { text: string; scriptId: string | null; version: number | null }>
>;

export const emptyDraft: Draft = {
  pressed: [],
  callAt: null,
  callOn: null,
  otherDay: null,
  note: '',
  startedAt: null,
  endedAt: null,
  phoneId: null,
};

/** What belongs to the answer that was chosen, and goes with it. */
const nothingSaid = { promise: undefined, callAt: null, callOn: null, otherDay: null, objection: null };

/** One more key: it says more of the answer begun, or begins another. A key that means nothing changes nothing. */
export function press(draft: Draft, key: string): Draft {
  const more = [...draft.pressed, key];
  const pressed = readKeys(more) ? more : readKeys([key]) ? [key] : null;
  if (!pressed) return draft;
  return { ...draft, pressed, ...nothingSaid };
}

/** Their phone rings or rang, or an answer is pressed. */
export const hasBegun = ({ startedAt, pressed }: Draft): boolean => startedAt !== null || pressed.length > 0;

/** Nothing chosen any more; the call itself and the note stay. */
export const withdrawAnswer = (draft: Draft): Draft => ({
  ...draft,
  pressed: [],
  ...nothingSaid,
});

/** These words are said instead; null: those of the script again. */
export function sayInstead(draft: Draft, who: WhoPicksUp, words: OwnWords[WhoPicksUp] | null): Draft {
  const { [who]: _, ...others } = draft.own ?? {};
  return { ...draft, own: words ? { ...others, [who]: words } : others, otherDay: null };
}

/** Another one of the series; what was changed in the one before goes with it. */
export const sayScript = (draft: Draft, who: WhoPicksUp, scriptId: string): Draft => ({
  ...sayInstead(draft, who, null),
  scripts: { ...draft.scripts, [who]: scriptId },
});

export const chosen = (draft: Draft): Disposition | null => readKeys(draft.pressed)?.disposition ?? null;

/** What still must be said before it can be saved. */
export function stillAsked(draft: Draft): 'one-more-key' | 'when' | null {
  const read = readKeys(draft.pressed);
  if (!read) return null;
  if (!read.disposition) return 'one-more-key';
  if (read.disposition.asks === 'when' && !draft.callAt && !draft.callOn) return 'when';
  return null;
}

/** Whether a time they asked for is to be said, or was; what the front desk suggests is asked beside its name. */
export const asksWhen = (draft: Draft): boolean =>
  draft.pressed[0] !== 'F' &&
  (stillAsked(draft) === 'when' || draft.callAt !== null || draft.callOn !== null);

export const canSave = (draft: Draft): boolean => chosen(draft) !== null && stillAsked(draft) === null;

export const secondsOf = ({ startedAt, endedAt }: Draft): number | null =>
  startedAt === null || endedAt === null ? null : Math.max(0, Math.round((endedAt - startedAt) / 1000));

export function saidOf(
  draft: Draft,
  disposition: Disposition,
  phone: string | null,
  left: CallSaid['left'],
): CallSaid {
  const { promise, callAt, callOn } = draft;
  return { disposition, promise, callAt, callOn, phone, left };
}

/** Kept with the front desk; null where nothing was said of it, or somebody else took the call. */
function screenerSaid({ screener }: Draft, { keys }: Disposition): NewCall['screener'] {
  if (keys[0] !== 'F') return null;
  const name = screener?.name.trim() || null;
  const betterTime = screener?.betterTime.trim() || null;
  return name === null && betterTime === null ? null : { name, betterTime };
}

/** A call that ended this long ago is logged at its end, not at the moment of saving. */
const endedAgoMs = 60_000;

/**
 * What the server is told; what the rep did not say is left to the decision of the moment. The promise of words is read
 * from the words.
 */
export function toNewCall(
  draft: Draft,
  disposition: Disposition,
  {
    personId,
    phone,
    said,
    now,
  }: { personId: string; phone: string | null; said: NewCall['said']; now: number },
): NewCall {
  const { outcome, result } = disposition;
  const call: NewCall = { personId, outcome, result, phone, seconds: secondsOf(draft) };
  if (said) call.said = said;
  else if (leavesMessage(outcome) && draft.promise !== undefined)
    call.promise = draft.promise as NewCall['promise'];
  if (draft.callAt) call.callAt = draft.callAt;
  if (draft.callOn) call.callOn = draft.callOn;
  if (draft.objection) call.objection = draft.objection;
  const screener = screenerSaid(draft, disposition);
  if (screener) call.screener = screener;
  if (draft.note.trim()) call.note = draft.note.trim();
  if (draft.endedAt !== null && now - draft.endedAt > endedAgoMs)
    call.at = `${new Date(draft.endedAt).toISOString().slice(0, 19)}Z`;
  return call;
}
