import { sharedStrength, type Tie, type Ties } from '#core/referral/ties.ts';
import type { MemberRow, Memberships, TieRow } from '#store/referral/near-ties.ts';

/** The ties that were read so far: the strongest of each pair, by person. */
export class KnownTies implements Ties {
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

  /** Ties of everybody in `rows` to whoever of `members` shares a body with them. */
  addShared({ rows, bodies }: Memberships, members: readonly MemberRow[]): void {
    const inBody = new Map<string, string[]>(bodies.map(({ id }) => [id, []]));
    for (const { body_id, person_id } of members) inBody.get(body_id)?.push(person_id);
    const byId = new Map(bodies.map((body) => [body.id, body]));
    for (const { body_id, person_id } of rows) {
      const body = byId.get(body_id);
      if (body === undefined) continue;
      const tie = {
        strength: sharedStrength(body.members),
        shared: { body: body.name, members: body.members },
      };
      for (const other of inBody.get(body_id)!) this.#add(person_id, other, tie);
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
