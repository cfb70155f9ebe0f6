import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { isoWeekday, localDay, localMinute, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { type ContactPast, neverCalled } from '#core/reach/call-to-make.ts';
import { forgetOld } from '#core/reach/forget-old.ts';
import { learn, newReachModel, type ReachModel } from '#core/reach/reach-model.ts';
import { connect } from '#store/connect.ts';
import { enrolPeople } from '#store/enrol.ts';
import { newId } from '#store/id.ts';
import { type PastCall, writeCalls } from '#store/reach/called-history.test-kit.ts';
import { calledColumns, joinPast, rowToPast } from '#store/reach/contact-past.ts';
import { learnFromCalls } from '#store/reach/learn-from-calls.ts';
import { readReachModel } from '#store/reach/reach-model.ts';
import { recordTouch } from '#store/record-touch.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';
import { undoTouch } from '#store/undo-touch.ts';

const { db, connection, drop } = await createTestDatabase();
afterAll(drop);

const tuesday = '2026-11-24T18:00:00Z';
const minutesAfter = (from: string, minutes: number) =>
  `${new Date(Date.parse(from) + minutes * 60_000).toISOString().slice(0, 19)}Z`;
const longAfter = minutesAfter(tuesday, 60 * 24 * 30);

let here: TestWorkspace;
beforeEach(async () => {
  here = await addWorkspace(db, tuesday);
});

const learned = () => learnFromCalls(db, here.workspace, longAfter);
const model = () => readReachModel(db, here.workspace.id);

async function pastOf(prospectId: string): Promise<ContactPast> {
  const { rows } = await db.query(
    `select ${calledColumns} from prospect p ${joinPast} where p.workspace_id = $1 and p.id = $2`,
    [here.workspace.id, prospectId],
  );
  return rowToPast(rows[0]);
}

/** So many calls to twelve people, a minute and some seconds apart, every third of them answered. */
async function history(count: number): Promise<PastCall[]> {
  const people = await Promise.all(Array.from({ length: 12 }, () => addPerson(db, here)));
  return Array.from({ length: count }, (_, nth) => ({
    prospectId: people[(nth * 5) % 12]!,
    repId: here.repId,
    at: `${new Date(Date.parse(tuesday) + nth * 67_000).toISOString().slice(0, 19)}Z`,
    outcome: nth % 3 === 0 ? 'spoke' : 'no-answer',
  }));
}

/** What core learns of the same calls, one after the other, without a database. */
function learnedInOrder(calls: readonly PastCall[], zone = 'America/Vancouver') {
  const model = newReachModel();
  const pasts = new Map<string, ContactPast>();
  for (const { prospectId, repId, at: text, outcome } of calls) {
    const at = parseInstant(text)!;
    const past = pasts.get(prospectId) ?? neverCalled;
    const [weekday, minute] = [isoWeekday(localDay(zoneOf(zone), at)), localMinute(zoneOf(zone), at)];
    const call = { at, weekday, minute, rep: repId, list: null, screener: null, attempt: null, past };
    pasts.set(prospectId, learn(model, call, { answered: outcome === 'spoke', outcome }));
    if (model.calls % 1000 === 0) forgetOld(model, at);
  }
  return { model, pasts };
}

/** As it is after being written and read: JSON knows no infinity and no negative zero. */
const asKept = (model: ReachModel): ReachModel => JSON.parse(JSON.stringify(model));

describe('what calls taught', () => {
  test('is what core learns of the same calls in the same order, learned in parts or at once', async () => {
    const calls = await history(1300);
    await writeCalls(db, here.workspace.id, calls);
    const expected = learnedInOrder(calls);
    expect(await learnFromCalls(db, here.workspace, calls[700]!.at)).toBeGreaterThan(600);
    expect((await model()).calls).toBeLessThan(701);
    await learned();
    expect(await model()).toEqual(asKept(expected.model));
    for (const [prospectId, past] of expected.pasts) expect(await pastOf(prospectId)).toEqual(past);
  });

  test('is the published figure before any call, and the same model is given to whoever asks next', async () => {
    expect(await model()).toEqual(newReachModel());
    expect(await learned()).toBe(0);
    await writeCalls(db, here.workspace.id, await history(3));
    expect(await learned()).toBe(3);
    const first = await model();
    expect(first.calls).toBe(3);
    expect(await model()).toBe(first);
    expect(await learned()).toBe(0);
    expect(await model()).toBe(first);
  });

  test('knows the list, the front desk and an agreed call-back', async () => {
    const { id } = here.workspace;
    const [campaignId, accountId] = [newId(Date.parse(tuesday)), newId(Date.parse(tuesday))];
    await db.query(`insert into campaign (workspace_id, id, name, created_at) values ($1, $2, 'Yards', $3)`, [
      id,
      campaignId,
      tuesday,
    ]);
    await db.query(`insert into account (workspace_id, id, name, key) values ($1, $2, 'Fernwhistle', 'f')`, [
      id,
      accountId,
    ]);
    const prospectId = await addPerson(db, here);
    await db.query(
      `update prospect set account_id = $2, screener = '{"name": "Priya", "note": null}' where id = $1`,
      [prospectId, accountId],
    );
    const enrolment = { repId: here.repId, playbookId: 'own-the-follow-up', campaignId };
    await enrolPeople(db, here.workspace, [prospectId], enrolment, tuesday);
    const found = await db.query('select id from enrolment where prospect_id = $1', [prospectId]);
    const call = { prospectId, repId: here.repId, enrolmentId: found.rows[0].id, at: tuesday };
    await writeCalls(db, id, [{ ...call, outcome: 'spoke', result: 'call-later' }]);
    await learned();
    expect(await pastOf(prospectId)).toMatchObject({
      calls: 1,
      answered: 1,
      lastOutcome: 'call-back-agreed',
    });
    expect(Object.keys((await model()).tallies)).toEqual(
      expect.arrayContaining([`list:${campaignId}`, `screener:morning ${accountId}`, `caller:${here.repId}`]),
    );
  });

  test('says nothing of an hour where nobody knows their clock', async () => {
    const prospectId = await addPerson(db, here, { zones: [] });
    const call = { prospectId, repId: here.repId, at: tuesday, outcome: 'spoke' };
    await writeCalls(db, here.workspace.id, [call]);
    expect(await learned()).toBe(1);
    const keys = Object.keys((await model()).tallies);
    expect(keys.filter((key) => key.includes('-hour:'))).toEqual([]);
  });
});

describe('each call is learned once', () => {
  test('however many servers learn at the same time', async () => {
    const calls = await history(1300);
    await writeCalls(db, here.workspace.id, calls);
    const other = await connect(connection, { max: 4 });
    const counts = await Promise.all(
      [db, other, other, db].map((server) => learnFromCalls(server, here.workspace, longAfter)),
    );
    await other.end();
    expect(counts.reduce((sum, count) => sum + count)).toBe(1300);
    expect(await model()).toEqual(asKept(learnedInOrder(calls).model));
  });

  test('where a server stops in the middle: what it had not finished is learned by the next', async () => {
    const calls = await history(700);
    await writeCalls(db, here.workspace.id, calls);
    await db.query(`
      create function stop() returns trigger language plpgsql as $$
      begin if new.calls > 500 then raise exception 'the power went'; end if; return new; end $$;
      create trigger stops before update on reach_model for each row execute function stop();`);
    await expect(learned()).rejects.toThrow('the power went');
    expect((await model()).calls).toBe(500);
    await db.query('drop trigger stops on reach_model; drop function stop()');
    expect(await learned()).toBe(200);
    const expected = learnedInOrder(calls);
    expect(await model()).toEqual(asKept(expected.model));
    for (const [prospectId, past] of expected.pasts) expect(await pastOf(prospectId)).toEqual(past);
  });

  test('and not in the first two minutes, so that one taken back at once never is', async () => {
    const prospectId = await addPerson(db, here);
    const enrolment = { repId: here.repId, playbookId: 'own-the-follow-up', campaignId: null };
    await enrolPeople(db, here.workspace, [prospectId], enrolment, tuesday);
    const entry = { prospectId, repId: here.repId, at: tuesday, channel: 'call', direction: 'out' as const };
    const slip = await recordTouch(db, here.workspace, { ...entry, outcome: 'spoke' }, tuesday);
    expect(await learnFromCalls(db, here.workspace, minutesAfter(tuesday, 1))).toBe(0);
    await undoTouch(db, here.workspace, (slip as { touchId: string }).touchId, here.repId, tuesday);
    await recordTouch(db, here.workspace, { ...entry, outcome: 'no-answer' }, minutesAfter(tuesday, 1));
    expect(await learnFromCalls(db, here.workspace, minutesAfter(tuesday, 4))).toBe(1);
    expect(await pastOf(prospectId)).toMatchObject({ calls: 1, answered: 0, lastOutcome: 'no-answer' });
  });

  test('and one that is being taken back at this moment is left alone', async () => {
    const [first, second] = await writeCalls(db, here.workspace.id, await history(2));
    const taking = await db.connect();
    await taking.query('begin');
    await taking.query('delete from counted_call where touch_id = $1', [first]);
    expect(await learned()).toBe(1);
    await taking.query('commit');
    taking.release();
    expect(await learned()).toBe(0);
    const { rows } = await db.query('select touch_id, learned from counted_call where workspace_id = $1', [
      here.workspace.id,
    ]);
    expect(rows).toEqual([{ touch_id: second, learned: true }]);
  });

  test('and once more from the beginning where another version had kept its own model', async () => {
    const calls = await history(20);
    await writeCalls(db, here.workspace.id, calls);
    await learned();
    await db.query(`update reach_model set model = '{"version": 0}' where workspace_id = $1`, [
      here.workspace.id,
    ]);
    expect(await model()).toEqual(newReachModel());
    expect(await learned()).toBe(20);
    const expected = learnedInOrder(calls);
    expect(await model()).toEqual(asKept(expected.model));
    expect(await pastOf(calls[0]!.prospectId)).toEqual(expected.pasts.get(calls[0]!.prospectId));
  });
});
