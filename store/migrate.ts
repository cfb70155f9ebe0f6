import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type pg from 'pg';

import type { Database } from '#store/connect.ts';
import { packageRoot } from '#store/package-root.ts';
import { Unavailable } from '#store/unavailable.ts';

/** One numbered step of the schema: `0001-the-first.sql`. */
export type Migration = { number: number; name: string; hash: string; sql: string };

/** What the database remembers of a migration it has been through. */
export type AppliedMigration = Pick<Migration, 'number' | 'name' | 'hash'>;

/** Held while migrating, so that two programs starting at once do it once. */
const migrationLock = 0x70686f6e6d;

const historyTable = `
  create table if not exists migration (
    number integer primary key,
    name text not null,
    hash text not null,
    applied_at timestamptz not null default now()
  )`;

/**
 * Brings the database to this program's schema: forward only, each migration in a transaction of its own.
 * @param say told of each migration as it begins
 * @returns the migrations done now, oldest first
 * @throws Unavailable when the database is newer than the program, its history is another one, or it
 *   refuses a migration
 */
export async function migrate(
  db: Database,
  say: (line: string) => void = () => {},
  folder = path.join(packageRoot, 'store/migrations'),
): Promise<Migration[]> {
  const known = await readMigrations(folder);
  const connection = await db.connect();
  try {
    await connection.query('select pg_advisory_lock($1)', [migrationLock]);
    await connection.query(historyTable);
    const pending = pendingMigrations(known, await appliedMigrations(connection));
    for (const migration of pending) {
      say(`Migrating the database: ${migration.name}`);
      await apply(connection, migration);
    }
    return pending;
  } finally {
    await connection.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => {});
    connection.release();
  }
}

/**
 * The migrations in a folder, in order. A hash does not see how lines end.
 * @throws Error when a number is missing or given twice
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}-.+\.sql$/.test(file)).sort();
  const migrations = await Promise.all(files.map((file) => readMigration(folder, file)));
  migrations.forEach(({ name, number }, index) => {
    if (number !== index + 1) {
      throw new Error(`Migration ${name} stands where ${String(index + 1).padStart(4, '0')} belongs.`);
    }
  });
  return migrations;
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const sql = (await readFile(path.join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
  return {
    number: Number(file.slice(0, 4)),
    name: file.slice(0, -'.sql'.length),
    hash: createHash('sha256').update(sql).digest('hex'),
    sql,
  };
}

export async function appliedMigrations(
  connection: Pick<pg.PoolClient, 'query'>,
): Promise<AppliedMigration[]> {
  const { rows } = await connection.query<AppliedMigration>(
    'select number, name, hash from migration order by number',
  );
  return rows;
}

/**
 * What is still to do. What was done must be a beginning of what is known.
 * @throws Unavailable when it is not
 */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): Migration[] {
  for (const [index, done] of applied.entries()) {
    const ours = known[index];
    if (!ours) throw new Unavailable(databaseIsNewer(done, known.at(-1)));
    if (ours.number !== done.number || ours.hash !== done.hash)
      throw new Unavailable(historyDiffers(done, ours));
  }
  return known.slice(applied.length);
}

async function apply(connection: pg.PoolClient, { number, name, hash, sql }: Migration): Promise<void> {
  await connection.query('begin');
  try {
    await connection.query(sql);
    await connection.query('insert into migration (number, name, hash) values ($1, $2, $3)', [
      number,
      name,
      hash,
    ]);
    await connection.query('commit');
  } catch (error) {
    await connection.query('rollback');
    throw new Unavailable(
      `Migration ${name} failed and was taken back whole; the database is as it was before it. ` +
        `PostgreSQL said: ${(error as Error).message}`,
      { cause: error },
    );
  }
}

const databaseIsNewer = (done: AppliedMigration, newest: Migration | undefined) =>
  `The database has been migrated to ${done.name} by a newer Phonework; this one knows it only up to ` +
  `${newest?.name ?? 'nothing'}. Nothing was changed. Start the newer Phonework.`;

const historyDiffers = (done: AppliedMigration, ours: Migration) =>
  `The database went through migration ${done.name} as it was written then; this program has ${ours.name} ` +
  'with another text. Nothing was changed. Start the Phonework that made this database, or use another one.';
