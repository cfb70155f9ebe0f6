import { useSyncExternalStore } from 'react';
import { deskNow, useSession } from '#web/api/session.ts';

/** The desk's clock, ticking every ten seconds: one timer for the whole page. */
let current = deskNow();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 10_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick() {
  current = deskNow();
  for (const listener of listeners) listener();
}

/** Milliseconds since the epoch, by the desk's clock. */
export function useNow(): number {
  // Whoever shows a clock shows it anew when the session brings the desk's own.
  useSession();
  return useSyncExternalStore(subscribe, () => {
    // A session that has just arrived may move the clock by hours: that shows at once.
    if (Math.abs(deskNow() - current) > 15_000) current = deskNow();
    return current;
  });
}
