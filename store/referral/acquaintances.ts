import { type Around, findAround } from '#store/referral/around.ts';
import type { Queryable } from '#store/workspace.ts';

/** One person knows another, as somebody said or a list has it. */
export type Acquaintance = {
  oneId: string;
  otherId: string;
  /** Above 0, at most 1. */
  strength: number;
  /** A local date, or null where nobody said since when. */
  sinceOn: string | null;
  source: 'typed' | 'import' | 'linkedin';
  note: string | null;
};

/** Keeps that two know each other; told again, the newer word stands. A pair stands once, whoever is named first. */
export async function keepAcquaintance(
  db: Queryable,
  workspaceId: string,
  { oneId, otherId, strength, sinceOn, source, note }: Acquaintance,
  now: string,
): Promise<void> {
  const [one, other] = [oneId, otherId].sort();
  await db.query(
    `insert into acquaintance (workspace_id, one_id, other_id, strength, since_on, source, note, of_rep, created_at)
     values ($1, $2, $3, $4, $5, $6, $7,
             exists (select from rep r where r.workspace_id = $1 and r.id in ($2, $3)), $8)
     on conflict (workspace_id, one_id, other_id) do update
        set strength = excluded.strength, since_on = coalesce(excluded.since_on, acquaintance.since_on),
            source = excluded.source, note = coalesce(excluded.note, acquaintance.note), upload_id = null`,
    [workspaceId, one, other, strength, sinceOn, source, note, now],
  );
}

/** @returns whether they were known to know each other */
export async function forgetAcquaintance(
  db: Queryable,
  workspaceId: string,
  oneId: string,
  otherId: string,
): Promise<boolean> {
  const gone = await db.query(
    `delete from acquaintance where workspace_id = $1 and one_id = $2 and other_id = $3`,
    [workspaceId, ...[oneId, otherId].sort()],
  );
  return gone.rowCount === 1;
}

export type KnownBy = Omit<Acquaintance, 'oneId' | 'otherId'> & { person: Around };

const mostShown = 200;

/** Whom somebody knows, the strongest ties first, up to {@link mostShown}. */
export async function acquaintancesOf(
  db: Queryable,
  workspaceId: string,
  personId: string,
): Promise<KnownBy[]> {
  const found = await db.query(
    `select case when one_id = $2 then other_id else one_id end as id, strength, since_on as "sinceOn", source, note
       from acquaintance where workspace_id = $1 and (one_id = $2 or other_id = $2)
      order by strength desc, id limit ${mostShown}`,
    [workspaceId, personId],
  );
  const people = await findAround(
    db,
    workspaceId,
    found.rows.map(({ id }) => id),
  );
  return found.rows.flatMap(({ id, ...tie }) => {
    const person = people.get(id);
    return person === undefined ? [] : [{ ...tie, person }];
  });
}
