import { afterAll, expect, it } from 'vitest';
import { newId } from '#store/id.ts';
import { peopleIn, testLists } from '#store/import/test-import.ts';
import { undoImport } from '#store/import/undo-import.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';
import { addAppointment } from '#store/visits/appointments.ts';

const now = '2026-11-23T15:00:00Z';
const later = '2026-11-24T15:00:00Z';
const { db, drop } = await createTestDatabase();
const { bring, remove } = await testLists(db);

afterAll(async () => {
  await remove();
  await drop();
});

async function touch({ workspace, repId }: TestWorkspace, prospectId: string): Promise<void> {
  await db.query(
    `insert into touch (workspace_id, id, prospect_id, rep_id, at, local_on, channel, direction, note, recorded_at)
     values ($1, $2, $3, $4, $5, '2026-11-24', 'note', 'out', 'spoke of spring', $5)`,
    [workspace.id, newId(Date.parse(later)), prospectId, repId, later],
  );
}

it('takes an import back with its companies, but for people touched since', async () => {
  const at = await addWorkspace(db, now);
  const { import: id } = await bring(
    at,
    'Name,Company,Email\nAnn Lee,Acme,ann@acme.example.test\nBo Roe,Bolt,bo@bolt.example.test\n',
  );
  const [ann] = await peopleIn(db, at);
  await touch(at, ann.id);
  expect(await undoImport(db, at.workspace.id, id, later)).toEqual({
    removed: 1,
    restored: 0,
    kept: [{ personId: ann.id, name: 'Ann Lee', says: 'touched since the import' }],
  });
  expect((await peopleIn(db, at)).map(({ name }) => name)).toEqual(['Ann Lee']);
  const { rows } = await db.query(`select name from account where workspace_id = $1`, [at.workspace.id]);
  expect(rows).toEqual([{ name: 'Acme' }]);
});

it('leaves whoever a visit was arranged with', async () => {
  const at = await addWorkspace(db, now);
  const { import: id } = await bring(at, 'Name,Email\nAnn Lee,ann@acme.example.test\n');
  const [ann] = await peopleIn(db, at);
  const made = {
    personId: ann.id as string,
    repId: at.repId,
    kind: 'visit',
    from: '2026-12-08T18:00:00Z',
    until: '2026-12-08T18:30:00Z',
    timeZone: 'America/Vancouver',
    placeSays: null,
    place: null,
    status: 'confirmed',
    optOut: false,
    besideId: null,
    bookedByScreenerId: null,
    note: null,
  } as const;
  await addAppointment(db, at.workspace.id, made, later);
  expect(await undoImport(db, at.workspace.id, id, later)).toEqual({
    removed: 0,
    restored: 0,
    kept: [{ personId: ann.id, name: 'Ann Lee', says: 'an appointment with them was made' }],
  });
});

it('gives back what was there before a merge', async () => {
  const at = await addWorkspace(db, now);
  await bring(at, 'Name,Email,Notes\nAnn Lee,ann@acme.example.test,first\n');
  const [before] = await peopleIn(db, at);
  const { import: id } = await bring(
    at,
    'Name,Title,Company,Email,Phone,City,State,Country,Notes,Tags,Research company\n' +
      'Ann Lee,COO,Acme,ann@acme.example.test,312-555-0101,Chicago,IL,USA,second,warm,New plant\n',
    { now: later },
  );
  expect((await peopleIn(db, at))[0]).toMatchObject({
    title: 'COO',
    account: 'Acme',
    note: 'first\nsecond',
    zone_source: 'address',
    tags: ['warm'],
  });
  expect(await undoImport(db, at.workspace.id, id, later)).toMatchObject({
    removed: 0,
    restored: 1,
    kept: [],
  });
  expect((await peopleIn(db, at))[0]).toEqual({ ...before, search: expect.any(String) });
});

it('leaves what somebody has changed by hand since the merge', async () => {
  const at = await addWorkspace(db, now);
  await bring(at, 'Name,Email\nAnn Lee,ann@acme.example.test\n');
  const { import: id } = await bring(
    at,
    'Name,Email,Title,City,State\nAnn Lee,ann@acme.example.test,COO,Boise,ID\n',
    { now: later },
  );
  await db.query(`update prospect set title = 'CEO' where workspace_id = $1`, [at.workspace.id]);
  expect(await undoImport(db, at.workspace.id, id, later)).toMatchObject({ restored: 1 });
  expect((await peopleIn(db, at))[0]).toMatchObject({ title: 'CEO', city: null, time_zones: [] });
});

it('keeps whoever asked not to be called, so that the list cannot bring them back', async () => {
  const at = await addWorkspace(db, now);
  const list = 'Name,Email\nAnn Lee,ann@acme.example.test\n';
  const { import: id } = await bring(at, list);
  await db.query(`update prospect set do_not_call_at = $2 where workspace_id = $1`, [at.workspace.id, now]);
  expect(await undoImport(db, at.workspace.id, id, later)).toMatchObject({
    removed: 0,
    kept: [{ name: 'Ann Lee', says: 'they asked not to be called' }],
  });
  expect(await bring(at, list)).toMatchObject({ added: 0, heldBack: 1 });
});

it('leaves alone whoever another list added to since', async () => {
  const at = await addWorkspace(db, now);
  const { import: first } = await bring(at, 'Name,Email\nAnn Lee,ann@acme.example.test\n');
  await bring(at, 'Name,Title,Email\nAnn Lee,COO,ann@acme.example.test\n', { now: later });
  const { kept, removed } = await undoImport(db, at.workspace.id, first, later);
  expect({ removed, kept }).toMatchObject({
    removed: 0,
    kept: [{ name: 'Ann Lee', says: 'another list added to them since' }],
  });
});

it('says why there is nothing to take back', async () => {
  const at = await addWorkspace(db, now);
  const { import: dry } = await bring(at, 'Name\nAnn Lee\n', { dryRun: true });
  const { import: done } = await bring(at, 'Name\nAnn Lee\n');
  await undoImport(db, at.workspace.id, done, later);
  await expect(undoImport(db, at.workspace.id, dry, later)).rejects.toThrow('wrote nothing');
  await expect(undoImport(db, at.workspace.id, done, later)).rejects.toThrow('was taken back before');
  await expect(undoImport(db, at.workspace.id, 'soon', later)).rejects.toThrow('There is no import soon');
});
