import { strongest } from '#core/referral/how-well.ts';
import type { Queryable } from '#store/workspace.ts';

export type TieRow = { from: string; to: string; strength: number; onLinkedIn: boolean };
export type MemberRow = { body_id: string; person_id: string };
export type BodyRow = { id: string; name: string; members: number };
/** Who of those asked about belongs to what. */
export type Memberships = { rows: MemberRow[]; bodies: BodyRow[] };

const halves = (half: (own: string, other: string) => string) =>
  `${half('one_id', 'other_id')} union all ${half('other_id', 'one_id')}`;

/** Whether a rep knows somebody, or sits in a body with them: `bodies` are those the reps belong to. */
const knownToRep = (id: string, bodies: string) => `(
  exists (select from acquaintance k where k.workspace_id = $1 and k.one_id = ${id} and k.of_rep) or
  exists (select from acquaintance k where k.workspace_id = $1 and k.other_id = ${id} and k.of_rep) or
  exists (select from membership k where k.workspace_id = $1 and k.person_id = ${id} and k.body_id = any (${bodies}::uuid[])))`;

/** Whom somebody knows. */
export async function tiesOf(db: Queryable, workspaceId: string, personId: string): Promise<TieRow[]> {
  const half = (own: string, other: string) =>
    `select ${own} as "from", ${other} as "to", strength, source = 'linkedin' as "onLinkedIn"
       from acquaintance where workspace_id = $1 and ${own} = $2`;
  const found = await db.query({ name: 'ties-of', text: halves(half), values: [workspaceId, personId] });
  return found.rows;
}

/**
 * Whom these people know that a rep knows as well, as far as a way through them may be as strong as `least`.
 * @param strengths how strongly each of them is tied to the prospect
 */
export async function tiesBeyond(
  db: Queryable,
  workspaceId: string,
  strengths: ReadonlyMap<string, number>,
  { least, repBodyIds }: { least: number; repBodyIds: readonly string[] },
): Promise<TieRow[]> {
  const near = [...strengths].filter(([, strength]) => strength * strongest * strongest >= least);
  if (near.length === 0) return [];
  const half = (own: string, other: string) =>
    `select a.${own} as "from", a.${other} as "to", a.strength, a.source = 'linkedin' as "onLinkedIn"
       from unnest($2::uuid[], $3::float8[]) as n (id, strength)
       join acquaintance a on a.workspace_id = $1 and a.${own} = n.id
      where a.strength * n.strength * ${strongest} >= $4 and not a.of_rep and ${knownToRep(`a.${other}`, '$5')}`;
  const found = await db.query({
    name: 'ties-beyond',
    text: halves(half),
    values: [workspaceId, near.map(([id]) => id), near.map(([, strength]) => strength), least, repBodyIds],
  });
  return found.rows;
}

/** Which of our reps know these people. */
export async function repsKnowing(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<TieRow[]> {
  const half = (own: string, other: string) =>
    `select ${own} as "from", ${other} as "to", strength, source = 'linkedin' as "onLinkedIn"
       from acquaintance where workspace_id = $1 and ${own} = any ($2::uuid[]) and of_rep`;
  const found = await db.query({ name: 'reps-knowing', text: halves(half), values: [workspaceId, ids] });
  return found.rows;
}

export async function membershipsOf(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<Memberships> {
  if (ids.length === 0) return { rows: [], bodies: [] };
  const { rows } = await db.query({
    name: 'memberships-of',
    text: `select body_id, person_id from membership where workspace_id = $1 and person_id = any ($2::uuid[])`,
    values: [workspaceId, ids],
  });
  if (rows.length === 0) return { rows: [], bodies: [] };
  const bodies = await db.query({
    name: 'bodies-with-members',
    text: `select b.id, b.name, (select count(*)::integer from membership m
                                  where m.workspace_id = b.workspace_id and m.body_id = b.id) as members
             from body b where b.workspace_id = $1 and b.id = any ($2::uuid[])`,
    values: [workspaceId, [...new Set(rows.map(({ body_id }) => body_id))]],
  });
  return { rows, bodies: bodies.rows };
}

/** Who belongs to these bodies. */
export async function membersOf(
  db: Queryable,
  workspaceId: string,
  bodies: readonly BodyRow[],
): Promise<MemberRow[]> {
  if (bodies.length === 0) return [];
  const found = await db.query({
    name: 'members-of',
    text: `select body_id, person_id from membership where workspace_id = $1 and body_id = any ($2::uuid[])`,
    values: [workspaceId, bodies.map(({ id }) => id)],
  });
  return found.rows;
}

/** Who of them is known to a rep. */
export async function membersKnownToReps(
  db: Queryable,
  workspaceId: string,
  bodies: readonly BodyRow[],
  repBodyIds: readonly string[],
): Promise<MemberRow[]> {
  if (bodies.length === 0) return [];
  const found = await db.query({
    name: 'members-known-to-reps',
    text: `select body_id, person_id from membership where workspace_id = $1 and body_id = any ($2::uuid[])
              and ${knownToRep('person_id', '$3')}`,
    values: [workspaceId, bodies.map(({ id }) => id), repBodyIds],
  });
  return found.rows;
}

/** Who of these people belongs to these bodies. */
export async function membersAmong(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
  bodies: readonly BodyRow[],
): Promise<MemberRow[]> {
  if (bodies.length === 0) return [];
  const found = await db.query({
    name: 'members-among',
    text: `select body_id, person_id from membership
            where workspace_id = $1 and person_id = any ($2::uuid[]) and body_id = any ($3::uuid[])`,
    values: [workspaceId, ids, bodies.map(({ id }) => id)],
  });
  return found.rows;
}
