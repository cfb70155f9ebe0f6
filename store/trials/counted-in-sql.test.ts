import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TrialDesign, TrialOutcome } from '#core/evidence/trial/trial-design.ts';
import { tellPlainly } from '#store/evidence/counted-in-sql.test-kit.ts';
import { makeHistory } from '#store/evidence/made-history.test-kit.ts';
import { createTestDatabase } from '#store/test-database.ts';
import type { TestWorkspace } from '#store/test-workspace.ts';
import { lookAtTrial } from '#store/trials/look-at-trial.ts';
import { ownRate } from '#store/trials/own-rate.ts';
import { beginTrial, declareTrial, findTrial } from '#store/trials/trials.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const now = '2026-11-24T18:00:00Z';
const startedAt = '2026-07-01T12:00:00Z';
const outcomes: readonly TrialOutcome[] = ['conversation', 'call-back', 'meeting'];
const outcomeDays = 21;

let here: TestWorkspace;
beforeAll(async () => {
  ({ here } = await makeHistory(db, 400, now));
  // Two or three colleagues at most companies, and some people without one.
  await db.query(
    `insert into account (workspace_id, id, name, key)
     select $1, gen_random_uuid(), 'Account ' || n, 'account ' || n from generate_series(0, 149) n`,
    [here.workspace.id],
  );
  await db.query(
    `update prospect p set account_id = a.id from account a
      where p.workspace_id = $1 and a.workspace_id = $1 and hashtext(p.name) % 5 <> 0
        and a.name = 'Account ' || abs(hashtext(p.name || 'x')) % 150`,
    [here.workspace.id],
  );
  await tellPlainly(db, here.workspace.id, now);
});

/** Whole accounts to two arms, some lately and some not counted. What came of them was there before: it must not matter how it came. */
async function trialOf(outcome: TrialOutcome): Promise<string> {
  const design: TrialDesign = {
    outcome,
    outcomeDays,
    baseRate: 0.3,
    leastDifference: 0.1,
    askedAtMost: 0.05,
    relationships: ['stranger'],
    peoplePerAccount: 2,
  };
  const arms = ['live-only', 'three-and-done'].map((playbookId) => ({ playbookId, playbookVersion: 1 }));
  const declared = { name: `By ${outcome}`, design, campaignId: null, arms };
  const id = (await declareTrial(db, here.workspace.id, declared, startedAt))!;
  await beginTrial(db, here.workspace.id, id, startedAt);
  await db.query(
    `insert into trial_member (workspace_id, trial_id, prospect_id, arm, lot_id, stratum, came_with, counts, assigned_at)
     select $1, $2, p.id, abs(hashtext(coalesce(p.account_id, p.id)::text)) % 2, coalesce(p.account_id, p.id), 's', $2,
            abs(hashtext(p.name || 'counts')) % 8 <> 0, timestamptz '2026-07-05' + make_interval(hours => abs(hashtext(p.name)) % 3300)
       from prospect p where p.workspace_id = $1`,
    [here.workspace.id, id],
  );
  return id;
}

/** Whether a touch is the outcome of somebody who was given to an arm at `m.assigned_at`. */
const isOutcome: Record<TrialOutcome, string> = {
  conversation: 'k.conversation',
  meeting: `k.result = 'meeting'`,
  'call-back': `k.inbound and exists (
     select from told v where v.prospect_id = k.prospect_id and v.leaves and v.at >= m.assigned_at and v.at < k.at
        and k.at - v.at <= interval '14 days')`,
};

/** Each arm of a trial, from the members and what stands between us and them. */
const byArm = (outcome: TrialOutcome) => `
with member as (
  select m.*, m.assigned_at + interval '${outcomeDays} days' as over_at,
         exists (select from told k where k.prospect_id = m.prospect_id and k.at >= m.assigned_at
                    and k.at < m.assigned_at + interval '${outcomeDays} days' and ${isOutcome[outcome]}) as reached,
         exists (select from told k where k.prospect_id = m.prospect_id and k.at >= m.assigned_at and k.result = 'do-not-call'
                    and k.at < m.assigned_at + interval '${outcomeDays} days') as asked,
         exists (select from told k where k.prospect_id = m.prospect_id and k.at >= m.assigned_at and k.direction = 'out'
                    and k.channel <> 'note' and k.at < m.assigned_at + interval '${outcomeDays} days') as begun
    from trial_member m where m.trial_id = $1
), account as (
  select arm, lot_id, count(*) as people, count(*) filter (where reached) as reached
    from member where counts group by 1, 2 having max(over_at) <= $2::timestamptz
)
select (select count(*) from member m where m.arm = n)::integer as people,
       (select count(*) from account a where a.arm = n)::integer as accounts,
       (select sum(people) from account a where a.arm = n)::integer as known,
       (select sum(reached) from account a where a.arm = n)::integer as reached,
       (select count(*) from member m where m.arm = n and (begun or asked))::integer as begun,
       (select count(*) from member m where m.arm = n and asked)::integer as asked
  from generate_series(0, 1) n order by n`;

describe('a trial is what plain SQL counts', () => {
  test.each(outcomes)(
    'people, accounts whose days are over, and who asked not to be called: %s',
    async (outcome) => {
      const id = await trialOf(outcome);
      const trial = (await findTrial(db, here.workspace.id, id))!;
      const { reading } = await lookAtTrial(db, here.workspace, trial, now);
      const found = reading.arms.map(({ people, begun, asked, tally }) => ({
        people,
        accounts: tally.accounts,
        known: tally.people,
        reached: tally.reached,
        begun,
        asked,
      }));
      const { rows } = await db.query(byArm(outcome), [id, now]);
      expect(found).toEqual(rows);
      for (const { known, reached, asked } of found) {
        expect(known).toBeGreaterThan(80);
        expect(reached).toBeGreaterThan(3);
        expect(asked).toBeGreaterThan(3);
      }
    },
  );

  test.each(outcomes)('and so is the rate it begins from: %s', async (outcome) => {
    const { rows } = await db.query(
      `with m as (
         select distinct on (e.prospect_id) e.prospect_id, e.enrolled_at as assigned_at
           from enrolment e join prospect p on p.id = e.prospect_id
          where e.workspace_id = $1 and p.relationship in ('known', 'referred') order by e.prospect_id, e.enrolled_at
       )
       select count(*)::integer as from, (count(*) filter (where exists (
                select from told k where k.prospect_id = m.prospect_id and k.at >= m.assigned_at
                   and k.at < m.assigned_at + interval '${outcomeDays} days' and ${isOutcome[outcome]})))::integer as of
         from m where m.assigned_at <= $2::timestamptz - interval '${outcomeDays} days'`,
      [here.workspace.id, now],
    );
    expect(rows[0].of).toBeGreaterThan(3);
    const asked = { outcome, outcomeDays };
    expect(await ownRate(db, here.workspace, asked, ['known', 'referred'], now)).toEqual(rows[0]);
  });
});
