import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Path } from '#api/connections.ts';
import {
  addTestPerson,
  beginTestWorkspace,
  enrolTestPerson,
  openTestDesk,
  type TestDesk,
} from '#server/test-desk.ts';

const open: TestDesk[] = [];
let desk: TestDesk;
let imogen: string;
let odile: string;

beforeEach(async () => {
  desk = await openTestDesk();
  open.push(desk);
  imogen = await beginTestWorkspace(desk);
  odile = await enrolTestPerson(desk, imogen, 'get-through', {
    name: 'Odile Marchbanks',
    objective: 'appointment',
  });
});
afterAll(() => Promise.all(open.map((one) => one.close())));

type Party = { id: string } | { name: string; company?: string };

/** @returns the ids of the two */
async function know(one: Party, other: Party, how = 'well'): Promise<{ oneId: string; otherId: string }> {
  return desk.ask('add-acquaintance', { body: { one, other, how } });
}

/** A contact whom Imogen knows, and who knows Odile. */
async function between(name: string, how = 'well'): Promise<string> {
  const { otherId } = await know({ id: imogen }, { name });
  await know({ id: otherId }, { id: odile }, how);
  return otherId;
}

/** Whoever would be asked. */
const secondOf = ({ people }: Path) => people[1]!.name;

const pathsTo = (id: string) => desk.ask('list-paths', { params: { id } });
const person = (id: string) => desk.ask('get-person', { params: { id } });
const ask = (connectorId: string, prospectId = odile) =>
  desk.ask('add-referral', { body: { prospectId, connectorId } });
const refuse = (connectorId: string, prospectId = odile) =>
  desk.refused('add-referral', { body: { prospectId, connectorId } });
const record = (id: string, status: string) =>
  desk.ask('change-referral', { params: { id }, body: { status } });

describe('who could ask them to call', () => {
  test('is found by who knows whom, best first, with the reason in a sentence', async () => {
    await between('Ravi Oakes', 'slightly');
    await between('Tobias Quill');
    const { paths } = await pathsTo(odile);
    expect(paths.map(({ says }: { says: string }) => says)).toEqual([
      'You know Tobias Quill well; Tobias Quill knows Odile Marchbanks well.',
      'You know Ravi Oakes well; Ravi Oakes knows Odile Marchbanks slightly.',
    ]);
    expect(paths[0]).toMatchObject({ notNow: null, asks: [] });
    expect(paths[0].strength).toBeCloseTo(0.64);
  });

  test('is found by a body they share, by how exclusive it is', async () => {
    const { otherId: tobias } = await know({ id: imogen }, { name: 'Tobias Quill' });
    for (const id of [tobias, odile])
      await desk.ask('add-membership', {
        body: { person: { id }, body: { name: 'Harbour Board', kind: 'board' } },
      });
    expect((await pathsTo(odile)).paths).toMatchObject([
      {
        says: 'You know Tobias Quill well; Tobias Quill and Odile Marchbanks both belong to Harbour Board, just the two of them.',
      },
    ]);
  });

  test('begins in a body where a rep sits, also for whoever is two people away', async () => {
    const belongs = (id: string) =>
      desk.ask('add-membership', { body: { person: { id }, body: { name: 'Rowing Club', kind: 'club' } } });
    const { oneId: ravi, otherId: tobias } = await know({ name: 'Ravi Oakes' }, { name: 'Tobias Quill' });
    await know({ id: tobias }, { id: odile });
    for (const id of [imogen, ravi]) await belongs(id);
    expect((await pathsTo(odile)).paths).toMatchObject([
      { people: [{ id: imogen }, { id: ravi }, { id: tobias }, { id: odile }] },
    ]);
    await belongs(odile);
    expect((await pathsTo(odile)).paths[0].people).toHaveLength(2);
  });

  test('begins with whoever the rep knows, also where a colleague knows somebody better', async () => {
    const bram = await desk.ask('add-rep', {
      body: { name: 'Bram Okell', email: 'bram@example.test', timeZone: 'America/Toronto' },
    });
    await between('Tobias Quill', 'slightly');
    const { otherId: ada } = await know({ id: bram.id }, { name: 'Ada Vale' });
    await know({ id: ada }, { id: odile });
    const byImogen = { params: { id: odile }, headers: { cookie: `phonework-rep=${imogen}` } };
    const { paths } = await desk.ask('list-paths', byImogen);
    expect(paths.map(secondOf)).toEqual(['Tobias Quill', 'Ada Vale']);
  });

  test('passes over whoever asked not to be called, and circles change nothing', async () => {
    const hester = await addTestPerson(desk, { name: 'Hester Lowe' });
    await know({ id: imogen }, { id: hester });
    await know({ id: hester }, { id: odile });
    const tobias = await between('Tobias Quill');
    await know({ id: tobias }, { id: hester });
    await know({ id: hester }, { id: tobias });
    await desk.db.query(`update prospect set do_not_call_at = now() where id = $1`, [hester]);
    expect((await pathsTo(odile)).paths.map(secondOf)).toEqual(['Tobias Quill']);
    expect(await refuse(hester)).toMatchObject({ status: 409, code: 'no-means-no' });
  });

  test('nobody knows themselves', async () => {
    const refused = await desk.refused('add-acquaintance', {
      body: { one: { id: odile }, other: { id: odile }, how: 'well' },
    });
    expect(refused).toMatchObject({ status: 422, field: 'other' });
  });

  test('a contact who turns out to be one of the people brings along whom they know', async () => {
    const tobias = await between('Tobias Quill');
    const other = await addTestPerson(desk, { name: 'Tobias Quill' });
    await know({ id: other }, { id: odile }, 'slightly');
    await know({ id: other }, { id: tobias }, 'slightly');
    await desk.ask('merge-contact', { params: { id: tobias }, body: { personId: other } });
    const { paths } = await pathsTo(odile);
    expect(paths).toHaveLength(1);
    expect(paths[0].people[1]).toMatchObject({ id: other, kind: 'prospect' });
    expect(paths[0].strength).toBeCloseTo(0.64);
  });
});

describe('an ask', () => {
  test('names nobody before the yes is in; with the yes they are referred and the strategy opens', async () => {
    const tobias = await between('Tobias Quill');
    const asked = await ask(tobias);
    expect(asked).toMatchObject({ status: 'asked', next: ['agreed', 'declined'], owesThanks: false });
    expect(await person(odile)).toMatchObject({
      connector: { name: 'Tobias Quill', status: 'asked' },
      relationship: 'stranger',
      decision: { strategy: 'off-hours' },
    });
    expect(await record(asked.id, 'agreed')).toMatchObject({ owesThanks: true });
    expect(await person(odile)).toMatchObject({
      connector: { name: 'Tobias Quill', status: 'agreed' },
      relationship: 'referred',
      decision: { strategy: 'referral' },
    });
    const words = await desk.ask('get-words', { params: { id: odile } });
    expect(words.screener.text).toContain('Tobias Quill');
  });

  test('whose yes is taken back leaves everything as it was before', async () => {
    const asked = await ask(await between('Tobias Quill'));
    await record(asked.id, 'agreed');
    await record(asked.id, 'declined');
    expect(await person(odile)).toMatchObject({
      connector: null,
      relationship: 'stranger',
      decision: { strategy: 'off-hours' },
    });
  });

  test('that was declined leaves whoever else agreed', async () => {
    const first = await ask(await between('Tobias Quill'));
    const second = await ask(await between('Ravi Oakes'));
    await record(first.id, 'agreed');
    await record(second.id, 'declined');
    expect((await person(odile)).connector).toMatchObject({ name: 'Tobias Quill', status: 'agreed' });
  });

  test('cannot go on without a yes', async () => {
    const asked = await ask(await between('Tobias Quill'));
    for (const status of ['called', 'introduced', 'asked'])
      expect(
        await desk.refused('change-referral', { params: { id: asked.id }, body: { status } }),
      ).toMatchObject({ status: 409, code: 'not-next' });
    expect(
      await desk.refused('change-referral', { params: { id: asked.id }, body: { thanked: true } }),
    ).toMatchObject({ code: 'no-yes-yet' });
  });

  test('comes to one connector at most once a month, whoever asks and about whomever', async () => {
    const tobias = await between('Tobias Quill');
    await ask(tobias);
    const lena = await addTestPerson(desk, { name: 'Lena Frost' });
    expect(await refuse(tobias)).toMatchObject({ code: 'asked-about-them' });
    expect(await refuse(tobias, lena)).toMatchObject({
      code: 'one-ask-a-month',
      title: 'Asked about Odile Marchbanks today. Nobody is asked twice within 30 days.',
    });
    desk.later(30 * 24 * 60 * 60 * 1000);
    expect(await ask(tobias, lena)).toMatchObject({ status: 'asked' });
  });

  test('may come sooner where the workspace says so', async () => {
    const tobias = await between('Tobias Quill');
    await ask(tobias);
    await desk.ask('change-settings', { body: { daysBetweenAsks: 7 } });
    desk.later(8 * 24 * 60 * 60 * 1000);
    expect(await ask(tobias, await addTestPerson(desk))).toMatchObject({ status: 'asked' });
  });

  test('of two at once, one is made', async () => {
    const tobias = await between('Tobias Quill');
    const lena = await addTestPerson(desk, { name: 'Lena Frost' });
    const both = await Promise.allSettled([ask(tobias), ask(tobias, lena)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is not made of a rep, of the prospect, or of nobody', async () => {
    expect(await refuse(imogen)).toMatchObject({ status: 422, field: 'connectorId' });
    expect(await refuse(odile)).toMatchObject({ status: 422, field: 'connectorId' });
    expect(await refuse('00000000-0000-7000-8000-000000000000')).toMatchObject({ status: 422 });
  });

  test('that was granted is owed thanks until they were thanked', async () => {
    const tobias = await between('Tobias Quill');
    const { id } = await ask(tobias);
    await record(id, 'agreed');
    const owed = () => desk.ask('list-referrals', { query: { thanks: 'owed' } });
    expect((await owed()).items).toMatchObject([{ connectorName: 'Tobias Quill', owesThanks: true }]);
    const words = await desk.ask('get-connector-words', {
      params: { id: odile },
      query: { connector: tobias, kind: 'thanks' },
    });
    expect(words.text).toMatch(/^Hi Tobias, it’s Imogen.*Odile Marchbanks/s);
    await desk.ask('change-referral', { params: { id }, body: { thanked: true } });
    expect((await owed()).items).toEqual([]);
  });

  test('has words for it that name the prospect and assume no yes', async () => {
    const tobias = await between('Tobias Quill');
    const words = await desk.ask('get-connector-words', {
      params: { id: odile },
      query: { connector: tobias, kind: 'ask-connector' },
    });
    expect(words.kind).toBe('ask-connector');
    expect(words.text).toMatch(/^Hi Tobias/);
    expect(words.text).toContain('Odile Marchbanks');
  });
});
