import { newId } from '#store/id.ts';
import { countedAtMost } from '#store/people-list.ts';
import { moveToMembers } from '#store/pool-members.ts';
import type { Queryable } from '#store/workspace.ts';

/** Reps who share people: whoever of them has room calls. `people` are those in work with it, up to {@link countedAtMost}. */
export type Pool = { id: string; name: string; repIds: string[]; people: number };

/** The pools of a workspace, by name; or the one that is named. */
export async function poolsOf(
  db: Queryable,
  workspaceId: string,
  poolId: string | null = null,
): Promise<Pool[]> {
  const found = await db.query(
    `select p.id, p.name,
            array(select m.rep_id from pool_member m where m.workspace_id = p.workspace_id and m.pool_id = p.id
                   order by m.rep_id) as "repIds",
            (select count(*)::integer from (
               select from enrolment e
                where e.workspace_id = p.workspace_id and e.pool_id = p.id and e.state = 'open' limit ${countedAtMost}) counted) as people
       from pool p where p.workspace_id = $1 and ($2::uuid is null or p.id = $2) order by lower(p.name), p.id`,
    [workspaceId, poolId],
  );
  return found.rows;
}

/** @returns its id, or null where there is a pool of that name */
export async function addPool(
  db: Queryable,
  workspaceId: string,
  { name, repIds }: Pick<Pool, 'name' | 'repIds'>,
  now: string,
): Promise<string | null> {
  const id = newId(Date.parse(now));
  const added = await db.query(
    `insert into pool (workspace_id, id, name, created_at) values ($1, $2, $3, $4) on conflict do nothing`,
    [workspaceId, id, name, now],
  );
  if (added.rowCount === 0) return null;
  await addMembers(db, workspaceId, id, repIds);
  return id;
}

/** A taken name breaks the index `pool_name`. */
export async function renamePool(
  db: Queryable,
  workspaceId: string,
  poolId: string,
  name: string,
): Promise<void> {
  await db.query(`update pool set name = $3 where workspace_id = $1 and id = $2`, [
    workspaceId,
    poolId,
    name,
  ]);
}

/** These reps and no others share its people; what a rep who leaves was to call goes to those who stay. */
export async function changeMembers(
  db: Queryable,
  workspaceId: string,
  poolId: string,
  repIds: readonly string[],
): Promise<void> {
  await db.query(
    `delete from pool_member where workspace_id = $1 and pool_id = $2 and rep_id <> all ($3::uuid[])`,
    [workspaceId, poolId, repIds],
  );
  await addMembers(db, workspaceId, poolId, repIds);
  await moveToMembers(db, workspaceId, poolId);
}

async function addMembers(
  db: Queryable,
  workspaceId: string,
  poolId: string,
  repIds: readonly string[],
): Promise<void> {
  await db.query(
    `insert into pool_member (workspace_id, pool_id, rep_id) select $1, $2, r from unnest($3::uuid[]) r
     on conflict do nothing`,
    [workspaceId, poolId, repIds],
  );
}

/**
 * Removes it; each of its people stays with the rep they are with.
 * @returns the reps whose days this touches, and how many people were in work with it
 */
export async function removePool(
  db: Queryable,
  workspaceId: string,
  poolId: string,
): Promise<{ repIds: string[]; people: number }> {
  const found = await db.query(
    `with freed as (
       update enrolment set pool_id = null where workspace_id = $1 and pool_id = $2 returning rep_id, state
     ), involved as (
       select rep_id from freed union select rep_id from pool_member where workspace_id = $1 and pool_id = $2)
     select array(select rep_id from involved) as "repIds",
            (select count(*)::integer from freed where state = 'open') as people`,
    [workspaceId, poolId],
  );
  await db.query(`delete from pool where workspace_id = $1 and id = $2`, [workspaceId, poolId]);
  return found.rows[0];
}
