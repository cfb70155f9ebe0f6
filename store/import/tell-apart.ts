import type pg from 'pg';
import { givenNameForms } from '#core/prospect/name-key.ts';
import { namedQuery } from '#store/import/named-query.ts';

/** What became of the rows of a list, by number. */
export type Fates = { added: number; merged: number; unchanged: number; heldBack: number };

/**
 * Tells the staged people apart, from each other and from those in the store. Same person: same e-mail
 * address; same number and same name; same LinkedIn profile; same name and record id. Never the number alone:
 * people share a switchboard. A likeness (same number and similar name, same name and company) waits for a
 * person's answer. Leaves the answer in `import_fate`, with no row for people who are new.
 */
export async function tellApart(db: pg.ClientBase, workspaceId: string): Promise<Fates> {
  await db.query(`set local work_mem = '96MB'`);
  const values = { workspace: workspaceId, forms: JSON.stringify(givenNameForms) };
  for (const statement of [
    ...spreadStatements,
    ...likenessStatements,
    ...settleStatements,
    ...additionStatements,
  ]) {
    await db.query(namedQuery(statement, values));
  }
  const { rows } = await db.query(countQuery);
  return rows[0] as Fates;
}

/** Settles the staged people as somebody said: all the same as `target`, or, without one, new. */
export async function settleAs(
  db: pg.ClientBase,
  workspaceId: string,
  target: string | null,
): Promise<Fates> {
  const values = { workspace: workspaceId, target };
  for (const statement of [...spreadStatements, ...saidStatements, ...additionStatements]) {
    await db.query(namedQuery(statement, values));
  }
  const { rows } = await db.query(countQuery);
  return rows[0] as Fates;
}

const saidStatements = [
  `create temp table import_fate on commit drop as
   select n, 'same'::text as fate, :target::uuid as target, null::integer as keeper, 'somebody said so'::text as says
     from import_person where :target::uuid is not null`,
];

/** Somebody without a name goes by their address, so that a number they share with others does not join them. */
const orAddress = (key: string) =>
  `case when p.name_key = '' and cardinality(p.emails) > 0 then lower(p.emails[1]) else p.${key} end as ${key}`;

/** One row a number and one a mail address, as they will stand in the store. */
const spreadStatements = [
  `create temp table import_email on commit drop as
   select p.n, p.id as person_id, p.name_key, e.address, lower(e.address) as lowered, e.id, e.nth - 1 as position
     from import_person p, unnest(p.emails, p.email_ids) with ordinality as e (address, id, nth)`,
  `create temp table import_phone on commit drop as
   select p.n, p.id as person_id, ${orAddress('name_key')}, ${orAddress('similar_key')}, f.number, f.kind, f.label, f.id, f.nth - 1 as position
     from import_person p, unnest(p.numbers, p.phone_ids, p.kinds, p.labels) with ordinality as f (number, id, kind, label, nth)`,
  // strength: 1 the same for certain, 2 a likeness to ask about. Either target, in the store, or keeper, in the list.
  `create temp table import_likeness (n integer, strength smallint, target uuid, keeper integer, says text) on commit drop`,
  `analyze import_person (n, name_key, account_key, linkedin, external_id)`,
  `analyze import_email`,
  `analyze import_phone`,
];

/** Two names with no word in common at one mail address are two people, or one who changed it: somebody must say. */
const otherName = (a: string, b: string) =>
  `${a} <> '' and ${b} <> '' and not string_to_array(${a}, ' ') && string_to_array(${b}, ' ')`;

const sameMail = 'the same e-mail address';
const sharedMail = 'the same e-mail address with another name';

/** core's `similarNameKey` for people in the store; the store's tests hold the two together. */
const similarKeyOf = (key: string) =>
  `case when ${key} like '% %' then left(coalesce(:forms::jsonb ->> split_part(${key}, ' ', 1), ${key}), 1)
     || ' ' || substring(${key} from '[^ ]+$') else ${key} end`;

const likenessStatements = [
  // In the store.
  `insert into import_likeness
   select e.n, case when ${otherName('e.name_key', 'p.name_key')} then 2 else 1 end, p.id, null,
          case when ${otherName('e.name_key', 'p.name_key')} then '${sharedMail}' else '${sameMail}' end
     from import_email e
     join email k on k.workspace_id = :workspace and lower(k.address) = e.lowered
     join prospect p on p.workspace_id = :workspace and p.id = k.prospect_id`,
  `create temp table import_known_phone on commit drop as
   select f.number, p.id, p.name_key, ${similarKeyOf('p.name_key')} as similar_key
     from (select distinct number from import_phone) f
     join phone k on k.workspace_id = :workspace and k.number = f.number
     join prospect p on p.workspace_id = :workspace and p.id = k.prospect_id`,
  `analyze import_known_phone`,
  `insert into import_likeness
   select f.n, 1, k.id, null, 'the same number and name'
     from import_phone f join import_known_phone k on k.number = f.number and k.name_key = f.name_key`,
  `insert into import_likeness
   select f.n, 2, k.id, null, 'the same number and a similar name'
     from import_phone f join import_known_phone k on k.number = f.number and k.similar_key = f.similar_key
    where k.name_key <> f.name_key`,
  // One of each is enough to ask about, and keeps a switchboard's thousands from being compared with each other.
  `insert into import_likeness
   select f.n, 2, k.id, null, 'the same number, and one of them has no name'
     from import_phone f
     join (select distinct on (number, name_key = '') number, name_key = '' as nameless, id
             from import_known_phone order by number, name_key = '', id) k
       on k.number = f.number and k.nameless <> (f.name_key = '')
    where f.name_key = '' or k.nameless`,
  `insert into import_likeness
   select i.n, 1, p.id, null, 'the same LinkedIn profile'
     from import_person i join prospect p on p.workspace_id = :workspace and p.linkedin = i.linkedin
    where i.linkedin is not null and exists (select from import_person where linkedin is not null)`,
  `create temp table import_known_name on commit drop as
   select p.id, p.name_key, p.title, p.external_id, a.key as account_key, p.do_not_call_at is not null as unwelcome
     from (select distinct name_key from import_person where name_key <> '') i
     join prospect p on p.workspace_id = :workspace and p.name_key = i.name_key
     left join account a on a.workspace_id = :workspace and a.id = p.account_id`,
  `analyze import_known_name`,
  `insert into import_likeness
   select i.n, 1, k.id, null, 'the same name and record id'
     from import_person i join import_known_name k on k.name_key = i.name_key and k.external_id = i.external_id`,
  `insert into import_likeness
   select i.n, case when ${bareMatch('i', 'k')} then 1 else 2 end, k.id, null, 'the same name and company'
     from import_person i join import_known_name k on k.name_key = i.name_key and k.account_key = i.account_key`,
  `insert into import_likeness
   select i.n, case when ${bareMatch('i', 'k')} then 1 else 2 end, k.id, null, 'the same name, and nothing to reach them by'
     from import_person i
     join (select distinct on (name_key) * from import_known_name where account_key is null order by name_key, id) k
       on k.name_key = i.name_key
    where i.account_key is null and ${bare('i')}`,
  // Whoever asked not to be called does not come back as somebody of that name whose company nobody knows.
  `insert into import_likeness
   select i.n, 2, k.id, null, 'the same name, and they asked not to be called'
     from import_person i join import_known_name k on k.name_key = i.name_key
    where k.unwelcome and (i.account_key is null or k.account_key is null) and i.name_key like '% %'`,
  // In the list: the first of them is kept, the later ones are compared with it.
  `insert into import_likeness
   select e.n, case when ${otherName('e.name_key', 'd.first_name')} then 2 else 1 end, null, d.keeper,
          case when ${otherName('e.name_key', 'd.first_name')} then '${sharedMail}' else '${sameMail}' end
     from (select lowered, min(n) as keeper, (array_agg(name_key order by n))[1] as first_name
             from import_email group by lowered having count(*) > 1) d
     join import_email e on e.lowered = d.lowered and e.n > d.keeper`,
  `insert into import_likeness
   select f.n, 1, null, d.keeper, 'the same number and name'
     from (select number, name_key, min(n) as keeper from import_phone group by 1, 2 having count(*) > 1) d
     join import_phone f on f.number = d.number and f.name_key = d.name_key and f.n > d.keeper`,
  `insert into import_likeness
   select f.n, 2, null, d.keeper, 'the same number and a similar name'
     from (select number, similar_key, min(n) as keeper, (array_agg(name_key order by n))[1] as first_name
             from import_phone group by 1, 2 having count(distinct name_key) > 1) d
     join import_phone f on f.number = d.number and f.similar_key = d.similar_key and f.n > d.keeper
    where f.name_key <> d.first_name`,
  `insert into import_likeness
   select i.n, 1, null, d.keeper, 'the same LinkedIn profile'
     from (select linkedin, min(n) as keeper from import_person where linkedin is not null group by 1 having count(*) > 1) d
     join import_person i on i.linkedin = d.linkedin and i.n > d.keeper`,
  `insert into import_likeness
   select i.n, case when i.external_id = k.external_id or (${bareMatch('i', 'k')}) then 1 else 2 end, null, d.keeper,
          case when i.external_id = k.external_id then 'the same name and record id' else 'the same name and company' end
     from (select name_key, coalesce(account_key, '') as account_key, min(n) as keeper from import_person
            where name_key <> '' group by 1, 2 having count(*) > 1) d
     join import_person i on i.name_key = d.name_key and coalesce(i.account_key, '') = d.account_key and i.n > d.keeper
     join import_person k on k.n = d.keeper
    where i.external_id = k.external_id or i.account_key is not null or ${bare('i')}`,
  `analyze import_likeness`,
];

/** No way to reach them is given: there is nothing by which they could be somebody else of that name. */
function bare(person: string): string {
  return `cardinality(${person}.emails) + cardinality(${person}.numbers) = 0 and ${person}.linkedin is null`;
}

function bareMatch(person: string, other: string): string {
  return `${bare(person)} and (${person}.title is null or ${other}.title is null or lower(${person}.title) = lower(${other}.title))`;
}

/** From likenesses to one fate a row. */
const settleStatements = [
  `create temp table import_fate on commit drop as
   select n, 'same'::text as fate,
          (array_agg(target order by target) filter (where target is not null))[1] as target,
          min(keeper) as keeper, (array_agg(says order by target nulls last, keeper))[1] as says
     from import_likeness where strength = 1 group by n`,
  // What one row knows of the store, the row it is the same as shares.
  `insert into import_fate
   select distinct on (f.keeper) f.keeper, 'same', f.target, null::integer, f.says
     from import_fate f
    where f.target is not null and f.keeper is not null and not exists (select from import_fate k where k.n = f.keeper)
    order by f.keeper, f.n`,
  // What two rows have in common with a third they have with each other.
  ...Array.from({ length: 3 }, () => [
    `update import_fate f set keeper = k.keeper from import_fate k
      where f.keeper = k.n and k.keeper is not null and k.keeper < f.keeper`,
    `update import_fate f set target = k.target from import_fate k
      where f.keeper = k.n and f.target is null and k.target is not null`,
  ]).flat(),
  `create unique index on import_fate (n)`,
  `analyze import_fate`,
  // On the do-not-call list: the row says so, or its number, address or person is on ours.
  `create temp table import_unwelcome on commit drop as
   select n from import_person where held = 'do-not-call'
   union
   select f.n from import_phone f join blocked_number b on b.workspace_id = :workspace and b.number = f.number
   union
   select l.n from import_likeness l join prospect p on p.workspace_id = :workspace and p.id = l.target
    where l.strength = 1 and p.do_not_call_at is not null`,
  `insert into import_fate
   select n, 'do-not-call', null, null, 'on the do-not-call list' from import_unwelcome
   on conflict (n) do update set fate = 'do-not-call', says = 'on the do-not-call list'`,
  `insert into import_fate
   select n, 'country-unknown', null, null, 'the country of the number is not known' from import_person
    where held = 'country-unknown'
   on conflict (n) do update set fate = 'country-unknown', says = excluded.says
    where import_fate.fate = 'same' and import_fate.target is null`,
  `insert into import_fate
   select distinct on (l.n) l.n, 'possible-duplicate', l.target, l.keeper, l.says
     from import_likeness l where l.strength = 2
    order by l.n, l.target nulls last, l.keeper
   on conflict (n) do nothing`,
  // Whoever is the same as somebody who waits, waits with them.
  `update import_fate f set fate = k.fate, says = k.says, target = k.target
     from import_fate k where f.fate = 'same' and f.target is null and f.keeper = k.n and k.fate <> 'same'`,
  `update import_fate f set target = i.id from import_person i
    where f.fate = 'same' and f.target is null and i.n = f.keeper
      and not exists (select from import_fate k where k.n = f.keeper and k.fate <> 'same')`,
];

/** Fields a merge may fill where they are empty. */
export const filledFields = [
  'given_name',
  'family_name',
  'title',
  'street',
  'city',
  'region',
  'postal_code',
  'country',
  'objective',
  'expecting_until',
  'connector',
  'linkedin',
  'external_id',
] as const;

/** Everything of a person a merge may change. */
export const mergedFields = [
  ...filledFields,
  'note',
  'account_id',
  'time_zones',
  'zone_source',
  'zone_says',
  'tags',
] as const;

const addsField = (target: string) =>
  [
    ...filledFields.map((field) => `(s.${field} is not null and ${target}.${field} is null)`),
    `(s.note is not null and (${target}.note is null or position(s.note in ${target}.note) = 0))`,
    `not s.tags <@ ${target}.tags`,
    `(cardinality(s.time_zones) > 0 and cardinality(${target}.time_zones) = 0)`,
  ].join(' or ');

/** Which rows bring something new to the person they are: merged; the others: unchanged. */
const additionStatements = [
  `create temp table import_addition on commit drop as
   select s.n from import_fate f join import_person s on s.n = f.n
     join prospect p on p.workspace_id = :workspace and p.id = f.target
    where f.fate = 'same' and (${addsField('p')} or (s.account_key is not null and p.account_id is null)
       or exists (select from unnest(s.numbers) as number where not exists
            (select from phone k where k.workspace_id = :workspace and k.prospect_id = p.id and k.number = number))
       or exists (select from unnest(s.emails) as address where not exists
            (select from email k where k.workspace_id = :workspace and k.prospect_id = p.id and lower(k.address) = lower(address)))
       or exists (select from jsonb_to_recordset(s.research) as r (dimension text, fact text) where not exists
            (select from research k where k.workspace_id = :workspace and k.prospect_id = p.id and k.dimension = r.dimension and k.fact = r.fact)))
   union
   select s.n from import_fate f join import_person s on s.n = f.n
     join import_person k on k.id = f.target
    where f.fate = 'same' and (${addsField('k')} or (s.account_key is not null and k.account_key is null)
       or not s.numbers <@ k.numbers
       or exists (select from unnest(s.emails) as address where lower(address) not in (select lower(a) from unnest(k.emails) a))
       or coalesce(s.research <> k.research, s.research is not null))`,
];

const countQuery = `
select (select count(*) from import_person)::integer - (select count(*) from import_fate)::integer as added,
       (select count(*) from import_addition)::integer as merged,
       ((select count(*) from import_fate where fate = 'same') - (select count(*) from import_addition))::integer as unchanged,
       (select count(*) from import_fate where fate <> 'same')::integer as "heldBack"`;
