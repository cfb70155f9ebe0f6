import type { KeyboardEvent } from 'react';

/** What each key does; a digit chooses among what is numbered in sight. */
export type CallActs = Record<'a' | 'm' | 's' | 'x', () => unknown> & { digit: (digit: number) => unknown };

/** What keys do while the call has the focus and nothing is typed into. */
export const callKeys = (acts: CallActs) => (event: KeyboardEvent) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (isTyping(event) || ctrlKey || metaKey || altKey) return;
  const letter = key.toLowerCase();
  if (/^[1-9]$/.test(key)) acts.digit(Number(key));
  else if (letter === 'a' || letter === 'm' || letter === 's' || letter === 'x') acts[letter]();
  else return;
  event.preventDefault();
};

/** A dialog over the call has keys of its own. */
const isTyping = ({ target, currentTarget }: KeyboardEvent) =>
  !(target instanceof Node && currentTarget.contains(target)) ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox');
