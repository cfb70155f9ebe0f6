import { afterAll, beforeAll, expect, test } from 'vitest';
import { tellPlainly } from '#store/evidence/counted-in-sql.test-kit.ts';
import { type MadeHistory, makeHistory } from '#store/evidence/made-history.test-kit.ts';
import { type PromisesQuestion, promisesOver } from '#store/evidence/promises-over.ts';
import { loadFacts } from '#store/facts.ts';
import { countPromises } from '#store/promise-ledger.ts';
import { writePromises } from '#store/promises.ts';
import { createTestDatabase } from '#store/test-database.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const now = '2026-11-24T18:00:00Z';

let made: MadeHistory;
let everything: PromisesQuestion;
beforeAll(async () => {
  made = await makeHistory(db, 240, now);
  const { workspace } = made.here;
  const { rows } = await db.query('select id from prospect where workspace_id = $1', [workspace.id]);
  const ids = rows.map(({ id }) => id);
  await writePromises(db, workspace, await loadFacts(db, workspace, ids, now), now);
  await tellPlainly(db, workspace.id, now);
  const open = { repIds: null, campaignId: null, playbookId: null, relationship: null };
  everything = { from: '2026-01-01', until: '2026-12-31', ...open, now };
});

/** What became of each promise, told from the touches alone. */
const fromTouches = `
with promised as (
  select k.*, (promise ->> 'to')::date as to_on,
         (select (s.id) from known s
           where s.prospect_id = k.prospect_id and (s.at, s.id) > (k.at, k.id) and (s.direction = 'in' or s.counted)
           order by s.at, s.id limit 1) as settled_by
    from known k where k.leaves and k.promise is not null
), settled as (
  select p.*, s.on_date as settled_on, s.direction as settled_from, ($1::timestamptz at time zone p.zone)::date as today
    from promised p left join known s on s.id = p.settled_by
), became as (
  select *, case when settled_on <= to_on then case settled_from when 'in' then 'superseded' else 'kept' end
                 when settled_on is not null or today > to_on then 'broken' else 'open' end as state,
         case when settled_on <= to_on then settled_on else to_on end as ran_on
    from settled
)
select state, count(*)::integer as n, coalesce(sum(settled_on - to_on) filter (where state = 'broken'), 0)::integer as late
  from became where ran_on between $2::date and $3::date and ($4::uuid[] is null or rep_id = any ($4))
   and ($5::text is null or relationship = $5) group by 1 order by 1`;

test.each([
  ['of everybody, ever', {}],
  ['of some weeks', { from: '2026-09-07', until: '2026-10-18' }],
  ['of one relationship', { relationship: 'known' }],
])('promises are kept, superseded and broken as the touches tell: %s', async (_, more) => {
  for (const repIds of [null, [made.repIds[1]!]]) {
    const question = { ...everything, ...more, repIds };
    const found = await promisesOver(db, made.here.workspace.id, question);
    const { rows } = await db.query(fromTouches, [
      now,
      question.from,
      question.until,
      repIds,
      question.relationship,
    ]);
    const expected = Object.fromEntries(rows.map(({ state, n, late }) => [state, { n, late }]));
    const of = (standings: string[]) => found.filter(({ standing }) => standings.includes(standing));
    const late = of(['broken', 'overdue']).reduce((sum, { daysLate }) => sum + (daysLate ?? 0), 0);
    expect(of(['kept'])).toHaveLength(expected.kept.n);
    expect(of(['superseded'])).toHaveLength(expected.superseded.n);
    expect(of(['broken', 'overdue'])).toHaveLength(expected.broken.n);
    expect(late).toBe(expected.broken.late);
  }
});

test('the ledger counts the same', async () => {
  const found = await promisesOver(db, made.here.workspace.id, everything);
  const ran = found.filter(({ standing }) => standing !== 'superseded');
  const kept = ran.filter(({ standing }) => standing === 'kept');
  const ledger = await countPromises(db, made.here.workspace.id, { repId: null, now });
  expect(ledger.kept).toEqual({ kept: kept.length, of: ran.length });
  expect(kept.length).toBeGreaterThan(50);
});
