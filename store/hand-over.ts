import { decideAgain } from '#store/decisions.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';
import { allot, type Owner, poolOf, startAnew } from '#store/pool-members.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

export type HandedOver = {
  /** Everybody asked about. */
  personIds: string[];
  /** Those who changed hands: the others were theirs already. */
  moved: Moved[];
  /** How many promises went with them. */
  promises: number;
};

/** Somebody who changed hands, and whose they were before. */
export type Moved = { personId: string; enrolmentId: string; repId: string; poolId: string | null };

/**
 * Gives the work on people to another rep or to a pool, in a transaction: for whoever comes to another rep, what is due,
 * what is owed and what was put off start anew in that rep's days. An open promise moves along; its message keeps who
 * said it.
 * @returns null where one of the enrolments is not being worked
 */
export async function handOver(
  db: Queryable,
  workspace: Workspace,
  enrolmentIds: readonly string[],
  to: Owner,
  now: string,
): Promise<HandedOver | null> {
  const ids = [...new Set(enrolmentIds)];
  const worked = await workedOn(db, workspace.id, ids);
  if (worked.length < ids.length) return null;
  const people = worked.map(({ personId, repId }) => ({ prospectId: personId, repId }));
  const repOf = await allot(db, workspace.id, to, people);
  const poolId = poolOf(to);
  const moved = worked.filter((one) => one.poolId !== poolId || one.repId !== repOf.get(one.personId));
  const personIds = worked.map(({ personId }) => personId);
  if (moved.length === 0) return { personIds, moved, promises: 0 };
  const comers = moved.filter((one) => one.repId !== repOf.get(one.personId));
  await db.query(`update enrolment set pool_id = $3 where workspace_id = $1 and id = any ($2::uuid[])`, [
    workspace.id,
    moved.map(({ enrolmentId }) => enrolmentId),
    poolId,
  ]);
  const promises = await giveTo(db, workspace.id, comers, repOf);
  await forgetPlan(db, workspace.id, [...new Set([...moved.map(({ repId }) => repId), ...repOf.values()])]);
  await decideAgain(
    db,
    workspace,
    moved.map(({ personId }) => personId),
    now,
  );
  return { personIds, moved, promises };
}

async function workedOn(db: Queryable, workspaceId: string, ids: readonly string[]): Promise<Moved[]> {
  const found = await db.query(
    `select e.prospect_id as "personId", e.id as "enrolmentId", e.rep_id as "repId", e.pool_id as "poolId" from enrolment e
       join prospect p on p.workspace_id = e.workspace_id and p.id = e.prospect_id
      where e.workspace_id = $1 and e.id = any ($2::uuid[]) and e.state <> 'closed' order by p.id for no key update of p`,
    [workspaceId, ids],
  );
  return found.rows;
}

/** @returns how many open promises came along */
async function giveTo(
  db: Queryable,
  workspaceId: string,
  comers: readonly Moved[],
  repOf: ReadonlyMap<string, string>,
): Promise<number> {
  const personIds = comers.map(({ personId }) => personId);
  const values = [workspaceId, personIds, personIds.map((id) => repOf.get(id)!)];
  await db.query(
    `update enrolment e set rep_id = c.rep_id, ${startAnew}
       from unnest($2::uuid[], $3::uuid[]) as c (prospect_id, rep_id)
      where e.workspace_id = $1 and e.prospect_id = c.prospect_id and e.state <> 'closed'`,
    values,
  );
  const promised = await db.query(
    `update promise pr set rep_id = c.rep_id
       from unnest($2::uuid[], $3::uuid[]) as c (prospect_id, rep_id)
      where pr.workspace_id = $1 and pr.prospect_id = c.prospect_id and pr.status = 'open'`,
    values,
  );
  return promised.rowCount ?? 0;
}

/** The enrolments of people that are being worked; whoever is in no method has none. */
export async function workOn(
  db: Queryable,
  workspaceId: string,
  personIds: readonly string[],
): Promise<string[]> {
  const found = await db.query(
    `select id from enrolment where workspace_id = $1 and prospect_id = any ($2::uuid[]) and state <> 'closed'`,
    [workspaceId, personIds],
  );
  return found.rows.map((row) => row.id);
}
