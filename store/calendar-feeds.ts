import { createHash } from 'node:crypto';
import { newId } from '#store/id.ts';
import type { Queryable } from '#store/workspace.ts';

/** That a rep's calendar may be read by whoever knows its secret. */
export type CalendarFeed = { id: string; repId: string; createdAt: string };

const feedColumns = `id, rep_id as "repId", created_at as "createdAt"`;

/** The feeds that stand, at most one a rep. */
export async function calendarFeedsOf(db: Queryable, workspaceId: string): Promise<CalendarFeed[]> {
  const found = await db.query(
    `select ${feedColumns} from calendar_feed where workspace_id = $1 and revoked_at is null order by id`,
    [workspaceId],
  );
  return found.rows;
}

/** Gives a rep's calendar a new secret; the one before opens nothing any more. Only its hash is kept. */
export async function makeCalendarFeed(
  db: Queryable,
  workspaceId: string,
  { repId, secret }: { repId: string; secret: string },
  now: string,
): Promise<CalendarFeed> {
  await db.query(
    `update calendar_feed set revoked_at = $3 where workspace_id = $1 and rep_id = $2 and revoked_at is null`,
    [workspaceId, repId, now],
  );
  const found = await db.query(
    `insert into calendar_feed (workspace_id, id, rep_id, secret_hash, created_at) values ($1, $2, $3, $4, $5)
     returning ${feedColumns}`,
    [workspaceId, newId(Date.parse(now)), repId, hashOf(secret), now],
  );
  return found.rows[0];
}

/** @returns false where there is no such feed that stands */
export async function revokeCalendarFeed(
  db: Queryable,
  workspaceId: string,
  feedId: string,
  now: string,
): Promise<boolean> {
  const found = await db.query(
    `update calendar_feed set revoked_at = $3 where workspace_id = $1 and id = $2 and revoked_at is null`,
    [workspaceId, feedId, now],
  );
  return found.rowCount === 1;
}

/**
 * Whose calendar a secret opens; null for one that was revoked or never was. It is looked up by its hash, so that how long
 * it takes says nothing of the secrets there are.
 */
export async function repOfFeed(db: Queryable, workspaceId: string, secret: string): Promise<string | null> {
  const found = await db.query(
    `select rep_id from calendar_feed where workspace_id = $1 and secret_hash = $2 and revoked_at is null`,
    [workspaceId, hashOf(secret)],
  );
  return found.rows[0]?.rep_id ?? null;
}

/** A secret of 256 random bits needs no salt. */
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');
