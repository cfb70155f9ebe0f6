import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { whoCalled } from '#core/call/who-called.ts';
import { newId } from '#store/id.ts';
import { findNearLine } from '#store/inbound/near-line.ts';
import { recordTouch } from '#store/record-touch.ts';
import { addScreener } from '#store/screener-changes.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';
import { undoTouch } from '#store/undo-touch.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const monday = '2026-11-23T18:00:00Z';
const tuesday = '2026-11-24T18:00:00Z';
const line = '+16045550117';

let here: TestWorkspace;
let accountId: string;
beforeEach(async () => {
  here = await addWorkspace(db, monday);
  accountId = newId(Date.parse(monday));
  await db.query(
    `insert into account (workspace_id, id, name, key) values ($1, $2, 'Fernwhistle', 'fernwhistle')`,
    [here.workspace.id, accountId],
  );
});

type At = { phones?: string[]; isAtFernwhistle?: boolean };

async function person(name: string, { phones = [], isAtFernwhistle = true }: At = {}): Promise<string> {
  const id = await addPerson(db, here, { name, phones });
  if (isAtFernwhistle) await db.query('update prospect set account_id = $2 where id = $1', [id, accountId]);
  return id;
}

async function leaveMessage(prospectId: string, at = monday): Promise<string> {
  const entry = { prospectId, repId: here.repId, at, channel: 'call', direction: 'out' } as const;
  const message = { ...entry, outcome: 'voicemail-left', message: 'introduction' };
  const answer = await recordTouch(db, here.workspace, message, at);
  if (answer.kind !== 'recorded') throw new Error(JSON.stringify(answer));
  return answer.touchId;
}

async function found(number: string | null, personId: string | null = null): Promise<string[]> {
  const around = await findNearLine(db, here.workspace.id, { number, at: tuesday, personId }, 14);
  return whoCalled({ number, personId, callBackDays: 14 }, around).map(
    ({ person: { name }, by, certain }) => `${name}: ${by}${certain ? ', certain' : ''}`,
  );
}

describe('who is near a line', () => {
  test('has it, with any extension or none, and in no other workspace', async () => {
    await person('Odile', { phones: [`${line};ext=12`] });
    await person('Wren', { phones: ['+16045550118', line] });
    expect(await found(`${line};ext=12`)).toEqual(['Odile: extension, certain']);
    expect(await found(line)).toEqual(['Odile: switchboard', 'Wren: switchboard']);
    expect(await found('+16045550118')).toEqual(['Wren: own-number, certain']);
    here = await addWorkspace(db, monday);
    expect(await found(line)).toEqual([]);
  });

  test('had a message where the company’s record says that it is theirs', async () => {
    await db.query('update account set switchboard = $2 where id = $1', [accountId, line]);
    const odile = await person('Odile');
    await person('Wren');
    expect(await found(line)).toEqual([]);
    const touchId = await leaveMessage(odile);
    expect(await found(line)).toEqual(['Odile: switchboard']);
    await undoTouch(db, here.workspace, touchId, here.repId, monday);
    expect(await found(line), 'the message was taken back').toEqual([]);
  });

  test('had a message in the days before the call, and neither earlier nor after it', async () => {
    const ids = await Promise.all(['Odile', 'Wren', 'Bryn'].map((name) => person(name, { phones: [line] })));
    await leaveMessage(ids[0]!, '2026-11-09T18:00:00Z');
    await leaveMessage(ids[1]!, '2026-11-11T18:00:00Z');
    await leaveMessage(ids[2]!, '2026-11-25T18:00:00Z');
    const around = await findNearLine(
      db,
      here.workspace.id,
      { number: line, at: tuesday, personId: null },
      14,
    );
    const left = around.people.filter(({ message }) => message !== null);
    expect(left).toMatchObject([
      { name: 'Wren', message: { at: '2026-11-11T18:00:00Z', by: 'Imogen Tarr' } },
    ]);
  });

  test('is answered for by the front desk that has it: all of a company by their messages, or people by name', async () => {
    const odile = await person('Odile');
    const bryn = await person('Bryn', { isAtFernwhistle: false });
    await leaveMessage(odile);
    await addScreener(db, here.workspace.id, { accountId }, { name: 'Priya', phone: line }, monday);
    expect(await found(line)).toEqual(['Odile: switchboard']);
    await addScreener(db, here.workspace.id, { personIds: [bryn] }, { name: 'Sol', phone: line }, monday);
    expect(await found(line)).toEqual(['Odile: switchboard', 'Bryn: switchboard']);
  });

  test('is not whose number it was found not to be', async () => {
    const odile = await person('Odile', { phones: [line] });
    const entry = {
      prospectId: odile,
      repId: here.repId,
      at: monday,
      channel: 'call',
      direction: 'out',
    } as const;
    const wrong = await recordTouch(
      db,
      here.workspace,
      { ...entry, outcome: 'wrong-number', phone: line },
      monday,
    );
    expect(await found(line)).toEqual([]);
    const { touchId } = wrong as { touchId: string };
    await undoTouch(db, here.workspace, touchId, here.repId, monday);
    expect(await found(line)).toEqual(['Odile: own-number, certain']);
  });

  test('was looked up by name, and is gone once removed', async () => {
    const odile = await person('Odile');
    expect(await found(null, odile)).toEqual(['Odile: typed, certain']);
    await db.query('delete from prospect where id = $1', [odile]);
    expect(await found(null, odile)).toEqual([]);
  });
});
