import type { Context } from '#server/context.ts';
import { type Desk, readDesk } from '#store/desk.ts';

/** Keeps the desk in memory between requests: every decision needs its rules, methods and law. */
export type DeskKeeper = {
  /** Null on the first visit. */
  desk(): Promise<Desk | null>;
  /** Called after every change to the workspace itself, its reps or its methods. */
  forget(): void;
};

/** Another process (a command beside the server) may have changed it: it is read again after that long. */
const keptMs = 5_000;

export function keepDesk({ db, packs, now }: Pick<Context, 'db' | 'packs' | 'now'>): DeskKeeper {
  let kept: { readAt: number; desk: Promise<Desk | null> } | null = null;
  return {
    desk() {
      const at = Date.parse(now());
      if (kept === null || Math.abs(at - kept.readAt) > keptMs) {
        const desk = readDesk(db, packs);
        kept = { readAt: at, desk };
        desk.catch(() => {
          kept = null;
        });
      }
      return kept.desk;
    },
    forget() {
      kept = null;
    },
  };
}
