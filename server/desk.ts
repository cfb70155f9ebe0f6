import type { Session } from '#api/session.ts';
import type { Context } from '#server/context.ts';
import { currentWorkspace } from '#store/begin-workspace.ts';
import type { Database } from '#store/connect.ts';
import { type Rep, repsOf } from '#store/reps.ts';
import { loadWorkspace, type Workspace } from '#store/workspace.ts';

/** The workspace that is worked in, its reps, and the clock its desk goes by. */
export type Desk = {
  workspace: Workspace;
  reps: readonly Rep[];
  /** How far the desk's clock is ahead of the server's, in milliseconds; 0 but for the sample. */
  aheadMs: number;
};

/** Keeps the desk in memory between requests: every decision needs its rules, methods and law. */
export type DeskKeeper = {
  /** Null on the first visit. */
  desk(): Promise<Desk | null>;
  /** Called after every change to the workspace itself, its reps or its methods. */
  forget(): void;
};

/** Another process (a command beside the server) may have changed it: it is read again after that long. */
const keptMs = 5_000;

export function openDesk({ db, packs, now }: Pick<Context, 'db' | 'packs' | 'now'>): DeskKeeper {
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

async function readDesk(db: Database, packs: Context['packs']): Promise<Desk | null> {
  const current = await currentWorkspace(db);
  if (current === null) return null;
  const [workspace, reps] = await Promise.all([loadWorkspace(db, current.id, packs), repsOf(db, current.id)]);
  if (workspace === null) return null;
  const aheadMs = current.opensAt === null ? 0 : Date.parse(current.opensAt) - Date.parse(current.createdAt);
  return { workspace, reps, aheadMs };
}

/** The instant at the desk when the server's clock says `now`: the sample's morning goes on from where it opened. */
export function deskInstant(desk: Desk | null, now: string): string {
  if (desk === null || desk.aheadMs === 0) return now;
  return new Date(Date.parse(now) + desk.aheadMs).toISOString();
}

/** Why the desk's clock is not the server's. */
export function clockSays(desk: Desk | null): Session['clockSays'] {
  if (desk === null || Math.abs(desk.aheadMs) < 60_000) return null;
  return 'There are no calls to make at this hour, so the sample opens on its next working morning.';
}
