import { sharedStrength, type Tie, type Ties } from '#core/referral/ties.ts';
import type { Queryable } from '#store/workspace.ts';

/**
 * A way that fails ninety-nine times in a hundred is none: what is weaker is not read. Most of what two people in a chamber of
 * eight hundred have in common falls out by this, which is what keeps a question small among a million ties.
 */
export const leastStrength = 0.01;

type TieRow = { from: string; to: string; strength: number; onLinkedIn: boolean };
type MemberRow = { body_id: string; person_id: string };
type BodyRow = { id: string; name: string; members: number };

/** The ties among which the ways to one prospect are, read in a few statements, and who is in them. */
export type NearTies = { ties: Ties; peopleIds: string[] };

/**
 * Reads whom a prospect knows, whom those know, and which of our reps know any of them.
 * @param repIds every rep of the workspace
 */
export async function nearTies(
  db: Queryable,
  workspaceId: string,
  prospectId: string,
  repIds: ReadonlySet<string>,
): Promise<NearTies> {
  const known = new KnownTies(repIds);
  const theirs = await membershipsOf(db, workspaceId, [prospectId]);
  known.addAll(await acquaintancesOf(db, workspaceId, new Map([[prospectId, 1]])));
  known.addShared(theirs, await membersOf(db, workspaceId, theirs.bodies), new Map([[prospectId, 1]]));

  const near = new Map(known.of(prospectId).map(({ to, strength }) => [to, strength]));
  known.addAll(await acquaintancesOf(db, workspaceId, near));
  const nearBodies = await membershipsOf(db, workspaceId, [...near.keys()]);
  const telling = tellingBodies(nearBodies, near);
  known.addShared(nearBodies, await membersOf(db, workspaceId, telling), near);

  const peopleIds = [...known.people()].filter((id) => !repIds.has(id) && id !== prospectId);
  known.addAll(await repsKnowing(db, workspaceId, [prospectId, ...peopleIds]));
  await addRepBodies(db, workspaceId, known, peopleIds, repIds);
  return { ties: known, peopleIds };
}

/** The strongest tie of each pair, by person. */
class KnownTies implements Ties {
  readonly #repIds: ReadonlySet<string>;
  readonly #byPerson = new Map<string, Map<string, Tie>>();
  readonly #sorted = new Map<string, { people: Tie[]; reps: Tie[] }>();

  constructor(repIds: ReadonlySet<string>) {
    this.#repIds = repIds;
  }

  of(personId: string): readonly Tie[] {
    return this.#split(personId).people;
  }

  toReps(personId: string): readonly Tie[] {
    return this.#split(personId).reps;
  }

  people(): Iterable<string> {
    return this.#byPerson.keys();
  }

  addAll(rows: readonly TieRow[]): void {
    for (const { from, to, strength, onLinkedIn } of rows)
      this.#add(from, to, { strength, shared: null, onLinkedIn });
  }

  /** Ties of those in `strengths` to whoever shares a body with them, as far as a favour may still be done along them. */
  addShared(
    { rows, bodies }: Memberships,
    members: readonly MemberRow[],
    strengths: ReadonlyMap<string, number>,
  ): void {
    const inBody = new Map<string, MemberRow[]>();
    for (const member of members) {
      const others = inBody.get(member.body_id);
      if (others === undefined) inBody.set(member.body_id, [member]);
      else others.push(member);
    }
    const byId = new Map(bodies.map((body) => [body.id, body]));
    for (const { body_id, person_id } of rows) {
      const body = byId.get(body_id)!;
      const strength = sharedStrength(body.members);
      if (strength * (strengths.get(person_id) ?? 0) < leastStrength) continue;
      const shared = { body: body.name, members: body.members };
      for (const other of inBody.get(body_id) ?? [])
        this.#add(person_id, other.person_id, { strength, shared });
    }
  }

  #add(one: string, other: string, tie: Omit<Tie, 'to'>): void {
    if (one === other) return;
    this.#keep(one, { ...tie, to: other });
    this.#keep(other, { ...tie, to: one });
  }

  #keep(from: string, tie: Tie): void {
    const ties = this.#byPerson.get(from) ?? new Map<string, Tie>();
    if (ties.size === 0) this.#byPerson.set(from, ties);
    if ((ties.get(tie.to)?.strength ?? 0) >= tie.strength) return;
    ties.set(tie.to, tie);
    this.#sorted.delete(from);
  }

  #split(personId: string): { people: Tie[]; reps: Tie[] } {
    let split = this.#sorted.get(personId);
    if (split === undefined) {
      const all = [...(this.#byPerson.get(personId)?.values() ?? [])].sort(
        (a, b) => b.strength - a.strength || (a.to < b.to ? -1 : 1),
      );
      split = {
        people: all.filter(({ to }) => !this.#repIds.has(to)),
        reps: all.filter(({ to }) => this.#repIds.has(to)),
      };
      this.#sorted.set(personId, split);
    }
    return split;
  }
}

/** The ties of these people along which a favour may still be done, by how well they are known themselves. */
async function acquaintancesOf(
  db: Queryable,
  workspaceId: string,
  strengths: ReadonlyMap<string, number>,
): Promise<TieRow[]> {
  if (strengths.size === 0) return [];
  const half = (own: string, other: string) =>
    `select a.${own} as "from", a.${other} as "to", a.strength, a.source = 'linkedin' as "onLinkedIn"
       from unnest($2::uuid[], $3::float8[]) as n (id, strength)
       join acquaintance a on a.workspace_id = $1 and a.${own} = n.id
      where a.strength * n.strength >= ${leastStrength}`;
  const found = await db.query({
    name: 'acquaintances-of',
    text: `${half('one_id', 'other_id')} union all ${half('other_id', 'one_id')}`,
    values: [workspaceId, [...strengths.keys()], [...strengths.values()]],
  });
  return found.rows;
}

async function repsKnowing(db: Queryable, workspaceId: string, ids: readonly string[]): Promise<TieRow[]> {
  const half = (own: string, other: string) =>
    `select ${own} as "from", ${other} as "to", strength, source = 'linkedin' as "onLinkedIn"
       from acquaintance where workspace_id = $1 and ${own} = any ($2::uuid[]) and of_rep`;
  const found = await db.query({
    name: 'reps-knowing',
    text: `${half('one_id', 'other_id')} union all ${half('other_id', 'one_id')}`,
    values: [workspaceId, ids],
  });
  return found.rows;
}

type Memberships = { rows: MemberRow[]; bodies: BodyRow[] };

async function membershipsOf(
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
  const bodies = await db.query({
    name: 'bodies-with-members',
    text: `select b.id, b.name, (select count(*)::integer from membership m
                                  where m.workspace_id = b.workspace_id and m.body_id = b.id) as members
             from body b where b.workspace_id = $1 and b.id = any ($2::uuid[])`,
    values: [workspaceId, [...new Set(rows.map(({ body_id }) => body_id))]],
  });
  return { rows, bodies: bodies.rows };
}

async function membersOf(
  db: Queryable,
  workspaceId: string,
  bodies: readonly BodyRow[],
): Promise<MemberRow[]> {
  if (bodies.length === 0) return [];
  const found = await db.query({
    name: 'members-of-bodies',
    text: `select body_id, person_id from membership where workspace_id = $1 and body_id = any ($2::uuid[])`,
    values: [workspaceId, bodies.map(({ id }) => id)],
  });
  return found.rows;
}

/** The bodies whose members are worth reading: where somebody is in it through whom a favour may still be done. */
function tellingBodies({ rows, bodies }: Memberships, strengths: ReadonlyMap<string, number>): BodyRow[] {
  const best = new Map<string, number>();
  for (const { body_id, person_id } of rows)
    best.set(body_id, Math.max(best.get(body_id) ?? 0, strengths.get(person_id) ?? 0));
  return bodies.filter(({ id, members }) => sharedStrength(members) * (best.get(id) ?? 0) >= leastStrength);
}

/** Whoever sits in a body with one of our reps is known to that rep. */
async function addRepBodies(
  db: Queryable,
  workspaceId: string,
  known: KnownTies,
  peopleIds: readonly string[],
  repIds: ReadonlySet<string>,
): Promise<void> {
  const ofReps = await membershipsOf(db, workspaceId, [...repIds]);
  if (ofReps.rows.length === 0) return;
  const people = new Set(peopleIds);
  const members = await membersOf(db, workspaceId, ofReps.bodies);
  const near = members.filter(({ person_id }) => people.has(person_id));
  known.addShared(ofReps, near, new Map([...repIds].map((id) => [id, 1])));
}
