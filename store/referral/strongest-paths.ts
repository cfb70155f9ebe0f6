import { bestPaths, type ReferralPath } from '#core/referral/best-paths.ts';
import { strongest } from '#core/referral/how-well.ts';
import { sharedStrength } from '#core/referral/ties.ts';
import { KnownTies } from '#store/referral/known-ties.ts';
import {
  type BodyRow,
  type Memberships,
  membersAmong,
  membershipsOf,
  membersKnownToReps,
  membersOf,
  repsKnowing,
  tiesBeyond,
  tiesOf,
} from '#store/referral/near-ties.ts';
import type { Queryable } from '#store/workspace.ts';

/** A way that fails ninety-nine times in a hundred is none. */
const leastStrength = 0.01;

/** Strengths are products of fractions: what differs less than this is equal. */
const rounding = 1e-9;

type Asked = { prospectId: string; repIds: readonly string[]; count: number };

/**
 * The strongest ways to a prospect, as `bestPaths` finds them among all ties, of those no weaker than {@link leastStrength}.
 * Read from near to far: whom the prospect knows, who sits with them somewhere, then whom those know. Each reading leaves out
 * what cannot be stronger than the ways found already, which is what keeps it small among a million ties.
 * @param repIds every rep who may ask
 */
export async function strongestPaths(
  db: Queryable,
  workspaceId: string,
  { prospectId, repIds, count }: Asked,
): Promise<ReferralPath[]> {
  const ofReps = await membershipsOf(db, workspaceId, repIds);
  const repBodyIds = ofReps.bodies.map(({ id }) => id);
  const search = new Search(db, workspaceId, { prospectId, repIds, count, ofReps });
  search.known.addAll(await tiesOf(db, workspaceId, prospectId));
  await search.settle();
  const first = search.near();
  search.known.addAll(await tiesBeyond(db, workspaceId, first, { least: search.least, repBodyIds }));
  await search.settle();

  // Bodies come after, for what is shared only is weak: often nothing of them can be stronger by now.
  const theirs = await membershipsOf(db, workspaceId, [prospectId]);
  const close = theirs.bodies.filter((body) => search.mayLead(tieOf(body) * strongest));
  search.known.addShared(theirs, await membersKnownToReps(db, workspaceId, close, repBodyIds));
  await search.settle();
  const bridging = close.filter((body) => search.mayLead(tieOf(body) * strongest * strongest));
  search.known.addShared(theirs, await membersOf(db, workspaceId, bridging));
  const nearer = new Map([...search.near()].filter(([id, strength]) => strength > (first.get(id) ?? 0)));
  search.known.addAll(await tiesBeyond(db, workspaceId, nearer, { least: search.least, repBodyIds }));
  await search.settle();

  const shared = await sharedBeyond(db, workspaceId, search);
  search.known.addShared(shared, await membersKnownToReps(db, workspaceId, shared.bodies, repBodyIds));
  return search.settle();
}

/** What those belong to whom the prospect knows, as far as a way through it may still lead. */
async function sharedBeyond(db: Queryable, workspaceId: string, search: Search): Promise<Memberships> {
  const near = new Map(
    [...search.near()].filter(([, strength]) => search.mayLead(strength * sharedStrength(2) * strongest)),
  );
  const { rows, bodies } = await membershipsOf(db, workspaceId, [...near.keys()]);
  const tied = new Map(bodies.map((body) => [body.id, tieOf(body)]));
  const leading = rows.filter(({ body_id, person_id }) =>
    search.mayLead(near.get(person_id)! * tied.get(body_id)! * strongest),
  );
  const bodyIds = new Set(leading.map(({ body_id }) => body_id));
  return { rows: leading, bodies: bodies.filter(({ id }) => bodyIds.has(id)) };
}

const tieOf = ({ members }: BodyRow) => sharedStrength(members);

/** What was read, and how strong a way must be to come among the strongest of it. */
class Search {
  readonly known: KnownTies;
  least = leastStrength;
  readonly #db: Queryable;
  readonly #workspaceId: string;
  readonly #prospectId: string;
  readonly #repIds: ReadonlySet<string>;
  readonly #count: number;
  readonly #ofReps: Memberships;
  readonly #seen = new Set<string>();
  readonly #mayTakePart = new Set<string>();

  constructor(
    db: Queryable,
    workspaceId: string,
    { prospectId, repIds, count, ofReps }: Asked & { ofReps: Memberships },
  ) {
    this.#ofReps = ofReps;
    this.#db = db;
    this.#workspaceId = workspaceId;
    this.#prospectId = prospectId;
    this.#repIds = new Set(repIds);
    this.#count = count;
    this.known = new KnownTies(this.#repIds);
  }

  mayLead(strength: number): boolean {
    return strength >= this.least * (1 - rounding);
  }

  /** Whom the prospect knows, and how well. */
  near(): Map<string, number> {
    return new Map(this.known.of(this.#prospectId).map(({ to, strength }) => [to, strength]));
  }

  /** Asks who of those new in it may take part and which reps know them. @returns the strongest ways so far */
  async settle(): Promise<ReferralPath[]> {
    const isNew = (id: string) => !this.#seen.has(id) && !this.#repIds.has(id);
    const ids = [...new Set([this.#prospectId, ...this.known.people()])].filter(isNew);
    for (const id of ids) this.#seen.add(id);
    if (ids.length > 0) {
      this.known.addAll(await repsKnowing(this.#db, this.#workspaceId, ids));
      this.known.addShared(
        this.#ofReps,
        await membersAmong(this.#db, this.#workspaceId, ids, this.#ofReps.bodies),
      );
      for (const id of await whoMayTakePart(this.#db, this.#workspaceId, ids)) this.#mayTakePart.add(id);
    }
    const mayTakePart = (id: string) => this.#mayTakePart.has(id);
    const found = bestPaths(this.known, this.#prospectId, this.#count, mayTakePart).filter(
      ({ strength }) => strength >= leastStrength,
    );
    if (found.length === this.#count) this.least = found.at(-1)!.strength * (1 - rounding);
    return found;
  }
}

/** Whoever is still here and has not asked to be left alone. */
async function whoMayTakePart(db: Queryable, workspaceId: string, ids: readonly string[]): Promise<string[]> {
  const found = await db.query({
    name: 'who-may-take-part',
    text: `select id from prospect where workspace_id = $1 and id = any ($2::uuid[]) and do_not_call_at is null
           union all select id from contact where workspace_id = $1 and id = any ($2::uuid[])`,
    values: [workspaceId, ids],
  });
  return found.rows.map(({ id }) => id as string);
}
