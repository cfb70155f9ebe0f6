import type { Relationship } from '#core/decide/facts.ts';
import type { KeptMember } from '#store/trials/read-members.ts';
import type { Queryable } from '#store/workspace.ts';

/** Within it lots were drawn so that the arms stay even. */
export type Stratum = {
  relationship: Relationship;
  /** The rep or the pool; null where they are gone. */
  caller: string | null;
  /** How many people each arm has, by its number. */
  people: number[];
};

/** How evenly a trial's people lie, by the nearest relationship of their account and by who calls. */
export async function strataOf(
  db: Queryable,
  workspaceId: string,
  members: readonly Pick<KeptMember, 'stratum' | 'arm'>[],
  arms: number,
): Promise<Stratum[]> {
  const counts = new Map<string, number[]>();
  for (const { stratum, arm } of members) {
    const people = counts.get(stratum) ?? Array.from({ length: arms }, () => 0);
    people[arm]! += 1;
    counts.set(stratum, people);
  }
  const nameOf = await namesOfCallers(db, workspaceId);
  return [...counts].sort().map(([stratum, people]) => {
    const { relationship, callerId } = parseStratum(stratum);
    return { relationship, caller: nameOf.get(callerId) ?? null, people };
  });
}

/** As people were given to it: who they are to us, and the id of the rep or pool that calls. */
export function parseStratum(stratum: string): { relationship: Relationship; callerId: string } {
  const [relationship, callerId = ''] = stratum.split(' ');
  return { relationship: relationship as Relationship, callerId };
}

async function namesOfCallers(db: Queryable, workspaceId: string): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; name: string }>({
    name: 'callers-of-strata',
    text: 'select id, name from rep where workspace_id = $1 union all select id, name from pool where workspace_id = $1',
    values: [workspaceId],
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
