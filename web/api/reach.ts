import { useSyncExternalStore } from 'react';

/** Whether the server answered when it was last asked; every request and the stream of events tell. */
let reached = true;
const listeners = new Set<() => void>();

export function tellReached(answered: boolean): void {
  if (answered === reached) return;
  reached = answered;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useReached = (): boolean => useSyncExternalStore(subscribe, () => reached);
