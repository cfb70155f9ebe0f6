import type { Queryable } from '#store/workspace.ts';

/** Who goes on with somebody: one rep, or whoever of a pool has room; `firstRepId` names who has them at first. */
export type Owner = { repId: string } | { poolId: string; firstRepId?: string };

export const poolOf = (owner: Owner): string | null => ('poolId' in owner ? owner.poolId : null);

/** Somebody to be called, and the rep they are with now, if they are with one. */
export type ToAllot = { prospectId: string; repId: string | null };

/**
 * With which rep each person is at first. Of a pool that is the rep who is named, else the member they are with already,
 * else the one with the fewest people in work; the plan moves them later to whoever has room.
 * @returns rep ids by prospect
 */
export async function allot(
  db: Queryable,
  workspaceId: string,
  owner: Owner,
  people: readonly ToAllot[],
): Promise<Map<string, string>> {
  const allTo = (repId: string) => new Map(people.map(({ prospectId }) => [prospectId, repId]));
  if ('repId' in owner) return allTo(owner.repId);
  if (owner.firstRepId !== undefined) return allTo(owner.firstRepId);
  const members = await membersOf(db, workspaceId, owner.poolId);
  const isMember = new Set(members.map(({ repId }) => repId));
  const repOf = new Map<string, string>();
  for (const { prospectId, repId } of people)
    repOf.set(prospectId, repId !== null && isMember.has(repId) ? repId : toTheFewest(members));
  return repOf;
}

type Member = { repId: string; people: number };

async function membersOf(db: Queryable, workspaceId: string, poolId: string): Promise<Member[]> {
  const found = await db.query({
    name: 'members-of-pool',
    text: `select m.rep_id as "repId",
                  (select count(*)::integer from enrolment e
                    where e.workspace_id = $1 and e.rep_id = m.rep_id and e.state <> 'closed' and e.due_at < 'infinity') as people
             from pool_member m join rep r on r.workspace_id = m.workspace_id and r.id = m.rep_id
            where m.workspace_id = $1 and m.pool_id = $2 and r.active order by m.rep_id`,
    values: [workspaceId, poolId],
  });
  if (found.rows.length === 0) throw new Error(`Nobody is in the pool ${poolId}.`);
  return found.rows;
}

/** Members stand in the order of their ids, so that of equals the first is taken. */
function toTheFewest(members: readonly Member[]): string {
  const fewest = members.reduce((best, member) => (member.people < best.people ? member : best));
  fewest.people += 1;
  return fewest.repId;
}

/**
 * Gives what reps have of a pool they are not in any more to its members, in equal parts, to be decided again in their
 * days. Whoever was promised a call stays with the rep who promised it.
 */
export async function moveToMembers(db: Queryable, workspaceId: string, poolId: string): Promise<void> {
  await db.query(
    `with member as (
       select m.rep_id, row_number() over (order by m.rep_id) - 1 as place, count(*) over () as members
         from pool_member m where m.workspace_id = $1 and m.pool_id = $2
     ), stray as (
       select e.id, row_number() over (order by e.id) as place from enrolment e
        where e.workspace_id = $1 and e.pool_id = $2 and e.state <> 'closed'
          and e.rep_id not in (select rep_id from member)
          and not exists (select from promise pr where pr.workspace_id = $1 and pr.prospect_id = e.prospect_id
                             and pr.status = 'open')
     )
     update enrolment e set rep_id = m.rep_id, valid_until = '-infinity', ${startAnew}
       from stray s join member m on m.place = s.place % m.members
      where e.workspace_id = $1 and e.id = s.id`,
    [workspaceId, poolId],
  );
}

/** What the former rep put off, and where the former rep's day had them, is not the new rep's. */
export const startAnew = `deferred_until = null, deferred_why = null,
  planned_for = null, planned_from = null, plan_place = null, plan = null`;
