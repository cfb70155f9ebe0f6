import type { InboundCall } from '#api/inbound-calls.ts';

/** What the line has to say to this desk. */
export type LineSays =
  /** The server tells of a call, or of what became of it. */
  | { is: 'heard'; call: InboundCall }
  /** The rep asked for this call. */
  | { is: 'asked-for'; call: InboundCall }
  /** The rep goes to whoever calls; where nobody does, they write down who called. */
  | { is: 'pick-up' }
  /** The same out of a field or a dialog, where nobody writes anything else down. */
  | { is: 'go-to' }
  | { is: 'write-down' };

/** The stage comes with the first call there is to show; until it stands they wait here. */
let waiting: LineSays[] = [];
let hear: ((says: LineSays) => void) | null = null;
let isAsked = false;
const listeners = new Set<() => void>();

/** Tells the stage; the first words have it read. */
export function tellLine(says: LineSays): void {
  if (hear) {
    hear(says);
    return;
  }
  waiting.push(says);
  isAsked = true;
  for (const listener of listeners) listener();
}

/** Called by the stage once it stands. @returns how it leaves */
export function openLine(on: (says: LineSays) => void): () => void {
  hear = on;
  const said = waiting;
  waiting = [];
  for (const says of said) on(says);
  return () => {
    hear = null;
  };
}

export const lineIsAsked = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: () => isAsked,
};
