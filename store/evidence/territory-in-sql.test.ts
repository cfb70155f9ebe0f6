import { afterAll, beforeAll, expect, test } from 'vitest';
import { countTerritory, territoryStates } from '#core/evidence/territory/territory-state.ts';
import { tellPlainly } from '#store/evidence/counted-in-sql.test-kit.ts';
import { type MadeHistory, makeHistory } from '#store/evidence/made-history.test-kit.ts';
import { readTerritory } from '#store/evidence/territory.ts';
import { createTestDatabase } from '#store/test-database.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const now = '2026-11-24T18:00:00Z';

let made: MadeHistory;
beforeAll(async () => {
  made = await makeHistory(db, 300, now);
  await db.query(
    `update prospect set do_not_call_at = now() where workspace_id = $1 and name like 'Person %7'`,
    [made.here.workspace.id],
  );
  await db.query(
    `insert into prospect (workspace_id, id, name, time_zones, created_at)
     select $1, gen_random_uuid(), 'Nobody yet ' || n, '{UTC}', now() from generate_series(1, 40) n`,
    [made.here.workspace.id],
  );
  await tellPlainly(db, made.here.workspace.id, now);
});

/** The states one after the other, each by a question of its own, in the order of the page. */
const byState = `
with person as (
  select p.id, p.relationship,
         p.do_not_call_at is not null as asked,
         exists (select from told n where n.prospect_id = p.id and n.result = 'declined'
                    and not exists (select from told b where b.prospect_id = p.id and b.at > n.at
                                       and (b.direction = 'in' or b.outcome = 'reopened'))) as said_no,
         exists (select from told m where m.prospect_id = p.id and m.leaves and m.message = 'conclusion'
                    and not exists (select from told l where l.prospect_id = p.id and l.at > m.at
                                       and (l.leaves or l.direction = 'in' or l.outcome = 'reopened' or l.conversation))) as left_to_them,
         exists (select from told c where c.prospect_id = p.id and c.conversation) as talked,
         exists (select from told t where t.prospect_id = p.id and t.channel <> 'note') as touched
    from prospect p where p.workspace_id = $1
     and ($2::uuid is null or (select e.rep_id from enrolment e where e.prospect_id = p.id
                                order by e.enrolled_at desc limit 1) = $2)
     and ($3::text is null or p.relationship = $3)
)
select case when asked then 'asked-not-to-call' when said_no then 'said-no' when relationship = 'client' then 'client'
            when left_to_them then 'left-in-their-hands' when talked then 'talking' when touched then 'tried'
            else 'untouched' end as state, count(*)::integer as people
  from person group by 1`;

type Asked = { rep?: number; relationship?: string | null };

test.each([
  ['of everybody', {}],
  ['of one rep', { rep: 1 }],
  ['of one relationship', { relationship: 'known' }],
])('everybody is in the state that plain SQL finds: %s', async (_, { rep, relationship = null }: Asked) => {
  const { id } = made.here.workspace;
  const repId = rep === undefined ? null : made.repIds[rep]!;
  const scope = { repIds: repId === null ? null : [repId], campaignId: null, playbookId: null, relationship };
  const { groups } = await readTerritory(db, id, { ...scope, now });
  const { rows } = await db.query(byState, [id, repId, relationship]);
  const found = new Map(rows.map(({ state, people }) => [state, people]));
  const expected = territoryStates.map((state) => ({ state, people: found.get(state) ?? 0 }));
  expect(countTerritory(groups)).toEqual(expected);
  expect(found.size).toBeGreaterThan(4);
});
