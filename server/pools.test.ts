import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { addTestPerson, beginTestWorkspace, openTestDesk, type TestDesk } from '#server/test-desk.ts';

const open: TestDesk[] = [];
let desk: TestDesk;
let imogen: string;
let bram: string;
let ada: string;

beforeEach(async () => {
  desk = await openTestDesk();
  open.push(desk);
  imogen = await beginTestWorkspace(desk);
  bram = await addRep('Bram Okell');
  ada = await addRep('Ada Quill');
});
afterAll(() => Promise.all(open.map((one) => one.close())));

async function addRep(name: string): Promise<string> {
  const email = `${name.split(' ')[0]}@example.test`;
  return (await desk.ask('add-rep', { body: { name, email, timeZone: 'America/Halifax' } })).id;
}

const addPool = (name: string, repIds: readonly string[]) => desk.ask('add-pool', { body: { name, repIds } });
const pools = async () => (await desk.ask('list-pools')).items;
const person = (id: string) => desk.ask('get-person', { params: { id } });
const enrolmentOf = async (id: string) => (await person(id)).enrolment;

async function addPeople(count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) ids.push(await addTestPerson(desk));
  return ids;
}

const enrol = (personIds: readonly string[], owner: Record<string, unknown>) =>
  desk.ask('enrol-people', { body: { personIds, playbookId: 'three-and-done', ...owner } });

/** How many of the people each rep has. */
async function spread(ids: readonly string[]): Promise<Record<string, number>> {
  const names = await Promise.all(ids.map(async (id) => (await enrolmentOf(id)).rep));
  return Object.fromEntries(
    [...new Set(names)].sort().map((name) => [name, names.filter((one) => one === name).length]),
  );
}

/** A day that is planned for each rep, so that it can be seen whose is planned again. */
async function planDays(): Promise<void> {
  await desk.db.query(`delete from day_plan`);
  await desk.db.query(
    `insert into day_plan (workspace_id, rep_id, on_date, planned_at)
     select workspace_id, id, '2026-11-24', '2026-11-24T15:00:00Z' from rep`,
  );
}

async function replanned(): Promise<string[]> {
  const { rows } = await desk.db.query(
    `select r.name from day_plan d join rep r on r.id = d.rep_id where d.planned_at is null order by r.name`,
  );
  return rows.map(({ name }) => name);
}

/** A call later this week, promised by the rep in a message. */
const promise = (personId: string, repId: string) =>
  desk.ask('log-call', {
    body: { personId, outcome: 'voicemail-left' },
    headers: { cookie: `phonework-rep=${repId}` },
  });

describe('a pool', () => {
  test('has a name and reps, and counts the people who are in work with it', async () => {
    expect(await pools()).toEqual([]);
    const west = await addPool('  West  ', [bram, imogen, bram]);
    expect(west).toEqual({ id: west.id, name: 'West', repIds: [imogen, bram].sort(), people: 0 });
    await enrol(await addPeople(3), { poolId: west.id });
    expect(await pools()).toEqual([{ ...west, people: 3 }]);
  });

  test('has its name for itself, and reps who are here', async () => {
    const west = await addPool('West', [imogen]);
    const east = await addPool('East', [bram]);
    const taken = { status: 409, code: 'pool-name', title: 'There is a pool “WEST” already.' };
    expect(await desk.refused('add-pool', { body: { name: 'WEST', repIds: [ada] } })).toMatchObject(taken);
    const rename = { params: { id: east.id }, body: { name: 'WEST' } };
    expect(await desk.refused('change-pool', rename)).toMatchObject(taken);
    const stranger = { name: 'North', repIds: [ada, west.id] };
    expect(await desk.refused('add-pool', { body: stranger })).toMatchObject({ field: 'repIds[1]' });
    expect(await desk.refused('add-pool', { body: { name: 'North', repIds: [] } })).toMatchObject({
      field: 'repIds',
    });
    expect((await pools()).map(({ name }: { name: string }) => name)).toEqual(['East', 'West']);
  });

  test('takes people in so that its reps have about as many in work, whatever they had', async () => {
    await enrol(await addPeople(3), { repId: imogen });
    const west = await addPool('West', [imogen, bram, ada]);
    const people = await addPeople(6);
    expect(await enrol(people, { poolId: west.id })).toEqual({ enrolled: 6, refused: [] });
    expect(await spread(people)).toEqual({ 'Ada Quill': 3, 'Bram Okell': 3 });
    expect(await enrolmentOf(people[0]!)).toMatchObject({ poolId: west.id, pool: 'West' });
    const page = await desk.ask('list-people', { query: { pool: west.id } });
    expect(page).toMatchObject({ total: 6 });
    expect(page.rows[0]).toMatchObject({ pool: 'West' });
  });

  test('that nobody has heard of takes nobody in, nor does a rep and a pool at once', async () => {
    const [id] = await addPeople(1);
    const west = await addPool('West', [bram]);
    const asking = (owner: Record<string, unknown>) => ({
      body: { personIds: [id], playbookId: 'three-and-done', ...owner },
    });
    expect(await desk.refused('enrol-people', asking({ poolId: bram }))).toMatchObject({ field: 'poolId' });
    expect(await desk.refused('enrol-people', asking({ poolId: west.id, repId: bram }))).toMatchObject({
      field: 'poolId',
      title: 'Both a rep and a pool are named.',
    });
    expect(await desk.refused('enrol-people', asking({}))).toMatchObject({ field: 'repId', status: 422 });
    expect(await enrolmentOf(id!)).toBeNull();
  });

  test('whose rep leaves goes on with their people, but for those the rep promised a call', async () => {
    const west = await addPool('West', [imogen]);
    const people = await addPeople(5);
    await enrol(people, { poolId: west.id, playbookId: 'own-the-follow-up' });
    await promise(people[0]!, imogen);
    await planDays();
    const change = { params: { id: west.id }, body: { repIds: [bram, ada] } };
    expect(await desk.ask('change-pool', change)).toMatchObject({ repIds: [bram, ada].sort(), people: 5 });
    expect(await spread(people)).toEqual({ 'Ada Quill': 2, 'Bram Okell': 2, 'Imogen Tarr': 1 });
    expect(await enrolmentOf(people[0]!)).toMatchObject({ rep: 'Imogen Tarr', pool: 'West' });
    expect(await replanned()).toEqual(['Ada Quill', 'Bram Okell', 'Imogen Tarr']);
  });

  test('that is renamed changes nobody’s day', async () => {
    const west = await addPool('West', [imogen, bram]);
    await planDays();
    await desk.ask('change-pool', { params: { id: west.id }, body: { name: 'Far west' } });
    expect(await replanned()).toEqual([]);
    expect(await pools()).toMatchObject([{ name: 'Far west', repIds: west.repIds }]);
  });

  test('that is removed leaves its people in work, each with the rep they are with', async () => {
    const west = await addPool('West', [imogen, bram]);
    const people = await addPeople(4);
    await enrol(people, { poolId: west.id });
    const before = await spread(people);
    await planDays();
    const params = { id: west.id };
    expect(await desk.ask('remove-pool', { params })).toEqual({ removed: true, people: 4 });
    expect(await pools()).toEqual([]);
    expect(await spread(people)).toEqual(before);
    expect(await enrolmentOf(people[0]!)).toMatchObject({ poolId: null, pool: null, state: 'open' });
    expect(await replanned()).toEqual(['Bram Okell', 'Imogen Tarr']);
    for (const id of ['remove-pool', 'change-pool'])
      expect(await desk.refused(id, { params, ...(id === 'change-pool' && { body: {} }) })).toMatchObject({
        status: 404,
      });
  });
});

test('a list that is brought in is shared with a pool, and so is who comes in by an answer later', async () => {
  const west = await addPool('West', [bram, ada]);
  const known = await addTestPerson(desk, { name: 'Odile Marchbanks', account: 'Fernwhistle' });
  const file =
    'Name,Company,E-mail\nCy Poe,Tern,cy@example.test\nOdile Marchbanks,Fernwhistle,o.m@example.test\n';
  const { id } = await desk.ask('upload-list', { query: { name: 'west.csv' }, body: file });
  const params = { id };
  const both = { poolId: west.id, repId: bram, playbookId: 'three-and-done' };
  expect(await desk.refused('start-import', { params, body: both })).toMatchObject({ field: 'poolId' });
  const body = { poolId: west.id, playbookId: 'three-and-done' };
  await desk.ask('start-import', { params, body });
  await expect
    .poll(async () => (await desk.ask('get-import', { params })).state, { timeout: 30_000 })
    .toBe('done');
  expect((await pools())[0]).toMatchObject({ people: 1 });
  const { rows } = await desk.ask('list-import-rows', { params });
  const answer = { params: { id, row: rows[0].id }, body: { answer: 'new-person' } };
  await desk.ask('answer-import-row', answer);
  expect((await pools())[0]).toMatchObject({ people: 2 });
  expect(await enrolmentOf(known)).toBeNull();
});

describe('people in work', () => {
  const handOver = (body: Record<string, unknown>) => desk.ask('hand-over-people', { body });
  const whose = (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await enrolmentOf(id)).rep));

  test('are shared with a pool: whoever is with one of its reps stays, the others come to those with the fewest', async () => {
    const west = await addPool('West', [bram, ada]);
    const people = await addPeople(4);
    await enrol(people.slice(0, 2), { repId: bram });
    await enrol(people.slice(2), { repId: imogen });
    await planDays();
    const done = await handOver({ personIds: people, poolId: west.id });
    expect(done).toMatchObject({ handedOver: 4, notWorked: 0 });
    expect(await spread(people)).toEqual({ 'Ada Quill': 2, 'Bram Okell': 2 });
    expect((await pools())[0]).toMatchObject({ people: 4 });
    expect(await replanned()).toEqual(['Ada Quill', 'Bram Okell', 'Imogen Tarr']);
  });

  test('are handed back as they were, by what the answer says of whose they were', async () => {
    const west = await addPool('West', [bram, ada]);
    const people = await addPeople(3);
    await enrol(people.slice(0, 1), { repId: imogen });
    await enrol(people.slice(1), { poolId: west.id });
    const had = await whose(people);
    const { before } = await handOver({ personIds: people, repId: imogen });
    expect(await spread(people)).toEqual({ 'Imogen Tarr': 3 });
    expect((await pools())[0]).toMatchObject({ people: 0 });
    for (const { poolId, ...back } of before) await handOver({ ...back, ...(poolId && { poolId }) });
    expect(await whose(people)).toEqual(had);
    expect((await pools())[0]).toMatchObject({ people: 2 });
  });

  test('given to the rep who has them already leave the pool, and keep what was put off', async () => {
    const west = await addPool('West', [imogen]);
    const [id] = await addPeople(1);
    await enrol([id!], { poolId: west.id });
    const until = '2026-11-25T15:00:00Z';
    const { id: enrolmentId } = await enrolmentOf(id!);
    await desk.db.query(`update enrolment set deferred_until = $2 where id = $1`, [enrolmentId, until]);
    const changed = await desk.ask('change-enrolment', {
      params: { id: enrolmentId },
      body: { repId: imogen },
    });
    expect(changed.enrolment).toMatchObject({ repId: imogen, pool: null, deferredUntil: until });
    const again = await handOver({ enrolmentIds: [enrolmentId], repId: imogen });
    expect(again).toMatchObject({ handedOver: 0, before: [] });
  });

  test('take the promise they were made along to a rep of the pool', async () => {
    const west = await addPool('West', [bram]);
    const [id] = await addPeople(1);
    await enrol([id!], { repId: imogen, playbookId: 'own-the-follow-up' });
    await promise(id!, imogen);
    expect(await handOver({ personIds: [id], poolId: west.id })).toMatchObject({
      handedOver: 1,
      promises: 1,
    });
    const { rows } = await desk.ask('list-promises');
    expect(rows).toMatchObject([{ rep: 'Bram Okell', saidBy: 'Imogen Tarr' }]);
  });

  test('are no longer where the former rep’s day had them', async () => {
    const [id] = await addPeople(1);
    await enrol([id!], { repId: imogen });
    const { id: enrolmentId } = await enrolmentOf(id!);
    await desk.db.query(
      `update enrolment set planned_for = '2026-11-24T15:00:00Z', plan_place = 0, plan = '{}' where id = $1`,
      [enrolmentId],
    );
    await handOver({ personIds: [id], repId: bram });
    const { rows } = await desk.db.query(
      `select planned_for, plan_place, plan from enrolment where id = $1`,
      [enrolmentId],
    );
    expect(rows).toEqual([{ planned_for: null, plan_place: null, plan: null }]);
  });

  test('are named by their work or as people; whoever is in no method is counted and left alone', async () => {
    const [worked, kept] = await addPeople(2);
    await enrol([worked!], { repId: imogen });
    const done = await handOver({ personIds: [worked, kept, kept], repId: bram });
    expect(done).toMatchObject({ handedOver: 1, notWorked: 1 });
    expect(await enrolmentOf(kept!)).toBeNull();
    const nobody = await handOver({ personIds: [kept], repId: bram });
    expect(nobody).toEqual({ handedOver: 0, promises: 0, notWorked: 1, before: [] });
    for (const body of [{ repId: bram }, { repId: bram, personIds: [worked], enrolmentIds: [worked] }])
      expect(await desk.refused('hand-over-people', { body })).toMatchObject({ field: 'enrolmentIds' });
  });
});
