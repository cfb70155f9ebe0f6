import { nameKey } from '#core/prospect/name-key.ts';
import type { Queryable } from '#store/workspace.ts';

/**
 * The ids of all who answer for a person `p`, as SQL: those who answer for them by name, and those of their company.
 */
const answering = `
  select f.screener_id as id from screener_for f where f.workspace_id = p.workspace_id and f.prospect_id = p.id
  union
  select a.id from screener a where a.workspace_id = p.workspace_id and a.account_id = p.account_id`;

/**
 * Everybody who answers for a person `p`, as SQL, the likeliest first: one who answers for them by name before one of the company, one whose name is known
 * before one whose is not, and then whoever spoke with us last.
 */
export const screenersOfPerson = `
  select s.*, said.at as said_at, said.better_time from (${answering}) by
    join screener s on s.workspace_id = p.workspace_id and s.id = by.id
    left join lateral (
      select d.at, d.better_time from screener_said d where d.workspace_id = s.workspace_id and d.screener_id = s.id
       order by d.at desc, d.id desc limit 1) said on true
   order by s.account_id is not null, s.name is null, said.at desc nulls last, s.created_at, s.id`;

/** The likeliest of them. */
export const screenerOfPerson = `${screenersOfPerson} limit 1`;

/** All of a company, some people by their ids. */
export type Answered = { accountIds?: readonly string[]; prospectIds?: readonly string[] };

/**
 * Keeps beside each of these people who answers for them, as chances read it. `decide` does not, so that no decision
 * follows. Whoever somebody records for at this moment is passed over: everything else reads the front desk itself.
 */
export async function keepScreenerOf(
  db: Queryable,
  workspaceId: string,
  { accountIds = [], prospectIds = [] }: Answered,
): Promise<void> {
  await db.query({
    name: 'keep-screener-of',
    text: keepQuery,
    values: [workspaceId, prospectIds, accountIds],
  });
}

/** An assistant of their own keeps other hours than the front desk of the company. */
const kept = `jsonb_build_object('name', s.name, 'note', s.note)
    || case when s.account_id is null and p.account_id is not null then jsonb_build_object('own', s.id) else '{}' end`;

const keepQuery = `
with meant as (
  select p.id, (select ${kept} from (${screenerOfPerson}) s) as screener
    from prospect p
   where p.workspace_id = $1 and (p.id = any ($2::uuid[]) or p.account_id = any ($3::uuid[]))
), free as (
  select p.id, m.screener from meant m join prospect p on p.workspace_id = $1 and p.id = m.id
   where p.screener is distinct from m.screener for no key update of p skip locked
)
update prospect p set screener = f.screener from free f where p.workspace_id = $1 and p.id = f.id`;

/** The people a screener answers for, by their ids. */
export async function peopleAnsweredFor(
  db: Queryable,
  workspaceId: string,
  screenerId: string,
): Promise<string[]> {
  const found = await db.query(peopleQuery, [workspaceId, screenerId]);
  return found.rows.map(({ id }) => id);
}

const peopleQuery = `
select p.id from screener s join prospect p on p.workspace_id = s.workspace_id and p.account_id = s.account_id
 where s.workspace_id = $1 and s.id = $2
union
select f.prospect_id from screener_for f where f.workspace_id = $1 and f.screener_id = $2`;

type Answering = { id: string; name: string | null };

/**
 * Who of those that answer for a person is meant: by name, however it is spelled, else one whose name nobody knew yet;
 * without a name whoever is known to answer. Null: nobody of them.
 */
export async function findScreenerOf(
  db: Queryable,
  workspaceId: string,
  prospectId: string,
  name: string | null,
): Promise<Answering | null> {
  const found = await db.query<Answering>({
    name: 'find-screener-of',
    text: findQuery,
    values: [workspaceId, prospectId],
  });
  if (name === null) return found.rows[0] ?? null;
  const key = nameKey(name);
  const isMeant = (one: Answering) => one.name !== null && nameKey(one.name) === key;
  return found.rows.find(isMeant) ?? found.rows.find((one) => one.name === null) ?? null;
}

const findQuery = `
select s.id, s.name from prospect p, lateral (${screenersOfPerson}) s where p.workspace_id = $1 and p.id = $2`;
