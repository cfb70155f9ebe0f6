import type { Result } from '#core/call/touch.ts';

/** Why somebody said no, or not now, as the rep heard it. Nothing is decided by it: it is kept to be counted. */
export const objections = [
  'no-need',
  'has-supplier',
  'no-budget',
  'bad-time',
  'not-the-one',
  'send-it-in-writing',
  'other',
] as const;
export type Objection = (typeof objections)[number];

export const objectionLabels: Readonly<Record<Objection, string>> = {
  'no-need': 'No need for it',
  'has-supplier': 'Has somebody for it',
  'no-budget': 'No money for it',
  'bad-time': 'A bad time',
  'not-the-one': 'Not theirs to decide',
  'send-it-in-writing': 'Wants it in writing',
  other: 'Other',
};

/** Whether they said no or not now. Whoever asks not to be called again owes no reason, and is asked for none. */
export function isNo(result: Result | null | undefined): boolean {
  return result === 'declined' || result === 'call-later';
}

/** Whether an objection can be told of a call: they spoke with us, and it came to a no or a not now. */
export function mayHaveObjection({
  outcome,
  result,
}: {
  outcome?: string | null;
  result?: Result | null;
}): boolean {
  return (outcome === 'spoke' || outcome === 'callback') && isNo(result);
}
