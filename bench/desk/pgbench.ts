import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Database } from '#store/connect.ts';
import type { Statement } from './captured.ts';

export type Bare = { p50: number; perSecond: number; transactions: number };

type Place = { host: string; port: number; user: string; password: string; database: string };

/**
 * The captured pieces of work as pgbench runs them: prepared, each transaction with the values of the next
 * one, kept in a table. All pieces must have the same statements.
 */
export async function pgbench(
  db: Database,
  folder: string,
  works: readonly Statement[][],
  clients: number,
  transactions: number,
): Promise<Bare> {
  await keepValues(db, works);
  const script = join(folder, 'bare.sql');
  await writeFile(script, scriptOf(works[0]!));
  const { host, port, user, password, database } = db.options as unknown as Place;
  const log = join(folder, `bare-${clients}`);
  const words = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(clients),
    '-j',
    '1',
    '-t',
    String(Math.ceil(transactions / clients)),
  ];
  const { stdout } = await promisify(execFile)(
    'pgbench',
    [
      ...words,
      '-l',
      `--log-prefix=${log}`,
      '-f',
      script,
      '-h',
      host,
      '-p',
      String(port),
      '-U',
      user,
      database,
    ],
    { env: { ...process.env, PGPASSWORD: password }, cwd: folder },
  );
  const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  return { p50: await medianMs(folder, `bare-${clients}`), perSecond, transactions };
}

async function keepValues(db: Database, works: readonly Statement[][]): Promise<void> {
  await db.query(`drop table if exists bench_work; drop sequence if exists bench_next`);
  const columns = columnsOf(works[0]!);
  await db.query(
    `create table bench_work (n integer primary key${columns.map((name) => `, ${name} text`).join('')})`,
  );
  await db.query(`create sequence bench_next`);
  await db.query(
    `create or replace function bench_format() returns text language sql immutable as $$ select '${instantFormat}'::text $$`,
  );
  const rows = works.map((work, n) => ({ n: n + 1, ...valuesOf(work) }));
  await db.query(
    `insert into bench_work select * from jsonb_populate_recordset(null::bench_work, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
  await db.query('analyze bench_work');
}

function columnsOf(work: readonly Statement[]): string[] {
  return work.flatMap(({ values }, at) => values.map((_, nth) => `s${at}v${nth + 1}`));
}

function valuesOf(work: readonly Statement[]): Record<string, string | null> {
  return Object.fromEntries(
    work.flatMap(({ values }, at) => values.map((value, nth) => [`s${at}v${nth + 1}`, asText(value)])),
  );
}

function asText(value: unknown): string | null {
  if (value == null) return null;
  if (Array.isArray(value)) return `{${value.join(',')}}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function scriptOf(work: readonly Statement[]): string {
  const names = columnsOf(work);
  // A null cannot be a variable of pgbench's, so it is written as one in the statement.
  const fetch = `select ${names.map((name) => `coalesce(${name}, '') as ${name}`).join(', ')} from bench_work where n = (select nextval('bench_next')) \\gset\n`;
  const statements = work.map(
    ({ text, values }, at) =>
      `${oneLine(text)
        .replaceAll(/\$(\d+)(::\w+)?/g, (_, nth: string, type = '') =>
          values[Number(nth) - 1] == null ? `(null${type})` : `:s${at}v${nth}${type}`,
        )
        .trim()};`,
  );
  return fetch + statements.join('\n');
}

/** pgbench takes the colons of a format for its variables, so the format stands in a function of no cost. */
function oneLine(text: string): string {
  return text
    .replaceAll(/--[^\n]*\n/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(`'${instantFormat}'`, 'bench_format()');
}

const instantFormat = 'YYYY-MM-DD"T"HH24:MI:SS"Z"';

async function medianMs(folder: string, prefix: string): Promise<number> {
  const { readdir, readFile } = await import('node:fs/promises');
  const files = (await readdir(folder)).filter((name) => name.startsWith(`${prefix}.`));
  const times: number[] = [];
  for (const file of files) {
    for (const line of (await readFile(join(folder, file), 'utf8')).split('\n'))
      if (line !== '') times.push(Number(line.split(' ')[2]) / 1000);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}
