import { accountKey } from '#core/prospect/name-key.ts';
import type { BodyKind } from '#core/referral/body.ts';
import { newId } from '#store/id.ts';
import { type Around, findAround } from '#store/referral/around.ts';
import type { Queryable } from '#store/workspace.ts';

/** A trade body, a chamber, a club, a board or a former employer: whoever is in it may know the others. */
export type Body = { id: string; name: string; kind: BodyKind; members: number };

export async function listBodies(db: Queryable, workspaceId: string): Promise<Body[]> {
  const found = await db.query(
    `select b.id, b.name, b.kind, (select count(*)::integer from membership m
                                    where m.workspace_id = b.workspace_id and m.body_id = b.id) as members
       from body b where b.workspace_id = $1 order by lower(b.name), b.id`,
    [workspaceId],
  );
  return found.rows;
}

/** @returns the id of the body of that name, however it is spelled; added where it is new */
export async function findOrAddBody(
  db: Queryable,
  workspaceId: string,
  { name, kind }: Pick<Body, 'name' | 'kind'>,
  now: string,
): Promise<string> {
  const found = await db.query(
    `insert into body (workspace_id, id, name, name_key, kind) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, name_key) do update set name_key = excluded.name_key returning id`,
    [workspaceId, newId(Date.parse(now)), name, accountKey(name) || name.toLowerCase(), kind],
  );
  return found.rows[0].id;
}

/** Keeps that somebody belongs to it, or once did; said again, nothing changes but the dates. */
export async function keepMembership(
  db: Queryable,
  workspaceId: string,
  member: { bodyId: string; personId: string; sinceOn: string | null; untilOn: string | null },
): Promise<void> {
  await db.query(
    `insert into membership (workspace_id, body_id, person_id, since_on, until_on) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, person_id, body_id) do update
        set since_on = coalesce(excluded.since_on, membership.since_on),
            until_on = coalesce(excluded.until_on, membership.until_on)`,
    [workspaceId, member.bodyId, member.personId, member.sinceOn, member.untilOn],
  );
}

/** @returns whether they belonged to it; a body without members is none, and goes with the last of them */
export async function forgetMembership(
  db: Queryable,
  workspaceId: string,
  bodyId: string,
  personId: string,
): Promise<boolean> {
  const gone = await db.query(
    `delete from membership where workspace_id = $1 and body_id = $2 and person_id = $3`,
    [workspaceId, bodyId, personId],
  );
  await db.query(
    `delete from body b where workspace_id = $1 and id = $2 and not exists
       (select from membership m where m.workspace_id = b.workspace_id and m.body_id = b.id)`,
    [workspaceId, bodyId],
  );
  return gone.rowCount === 1;
}

export type Membership = { body: Body; sinceOn: string | null; untilOn: string | null };

export async function bodiesOf(db: Queryable, workspaceId: string, personId: string): Promise<Membership[]> {
  const found = await db.query(
    `select m.since_on as "sinceOn", m.until_on as "untilOn",
            json_build_object('id', b.id, 'name', b.name, 'kind', b.kind, 'members',
              (select count(*) from membership c where c.workspace_id = b.workspace_id and c.body_id = b.id)) as body
       from membership m join body b on b.workspace_id = m.workspace_id and b.id = m.body_id
      where m.workspace_id = $1 and m.person_id = $2 order by lower(b.name), b.id`,
    [workspaceId, personId],
  );
  return found.rows;
}

const mostShown = 200;

/** Who is in it, by name, up to {@link mostShown}. */
export async function membersOfBody(db: Queryable, workspaceId: string, bodyId: string): Promise<Around[]> {
  const found = await db.query(
    `select person_id from membership where workspace_id = $1 and body_id = $2 limit ${mostShown}`,
    [workspaceId, bodyId],
  );
  const ids = found.rows.map(({ person_id }) => person_id as string);
  const people = await findAround(db, workspaceId, ids);
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}
