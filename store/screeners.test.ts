import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#store/id.ts';
import { findPerson } from '#store/person-detail.ts';
import { findPersonCalled } from '#store/reach/person-called.ts';
import { recordTouch } from '#store/record-touch.ts';
import {
  addSaid,
  addScreener,
  changeScreener,
  mergeScreeners,
  removeSaid,
  removeScreener,
} from '#store/screener-changes.ts';
import { readScreeners } from '#store/screeners.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';
import type { TouchEntry } from '#store/touch-entry.ts';
import { undoTouch } from '#store/undo-touch.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

/** A Tuesday, 10:00 in Vancouver. */
const tuesday = '2026-11-24T18:00:00Z';

let here: TestWorkspace;
let accountId: string;
beforeEach(async () => {
  here = await addWorkspace(db, tuesday);
  accountId = await addAccount('Fernwhistle');
});

async function addAccount(name: string): Promise<string> {
  const id = newId(Date.parse(tuesday));
  const values = [here.workspace.id, id, name, name.toLowerCase()];
  await db.query('insert into account (workspace_id, id, name, key) values ($1, $2, $3, $4)', values);
  return id;
}

async function personAt(account: string | null): Promise<string> {
  const id = await addPerson(db, here);
  await db.query('update prospect set account_id = $2 where id = $1', [id, account]);
  return id;
}

async function reached(prospectId: string, more: Partial<TouchEntry> = {}): Promise<string> {
  const entry: TouchEntry = {
    prospectId,
    repId: here.repId,
    at: tuesday,
    channel: 'call',
    direction: 'out',
    outcome: 'screener',
    ...more,
  };
  const answer = await recordTouch(db, here.workspace, entry, entry.at);
  if (answer.kind !== 'recorded') throw new Error(JSON.stringify(answer));
  return answer.touchId;
}

const named = (name: string | null, betterTime: string | null = null) => ({ screener: { name, betterTime } });
const ofPerson = (personId: string) => readScreeners(db, here.workspace.id, { personId });
const ofAccount = () => readScreeners(db, here.workspace.id, { accountId });
const undo = (touchId: string) => undoTouch(db, here.workspace, touchId, here.repId, tuesday);

async function besideThem(personId: string): Promise<unknown> {
  const found = await db.query('select screener from prospect where id = $1', [personId]);
  return found.rows[0].screener;
}

describe('a call the front desk took', () => {
  test('makes them somebody of the company, for all its people, with what they said', async () => {
    const [odile, rosalind] = [await personAt(accountId), await personAt(accountId)];
    const said = { note: 'She plans his day.', callOn: '2026-11-26' };
    const touchId = await reached(odile, { ...named('Wren', 'after four'), ...said });
    expect(await ofPerson(rosalind)).toMatchObject([
      {
        name: 'Wren',
        account: { id: accountId, name: 'Fernwhistle' },
        peopleCount: 2,
        said: [
          {
            touchId,
            name: 'Wren',
            betterTime: 'after four',
            callOn: '2026-11-26',
            says: 'She plans his day.',
            person: { id: odile },
            rep: 'Imogen Tarr',
            booked: false,
          },
        ],
      },
    ]);
    expect(await besideThem(rosalind)).toEqual({ name: 'Wren', note: null });
  });

  test('is kept with the one who is known, however the name is spelled', async () => {
    const [odile, rosalind] = [await personAt(accountId), await personAt(accountId)];
    await reached(odile, named('Zoë Wren'));
    await reached(rosalind, named(' zoe wren '));
    expect(await ofAccount()).toMatchObject([{ name: 'Zoë Wren', said: [{}, {}] }]);
  });

  test('tells that somebody answers, though nobody gave a name, and later who', async () => {
    const [odile, rosalind] = [await personAt(accountId), await personAt(accountId)];
    await reached(odile);
    expect(await ofAccount()).toMatchObject([{ name: null, said: [{ name: null }] }]);
    await reached(rosalind, named('Wren'));
    expect(await ofAccount()).toMatchObject([{ name: 'Wren', said: [{}, {}] }]);
  });

  test('makes somebody for that person alone where they have no company', async () => {
    const [odile, other] = [await personAt(null), await personAt(null)];
    await reached(odile, named('Wren'));
    expect(await ofPerson(odile)).toMatchObject([{ account: null, people: [{ id: odile }] }]);
    expect(await ofPerson(other)).toEqual([]);
  });

  test('credits whoever booked the meeting', async () => {
    const odile = await personAt(accountId);
    await reached(odile, { ...named('Wren'), result: 'meeting' });
    expect(await ofAccount()).toMatchObject([{ booked: 1, said: [{ booked: true }] }]);
    const person = await findPerson(db, here.workspace.id, odile);
    expect(person!.touches).toMatchObject([{ result: 'meeting', tookBy: 'Wren' }]);
  });

  test('makes one of two that come at the same moment', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => personAt(accountId)));
    await Promise.all(people.map((id) => reached(id, named('Wren'))));
    expect(await ofAccount()).toMatchObject([{ name: 'Wren', said: [{}, {}, {}, {}] }]);
  });
});

describe('taken back', () => {
  test('a call takes along what it taught: the words, and somebody only it knew of', async () => {
    const odile = await personAt(accountId);
    await undo(await reached(odile, named('Wren', 'after four')));
    expect(await ofAccount()).toEqual([]);
    expect(await besideThem(odile)).toBeNull();
  });

  test('a name goes with the only call that gave it', async () => {
    const [odile, rosalind] = [await personAt(accountId), await personAt(accountId)];
    await reached(odile);
    await undo(await reached(rosalind, named('Wren')));
    expect(await ofAccount()).toMatchObject([{ name: null, said: [{}] }]);
  });

  test('somebody written down by hand since stays', async () => {
    const odile = await personAt(accountId);
    const touchId = await reached(odile, named('Wren'));
    const [wren] = await ofAccount();
    await changeScreener(db, here.workspace.id, wren!.id, {
      whom: null,
      words: { note: 'Likes to be asked.' },
    });
    await undo(touchId);
    expect(await ofAccount()).toMatchObject([{ note: 'Likes to be asked.', said: [] }]);
  });
});

describe('who answers', () => {
  const add = (whom: { accountId: string } | { personIds: string[] }, name: string) =>
    addScreener(db, here.workspace.id, whom, { name }, tuesday);

  test('is their own assistant before anybody of the company', async () => {
    const [odile, rosalind] = [await personAt(accountId), await personAt(accountId)];
    await add({ accountId }, 'Wren');
    const ottoline = await add({ personIds: [odile] }, 'Ottoline');
    expect((await ofPerson(odile)).map(({ name }) => name)).toEqual(['Ottoline', 'Wren']);
    expect(await besideThem(odile)).toMatchObject({ name: 'Ottoline', own: ottoline });
    expect((await findPersonCalled(db, here.workspace.id, odile))!.screener!.key).toBe(ottoline);
    expect((await findPersonCalled(db, here.workspace.id, rosalind))!.screener!.key).toBe(accountId);
    expect(await besideThem(rosalind)).toMatchObject({ name: 'Wren' });
    expect((await ofAccount()).map(({ name }) => name)).toEqual(['Wren', 'Ottoline']);
  });

  test('moves with them to another company', async () => {
    const [odile, elsewhere] = [await personAt(accountId), await personAt(await addAccount('Tidewrack'))];
    const wren = await add({ accountId }, 'Wren');
    const account = (await db.query('select account_id from prospect where id = $1', [elsewhere])).rows[0];
    const whom = { accountId: account.account_id as string };
    const people = await changeScreener(db, here.workspace.id, wren, { whom, words: {} });
    expect(new Set(people)).toEqual(new Set([odile, elsewhere]));
    expect(await besideThem(odile)).toBeNull();
    expect(await besideThem(elsewhere)).toMatchObject({ name: 'Wren' });
  });

  test('is one where two were one: nothing they said is lost, nothing known is written over', async () => {
    const odile = await personAt(accountId);
    await reached(odile, named('Wren'));
    const [kept] = await ofAccount();
    const other = await add({ accountId }, 'Ms. Wren');
    const words = { note: 'In until five.', line: 'May I ask you a favour?' };
    await changeScreener(db, here.workspace.id, other, { whom: null, words });
    const said = { screenerId: other, personId: odile, repId: here.repId, at: tuesday };
    await addSaid(db, here.workspace.id, { ...said, says: 'Call on Thursday.', betterTime: null });
    await mergeScreeners(db, here.workspace.id, kept!.id, other);
    expect(await ofAccount()).toMatchObject([{ id: kept!.id, name: 'Wren', ...words, said: [{}, {}] }]);
  });

  test('is nobody once they are removed, with what they said', async () => {
    const odile = await personAt(accountId);
    await removeScreener(db, here.workspace.id, await add({ accountId }, 'Wren'));
    expect(await ofPerson(odile)).toEqual([]);
    expect(await besideThem(odile)).toBeNull();
  });
});

test('what was told in a call is removed with the call only', async () => {
  const odile = await personAt(accountId);
  await reached(odile, named('Wren'));
  const [wren] = await ofAccount();
  expect(await removeSaid(db, here.workspace.id, wren!.id, wren!.said[0]!.id)).toBe(false);
  const said = { screenerId: wren!.id, personId: null, repId: here.repId, at: tuesday };
  const id = await addSaid(db, here.workspace.id, { ...said, says: 'Out on Friday.', betterTime: null });
  expect(await removeSaid(db, here.workspace.id, wren!.id, id)).toBe(true);
});

test('all our calls to the people they answer for tell when they pick up, calls taken back do not', async () => {
  const odile = await personAt(accountId);
  const at = (day: number) => `2026-11-${day}T18:00:00Z`;
  for (const day of [2, 3, 4, 5, 6, 9, 10, 11])
    await reached(odile, {
      at: at(day),
      outcome: day < 6 ? 'screener' : 'no-answer',
      againstTheRules: { rule: 'three-in-ten-days', saidBy: 'Imogen Tarr' },
    });
  const last = await reached(odile, { at: at(12), againstTheRules: { rule: 'any', saidBy: 'Imogen Tarr' } });
  await undo(last);
  const [desk] = await ofAccount();
  expect(desk!.learned).toEqual([{ hour: 10, calls: 8, answered: 4, share: 0.5 }]);
});
