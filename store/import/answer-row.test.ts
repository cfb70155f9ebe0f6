import { afterAll, expect, it } from 'vitest';
import { answerImportRow } from '#store/import/answer-row.ts';
import { rejectsCsv } from '#store/import/rejects.ts';
import { peopleIn, rowsIn, testLists } from '#store/import/test-import.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';

const now = '2026-11-23T15:00:00Z';
const { db, drop } = await createTestDatabase();
const { bring, remove } = await testLists(db);

afterAll(async () => {
  await remove();
  await drop();
});

async function heldBack(at: TestWorkspace) {
  await bring(at, 'Name,Company,Email\nAnn Lee,Acme,ann@acme.example.test\n');
  const { import: id } = await bring(
    at,
    'Name,Company,Email,Phone\nAnn Lee,Acme,lee@home.example.test,312-555-0101\n',
  );
  const [row] = await rowsIn(db, id);
  return { id, row };
}

async function countsOf(importId: string) {
  const { rows } = await db.query(
    `select added, merged, unchanged, held_back, rejected from import where id = $1`,
    [importId],
  );
  return rows[0];
}

it('merges a row that somebody says is the same person', async () => {
  const at = await addWorkspace(db, now);
  const { id, row } = await heldBack(at);
  const person = await answerImportRow(db, at.workspace.id, row.id, { answer: 'same-person' }, now);
  expect(await peopleIn(db, at)).toMatchObject([
    {
      id: person,
      emails: ['ann@acme.example.test', 'lee@home.example.test'],
      phones: ['+13125550101 unknown'],
    },
  ]);
  expect(await countsOf(id)).toEqual({ added: 0, merged: 1, unchanged: 0, held_back: 0, rejected: 0 });
});

it('adds a row that somebody says is another person', async () => {
  const at = await addWorkspace(db, now);
  const { id, row } = await heldBack(at);
  await answerImportRow(db, at.workspace.id, row.id, { answer: 'new-person' }, now);
  expect((await peopleIn(db, at)).map(({ name, account }) => `${name}, ${account}`)).toEqual([
    'Ann Lee, Acme',
    'Ann Lee, Acme',
  ]);
  expect(await countsOf(id)).toMatchObject({ added: 1, held_back: 0 });
});

it('leaves out a row that somebody says to leave out, and asks only once', async () => {
  const at = await addWorkspace(db, now);
  const { row } = await heldBack(at);
  expect(await answerImportRow(db, at.workspace.id, row.id, { answer: 'leave-out' }, now)).toBeNull();
  await expect(answerImportRow(db, at.workspace.id, row.id, { answer: 'new-person' }, now)).rejects.toThrow(
    'not waiting',
  );
});

it('reads a number again once its country is known', async () => {
  const at = await addWorkspace(db, now);
  const { import: id } = await bring(at, 'Name,Phone\nAnn Lee,030 901820\n', { defaultCountry: null });
  const [row] = await rowsIn(db, id);
  expect(row).toMatchObject({ code: 'country-unknown', candidate_id: null });
  await expect(answerImportRow(db, at.workspace.id, row.id, { answer: 'same-person' }, now)).rejects.toThrow(
    'nobody it could be',
  );
  await expect(answerImportRow(db, at.workspace.id, row.id, { answer: 'new-person' }, now)).rejects.toThrow(
    'still not known',
  );
  await answerImportRow(db, at.workspace.id, row.id, { answer: 'new-person', country: 'DE' }, now);
  expect(await peopleIn(db, at)).toMatchObject([
    { phones: ['+4930901820 unknown'], time_zones: ['Europe/Berlin'] },
  ]);
});

it('keeps whoever asked not to be called as such, and their number with them', async () => {
  const at = await addWorkspace(db, now);
  const { import: id } = await bring(at, 'Name,Phone,Do Not Call\nAnn Lee,312-555-0101,yes\n');
  const [row] = await rowsIn(db, id);
  await answerImportRow(db, at.workspace.id, row.id, { answer: 'new-person' }, now);
  expect(await peopleIn(db, at)).toMatchObject([{ do_not_call_at: now }]);
  const again = await bring(at, 'Name,Phone\nSomebody Else,312-555-0101\n');
  expect(again).toMatchObject({ heldBack: 1 });
  expect(await rowsIn(db, again.import)).toMatchObject([{ code: 'do-not-call' }]);
});

it('hands out the rows that did not make it, in the order of the list and with no formula in them', async () => {
  const at = await addWorkspace(db, now);
  const { import: id } = await bring(
    at,
    `URL,Phone,Email\n=HYPERLINK("http://x"),,\nplain,,=cmd|' /C calc'!A0\n`,
  );
  let csv = '';
  for await (const piece of rejectsCsv(db, at.workspace.id, id)) csv += piece;
  expect(csv.split('\n')).toEqual([
    '\ufeffLine,State,Reason,URL,Phone,Email',
    expect.stringMatching(/^2,rejected,.*,"'=HYPERLINK\(""http:\/\/x""\)",,$/),
    expect.stringMatching(/^3,rejected,.*,plain,,'=cmd\|' \/C calc'!A0$/),
    '',
  ]);
});
