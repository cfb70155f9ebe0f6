import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUp, made as callsMade } from '#core/evidence/metrics/days-done.ts';
import { lastWeeks } from '#core/evidence/metrics/periods.ts';
import { formatDate, parseDate } from '#core/prospect/local-time.ts';
import { type MadeHistory, makeHistory } from '#store/evidence/made-history.test-kit.ts';
import { daysOff, type PlanQuestion, planCarriedOut } from '#store/evidence/plan-carried-out.ts';
import { newId } from '#store/id.ts';
import { readAdherence } from '#store/plan/adherence.ts';
import { repsOf } from '#store/reps.ts';
import { createTestDatabase } from '#store/test-database.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const now = '2026-11-24T18:00:00Z';
const periods = lastWeeks(2, parseDate('2026-11-24')!);

let made: MadeHistory;
let question: PlanQuestion;
beforeAll(async () => {
  made = await makeHistory(db, 200, now);
  const { id } = made.here.workspace;
  // A plan for every weekday: for half of it somebody who was called that day, for half somebody who was not.
  await db.query(
    `insert into planned_call (workspace_id, rep_id, on_date, prospect_id, enrolment_id, slot_at, chance, promised)
     select distinct on (r.id, d.on_date, e.id) $1, r.id, d.on_date, e.prospect_id, e.id, d.on_date + time '15:00', 0.1, false
       from rep r
      cross join (select date '2026-10-26' + n as on_date from generate_series(0, 29) n) d
       join enrolment e on e.workspace_id = $1 and e.state <> 'closed'
      where r.workspace_id = $1 and extract(isodow from d.on_date) < 6
        and (exists (select from touch t where t.workspace_id = $1 and t.prospect_id = e.prospect_id and t.rep_id = r.id
                        and t.direction = 'out' and (t.at at time zone r.time_zone)::date = d.on_date)
             or hashtext(e.id::text || d.on_date || r.id) % 60 = 0)`,
    [id],
  );
  const reps = await repsOf(db, id);
  const work = { campaignId: null, playbookId: null, relationship: null };
  question = { reps, ...periods, work, now };
});

/** Planned, and counted calls of the rep on that date of theirs, in plain SQL. */
const plainly = (where = '') =>
  db.query(
    `select count(*)::integer as planned, (count(*) filter (where exists (
              select from touch t
               where t.workspace_id = $1 and t.prospect_id = c.prospect_id and t.rep_id = r.id and t.channel = 'call'
                 and t.direction = 'out' and (t.at at time zone r.time_zone)::date = c.on_date
                 and t.outcome in ('spoke', 'voicemail-left', 'no-message', 'no-answer', 'screener', 'message-with-screener')
                 and not exists (select from touch x where x.workspace_id = $1 and x.corrects = t.id))))::integer as made
       from planned_call c
       join rep r on r.workspace_id = $1 and r.id = c.rep_id
       join enrolment e on e.workspace_id = $1 and e.id = c.enrolment_id
      where c.workspace_id = $1 and c.on_date between $2::date and $3::date ${where}`,
    [made.here.workspace.id, formatDate(periods.before.from), formatDate(periods.period.until)],
  );

describe('the plan of many days', () => {
  test('was made as plain SQL counts it, and every call of it has one state', async () => {
    const days = await planCarriedOut(db, made.here.workspace, question);
    const all = addUp(days);
    const [{ planned, made: calls }] = (await plainly()).rows;
    expect(planned).toBeGreaterThan(100);
    expect({ planned: all.planned, made: callsMade(all) }).toEqual({ planned, made: calls });
    expect(all.done + all.doneLate + all.putOff + all.fellAway + all.toCome + all.leftUndone).toBe(
      all.planned,
    );
  });

  test('is that of a campaign where one is asked for', async () => {
    const work = { ...question.work, campaignId: made.campaignIds[0]! };
    const all = addUp(await planCarriedOut(db, made.here.workspace, { ...question, work }));
    const [{ planned, made: calls }] = (await plainly(`and e.campaign_id = '${made.campaignIds[0]}'`)).rows;
    expect({ planned: all.planned, made: callsMade(all) }).toEqual({ planned, made: calls });
    expect(planned).toBeGreaterThan(10);
  });

  test('is, day by day, what one day alone is measured to be', async () => {
    const days = await planCarriedOut(db, made.here.workspace, question);
    const [rep] = question.reps;
    for (const day of days.filter(({ repId }) => repId === rep!.id)) {
      const { counts } = await readAdherence(db, made.here.workspace, rep!, formatDate(day.on), now);
      expect({ on: day.on, ...counts }).toEqual({
        on: day.on,
        done: day.done,
        'done-late': day.doneLate,
        'put-off': day.putOff,
        'fell-away': day.fellAway,
        'to-come': day.toCome,
        'left-undone': day.leftUndone,
      });
    }
  });
});

test('a day is off where every rep is away or has no hours', async () => {
  const { id } = made.here.workspace;
  const away = (repId: string, from: string, to: string) =>
    db.query('insert into absence (workspace_id, id, rep_id, from_on, to_on) values ($1, $2, $3, $4, $5)', [
      id,
      newId(0),
      repId,
      from,
      to,
    ]);
  const [first, ...others] = question.reps;
  await away(first!.id, '2026-11-02', '2026-11-04');
  for (const { id: repId } of others) await away(repId, '2026-11-04', '2026-11-20');
  const { period } = lastWeeks(5, parseDate('2026-11-24')!);
  const isOff = await daysOff(db, id, question.reps, period);
  const off = [];
  for (let on = period.from; on <= period.until; on += 1) if (isOff(on)) off.push(formatDate(on).slice(5));
  expect(off).toEqual(['10-31', '11-01', '11-04', '11-07', '11-08', '11-14', '11-15', '11-21', '11-22']);
});
