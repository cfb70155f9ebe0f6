import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Io } from '#cli/io.ts';
import { phonework } from '#cli/phonework.ts';
import { trialDefaults } from '#core/evidence/trial/trial-design.ts';
import { connect } from '#store/connect.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { beginTrial, declareTrial } from '#store/trials/trials.ts';

const { connection, drop } = await createTestDatabase();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'phonework-cli-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await drop();
});

function addressOf(config: typeof connection): string {
  if ('connectionString' in config) return config.connectionString;
  const { host, port, user, password, database } = config;
  return `postgres://${user}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

async function run(...words: string[]) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const io: Io = {
    input: new PassThrough(),
    output,
    errors,
    environment: { DATABASE_URL: addressOf(connection), PHONEWORK_DATA: folder },
    now: () => '2026-11-23T15:00:00Z',
    exitCode: 0,
  };
  await phonework(words, io);
  output.end();
  errors.end();
  return { said: await text(output), told: await text(errors), exitCode: io.exitCode };
}

async function list(name: string, content: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

it('prints the counts that add up and what each column was taken for, in the shape that was promised', async () => {
  const file = await list('one.csv', 'Name,Email,Zzz\nAnn Lee,ann@acme.example.test,7\n,,\n,,8\n');
  const { said, told, exitCode } = await run('import', file, '--json');
  const answer = JSON.parse(said);
  expect(answer).toEqual({
    read: 3,
    added: 1,
    merged: 0,
    unchanged: 0,
    heldBack: 0,
    rejected: 2,
    mapping: { Name: 'full-name', Email: 'email' },
    import: expect.any(String),
  });
  expect(told).toContain('nothing tells what it holds: Zzz');
  expect(exitCode).toBe(1);
  const rejects = await readFile(path.join(folder, 'rejects', `${answer.import}.csv`), 'utf8');
  expect(rejects).toContain('3,rejected,');
});

it('takes a mapping from a file, enrols by the method named, and takes it all back', async () => {
  const mapping = await list('map.json', '{ "Zzz": "note" }');
  const file = await list('two.csv', 'Name,Phone,Zzz\nBo Roe,312-555-0102,likes tea\n');
  const words = [
    '--country',
    'US',
    '--playbook',
    'three-and-done',
    '--owner',
    'me@localhost',
    '--campaign',
    'Autumn',
  ];
  const { said, exitCode } = await run('import', file, '--map', mapping, ...words);
  expect(said).toContain('1 read: 1 added');
  expect(said).toContain('1 enrolled.');
  expect(said).toContain('Zzz → note');
  expect(exitCode).toBe(0);
  const id = /phonework undo (\S+)/.exec(said)?.[1] as string;
  expect(JSON.parse((await run('undo', id, '--json')).said)).toEqual({ removed: 1, restored: 0, kept: [] });
  const again = await run('undo', id);
  expect(again).toMatchObject({ exitCode: 1, told: expect.stringContaining('was taken back before') });
});

it('shares a list with a pool by its name, whoever the list names as owner', async () => {
  const db = await connect(connection, { max: 1 });
  const { rows } = await db.query(`select workspace_id, id from rep`);
  const [rep] = rows;
  const pool = randomUUID();
  await db.query(`insert into pool (workspace_id, id, name, created_at) values ($1, $2, 'West', now())`, [
    rep.workspace_id,
    pool,
  ]);
  await db.query(`insert into pool_member (workspace_id, pool_id, rep_id) values ($1, $2, $3)`, [
    rep.workspace_id,
    pool,
    rep.id,
  ]);
  const file = await list('pool.csv', 'Name,Phone,Owner\nFay Noe,312-555-0107,me@localhost\n');
  const words = ['--country', 'US', '--playbook', 'three-and-done', '--pool', 'west'];
  const { said, exitCode } = await run('import', file, ...words);
  expect({ said, exitCode }).toMatchObject({ said: expect.stringContaining('1 enrolled.'), exitCode: 0 });
  const enrolled = await db.query(`select pool_id, rep_id from enrolment where pool_id is not null`);
  expect(enrolled.rows).toEqual([{ pool_id: pool, rep_id: rep.id }]);
  const refused = await run('import', file, '--pool', 'west', '--owner', 'me@localhost');
  expect(refused).toMatchObject({ exitCode: 2, told: expect.stringContaining('exclude each other') });
  await db.end();
});

it('writes nothing in a dry run, and reuses the mapping of an earlier list by its name', async () => {
  const file = await list('three.csv', 'Name,Phone,Zzz\nCy Poe,312-555-0103,x\n');
  const { said } = await run('import', file, '--dry-run', '--map', 'two.csv', '--country', 'US', '--json');
  expect(JSON.parse(said)).toMatchObject({ added: 1, mapping: { Zzz: 'note' } });
  expect(JSON.parse((await run('import', file, '--country', 'US', '--json')).said)).toMatchObject({
    added: 1,
  });
});

it.each([
  ['--map', 'nowhere.json', 'neither a file here nor'],
  ['--playbook', 'guesswork', 'there is no playbook guesswork'],
  ['--owner', 'nobody@example.test', 'there is no rep nobody@example.test'],
  ['--pool', 'East', 'there is no pool East'],
  ['--campaign', 'Autumn', '--campaign needs --playbook'],
  ['--country', 'Atlantis', 'is no country'],
  ['--trial', 'Spring', 'there is no trial Spring; none runs'],
])('refuses %s %s as wrong usage', async (option, value, says) => {
  const file = await list('four.csv', 'Name\nDi Moe\n');
  expect(await run('import', file, option, value)).toMatchObject({
    exitCode: 2,
    told: expect.stringContaining(says),
  });
});

it('names a file that is no list, and one that is not there', async () => {
  const zip = await list('five.csv', 'PK\u0003\u0004 and so on');
  expect(await run('import', zip)).toMatchObject({
    exitCode: 1,
    told: expect.stringContaining('is a zip archive, not a list'),
  });
  expect(await run('import', 'nowhere.csv')).toMatchObject({
    exitCode: 1,
    told: expect.stringContaining('There is no file nowhere.csv'),
  });
  expect(await run('undo', 'soon')).toMatchObject({
    exitCode: 1,
    told: expect.stringContaining('There is no import soon'),
  });
});

it('begins no campaign for a list that cannot be read, and names a folder as one', async () => {
  const { told, exitCode } = await run(
    'import',
    folder,
    ...['--playbook', 'three-and-done', '--campaign', 'Harbour towns'],
  );
  expect({ told, exitCode }).toMatchObject({
    told: expect.stringContaining('is a folder or a device, not a file. Nothing was read.'),
    exitCode: 1,
  });
  const db = await connect(connection, { max: 1 });
  const { rows } = await db.query(`select name from campaign where name = 'Harbour towns'`);
  await db.end();
  expect(rows).toEqual([]);
});

it('makes everybody theirs who works alone, without being told whose people they are', async () => {
  const file = await list('alone.csv', 'Name,Phone\nCyprian Moor,312-555-0103\n');
  const { said, exitCode } = await run('import', file, '--country', 'US', '--playbook', 'live-only');
  expect(said).toContain('1 enrolled.');
  expect(exitCode).toBe(0);
  await run('undo', /phonework undo (\S+)/.exec(said)?.[1] as string);
});

it('gives people to a trial that runs, by its name, and says why others were left out', async () => {
  const db = await connect(connection, { max: 1 });
  const { rows } = await db.query(`select id from workspace`);
  const [workspace] = rows;
  const arm = (playbookId: string) => ({ playbookId, playbookVersion: 1 });
  const design = {
    ...trialDefaults,
    leastDifference: 0.05,
    relationships: ['stranger' as const],
    peoplePerAccount: 1,
  };
  const arms = [arm('live-only'), arm('three-and-done')];
  const now = '2026-11-23T14:00:00Z';
  const id = (await declareTrial(db, workspace.id, { name: 'Spring', design, campaignId: null, arms }, now))!;
  const people = 'Name,Phone,Relationship\nHal Brook,312-555-0111,\nIna Crowe,312-555-0112,client\n';
  const file = await list('trial.csv', people);
  const words = ['--country', 'US', '--trial'];
  expect(await run('import', file, ...words, 'spring')).toMatchObject({
    exitCode: 2,
    told: expect.stringContaining('the trial Spring has not started; none runs'),
  });
  await beginTrial(db, workspace.id, id, now);
  const { said, told, exitCode } = await run('import', file, ...words, 'spring', '--owner', 'me@localhost');
  expect({ said, told, exitCode }).toMatchObject({
    said: expect.stringContaining('1 enrolled.'),
    told: expect.stringContaining(
      '1 began with no method: “Spring” is not about people of this relationship.',
    ),
    exitCode: 0,
  });
  const members = await db.query(`select came_with, counts from trial_member where trial_id = $1`, [id]);
  const [, importId] = /phonework undo (\S+)/.exec(said)!;
  expect(members.rows).toEqual([{ came_with: importId, counts: true }]);
  const both = await run('import', file, ...words, id, '--playbook', 'live-only');
  expect(both).toMatchObject({ exitCode: 2, told: expect.stringContaining('--trial excludes --playbook') });
  await db.end();
});
