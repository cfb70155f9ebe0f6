import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Group } from '#core/plan/group.ts';
import { decideAgain } from '#store/decisions.ts';
import { setDeferral } from '#store/deferral.ts';
import { enrolPeople } from '#store/enrol.ts';
import { newId } from '#store/id.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';
import { planRepDay } from '#store/plan/plan-rep-day.ts';
import { recordTouch } from '#store/record-touch.ts';
import { lookAhead, type RepToday, readToday } from '#store/rep-today.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

/** Nine on a Tuesday morning in Toronto, where everybody is. */
const nine = '2026-11-24T14:00:00Z';
const at = (clock: string) => `2026-11-24T${clock}:00Z`;

let here: TestWorkspace;
beforeEach(async () => {
  here = await addWorkspace(db, nine);
});

async function works(from: string, until: string, calls: number, repId = here.repId): Promise<void> {
  await db.query(
    `update rep set working_hours = $2, calls_per_half_hour = $3 where workspace_id = $4 and id = $1`,
    [repId, JSON.stringify([{ days: [1, 2, 3, 4, 5], from, until }]), calls, here.workspace.id],
  );
}

async function person(name: string, relationship = 'stranger', repId = here.repId): Promise<string> {
  const id = await addPerson(db, here, { name, zones: ['America/Toronto'] });
  await db.query('update prospect set relationship = $3 where workspace_id = $1 and id = $2', [
    here.workspace.id,
    id,
    relationship,
  ]);
  const enrolling = { repId, playbookId: 'own-the-follow-up', campaignId: null };
  await enrolPeople(db, here.workspace, [id], enrolling, at('13:00'));
  return id;
}

async function people(count: number, from = 1): Promise<void> {
  for (let nth = from; nth < from + count; nth += 1) await person(`Person ${nth}`);
}

/** They called while nobody could answer: a call is owed. */
async function missedUs(personId: string): Promise<void> {
  const touch = {
    prospectId: personId,
    repId: here.repId,
    channel: 'call',
    outcome: 'callback-missed',
  } as const;
  await recordTouch(db, here.workspace, { ...touch, at: at('13:30'), direction: 'in' }, at('13:30'));
}

const call = (prospectId: string, when: string) =>
  recordTouch(
    db,
    here.workspace,
    { prospectId, repId: here.repId, at: when, channel: 'call', direction: 'out', outcome: 'no-answer' },
    when,
  );

const rep = (id = here.repId) => ({ id, timeZone: 'America/Toronto' });
const today = (when: string, repId = here.repId) =>
  readToday(db, here.workspace, rep(repId), when, { limit: 100 });

const named = ({ people }: RepToday, group: Group) =>
  people.filter((one) => one.group === group).map(({ name }) => name);
const planned = ({ people }: RepToday) =>
  people.filter(({ plan }) => plan !== null).map(({ name, plan }) => `${plan!.for.slice(11, 16)} ${name}`);

async function dayPlan(repId = here.repId, on = '2026-11-24') {
  const found = await db.query(
    'select * from day_plan where workspace_id = $1 and rep_id = $2 and on_date = $3',
    [here.workspace.id, repId, on],
  );
  return found.rows[0];
}

async function stood(): Promise<number> {
  const found = await db.query('select count(*)::integer as n from planned_call where workspace_id = $1', [
    here.workspace.id,
  ]);
  return found.rows[0].n;
}

describe('Today as the plan', () => {
  test('has room for so many, and tells whoever brings least why there is none for them', async () => {
    await works('09:00', '10:00', 1);
    await person('Known', 'known');
    await person('Stranger');
    await person('Client', 'client');
    const day = await today(nine);
    expect(named(day, 'now').sort()).toEqual(['Client', 'Known']);
    expect(named(day, 'heldBack')).toEqual(['Stranger']);
    expect(day.people.at(-1)).toMatchObject({ plan: null, notPlanned: { rule: 'day-is-full' } });
    expect(day.plan).toMatchObject({ toCome: 2, plannedAt: nine });
    expect(day.counts).toMatchObject({ now: 2, later: 0, heldBack: 1 });
  });

  test('never leaves out who is owed a call, also when the day is full of others who are', async () => {
    await works('09:00', '09:30', 1);
    await missedUs(await person('First'));
    await missedUs(await person('Second'));
    await person('Nobody waits');
    const day = await today(nine);
    expect(named(day, 'promised').sort()).toEqual(['First', 'Second']);
    expect(day.people.filter(({ plan }) => plan !== null)).toHaveLength(1);
    expect(named(day, 'heldBack')).toEqual(['Nobody waits']);
    const { body, left_over } = await dayPlan();
    expect(body).toMatchObject({ promised: 1, unkeepable: [{ overfull: [nine] }] });
    expect(left_over).toBe(1);
  });

  test('leaves a meeting its half hour', async () => {
    await works('09:00', '10:00', 2);
    await people(4);
    await db.query(
      `insert into rep_meeting (workspace_id, id, rep_id, from_at, until_at) values ($1, $2, $3, $4, $5)`,
      [here.workspace.id, newId(0), here.repId, nine, at('14:30')],
    );
    const day = await today(nine);
    expect(planned(day).map((one) => one.slice(0, 5))).toEqual(['14:30', '14:30']);
    expect(day.counts).toMatchObject({ now: 2, heldBack: 2 });
  });

  test('is empty for a rep who is away', async () => {
    await people(2);
    await db.query(
      `insert into absence (workspace_id, id, rep_id, from_on, to_on) values ($1, $2, $3, $4, $4)`,
      [here.workspace.id, newId(0), here.repId, '2026-11-24'],
    );
    await decideAgain(db, here.workspace, await everybody(), at('13:01'));
    const day = await today(nine);
    expect(day.plan).toMatchObject({ toCome: 0, cells: [] });
    expect(day.counts).toMatchObject({ now: 0, later: 0, heldBack: 2 });
  });

  test('is planned anew when another half hour begins, and not before', async () => {
    await people(3);
    const once = await today(at('14:05'));
    const again = await today(at('14:25'));
    const next = await today(at('14:30'));
    expect(again.plan!.plannedAt).toBe(once.plan!.plannedAt);
    expect(next.plan!.plannedAt).toBe(at('14:30'));
    expect(next.plan!.cells[0]!.at).toBe(at('14:30'));
  });

  test('is planned anew after a logged call: somebody who was held back takes the place', async () => {
    await works('09:00', '10:00', 1);
    await people(3);
    const before = await today(nine);
    const first = before.people.find(({ group }) => group === 'now')!;
    await call(first.personId, at('14:01'));
    const after = await today(at('14:02'));
    expect(after.ticks).toHaveLength(1);
    expect(named(after, 'heldBack')).toEqual([first.name]);
    expect(after.counts.now).toBe(2);
  });

  test('has those who came in since, however many they are', async () => {
    await works('09:00', '17:00', 2);
    await people(3);
    expect((await today(nine)).counts.now).toBe(3);
    await people(30, 4);
    const day = await today(at('14:01'));
    expect(day.counts.now + day.counts.later).toBe(28);
    expect(day.counts.heldBack).toBe(5);
  });

  test('is planned again where something was changed that no decision shows', async () => {
    await people(3);
    await today(nine);
    await works('09:00', '09:30', 1);
    expect((await today(at('14:01'))).counts.now).toBe(3);
    await forgetPlan(db, here.workspace.id, [here.repId]);
    expect((await today(at('14:01'))).counts.now).toBe(1);
  });

  test('once it stands is forgotten alone, with what is planned ahead, and no day gone by', async () => {
    await people(1);
    const kept = (on: string, stood: boolean) =>
      db.query(
        `insert into day_plan (workspace_id, rep_id, on_date, planned_at, stood_at) values ($1, $2, $3, $4, $5)`,
        [here.workspace.id, here.repId, on, nine, stood ? nine : null],
      );
    await kept('2026-11-23', true);
    await kept('2026-11-27', false);
    await today(nine);
    await forgetPlan(db, here.workspace.id, null);
    for (const [on, planned] of [
      ['2026-11-23', nine],
      ['2026-11-24', null],
      ['2026-11-27', null],
    ] as const)
      expect((await dayPlan(here.repId, on)).planned_at).toBe(planned);
  });

  test('respects who was put off until then, and counts it as often as it was done', async () => {
    const personId = await person('Not now');
    const enrolment = { ...(await enrolmentOf(personId)), personId, repId: here.repId };
    const putOff = (until: string, why: string) =>
      setDeferral(db, here.workspace.id, enrolment, { until, why }, nine);
    await putOff(at('16:00'), 'later-today');
    await decideAgain(db, here.workspace, [personId], nine);
    const later = await today(at('14:01'));
    expect(named(later, 'later')).toEqual(['Not now']);
    expect(later.people[0]!.plan!.for >= at('16:00')).toBe(true);
    await putOff('2026-11-25T14:00:00Z', 'tomorrow');
    await decideAgain(db, here.workspace, [personId], at('14:02'));
    expect(named(await today(at('14:03')), 'heldBack')).toEqual(['Not now']);
    await setDeferral(db, here.workspace.id, enrolment, null, at('14:04'));
    await decideAgain(db, here.workspace, [personId], at('14:04'));
    expect(named(await today(at('14:05')), 'now')).toEqual(['Not now']);
    const kept = await db.query(
      'select why, taken_back_at from put_off where enrolment_id = $1 order by until',
      [enrolment.id],
    );
    expect(kept.rows).toEqual([
      { why: 'later-today', taken_back_at: at('14:04') },
      { why: 'tomorrow', taken_back_at: at('14:04') },
    ]);
  });

  test('is the same whether one or many look at once', async () => {
    await works('09:00', '12:00', 2);
    await people(20);
    const days = await Promise.all(Array.from({ length: 6 }, () => today(nine)));
    for (const day of days) expect(planned(day)).toEqual(planned(days[0]!));
    expect(planned(days[0]!)).toHaveLength(12);
  });

  test('waits for nobody: whom somebody is recording for is left to them, and the plan counts as old', async () => {
    await people(2);
    const [held] = await everybody();
    const recording = await db.connect();
    try {
      await recording.query('begin');
      await recording.query('select from enrolment where prospect_id = $1 for update', [held]);
      await planRepDay(db, here.workspace, here.repId, nine);
      expect((await dayPlan()).planned_at).toBe(null);
    } finally {
      await recording.query('rollback');
      recording.release();
    }
    expect(planned(await today(nine))).toHaveLength(2);
  });

  test('looked at ahead changes nothing', async () => {
    await works('09:00', '12:00', 1);
    await people(8);
    const before = await today(nine);
    const tomorrow = await lookAhead(db, here.workspace, rep(), '2026-11-25T14:00:00Z', { limit: 100 });
    expect(tomorrow.counts.now).toBe(6);
    expect(await dayPlan(here.repId, '2026-11-25')).toBeUndefined();
    expect(planned(await today(at('14:01')))).toEqual(planned(before));
  });
});

describe('the plan as it stood', () => {
  test('is the first one made once the day has begun, whatever is planned later', async () => {
    await works('09:00', '17:00', 1);
    await people(3);
    await today(at('13:45'));
    expect(await stood()).toBe(0);
    await today(at('14:10'));
    expect(await stood()).toBe(3);
    expect((await dayPlan()).stood_at).toBe(at('14:10'));
    await people(2, 4);
    await today(at('15:00'));
    expect(await stood()).toBe(3);
    expect((await dayPlan()).stood_at).toBe(at('14:10'));
  });
});

describe('people of a pool', () => {
  let colleague: string;
  beforeEach(async () => {
    colleague = newId(Date.parse(nine));
    const poolId = newId(Date.parse(nine));
    const { id } = here.workspace;
    await db.query(
      `insert into rep (workspace_id, id, name, email, time_zone) values ($1, $2, 'Bram Oke', $3, 'America/Toronto')`,
      [id, colleague, `${colleague}@example.test`],
    );
    await db.query(`insert into pool (workspace_id, id, name, created_at) values ($1, $2, 'East', $3)`, [
      id,
      poolId,
      nine,
    ]);
    await db.query(
      `insert into pool_member (workspace_id, pool_id, rep_id) select $1, $2, unnest($3::uuid[])`,
      [id, poolId, [here.repId, colleague]],
    );
    await works('09:00', '10:00', 1);
    await works('09:00', '10:00', 2, colleague);
    await people(6);
    await db.query('update enrolment set pool_id = $2 where workspace_id = $1', [id, poolId]);
  });

  test('fill the day of a colleague who has room, and are with them then', async () => {
    expect(planned(await today(nine))).toHaveLength(2);
    expect(planned(await today(at('14:01'), colleague))).toHaveLength(4);
    const mine = await today(at('14:02'));
    expect(mine.counts).toMatchObject({ now: 2, heldBack: 0 });
  });

  test('whom a colleague owes a call stay with the colleague', async () => {
    const [first] = await everybody();
    await missedUs(first!);
    expect(planned(await today(nine, colleague))).toHaveLength(4);
    expect((await enrolmentOf(first!)).rep_id).toBe(here.repId);
  });

  test('wait for no colleague who is away, but whoever is owed a call', async () => {
    await db.query(
      `insert into absence (workspace_id, id, rep_id, from_on, to_on) values ($1, $2, $3, $4, $4)`,
      [here.workspace.id, newId(0), here.repId, '2026-11-24'],
    );
    const ids = await everybody();
    await missedUs(ids[0]!);
    await decideAgain(db, here.workspace, ids, at('13:40'));
    expect(planned(await today(nine, colleague))).toHaveLength(4);
    expect((await enrolmentOf(ids[0]!)).due_at).toBe('2026-11-25T12:00:00Z');
  });
});

async function everybody(): Promise<string[]> {
  const found = await db.query('select prospect_id from enrolment where workspace_id = $1 order by id', [
    here.workspace.id,
  ]);
  return found.rows.map(({ prospect_id }) => prospect_id);
}

async function enrolmentOf(personId: string) {
  const found = await db.query('select id, rep_id, due_at from enrolment where prospect_id = $1', [personId]);
  return found.rows[0];
}
