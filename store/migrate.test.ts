import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';

import { type Migration, migrate, pendingMigrations, readMigrations } from '#store/migrate.ts';
import { createTestDatabase } from '#store/test-database.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'phonework-migrations-'));
  await db.query('drop schema public cascade; create schema public');
});
afterEach(() => rm(folder, { recursive: true }));

const write = (file: string, sql: string) => writeFile(path.join(folder, file), sql);
const migrateHere = (say?: (line: string) => void) => migrate(db, say, folder);
const tableExists = async (name: string) =>
  (await db.query<{ it: string | null }>('select to_regclass($1) as it', [name])).rows[0]!.it !== null;

describe('migrate', () => {
  test('goes through new migrations in order, says so, and then has nothing to do', async () => {
    await write('0001-call.sql', 'create table call (id int)');
    await write('0002-call-note.sql', 'alter table call add column note text');
    const said: string[] = [];
    await migrateHere((line) => said.push(line));
    expect(said).toEqual(['Migrating the database: 0001-call', 'Migrating the database: 0002-call-note']);
    expect(await migrateHere()).toEqual([]);
    await expect(db.query('select id, note from call')).resolves.toBeDefined();
  });

  test('takes a migration that fails back whole, and keeps those before it', async () => {
    await write('0001-call.sql', 'create table call (id int)');
    await write('0002-half.sql', 'create table half (id int); select 1 / 0');
    await expect(migrateHere()).rejects.toThrow(
      /0002-half failed and was taken back whole.*division by zero/s,
    );
    expect(await tableExists('call')).toBe(true);
    expect(await tableExists('half')).toBe(false);
  });

  test('does each migration once when two programs start together', async () => {
    await write('0001-call.sql', 'create table call (id int)');
    const done = await Promise.all([migrateHere(), migrateHere()]);
    expect(done.flat()).toHaveLength(1);
  });

  test('refuses a database that a newer program has migrated', async () => {
    await write('0001-call.sql', 'create table call (id int)');
    await write('0002-later.sql', 'create table later (id int)');
    await migrateHere();
    await rm(path.join(folder, '0002-later.sql'));
    await expect(migrateHere()).rejects.toThrow(
      /migrated to 0002-later by a newer Phonework.*up to 0001-call/,
    );
  });

  test('refuses a migration whose text was changed after it ran', async () => {
    await write('0001-call.sql', 'create table call (id int)');
    await migrateHere();
    await write('0001-call.sql', 'create table call (id bigint)');
    await expect(migrateHere()).rejects.toThrow(/0001-call as it was written then/);
  });

  test('does not mind line ends that a checkout on Windows changed', async () => {
    await write('0001-call.sql', 'create table call (\n  id int\n)');
    await migrateHere();
    await write('0001-call.sql', 'create table call (\r\n  id int\r\n)');
    expect(await migrateHere()).toEqual([]);
  });
});

describe('reading migrations', () => {
  test('refuses a gap in the numbers', async () => {
    await write('0001-call.sql', '');
    await write('0003-note.sql', '');
    await expect(readMigrations(folder)).rejects.toThrow('0003-note stands where 0002 belongs');
  });

  test('refuses a number given twice', async () => {
    await write('0001-call.sql', '');
    await write('0001-note.sql', '');
    await expect(readMigrations(folder)).rejects.toThrow('0001-note stands where 0002 belongs');
  });
});

test('what was done must be a beginning of what is known', () => {
  const one: Migration = { number: 1, name: '0001-call', hash: 'a', sql: '' };
  const two: Migration = { number: 2, name: '0002-note', hash: 'b', sql: '' };
  expect(pendingMigrations([one, two], [])).toEqual([one, two]);
  expect(pendingMigrations([one, two], [one])).toEqual([two]);
  expect(() => pendingMigrations([one, two], [two])).toThrow('Nothing was changed.');
});
