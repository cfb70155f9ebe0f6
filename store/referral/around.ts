import { foldText } from '#core/prospect/fold-text.ts';
import type { Queryable } from '#store/workspace.ts';

/** Somebody who may know somebody: one of our reps, a prospect, or a contact who is neither. */
export type Around = {
  id: string;
  kind: 'rep' | 'prospect' | 'contact';
  name: string;
  /** Their company; of reps ours. */
  company: string | null;
  title: string | null;
  isDoNotCall: boolean;
};

/** Who these ids are, whoever they are; an id of nobody is left out. */
export async function findAround(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, Around>> {
  const found = await db.query({
    name: 'find-around',
    text: `
select id, 'rep' as kind, name, company, null as title, false as "isDoNotCall"
  from rep where workspace_id = $1 and id = any ($2::uuid[])
union all
select p.id, 'prospect', p.name, a.name, p.title, p.do_not_call_at is not null
  from prospect p left join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
 where p.workspace_id = $1 and p.id = any ($2::uuid[])
union all
select id, 'contact', name, company, title, false from contact where workspace_id = $1 and id = any ($2::uuid[])`,
    values: [workspaceId, ids],
  });
  return new Map((found.rows as Around[]).map((one) => [one.id, one]));
}

const mostFound = 12;

/** Whoever's name holds every word: reps first, then prospects, then contacts. */
export async function searchAround(db: Queryable, workspaceId: string, q: string): Promise<Around[]> {
  const words = foldText(q)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const found = await db.query(
    `(select id from rep where workspace_id = $1 and lower(name) like all ($2::text[]) order by name limit ${mostFound})
     union all
     (select id from prospect where workspace_id = $1 and search like all ($2::text[]) order by name, id limit ${mostFound})
     union all
     (select id from contact where workspace_id = $1 and name_key || ' ' || coalesce(company_key, '') like all ($2::text[])
       order by name, id limit ${mostFound})`,
    [workspaceId, words],
  );
  const ids = found.rows.slice(0, mostFound).map(({ id }) => id as string);
  const people = await findAround(db, workspaceId, ids);
  return ids.flatMap((id) => people.get(id) ?? []);
}
