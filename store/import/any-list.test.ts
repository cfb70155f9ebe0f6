import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { peopleIn, testLists } from '#store/import/test-import.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addWorkspace } from '#store/test-workspace.ts';

const now = '2026-11-23T15:00:00Z';
const { db, drop } = await createTestDatabase();
const { bring, remove } = await testLists(db);

afterAll(async () => {
  await remove();
  await drop();
});

/** Few names, numbers and addresses, so that rows meet each other in every way they can. */
const row = fc.record({
  Name: fc.constantFrom('', 'Ann Lee', 'A. Lee', 'Bob Smith', 'Robert Smith', 'Cy Poe'),
  Company: fc.constantFrom('', 'Acme', 'Acme, Inc.', 'Bolt'),
  Email: fc.constantFrom(
    '',
    'ann@acme.example.test',
    'ANN@acme.example.test',
    'office@acme.example.test',
    'bob@bolt.example.test',
  ),
  Phone: fc.constantFrom('', '', '312-555-0101', '312-555-0102', '12'),
  Title: fc.constantFrom('', 'COO', 'CFO'),
  'Do Not Call': fc.constantFrom('', '', '', 'yes'),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

function csvOf(rows: readonly Row[]): string {
  const quoted = (cell: string) => `"${cell}"`;
  const headers = ['Name', 'Company', 'Email', 'Phone', 'Title', 'Do Not Call'] as const;
  return [
    headers.join(','),
    ...rows.map((one) => headers.map((header) => quoted(one[header])).join(',')),
  ].join('\n');
}

it('any list adds up, finds the same in a dry run, and adds nobody when it comes again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 14 }), async (rows) => {
      const at = await addWorkspace(db, now);
      const list = csvOf(rows);
      const { import: _dry, ...dry } = await bring(at, list, { dryRun: true });
      const { import: _first, ...first } = await bring(at, list);
      const people = await peopleIn(db, at);
      const { import: _again, ...again } = await bring(at, list);
      expect(dry).toEqual(first);
      for (const { read, added, merged, unchanged, heldBack, rejected } of [first, again]) {
        expect(added + merged + unchanged + heldBack + rejected).toBe(read);
      }
      expect(first.read).toBe(rows.length);
      expect(people).toHaveLength(first.added);
      expect(again.added).toBe(0);
      expect(await peopleIn(db, at)).toHaveLength(first.added);
    }),
    { seed: 4747, numRuns: 120 },
  );
});
