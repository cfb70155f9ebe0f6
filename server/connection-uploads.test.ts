import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Around, ConnectionUpload } from '#api/connections.ts';
import { addTestPerson, beginTestWorkspace, openTestDesk, type TestDesk } from '#server/test-desk.ts';

const open: TestDesk[] = [];
let desk: TestDesk;
let imogen: string;

beforeEach(async () => {
  desk = await openTestDesk();
  open.push(desk);
  imogen = await beginTestWorkspace(desk);
});
afterAll(() => Promise.all(open.map((one) => one.close())));

const notes =
  'Notes:\n"When exporting your connection data, some addresses may be missing, see ""help""."\n\n';
const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
const wren = 'Wren,Sable,https://www.linkedin.com/in/wren-sable/,,Larkfield Ltd,Buyer,12 Mar 2024\n';

const upload = (rows: string, before = notes) =>
  desk.ask('upload-connections', { query: { name: 'Connections.csv' }, body: `${before}${header}${rows}` });
const known = async () =>
  (await desk.ask('list-connections', { params: { id: imogen } })).knows.map(
    ({ person }: { person: Around }) => person,
  );
const counts = ({ read, matched, added, unchanged, rejected }: ConnectionUpload) => [
  read,
  matched,
  added,
  unchanged,
  rejected.length,
];

describe('a rep’s connections on LinkedIn', () => {
  test('are matched to people by profile, by address, and by name with company', async () => {
    const byProfile = await addTestPerson(desk, { name: 'Somebody Else' });
    await desk.db.query(
      `update prospect set linkedin = 'https://www.linkedin.com/in/wren-sable' where id = $1`,
      [byProfile],
    );
    const byAddress = await addTestPerson(desk, { name: 'Lena F.', emails: ['Lena@Example.test'] });
    const byCompany = await addTestPerson(desk, { name: 'Hester Lowe', account: 'Fernwhistle Inc.' });
    const answer = await upload(
      `${wren}Lena,Frost,,lena@example.test,,,\n"Lowe, Dr.",Hester,,,Nowhere,,\nHester,Lowe,,,Fernwhistle,,7-Feb-22\n`,
    );
    expect(counts(answer)).toEqual([4, 3, 1, 0, 0]);
    const ids = (await known()).map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining([byProfile, byAddress, byCompany]));
    expect(ids).toHaveLength(4);
  });

  test('who are nobody’s prospects become contacts, found by name', async () => {
    expect(counts(await upload(wren))).toEqual([1, 0, 1, 0, 0]);
    expect((await desk.ask('find-around', { query: { q: 'sable' } })).items).toMatchObject([
      { kind: 'contact', name: 'Wren Sable', company: 'Larkfield Ltd', title: 'Buyer' },
    ]);
    expect((await desk.ask('list-connections', { params: { id: imogen } })).knows).toMatchObject([
      { source: 'linkedin', sinceOn: '2024-03-12' },
    ]);
  });

  test('sent twice, or listed twice, are there once', async () => {
    expect(counts(await upload(wren + wren))).toEqual([2, 0, 1, 1, 0]);
    expect(counts(await upload(wren, ''))).toEqual([1, 0, 0, 1, 0]);
    expect(await known()).toHaveLength(1);
  });

  test('without a name are rejected with their line, and the others come in', async () => {
    const answer = await upload(`,,https://www.linkedin.com/in/nobody,,,,\n${wren}`);
    expect(counts(answer)).toEqual([2, 0, 1, 0, 1]);
    expect(answer.rejected).toEqual([{ line: 5, says: 'There is no name.' }]);
  });

  test('of a name and company that two people here have are nobody’s guess', async () => {
    for (const city of ['Toronto', 'Halifax'])
      await addTestPerson(desk, { name: 'Hester Lowe', account: 'Fernwhistle', city });
    const answer = await upload('Hester,Lowe,,,Fernwhistle,,\n');
    expect(counts(answer)).toEqual([1, 0, 0, 0, 1]);
    expect(await known()).toEqual([]);
  });

  test('are taken back with one step, but for whom somebody has said more of', async () => {
    const { id } = await upload(`${wren}Ada,Vale,,,Quarry,,\n`);
    const [ada] = (await desk.ask('find-around', { query: { q: 'ada vale' } })).items;
    await desk.ask('add-acquaintance', { body: { one: { id: imogen }, other: { id: ada.id }, how: 'well' } });
    await desk.ask('undo-connections', { params: { id } });
    expect((await known()).map(({ name }: { name: string }) => name)).toEqual(['Ada Vale']);
    expect((await desk.ask('find-around', { query: { q: 'sable' } })).items).toEqual([]);
    expect(await desk.refused('undo-connections', { params: { id } })).toMatchObject({
      code: 'already-undone',
    });
    expect(counts(await upload(wren))).toEqual([1, 0, 1, 0, 0]);
  });

  test('in another file are not looked for, and nothing is kept', async () => {
    for (const body of ['name,phone\nWren Sable,12\n', new Uint8Array([0, 1, 2, 255, 0, 0])])
      expect(await desk.refused('upload-connections', { query: { name: 'people.csv' }, body })).toMatchObject(
        { status: 422, code: 'bad-input', field: 'body' },
      );
    expect(await known()).toEqual([]);
    expect((await desk.ask('list-connection-uploads')).items).toEqual([]);
  });
});
