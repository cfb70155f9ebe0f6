import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastWeeks } from '#core/evidence/metrics/periods.ts';
import type { PersonHistory } from '#core/evidence/metrics/person-history.ts';
import { allWork } from '#core/evidence/metrics/slice.ts';
import { parseDate } from '#core/prospect/local-time.ts';
import { type HistoryToKeep, keepHistories } from '#store/evidence/keep-histories.ts';
import { type MadeHistory, makeHistory } from '#store/evidence/made-history.test-kit.ts';
import { eachHistory } from '#store/evidence/person-histories.ts';
import { readInsights } from '#store/evidence/read-insights.ts';
import { newId } from '#store/id.ts';
import { repsOf } from '#store/reps.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';
import { transaction } from '#store/transaction.ts';
import type { Queryable } from '#store/workspace.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const now = '2026-11-24T18:00:00Z';
const nowSeconds = Date.parse(now) / 1000;

let here: TestWorkspace;
beforeAll(async () => {
  here = await addWorkspace(db, now);
});

/** Rule 5, they asked for it: stands outside the limits on how often somebody is called. */
const askedFor = 5;

/** @param corrects the touch it takes the place of */
async function addTouch(
  to: Queryable,
  personId: string,
  { outcome = 'no-answer', minutesAgo = 60, corrects = null as string | null } = {},
): Promise<string> {
  const id = newId(Date.parse(now));
  await to.query(
    `insert into touch (workspace_id, id, prospect_id, rep_id, at, local_on, channel, direction, outcome, corrects, made_under,
                        recorded_at)
     select $1, $2, $3, $4, $5::timestamptz, $5::timestamptz::date, 'call', 'out', $6, $7, $8, $9`,
    [
      here.workspace.id,
      id,
      personId,
      here.repId,
      new Date((nowSeconds - minutesAgo * 60) * 1000).toISOString(),
      ...[outcome, corrects, askedFor, now],
    ],
  );
  return id;
}

async function histories(): Promise<string[]> {
  const all: PersonHistory[] = [];
  await eachHistory(db, here.workspace.id, { from: '2026-01-01T00:00:00Z', repIds: null }, (person) =>
    all.push(person),
  );
  // Only what is counted: touches that were read now carry their ids besides.
  return all.map(({ touches }) => touches.map(({ at, outcome }) => `${at} ${outcome}`).join(', ')).sort();
}

/** What would be read had nothing ever been kept. */
async function historiesAnew(): Promise<string[]> {
  await db.query('update kept_history set history = null, made_from = null, form = null');
  return histories();
}

async function kept(personId: string): Promise<{ touches: number; made_from: number | null } | undefined> {
  const { rows } = await db.query('select touches, made_from from kept_history where prospect_id = $1', [
    personId,
  ]);
  return rows[0];
}

describe('what is kept of a person', () => {
  test('is, after any calls, corrections and takings back, what their touches say', async () => {
    const people = await Promise.all([1, 2, 3].map(() => addPerson(db, here)));
    const added = new Map<string, string[]>(people.map((id) => [id, []]));
    const step = fc.record({
      person: fc.constantFrom(...people),
      does: fc.constantFrom('call', 'call', 'correct', 'take back', 'read'),
      outcome: fc.constantFrom('no-answer', 'voicemail-left', 'busy'),
      minutesAgo: fc.nat({ max: 100_000 }),
      which: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        for (const { person, does, outcome, minutesAgo, which } of steps) {
          const ids = added.get(person)!;
          const corrects = does === 'call' ? null : (ids[which % ids.length] ?? null);
          if (does === 'read') await histories();
          else {
            const said = does === 'take back' && corrects !== null ? 'void' : outcome;
            ids.push(await addTouch(db, person, { outcome: said, minutesAgo, corrects }));
          }
        }
        const fromKept = await histories();
        expect(fromKept).toEqual(await historiesAnew());
      }),
      { seed: 20_261_122, numRuns: 40 },
    );
  });

  test('is older the moment a call is logged, and made anew by whoever reads next', async () => {
    const person = await addPerson(db, here);
    await addTouch(db, person);
    await histories();
    expect(await kept(person)).toEqual({ touches: 1, made_from: 1 });
    await addTouch(db, person, { minutesAgo: 5, outcome: 'spoke' });
    expect(await kept(person)).toEqual({ touches: 2, made_from: 1 });
    expect(await histories()).toContain(`${nowSeconds - 3600} no-answer, ${nowSeconds - 300} spoke`);
    expect(await kept(person)).toEqual({ touches: 2, made_from: 2 });
  });

  test('never holds less than a call that was being logged while it was made', async () => {
    const person = await addPerson(db, here);
    await addTouch(db, person, { minutesAgo: 777 });
    await transaction(db, async (connection) => {
      await addTouch(connection, person, { minutesAgo: 776 });
      // They do not see it yet, and do not wait for it.
      expect(await histories()).toContain(`${nowSeconds - 777 * 60} no-answer`);
    });
    const both = `${nowSeconds - 777 * 60} no-answer, ${nowSeconds - 776 * 60} no-answer`;
    expect(await histories()).toContain(both);
    expect(await histories()).toContain(both);
  });

  test('is not overwritten by what was made before the last call', async () => {
    const person = await addPerson(db, here);
    await addTouch(db, person);
    await addTouch(db, person);
    const late: HistoryToKeep = { id: person, touches: 1, history: Buffer.from([0]) };
    await keepHistories(db, here.workspace.id, [late]);
    expect(await kept(person)).toEqual({ touches: 2, made_from: null });
  });

  test('counts every call of those who log at once', async () => {
    const person = await addPerson(db, here);
    await Promise.all(Array.from({ length: 8 }, (_, nth) => addTouch(db, person, { minutesAgo: nth })));
    expect(await kept(person)).toMatchObject({ touches: 8 });
  });

  test('goes with them', async () => {
    const person = await addPerson(db, here);
    await addTouch(db, person);
    await transaction(db, async (connection) => {
      await connection.query(`set local phonework.removing = 'on'`);
      await connection.query('delete from touch where prospect_id = $1', [person]);
      await connection.query('delete from prospect where id = $1', [person]);
    });
    expect(await kept(person)).toBeUndefined();
  });
});

describe('every number', () => {
  let made: MadeHistory;
  beforeAll(async () => {
    made = await makeHistory(db, 120, now);
  });

  test('is the same from what is kept as from the touches themselves', async () => {
    const { workspace } = made.here;
    const today = parseDate('2026-11-24')!;
    const { repIds: _, ...work } = allWork;
    const reps = await repsOf(db, workspace.id);
    const question = { ...lastWeeks(8, today), reps, isEverybody: true, besidePast: true, work, today, now };
    const anew = await readInsights(db, workspace, question);
    const { rows } = await db.query(
      'select count(*) as kept from kept_history where workspace_id = $1 and made_from = touches',
      [workspace.id],
    );
    expect(rows[0].kept).toBeGreaterThan(100);
    expect(await readInsights(db, workspace, question)).toEqual(anew);
    expect(anew.tally.sums.dials).toBeGreaterThan(200);
  });
});
