import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OwnTerritory, WhyLeftOut } from '#core/market/own/own-territory.ts';
import { whoMayBegin } from '#store/enrol.ts';
import { type MadeHistory, makeHistory } from '#store/evidence/made-history.test-kit.ts';
import { newId } from '#store/id.ts';
import { readOwnTerritory } from '#store/simulations/own-people.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const now = '2026-11-24T18:00:00Z';

const peopleWith = (own: OwnTerritory | null, which: Partial<OwnTerritory['kinds'][number]>): number =>
  own!.kinds
    .filter((kind) => Object.entries(which).every(([key, value]) => kind[key as keyof typeof kind] === value))
    .reduce((all, { people }) => all + people, 0);

describe('of a territory in which much happened', () => {
  let made: MadeHistory;
  let ids: string[];
  beforeAll(async () => {
    made = await makeHistory(db, 300, now);
    const { workspace } = made.here;
    ids = (await db.query('select id from prospect where workspace_id = $1', [workspace.id])).rows.map(
      ({ id }) => id,
    );
    await db.query(
      `insert into phone (workspace_id, id, prospect_id, number)
       select $1, gen_random_uuid(), id, '+1416555' || lpad((row_number() over (order by id))::text, 4, '0')
         from prospect where workspace_id = $1`,
      [workspace.id],
    );
  });

  test('those are left out with whom no method may begin, for the same reason', async () => {
    const { workspace } = made.here;
    const connection = await db.connect();
    const { refused } = await whoMayBegin(connection, workspace, ids, now).finally(() =>
      connection.release(),
    );
    const expected = new Map<WhyLeftOut, number>();
    for (const { reason } of refused) {
      const why = whyOf(reason.says);
      if (why !== null) expected.set(why, (expected.get(why) ?? 0) + 1);
    }
    const own = await readOwnTerritory(db, workspace, now);
    expect(new Map(own!.leftOut.map(({ why, people }) => [why, people]))).toEqual(expected);
    expect([...expected.keys()].sort()).toEqual(['declined', 'do-not-call', 'left-with-them', 'resting']);
    expect(own!.people + [...expected.values()].reduce((a, b) => a + b)).toBe(ids.length);
  });

  test('everybody who reached a screener is behind one', async () => {
    const own = await readOwnTerritory(db, made.here.workspace, now);
    expect(peopleWith(own, { screened: true })).toBeGreaterThan(50);
    expect(peopleWith(own, { screened: null })).toBeGreaterThan(20);
  });
});

/** By the sentence that a person is told; null: somebody works with them, who may call. */
function whyOf(says: string): WhyLeftOut | null {
  if (says.startsWith('They asked not to be called')) return 'do-not-call';
  if (says.startsWith('They said no')) return 'declined';
  if (says.startsWith('The next step was left')) return 'left-with-them';
  return says.includes('they rest until') ? 'resting' : null;
}

describe('of a small territory', () => {
  let here: TestWorkspace;
  beforeAll(async () => {
    here = await addWorkspace(db, now);
  });
  const read = () => readOwnTerritory(db, here.workspace, now);
  const set = (id: string, to: string) =>
    db.query(`update prospect set ${to} where workspace_id = $1 and id = $2`, [here.workspace.id, id]);

  test('nothing is taken while nobody is there', async () => {
    expect(await read()).toBeNull();
  });

  test('clocks, titles, screeners, relationships and the rep’s own week are taken', async () => {
    const owner = await addPerson(db, here, { zones: ['America/Toronto'] });
    await set(
      owner,
      `title = 'Owner', relationship = 'client', screener = '{"name": "Priya", "note": null}'`,
    );
    await addPerson(db, here);
    await addPerson(db, here, { zones: [] });
    const own = await read();
    expect(own).toMatchObject({ people: 3, leftOut: [], reps: 1, weeks: [{ reps: 1 }] });
    expect(own!.kinds).toEqual(
      expect.arrayContaining([
        { relation: 3, role: 0, screened: true, shift: 0, people: 1 },
        { relation: 0, role: null, screened: null, shift: -6, people: 1 },
        { relation: 0, role: null, screened: null, shift: null, people: 1 },
      ]),
    );
    expect(own!.taken).toEqual({ shareClient: 1 / 3, shareKnown: 0, shareReferred: 0, callMinutes: 7.5 });
  });

  test('who has no number that may be called, or asked not to be, is left out', async () => {
    const { id } = here.workspace;
    const blocked = '+16045559999';
    await addPerson(db, here, { phones: [] });
    const theirs = await addPerson(db, here, { phones: [blocked] });
    await db.query(
      `insert into blocked_number (workspace_id, number, prospect_id, blocked_at) values ($1, $2, $3, $4)`,
      [id, blocked, theirs, now],
    );
    await set(await addPerson(db, here), `do_not_call_at = now()`);
    expect((await read())!.leftOut).toEqual(
      expect.arrayContaining([
        { why: 'no-number', people: 2 },
        { why: 'do-not-call', people: 1 },
      ]),
    );
  });

  test('reps who have nobody to call do not count beside one who has', async () => {
    const { id } = here.workspace;
    const idle = newId(Date.parse(now));
    await db.query(
      `insert into rep (workspace_id, id, name, email, time_zone, calls_per_half_hour)
       values ($1, $2, 'Idle', 'idle@example.test', 'Europe/London', 10)`,
      [id, idle],
    );
    expect((await read())!.reps).toBe(2);
    await db.query(
      `insert into enrolment (workspace_id, id, prospect_id, rep_id, playbook_id, playbook_version, enrolled_at, state,
                              decision, precedence, decided_at, valid_until, due_at)
       select $1, gen_random_uuid(), id, $2, 'live-only', 1, $3, 'open', '{"next": "call"}', 9, $3, 'infinity', 'infinity'
         from prospect where workspace_id = $1 order by id limit 1`,
      [id, here.repId, now],
    );
    const own = await read();
    expect([own!.reps, own!.taken.callMinutes]).toEqual([1, 7.5]);
  });
});
