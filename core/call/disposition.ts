import type { OutboundOutcome, Result } from '#core/call/touch.ts';

/** How a call went, as a rep says it. The desk, the commands and the server share this table. */
export type Disposition = {
  /** As a command names it. */
  id: string;
  /** The keys pressed one after the other at the desk. */
  keys: readonly [string, ...string[]];
  label: string;
  outcome: OutboundOutcome;
  result: Result | null;
  /** What must be said as well before it can be saved. */
  asks: 'when' | null;
};

/** One of the six answers of the outcome bar, in its order. */
export type Answer = {
  key: string;
  label: string;
  /** Name of the icon; a page draws it. */
  icon: string;
  /** Asked once more, for it is final for everyone. */
  isFinal: boolean;
  dispositions: readonly [Disposition, ...Disposition[]];
};

/** Source: DESIGN-LANGUAGE, "Outcome bar": S V N F W X, a second key where one is needed. */
export const answers: readonly Answer[] = [
  answer('S', 'Spoke', 'phone-out', [
    ['meeting', '1', 'Meeting agreed', 'spoke', 'meeting'],
    ['interested', '2', 'Interested', 'spoke', 'interested'],
    ['call-later', '3', 'Asked to be called later', 'spoke', 'call-later', 'when'],
    ['referred-on', '4', 'Pointed us to someone else', 'spoke', 'referred-on'],
    ['declined', '5', 'Said no', 'spoke', 'declined'],
    ['spoke', '6', 'None of these', 'spoke', null],
  ]),
  answer('V', 'Left voicemail', 'tape', [['voicemail-left', '', 'Left voicemail', 'voicemail-left', null]]),
  answer('N', 'No answer, no message', 'phone-missed', [
    ['no-answer', '1', 'Rang out', 'no-answer', null],
    ['no-message', '2', 'Reached voicemail, left nothing', 'no-message', null],
    ['busy', '3', 'Line was busy', 'busy', null],
    ['failed', '4', 'Call failed', 'failed', null],
  ]),
  answer('F', 'Screener', 'shield', [
    ['screener', '', 'Reached the front desk', 'screener', null],
    ['message-with-screener', 'M', 'Left a message with the front desk', 'message-with-screener', null],
    // An assistant can open the calendar. Source: PRODUCT.md, practice 13.
    ['booked', '1', 'They booked the meeting', 'screener', 'meeting'],
  ]),
  answer('W', 'Wrong number', 'dashed-circle', [['wrong-number', '', 'Wrong number', 'wrong-number', null]]),
  answer('X', 'Asked not to call', 'stop', [
    ['do-not-call', '', 'Asked not to be called', 'spoke', 'do-not-call'],
  ]),
];

export const dispositions: readonly Disposition[] = answers.flatMap((one) => one.dispositions);

/** The disposition of that id, or null. */
export function dispositionOf(id: string): Disposition | null {
  return dispositions.find((one) => one.id === id) ?? null;
}

/**
 * What the keys pressed so far mean: a disposition that can be saved, and the keys that would say more.
 * Null when no disposition begins with them.
 */
export function readKeys(
  pressed: readonly string[],
): { disposition: Disposition | null; next: readonly Disposition[] } | null {
  const begun = dispositions.filter(({ keys }) => pressed.every((key, index) => key === keys[index]));
  if (pressed.length === 0 || begun.length === 0) return null;
  return {
    disposition: begun.find(({ keys }) => keys.length === pressed.length) ?? null,
    next: begun.filter(({ keys }) => keys.length > pressed.length),
  };
}

/** What a recorded touch was, for a history; null for a touch that no disposition logs. */
export function dispositionFor(outcome: string, result: string | null): Disposition | null {
  const exact = dispositions.find((one) => one.outcome === outcome && one.result === result);
  return exact ?? dispositions.find((one) => one.outcome === outcome && one.result === null) ?? null;
}

type Row = [
  id: string,
  key: string,
  label: string,
  outcome: OutboundOutcome,
  result: Result | null,
  asks?: Disposition['asks'],
];

function answer(key: string, label: string, icon: string, rows: readonly [Row, ...Row[]]): Answer {
  const toDisposition = ([id, second, rowLabel, outcome, result, asks = null]: Row): Disposition => ({
    id,
    keys: second === '' ? [key] : [key, second],
    label: rowLabel,
    outcome,
    result,
    asks,
  });
  const [first, ...rest] = rows;
  const isFinal = first[4] === 'do-not-call';
  return { key, label, icon, isFinal, dispositions: [toDisposition(first), ...rest.map(toDisposition)] };
}
