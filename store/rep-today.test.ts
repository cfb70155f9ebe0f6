import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupOf, groups } from '#core/plan/group.ts';
import { repDay } from '#core/plan/rep-day.ts';
import { daySoFar } from '#store/day-so-far.ts';
import { enrolPeople } from '#store/enrol.ts';
import { createTestDatabase, type TestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';
import { listToday, type TodayQuestion } from '#store/today.ts';

const at = '2026-11-24T18:00:00Z';
const day = repDay('America/Toronto', at);
const people = 40;

let database: TestDatabase;
let here: TestWorkspace;

beforeAll(async () => {
  database = await createTestDatabase();
  here = await addWorkspace(database.db, at);
  const ids: string[] = [];
  for (let n = 0; n < people; n += 1) ids.push(await addPerson(database.db, here));
  const enrolling = { repId: here.repId, playbookId: 'live-only', campaignId: null };
  await enrolPeople(database.db, here.workspace, ids, enrolling, at);
});
afterAll(() => database?.drop());

/** What the order of a day depends on; few values, so that ties are common. */
const standing = fc.record({
  due_at: fc.constantFrom(
    '-infinity',
    '2026-11-23T10:00:00Z',
    at,
    '2026-11-24T19:00:00Z',
    '2026-11-25T15:00:00Z',
    'infinity',
  ),
  promised: fc.boolean(),
  closes_at: fc.constantFrom(null, '2026-11-24T20:00:00Z', '2026-11-26T22:00:00Z'),
  nearness: fc.integer({ min: 0, max: 3 }),
  // Yesterday, the half hour that runs, one that is to come, and the next day.
  planned_for: fc.constantFrom(null, '2026-11-24T04:30:00Z', at, '2026-11-24T20:30:00Z', day.until),
  waits: fc.boolean(),
  plan_place: fc.integer({ min: 0, max: 3 }),
});

async function stand(rows: readonly object[]): Promise<void> {
  await database.db.query(
    `update enrolment e set due_at = s.due_at, promised = s.promised and s.due_at > '-infinity', closes_at = s.closes_at, nearness = s.nearness,
            planned_for = s.planned_for, planned_from = case when s.waits then s.planned_for end, plan_place = s.plan_place
       from (select row_number() over (order by id) as n, id from enrolment) e2,
            rows from (jsonb_to_recordset($1::jsonb) as (due_at timestamptz, promised boolean, closes_at timestamptz, nearness smallint,
              planned_for timestamptz, waits boolean, plan_place smallint))
              with ordinality as s (due_at, promised, closes_at, nearness, planned_for, waits, plan_place, n)
      where e2.id = e.id and s.n = e2.n`,
    [JSON.stringify(rows)],
  );
}

async function pages(limit: number, more: Partial<TodayQuestion> = {}): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listToday(database.db, here.workspace.id, {
      repId: here.repId,
      at,
      day,
      limit,
      cursor,
      ...more,
    });
    found.push(...page.people.map(({ enrolmentId, group }) => `${group} ${enrolmentId}`));
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

test('however the people stand, every page size gives the same order, each person once, in the group core says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(standing, { minLength: people, maxLength: people }), async (rows) => {
      await stand(rows);
      const whole = await pages(200);
      expect(whole).toHaveLength(people);
      expect(await pages(7)).toEqual(whole);
      const kept = await database.db.query(
        `select id, due_at as "dueAt", promised as owed, planned_for as "plannedFor", planned_from as "plannedFrom" from enrolment`,
      );
      const inCore = kept.rows.map(({ id, ...standing }) => `${groupOf(standing, at, day)} ${id}`);
      expect([...whole].sort()).toEqual(inCore.sort());
      const { counts } = await daySoFar(database.db, here.workspace.id, { repId: here.repId, at, day });
      for (const group of groups) {
        const alone = whole.filter((one) => one.startsWith(`${group} `));
        expect(await pages(5, { group })).toEqual(alone);
        expect(counts[group]).toBe(alone.length);
      }
    }),
    { numRuns: 12, seed: 20261124 },
  );
});

test('the first page is read from the indexes in their order, nothing of the table is passed over', async () => {
  await database.db.query('analyze enrolment');
  const asked: { text: string; values: unknown[] }[] = [];
  const watched = {
    query: (query: never) => {
      asked.push(query);
      return database.db.query(query);
    },
  };
  await listToday(watched as never, here.workspace.id, { repId: here.repId, at, day, limit: 5 });
  const connection = await database.db.connect();
  try {
    await connection.query('begin');
    // Forty people are fewer than an index is worth; what is asked is whether one could serve.
    await connection.query('set local enable_seqscan = off');
    await connection.query('set local enable_bitmapscan = off');
    const { text, values } = asked[0]!;
    const plan = await connection.query({ text: `explain ${text}`, values });
    const lines = plan.rows.map((row) => String(row['QUERY PLAN'])).join('\n');
    expect(lines).toMatch(/enrolment_planned/);
    expect(lines).toMatch(/enrolment_callable/);
    expect(lines).not.toMatch(/Seq Scan on enrolment/);
  } finally {
    await connection.query('rollback');
    connection.release();
  }
});
