import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#store/id.ts';
import { migrate } from '#store/migrate.ts';
import { packageRoot } from '#store/package-root.ts';
import { readScreeners } from '#store/screeners.ts';
import { createTestDatabase } from '#store/test-database.ts';

/** A database as the versions before front desks were people left it, and then brought to this one. */
const { db, drop } = await createTestDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'phonework-before-'));
const migrations = path.join(packageRoot, 'store/migrations');
const begun = '2026-11-02T09:00:00Z';
const workspaceId = newId(Date.parse(begun));
const accounts = new Map<string, string>();

beforeAll(async () => {
  await db.query('drop schema public cascade; create schema public');
  const before = (await readdir(migrations)).filter((file) => file < '0007');
  for (const file of before) await cp(path.join(migrations, file), path.join(folder, file));
  await migrate(db, () => {}, folder);
  await db.query(`insert into workspace (id, name, created_at) values ($1, 'Tern Dock Scheduling', $2)`, [
    workspaceId,
    begun,
  ]);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await drop();
});

async function person(name: string, company: string | null, screener: object | null): Promise<string> {
  if (company !== null && !accounts.has(company)) {
    const id = newId(Date.parse(begun));
    accounts.set(company, id);
    const values = [workspaceId, id, company, company.toLowerCase()];
    await db.query('insert into account (workspace_id, id, name, key) values ($1, $2, $3, $4)', values);
  }
  const id = newId(Date.parse(begun));
  await db.query(
    `insert into prospect (workspace_id, id, name, search, name_key, account_id, screener, created_at)
     values ($1, $2, $3, $3, $3, $4, $5, $6)`,
    [workspaceId, id, name, company && accounts.get(company), screener && JSON.stringify(screener), begun],
  );
  return id;
}

test('who answered for somebody is carried over: one name for its company, several for their own people', async () => {
  const odile = await person('Odile', 'Fernwhistle', { name: 'Priya', note: '8 am to 5 pm' });
  await person('Rosalind', 'Fernwhistle', { name: ' priya ', note: null });
  const una = await person('Una', 'Fernwhistle', null);
  const piers = await person('Piers', 'Tidewrack', { name: 'Agnes', note: null });
  const magda = await person('Magda', 'Tidewrack', { name: null, note: 'Asks what it is about.' });
  const alone = await person('Alone', null, { name: 'Rufus', note: null });
  const other = await person('Other', null, { name: 'Rufus', note: null });

  await migrate(db);

  const answers = async (personId: string) =>
    (await readScreeners(db, workspaceId, { personId })).map(({ name, note, peopleCount }) => ({
      name,
      note,
      peopleCount,
    }));
  expect(await answers(odile)).toMatchObject([
    { name: expect.stringMatching(/priya/i), note: '8 am to 5 pm' },
  ]);
  expect(await answers(una)).toMatchObject([{ peopleCount: 3 }]);
  expect(await answers(piers)).toEqual([{ name: 'Agnes', note: null, peopleCount: 1 }]);
  expect(await answers(magda)).toEqual([{ name: null, note: 'Asks what it is about.', peopleCount: 1 }]);
  expect(await answers(alone)).toEqual([{ name: 'Rufus', note: null, peopleCount: 1 }]);
  expect(await answers(other)).toEqual([{ name: 'Rufus', note: null, peopleCount: 1 }]);
});
