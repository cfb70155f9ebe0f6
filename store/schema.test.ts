import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { packageRoot } from '#store/package-root.ts';
import { dumpSchema } from '#store/schema.ts';
import { createTestDatabase } from '#store/test-database.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const schemaFile = path.join(packageRoot, 'store/schema.sql');

test('schema.sql is what all migrations come to (UPDATE_SCHEMA=1 writes it anew)', async () => {
  const schema = `-- What all migrations come to. Written by \`UPDATE_SCHEMA=1 npx vitest run store/schema\`, never by hand.\n\n${await dumpSchema(db)}`;
  if (process.env.UPDATE_SCHEMA) await writeFile(schemaFile, schema);
  expect(schema).toBe(await readFile(schemaFile, 'utf8'));
});

test('a dump shows what was added to the schema', async () => {
  const before = await dumpSchema(db);
  await db.query(
    'create table added (id bigint generated always as identity primary key, said text check (said <> $$$$))',
  );
  await db.query('create unique index added_said on added (lower(said))');
  const after = await dumpSchema(db);
  expect(before).not.toContain('create table added');
  expect(after).toContain(
    [
      'create table added (',
      '  id bigint not null generated always as identity,',
      '  said text,',
      '  constraint added_pkey PRIMARY KEY (id),',
      "  constraint added_said_check CHECK ((said <> ''::text))",
      ');',
      'CREATE UNIQUE INDEX added_said ON public.added USING btree (lower(said));',
    ].join('\n'),
  );
});
