import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { openDatabase } from '#store/open-database.ts';
import { isRunning, readLockFile } from '#store/postgres/lock-file.ts';
import { createTestDatabase } from '#store/test-database.ts';

const { db: empty, connection, drop } = await createTestDatabase();
afterAll(drop);

const address = () => {
  if ('connectionString' in connection) return connection.connectionString;
  const { host, user, password, database, port } = connection;
  return `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
};

const migrations = 'select count(*) from migration';
const countOf = async (db: typeof empty) => (await db.query<{ count: number }>(migrations)).rows[0]!.count;

test('a server of yours is migrated, used and left running', async () => {
  await empty.query('drop schema public cascade; create schema public');
  const said: string[] = [];
  const opened = await openDatabase({ url: address() }, { as: 'desk', say: (line) => said.push(line) });
  expect(await countOf(opened.db)).toBeGreaterThan(0);
  expect(said[0]).toMatch(/^Migrating the database: 0001-/);
  await opened.close();
  expect(await countOf(empty)).toBeGreaterThan(0);
});

test('opened as it is, a database is not migrated', async () => {
  await empty.query('drop schema public cascade; create schema public');
  const opened = await openDatabase({ url: address() }, { as: 'command', say: () => {}, asItIs: true });
  await expect(countOf(opened.db)).rejects.toThrow('relation "migration" does not exist');
  await opened.close();
});

test('the embedded server is stopped with the one who opened it, also when opening fails', async () => {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'phonework-open-'));
  fs.chmodSync(folder, 0o755);
  const data = path.join(folder, 'postgresql/data');
  const opened = await openDatabase({ folder }, { as: 'desk', say: () => {} });
  const { pid } = readLockFile(data)!;
  await opened.db.query("update migration set hash = 'another'");
  await opened.close();
  expect(isRunning(pid)).toBe(false);

  await expect(openDatabase({ folder }, { as: 'desk', say: () => {} })).rejects.toThrow(
    'Nothing was changed.',
  );
  expect(readLockFile(data)).toBe(null);
  fs.rmSync(folder, { recursive: true });
});
