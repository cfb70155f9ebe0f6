import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUp } from '#core/evidence/metrics/days-done.ts';
import { parseDate } from '#core/prospect/local-time.ts';
import { seeded } from '#core/reach/seeded.ts';
import { enrolPeople } from '#store/enrol.ts';
import { planCarriedOut, type RepPlanDay } from '#store/evidence/plan-carried-out.ts';
import { newId } from '#store/id.ts';
import { recordTouch } from '#store/record-touch.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

/** A Monday morning, and a week later. */
const monday = '2026-11-16T13:00:00Z';
const now = '2026-11-24T18:00:00Z';
const hour = 3_600_000;

let here: TestWorkspace;
let colleague: string;
/** One call of the plan, by its first instant in milliseconds. */
type Planned = { prospectId: string; enrolmentId: string; slot: number };
let days: RepPlanDay[];

/** What may become of a planned call, each as what is written of it. */
const fates: Record<string, (call: Planned) => Promise<unknown>> = {
  nothing: async () => {},
  'made in time': ({ prospectId, slot }) => called(prospectId, slot + hour / 4),
  'made early': ({ prospectId, slot }) => called(prospectId, slot - hour / 2),
  'made late': ({ prospectId, slot }) => called(prospectId, slot + 2 * hour),
  'made, and taken back': ({ prospectId, slot }) => calledByMistake(prospectId, slot + hour / 4),
  busy: ({ prospectId, slot }) => called(prospectId, slot, { outcome: 'busy' }),
  'put off': (call) => putOff(call, null),
  'put off, and taken up again': (call) => putOff(call, call.slot - hour / 4),
  'they called': ({ prospectId, slot }) => theyCalled(prospectId, slot - hour / 2, 'callback'),
  'they called, and nobody answered': ({ prospectId, slot }) =>
    theyCalled(prospectId, slot - hour / 2, 'callback-missed'),
  'a colleague called': ({ prospectId, slot }) => called(prospectId, slot - hour / 2, { repId: colleague }),
  'a colleague found them busy': ({ prospectId, slot }) =>
    called(prospectId, slot - hour / 2, { repId: colleague, outcome: 'busy' }),
  'asked not to be called the day before': ({ prospectId, slot }) =>
    wrote(prospectId, slot - 24 * hour, 'do-not-call'),
  'asked not to be called before the half hour': ({ prospectId, slot }) =>
    wrote(prospectId, slot - hour, 'do-not-call'),
  'asked not to be called after it': ({ prospectId, slot }) =>
    wrote(prospectId, slot + 2 * hour, 'do-not-call'),
  'asked the day after': ({ prospectId, slot }) => wrote(prospectId, slot + 24 * hour, 'do-not-call'),
  'a wrong number the day after': ({ prospectId, slot }) =>
    called(prospectId, slot + 24 * hour, { outcome: 'wrong-number' }),
  'said no the day before': ({ prospectId, slot }) => wrote(prospectId, slot - 24 * hour, 'declined'),
  'called the day before': ({ prospectId, slot }) => called(prospectId, slot - 24 * hour),
  'given up': ({ enrolmentId }) =>
    db.query("update enrolment set state = 'closed' where workspace_id = $1 and id = $2", [
      here.workspace.id,
      enrolmentId,
    ]),
};

const instant = (ms: number) => new Date(ms).toISOString();

function record(prospectId: string, at: number, touch: Partial<Parameters<typeof recordTouch>[2]>) {
  const usual = { repId: here.repId, channel: 'call', direction: 'out', outcome: 'no-answer' } as const;
  return recordTouch(db, here.workspace, { ...usual, ...touch, prospectId, at: instant(at) }, instant(at));
}
const called = (
  prospectId: string,
  at: number,
  more: { repId?: string; outcome?: 'busy' | 'wrong-number' } = {},
) => record(prospectId, at, more);
const theyCalled = (prospectId: string, at: number, outcome: 'callback' | 'callback-missed') =>
  record(prospectId, at, { direction: 'in', outcome });
const wrote = (prospectId: string, at: number, result: 'do-not-call' | 'declined') =>
  record(prospectId, at, { channel: 'email', direction: 'in', outcome: undefined, result });

async function calledByMistake(prospectId: string, at: number): Promise<void> {
  await called(prospectId, at);
  await db.query(
    `insert into touch (workspace_id, id, prospect_id, at, local_on, channel, direction, outcome, corrects, recorded_at)
     select workspace_id, $2, prospect_id, at, local_on, channel, direction, 'void', id, at from touch where prospect_id = $1`,
    [prospectId, newId(at)],
  );
}

function putOff({ prospectId, enrolmentId, slot }: Planned, takenBack: number | null): Promise<unknown> {
  return db.query(
    `insert into put_off (workspace_id, id, prospect_id, enrolment_id, rep_id, at, until, why, taken_back_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'not-now', $8)`,
    [
      here.workspace.id,
      newId(slot),
      prospectId,
      enrolmentId,
      here.repId,
      instant(slot - hour / 2),
      instant(slot + 20 * hour),
      takenBack === null ? null : instant(takenBack),
    ],
  );
}

const peopleOfEach = 6;
/** The rep is away on the last of them. */
const dates = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];

async function plan(nth: number, chance: () => number): Promise<Planned> {
  const prospectId = await addPerson(db, here, { name: `Person ${nth}`, zones: ['America/Toronto'] });
  const method = { repId: here.repId, playbookId: 'own-the-follow-up', campaignId: null };
  await enrolPeople(db, here.workspace, [prospectId], method, monday);
  const found = await db.query('select id from enrolment where prospect_id = $1', [prospectId]);
  const enrolmentId = found.rows[0].id;
  const on = dates[Math.floor(chance() * dates.length)]!;
  const slot = Date.parse(`${on}T15:00:00Z`) + Math.floor(chance() * 8) * (hour / 2);
  await db.query(
    `insert into planned_call (workspace_id, rep_id, on_date, prospect_id, enrolment_id, slot_at, chance, promised)
     values ($1, $2, $3, $4, $5, $6, 0.1, false)`,
    [here.workspace.id, here.repId, on, prospectId, enrolmentId, instant(slot)],
  );
  return { prospectId, enrolmentId, slot };
}

beforeAll(async () => {
  here = await addWorkspace(db, monday);
  colleague = newId(1);
  await db.query(
    `insert into rep (workspace_id, id, name, email, time_zone) values ($1, $2, 'Bram Sable', 'b@example.test', 'America/Toronto')`,
    [here.workspace.id, colleague],
  );
  await db.query(
    'insert into absence (workspace_id, id, rep_id, from_on, to_on) values ($1, $2, $3, $4, $4)',
    [here.workspace.id, newId(2), here.repId, dates.at(-1)],
  );
  const chance = seeded(20_261_122);
  const names = Object.keys(fates);
  for (let nth = 0; nth < names.length * peopleOfEach; nth += 1)
    await fates[names[nth % names.length]!]!(await plan(nth, chance));
  const span = { from: parseDate(dates[0]!)!, until: parseDate(dates.at(-1)!)! };
  days = await planCarriedOut(db, here.workspace, {
    reps: [{ id: here.repId, timeZone: 'America/Toronto' }],
    period: span,
    before: span,
    work: { campaignId: null, playbookId: null, relationship: null },
    now,
  });
});

/**
 * What became of each planned call, told from the tables alone. Of what a rule may forbid there are three here: they asked not to be
 * called or said no by the end of the day, or a call of the two days before comes too soon after.
 */
const fromTables = `
with standing as (
  select t.*, (t.at at time zone 'America/Toronto')::date as on_date,
         t.channel = 'call' and t.direction = 'out'
           and t.outcome in ('spoke', 'voicemail-left', 'no-message', 'no-answer', 'screener', 'message-with-screener') as counted
    from touch t
   where t.workspace_id = $1 and t.outcome is distinct from 'void'
     and not exists (select from touch c where c.workspace_id = $1 and c.corrects = t.id)
), told as (
  select c.*,
         (select min(s.at) from standing s where s.prospect_id = c.prospect_id and s.on_date = c.on_date and s.counted and s.rep_id = c.rep_id) as made_at,
         exists (select from put_off o where o.enrolment_id = c.enrolment_id and o.taken_back_at is null
                    and (o.at at time zone 'America/Toronto')::date = c.on_date) as put_off,
         exists (select from standing s where s.prospect_id = c.prospect_id and s.on_date = c.on_date
                    and (s.outcome = 'callback' or s.counted and s.rep_id <> c.rep_id)) as taken,
         exists (select from absence a where a.rep_id = c.rep_id and c.on_date between a.from_on and a.to_on) as away,
         exists (select from enrolment e where e.id = c.enrolment_id and e.state = 'closed') as given_up,
         exists (select from standing s where s.prospect_id = c.prospect_id and s.on_date <= c.on_date
                    and s.result in ('do-not-call', 'declined')) as refused,
         exists (select from standing s where s.prospect_id = c.prospect_id and s.counted
                    and s.on_date between c.on_date - 2 and c.on_date - 1) as too_soon
    from planned_call c where c.workspace_id = $1
)
select on_date::text as on,
       (count(*))::integer as planned,
       (count(*) filter (where made_at < slot_at + interval '30 minutes'))::integer as done,
       (count(*) filter (where made_at >= slot_at + interval '30 minutes'))::integer as "doneLate",
       (count(*) filter (where made_at is null and put_off))::integer as "putOff",
       (count(*) filter (where made_at is null and not put_off
                           and (taken or away or given_up or refused or too_soon)))::integer as "fellAway",
       (count(*) filter (where made_at is null and not put_off
                           and not (taken or away or given_up or refused or too_soon)))::integer as "leftUndone"
  from told group by 1 order by 1`;

describe('what became of a plan', () => {
  test('is, day by day, what plain SQL tells from the tables', async () => {
    const { rows } = await db.query(fromTables, [here.workspace.id]);
    const found = days.map(({ repId: _, on, toCome, ...counts }) => ({ on, ...counts }));
    const dated = rows.map(({ on, ...counts }) => ({ on: parseDate(on)!, ...counts }));
    expect(found).toEqual(dated);
    expect(days.every(({ toCome }) => toCome === 0)).toBe(true);
  });

  test('has every state in it, and what fell away is most of what a rep cannot help', () => {
    const all = addUp(days);
    for (const count of [all.done, all.doneLate, all.putOff, all.leftUndone])
      expect(count).toBeGreaterThan(3);
    expect(all.fellAway).toBeGreaterThan(all.leftUndone);
  });
});
