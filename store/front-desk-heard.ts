import { newId } from '#store/id.ts';
import { findScreenerOf, keepScreenerOf } from '#store/screener-of.ts';
import type { TouchEntry } from '#store/touch-entry.ts';
import type { Queryable } from '#store/workspace.ts';

/** A call that a front desk took. */
export type FrontDeskHeard = {
  touchId: string;
  prospectId: string;
  repId: string | null;
  at: string;
  now: string;
  /** What they gave of themselves; null: the call alone says that somebody answers. */
  screener: NonNullable<TouchEntry['screener']> | null;
};

/**
 * Keeps what the front desk told us with whoever told it, found by name among those who answer for the person, or made: for
 * their company, and for them alone where they have none.
 */
export async function heardAtFrontDesk(
  db: Queryable,
  workspaceId: string,
  heard: FrontDeskHeard,
): Promise<void> {
  const name = heard.screener?.name?.trim() || null;
  const accountId = await lockAccountOf(db, workspaceId, heard.prospectId);
  const found = await findScreenerOf(db, workspaceId, heard.prospectId, name);
  const screenerId =
    found === null ? await makeScreener(db, workspaceId, heard, { name, accountId }) : found.id;
  if (found !== null && found.name === null && name !== null)
    await db.query(
      `update screener set name = $3, named_in_touch_id = $4 where workspace_id = $1 and id = $2`,
      [workspaceId, screenerId, name, heard.touchId],
    );
  await db.query(
    `insert into screener_said (workspace_id, id, screener_id, prospect_id, touch_id, rep_id, at, name, better_time)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      workspaceId,
      newId(Date.parse(heard.now)),
      screenerId,
      heard.prospectId,
      heard.touchId,
      heard.repId,
      heard.at,
      name,
      heard.screener?.betterTime?.trim() || null,
    ],
  );
  const isNew = found === null || (found.name === null && name !== null);
  await keepAfter(db, workspaceId, heard.prospectId, isNew ? accountId : null);
}

/** Two who reach one front desk at once make one person of it. */
async function lockAccountOf(db: Queryable, workspaceId: string, prospectId: string): Promise<string | null> {
  const found = await db.query(
    `select a.id from prospect p join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
      where p.workspace_id = $1 and p.id = $2 for no key update of a`,
    [workspaceId, prospectId],
  );
  return found.rows[0]?.id ?? null;
}

async function makeScreener(
  db: Queryable,
  workspaceId: string,
  { touchId, prospectId, now }: FrontDeskHeard,
  { name, accountId }: { name: string | null; accountId: string | null },
): Promise<string> {
  const id = newId(Date.parse(now));
  await db.query(
    `insert into screener (workspace_id, id, account_id, name, made_in_touch_id, named_in_touch_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [workspaceId, id, accountId, name, touchId, name === null ? null : touchId, now],
  );
  if (accountId === null)
    await db.query(`insert into screener_for (workspace_id, screener_id, prospect_id) values ($1, $2, $3)`, [
      workspaceId,
      id,
      prospectId,
    ]);
  return id;
}

/**
 * Takes back what a call taught of the front desk: what they said, a name only it gave, and somebody only it knows of. Who
 * was written down or changed by hand since stays.
 */
export async function takeBackFrontDesk(
  db: Queryable,
  workspaceId: string,
  prospectId: string,
  touchId: string,
): Promise<void> {
  const gone = await db.query(
    `delete from screener_said where workspace_id = $1 and touch_id = $2 returning screener_id`,
    [workspaceId, touchId],
  );
  const screenerId = gone.rows[0]?.screener_id;
  if (screenerId === undefined) return;
  const accountId = await lockAccountOf(db, workspaceId, prospectId);
  await db.query(
    `update screener s set name = null, named_in_touch_id = null
      where workspace_id = $1 and id = $2 and named_in_touch_id = $3
        and not exists (select from screener_said d where d.workspace_id = $1 and d.screener_id = $2 and d.name is not null)`,
    [workspaceId, screenerId, touchId],
  );
  await db.query(
    `delete from screener where workspace_id = $1 and id = $2 and made_in_touch_id = $3
        and not exists (select from screener_said d where d.workspace_id = $1 and d.screener_id = $2)`,
    [workspaceId, screenerId, touchId],
  );
  await keepAfter(db, workspaceId, prospectId, accountId);
}

/** The colleagues change only where somebody of the company's front desk does. */
function keepAfter(
  db: Queryable,
  workspaceId: string,
  prospectId: string,
  accountId: string | null,
): Promise<void> {
  return keepScreenerOf(db, workspaceId, {
    prospectIds: [prospectId],
    accountIds: accountId === null ? [] : [accountId],
  });
}
