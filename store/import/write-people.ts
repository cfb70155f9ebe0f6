import type pg from 'pg';
import { namedQuery } from '#store/import/named-query.ts';
import { filledFields, mergedFields } from '#store/import/tell-apart.ts';

export type WrittenBy = { workspaceId: string; importId: string; now: string };

/** Writes the staged people whose fates are known: new ones, and what merged rows add to those there are. */
export async function writePeople(
  db: pg.ClientBase,
  { workspaceId, importId, now }: WrittenBy,
): Promise<void> {
  const values = { workspace: workspaceId, import: importId, now };
  const size = await db.query(`select count(*)::integer as people from import_person`);
  const isLarge = size.rows[0].people >= manyPeople;
  for (const statement of [...newPeople, ...additions]) {
    if (isLarge || !statement.startsWith('analyze')) await db.query(namedQuery(statement, values));
  }
}

/**
 * From here on the tables are measured anew while they are written. Their statistics say what was there before, or
 * nothing at all once the autovacuum has looked at a table whose rows are not committed yet; the check of a foreign
 * key then walks a whole index for every row, and a list of a million takes days.
 */
const manyPeople = 2000;

const isNew = 'not exists (select from import_fate f where f.n = s.n)';
const isWritten = `not exists (select from import_fate f where f.n = s.n and f.fate <> 'same')`;

const newPeople = [
  `insert into account (workspace_id, id, name, key, domain, switchboard, city, region, country)
   select :workspace, gen_random_uuid(), s.account_name, s.account_key, s.domain, s.switchboard, null, null, null
     from (select min(n) as n from import_person s where account_key is not null and ${isWritten} group by account_key) first
     join import_person s using (n)
   on conflict (workspace_id, key) do nothing`,
  `analyze account`,
  `insert into prospect (workspace_id, id, account_id, name, given_name, family_name, title, relationship, street, city,
      region, postal_code, country, time_zones, zone_source, zone_says, objective, expecting_until, connector, note, tags,
      linkedin, external_id, search, name_key, import_id, created_at)
   select :workspace, s.id, a.id, s.name, s.given_name, s.family_name, s.title, coalesce(s.relationship, 'stranger'), s.street, s.city,
      s.region, s.postal_code, s.country, s.time_zones, s.zone_source, s.zone_says, s.objective, s.expecting_until, s.connector,
      s.note, s.tags, s.linkedin, s.external_id, s.search, s.name_key, :import, :now
     from import_person s left join account a on a.workspace_id = :workspace and a.key = s.account_key
    where ${isNew}`,
  `analyze prospect`,
  `insert into phone (workspace_id, id, prospect_id, number, kind, label, position)
   select :workspace, s.id, s.person_id, s.number, s.kind, nullif(s.label, ''), s.position from import_phone s where ${isNew}`,
  `insert into email (workspace_id, id, prospect_id, address, position)
   select :workspace, s.id, s.person_id, s.address, s.position from import_email s where ${isNew}`,
  `insert into research (workspace_id, id, prospect_id, dimension, fact, source, found_on, created_at)
   select :workspace, gen_random_uuid(), s.id, r.dimension, r.fact, 'the imported list', null, :now
     from import_person s, jsonb_to_recordset(s.research) as r (dimension text, fact text)
    where s.research is not null and ${isNew}`,
  `analyze phone, email`,
];

const firstOf = (field: string) =>
  `(array_agg(s.${field} order by s.n) filter (where s.${field} is not null))[1] as ${field}`;

const hadNoZone = 'cardinality(p.time_zones) = 0 and z.n is not null';

function imageOf(person: string): string {
  return `jsonb_build_object(${mergedFields.map((field) => `'${field}', ${person}.${field}`).join(', ')})`;
}

/** What the first row that says something says, for each person a row was merged into. */
const additions = [
  `create temp table import_gain on commit drop as
   select f.target, ${[...filledFields, 'note', 'account_key'].map(firstOf).join(', ')},
          min(s.n) filter (where cardinality(s.time_zones) > 0) as zone_n,
          array(select distinct tag from unnest(string_to_array(string_agg(nullif(array_to_string(s.tags, chr(31)), ''), chr(31)), chr(31))) tag
                 where tag is not null) as tags
     from import_fate f join import_person s on s.n = f.n join import_addition a on a.n = f.n
    where f.fate = 'same' group by f.target`,
  // The image of before lets undo give back what was there; whoever is new with this import goes whole.
  `insert into import_merge (workspace_id, import_id, prospect_id, before)
   select :workspace, :import, p.id, jsonb_build_object('fields', ${imageOf('p')}, 'phones', '[]'::jsonb, 'emails', '[]'::jsonb, 'research', '[]'::jsonb)
     from import_gain g join prospect p on p.workspace_id = :workspace and p.id = g.target
    where p.import_id is distinct from :import
   on conflict do nothing`,
  // The image of after tells undo what somebody has changed by hand since.
  `with gained as (
   update prospect p set ${filledFields.map((field) => `${field} = coalesce(p.${field}, g.${field})`).join(', ')},
      note = case when g.note is null or position(g.note in coalesce(p.note, '')) > 0 then p.note
                  else concat_ws(chr(10), p.note, g.note) end,
      tags = p.tags || array(select t from unnest(g.tags) t where not t = any (p.tags)),
      account_id = coalesce(p.account_id, a.id),
      search = case when p.account_id is null and a.id is not null then p.search || ' ' || lower(a.name) else p.search end,
      time_zones = case when ${hadNoZone} then z.time_zones else p.time_zones end,
      zone_source = case when ${hadNoZone} then z.zone_source else p.zone_source end,
      zone_says = case when ${hadNoZone} then z.zone_says else p.zone_says end
     from import_gain g
     left join import_person z on z.n = g.zone_n
     left join account a on a.workspace_id = :workspace and a.key = g.account_key
    where p.workspace_id = :workspace and p.id = g.target
   returning p.*)
   update import_merge m set before = m.before || jsonb_build_object('after', ${imageOf('p')})
     from gained p where m.workspace_id = :workspace and m.import_id = :import and m.prospect_id = p.id`,
  `with added as (
     insert into phone (workspace_id, id, prospect_id, number, kind, label, position)
     select distinct on (f.target, s.number) :workspace, s.id, f.target, s.number, s.kind, nullif(s.label, ''),
            s.position + (select count(*) from phone k where k.workspace_id = :workspace and k.prospect_id = f.target)
       from import_fate f join import_phone s on s.n = f.n
      where f.fate = 'same' and not exists
        (select from phone k where k.workspace_id = :workspace and k.prospect_id = f.target and k.number = s.number)
      order by f.target, s.number, s.n
     returning id, prospect_id)
   update import_merge m set before = jsonb_set(before, '{phones}', a.ids)
     from (select prospect_id, jsonb_agg(id) as ids from added group by 1) a
    where m.workspace_id = :workspace and m.import_id = :import and m.prospect_id = a.prospect_id`,
  `with added as (
     insert into email (workspace_id, id, prospect_id, address, position)
     select distinct on (f.target, s.lowered) :workspace, s.id, f.target, s.address,
            s.position + (select count(*) from email k where k.workspace_id = :workspace and k.prospect_id = f.target)
       from import_fate f join import_email s on s.n = f.n
      where f.fate = 'same' and not exists
        (select from email k where k.workspace_id = :workspace and k.prospect_id = f.target and lower(k.address) = s.lowered)
      order by f.target, s.lowered, s.n
     returning id, prospect_id)
   update import_merge m set before = jsonb_set(before, '{emails}', a.ids)
     from (select prospect_id, jsonb_agg(id) as ids from added group by 1) a
    where m.workspace_id = :workspace and m.import_id = :import and m.prospect_id = a.prospect_id`,
  `with added as (
     insert into research (workspace_id, id, prospect_id, dimension, fact, source, found_on, created_at)
     select distinct on (f.target, r.dimension, r.fact) :workspace, gen_random_uuid(), f.target, r.dimension, r.fact, 'the imported list', null, :now
       from import_fate f join import_person s on s.n = f.n, jsonb_to_recordset(s.research) as r (dimension text, fact text)
      where f.fate = 'same' and not exists (select from research k
        where k.workspace_id = :workspace and k.prospect_id = f.target and k.dimension = r.dimension and k.fact = r.fact)
     returning id, prospect_id)
   update import_merge m set before = jsonb_set(before, '{research}', a.ids)
     from (select prospect_id, jsonb_agg(id) as ids from added group by 1) a
    where m.workspace_id = :workspace and m.import_id = :import and m.prospect_id = a.prospect_id`,
  // A number or a zone more may change what is next: Today decides again about whoever gained something.
  `update enrolment e set valid_until = '-infinity' from import_gain g
    where e.workspace_id = :workspace and e.prospect_id = g.target and e.state <> 'closed'`,
];
