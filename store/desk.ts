import type { RulePack } from '#core/rules/pack.ts';
import { currentWorkspace } from '#store/begin-workspace.ts';
import type { Database } from '#store/connect.ts';
import { type Rep, repsOf } from '#store/reps.ts';
import { loadWorkspace, type Workspace } from '#store/workspace.ts';

/** The workspace that is worked in, its reps, and the clock its desk goes by. */
export type Desk = {
  workspace: Workspace;
  reps: readonly Rep[];
  /** How far the desk's clock is ahead of the machine's, in milliseconds; 0 but for the sample. */
  aheadMs: number;
};

/** Reads the current workspace with all that decisions there need; null on the first visit. */
export async function readDesk(db: Database, packs: readonly RulePack[]): Promise<Desk | null> {
  const current = await currentWorkspace(db);
  if (current === null) return null;
  const [workspace, reps] = await Promise.all([loadWorkspace(db, current.id, packs), repsOf(db, current.id)]);
  if (workspace === null) return null;
  const aheadMs = current.opensAt === null ? 0 : Date.parse(current.opensAt) - Date.parse(current.createdAt);
  return { workspace, reps, aheadMs };
}

/** The instant at the desk when the machine's clock says `now`: the sample's morning goes on from where it opened. */
export function deskInstant(desk: Desk | null, now: string): string {
  if (desk === null || desk.aheadMs === 0) return now;
  return new Date(Date.parse(now) + desk.aheadMs).toISOString();
}
