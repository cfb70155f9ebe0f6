import type { Connection } from '#store/connect.ts';

/**
 * The whole schema as readable SQL, the same text for the same schema on every PostgreSQL from 15 on.
 * What an extension brings belongs to the extension and is left out.
 */
export async function dumpSchema(db: Connection): Promise<string> {
  const sections = await Promise.all([
    linesOf(db, extensions),
    linesOf(db, enums),
    linesOf(db, functions),
    tables(db),
    linesOf(db, views),
  ]);
  return `${sections.flat().join('\n\n')}\n`;
}

const isOurs = (object: string) => `
  not exists (select from pg_depend d where d.objid = ${object} and d.deptype = 'e')
  and ${object} not in (select oid from pg_class where relname = 'migration')`;

const inPublic = (namespace: string) => `${namespace} = 'public'::regnamespace`;

const extensions = `
  select 'create extension ' || quote_ident(extname) || ';' as line
    from pg_extension where extname <> 'plpgsql' order by extname collate "C"`;

const enums = `
  select 'create type ' || quote_ident(typname) || ' as enum ('
         || string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) || ');' as line
    from pg_type join pg_enum on enumtypid = pg_type.oid
   where ${inPublic('typnamespace')} and ${isOurs('pg_type.oid')}
   group by typname order by typname collate "C"`;

const functions = `
  select rtrim(pg_get_functiondef(oid), E' \\n') || ';' as line
    from pg_proc where ${inPublic('pronamespace')} and ${isOurs('oid')}
   order by proname collate "C", pg_get_function_identity_arguments(oid)`;

const views = `
  select 'create ' || case relkind when 'm' then 'materialized ' else '' end || 'view '
         || quote_ident(relname) || E' as\\n' || pg_get_viewdef(oid) as line
    from pg_class where relkind in ('v', 'm') and ${inPublic('relnamespace')} and ${isOurs('oid')}
   order by relname collate "C"`;

const tableNames = `
  select quote_ident(relname) as line from pg_class
   where relkind in ('r', 'p') and not relispartition and ${inPublic('relnamespace')} and ${isOurs('oid')}
   order by relname collate "C"`;

const columns = `
  select quote_ident(attname) || ' ' || format_type(atttypid, atttypmod)
         || case when attnotnull then ' not null' else '' end
         || case when attidentity <> '' then ' generated always as identity' else '' end
         || case when attgenerated = 's'
                 then ' generated always as (' || pg_get_expr(adbin, adrelid) || ') stored'
                 else coalesce(' default ' || pg_get_expr(adbin, adrelid), '') end as line
    from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
   where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`;

/** A column says "not null" itself; PostgreSQL 18 has it among the constraints as well. */
const constraints = `
  select 'constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) as line
    from pg_constraint where conrelid = $1::regclass and contype in ('p', 'u', 'c', 'f', 'x')
   order by position(contype::text in 'pucfx'), conname collate "C"`;

const indexes = `
  select pg_get_indexdef(indexrelid) || ';' as line
    from pg_index join pg_class on pg_class.oid = indexrelid
   where indrelid = $1::regclass
     and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
   order by relname collate "C"`;

const triggers = `
  select pg_get_triggerdef(oid) || ';' as line
    from pg_trigger where tgrelid = $1::regclass and not tgisinternal order by tgname collate "C"`;

async function tables(db: Connection): Promise<string[]> {
  const dumped: string[] = [];
  for (const name of await linesOf(db, tableNames)) dumped.push(await table(db, name));
  return dumped;
}

async function table(db: Connection, name: string): Promise<string> {
  const body = [...(await linesOf(db, columns, name)), ...(await linesOf(db, constraints, name))];
  return [
    `create table ${name} (\n${body.map((line) => `  ${line}`).join(',\n')}\n);`,
    ...(await linesOf(db, indexes, name)),
    ...(await linesOf(db, triggers, name)),
  ].join('\n');
}

async function linesOf(db: Connection, query: string, about?: string): Promise<string[]> {
  const { rows } = await db.query<{ line: string }>(query, about === undefined ? [] : [about]);
  return rows.map((row) => row.line);
}
