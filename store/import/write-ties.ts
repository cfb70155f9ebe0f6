import type pg from 'pg';
import { nameKey } from '#core/prospect/name-key.ts';
import { strengthOf } from '#core/referral/how-well.ts';
import { namedQuery } from '#store/import/named-query.ts';
import type { WrittenBy } from '#store/import/write-people.ts';

/**
 * Writes who knows the staged people and what they belong to, as the list says it, after the people themselves are written. A rep
 * of that name is the rep; any other name is somebody known for whom they know, spelled as its first line has it. What stands already is left as it is.
 */
export async function writeTies(db: pg.ClientBase, { workspaceId, importId, now }: WrittenBy): Promise<void> {
  const { rows: reps } = await db.query(`select id, name from rep where workspace_id = $1 order by id`, [
    workspaceId,
  ]);
  const values = {
    workspace: workspaceId,
    import: importId,
    now,
    reps: JSON.stringify(reps.map(({ id, name }) => ({ id, key: nameKey(name) }))),
  };
  for (const statement of [...knownBy, ...belonging]) await db.query(namedQuery(statement, values));
}

/** Whom a line is about, as far as it was written. */
const written = `import_person s left join import_fate f on f.n = s.n`;
const isWritten = `(f.n is null or f.fate = 'same')`;
const whom = 'coalesce(f.target, s.id)';

const knownBy = [
  `create temp table import_tie on commit drop as
   select distinct on (person, key) ${whom} as person, k.key, k.name, s.n, null::uuid as who
     from ${written}, jsonb_to_recordset(s.known_by) as k (name text, key text)
    where s.known_by is not null and ${isWritten}
    order by person, key, s.n`,
  `update import_tie t set who = coalesce(
     (select r.id from jsonb_to_recordset(:reps) as r (id uuid, key text) where r.key = t.key limit 1),
     (select c.id from contact c where c.workspace_id = :workspace and c.name_key = t.key order by c.created_at, c.id limit 1))`,
  `with made as (
     insert into contact (workspace_id, id, name, name_key, import_id, created_at)
     select distinct on (key) :workspace, gen_random_uuid(), name, key, :import, :now from import_tie where who is null order by key, n
     returning id, name_key)
   update import_tie t set who = made.id from made where t.who is null and t.key = made.name_key`,
  `insert into acquaintance (workspace_id, one_id, other_id, strength, source, of_rep, import_id, created_at)
   select :workspace, least(who, person), greatest(who, person), ${strengthOf.somewhat}, 'import',
          exists (select from rep r where r.workspace_id = :workspace and r.id = who), :import, :now
     from import_tie
   on conflict do nothing`,
];

const belonging = [
  `create temp table import_membership on commit drop as
   select distinct on (person, key) ${whom} as person, b.key, b.name, s.n
     from ${written}, jsonb_to_recordset(s.member_of) as b (name text, key text)
    where s.member_of is not null and ${isWritten}
    order by person, key, s.n`,
  `insert into body (workspace_id, id, name, name_key)
   select distinct on (key) :workspace, gen_random_uuid(), name, key from import_membership order by key, n
   on conflict do nothing`,
  `insert into membership (workspace_id, body_id, person_id, source, import_id)
   select :workspace, b.id, m.person, 'import', :import
     from import_membership m join body b on b.workspace_id = :workspace and b.name_key = m.key
   on conflict do nothing`,
];

/** Takes back what a list said of who knows whom, with those nobody knew but by it. */
export async function undoTies(db: pg.ClientBase, workspaceId: string, importId: string): Promise<void> {
  for (const statement of takenBack) {
    await db.query(namedQuery(statement, { workspace: workspaceId, import: importId }));
  }
}

const takenBack = [
  `delete from acquaintance where workspace_id = :workspace and import_id = :import`,
  `delete from membership where workspace_id = :workspace and import_id = :import`,
  `delete from body b where workspace_id = :workspace
      and not exists (select from membership m where m.workspace_id = :workspace and m.body_id = b.id)`,
  `delete from contact c where workspace_id = :workspace and import_id = :import
      and not exists (select from acquaintance a where a.workspace_id = :workspace and c.id in (a.one_id, a.other_id))
      and not exists (select from membership m where m.workspace_id = :workspace and m.person_id = c.id)
      and not exists (select from referral r where r.workspace_id = :workspace and c.id in (r.connector_id, r.through_id))`,
];
