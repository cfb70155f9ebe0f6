import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginWorkspace } from '#store/begin-workspace.ts';
import { toldLaterThan } from '#store/inbound/told-desk-until.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';
import { poolsOf } from '#store/pools.ts';
import { readToday, type TodaysRep } from '#store/rep-today.ts';
import { loadBuiltInRulePacks } from '#store/rule-pack-file.ts';
import { calledToday } from '#store/sample/crowd.ts';
import { isFictionNumber } from '#store/sample/fiction-numbers.ts';
import { createSample, removeSample, type Sample, workspaceTables } from '#store/sample/sample.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { transaction } from '#store/transaction.ts';
import { lookAtTrial } from '#store/trials/look-at-trial.ts';
import { listTrials } from '#store/trials/trials.ts';
import { loadWorkspace } from '#store/workspace.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const supplies = { packs: await loadBuiltInRulePacks(), playbooks: await loadBuiltInPlaybooks() };
const sunday = '2026-11-22T05:00:00Z';
const monday = '2026-11-23T15:42:00Z';

let sample: Sample;
beforeAll(async () => {
  sample = await createSample(db, sunday, supplies);
});

async function countsBy(text: string): Promise<Record<string, number>> {
  const { rows } = await db.query<{ key: string; count: number }>(text);
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}

async function imogen(): Promise<TodaysRep> {
  const { rows } = await db.query<TodaysRep>('select id, time_zone as "timeZone" from rep order by id');
  return rows[0]!;
}

describe('the sample workspace', () => {
  it('is marked as one, and opens on the next working morning when today has no calls', async () => {
    const { rows } = await db.query('select is_sample, opens_at from workspace');
    expect(rows).toEqual([{ is_sample: true, opens_at: monday }]);
    expect(sample.opening).toEqual({
      opensAt: monday,
      says: 'Today has no calls. The sample opens on Mon Nov 23 at 10:42 am in Toronto.',
    });
  });

  it('dials nobody: every number is one that a regulator keeps for fiction', async () => {
    const { rows } = await db.query<{ number: string }>(
      `select number from phone union all select call_back_number from rep
       union all select phone from touch where phone is not null
       union all select number from inbound_call`,
    );
    expect(rows.length).toBeGreaterThan(300);
    expect(rows.map(({ number }) => number).filter((number) => !isFictionNumber(number))).toEqual([]);
  });

  it('gives the first rep somebody in every group of Today, and the picture of a morning', async () => {
    const workspace = (await loadWorkspace(db, sample.workspaceId, supplies.packs))!;
    const { counts, plan, people } = await readToday(db, workspace, await imogen(), monday, { limit: 200 });
    expect(counts).toMatchObject({ promised: 4, now: 3, later: 7, prepare: 4 });
    expect(counts.heldBack).toBeGreaterThan(40);
    expect(plan).toMatchObject({ plannedAt: monday, toCome: 14 });
    const why = people.flatMap(({ name, notPlanned }) => (notPlanned ? [`${name}: ${notPlanned.rule}`] : []));
    expect(why).toEqual(['Wilhelmina Starling-Oakes: outside-your-hours']);
  });

  it('has the calls of that morning behind it', async () => {
    const { id } = await imogen();
    const { rows } = await db.query<{ outcome: string }>(
      `select outcome from touch where rep_id = $1 and at >= '2026-11-23T05:00:00Z' and channel = 'call' and direction = 'out' order by at`,
      [id],
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(calledToday);
  });

  it('has a call of this morning that nobody took, from a number nobody has', async () => {
    const { rows } = await db.query(
      `select state, missed, at < $1 as "wasBefore", exists (select from phone p where p.number = i.number) as "isTheirs"
         from inbound_call i`,
      [monday],
    );
    expect(rows).toEqual([{ state: 'open', missed: true, wasBefore: true, isTheirs: false }]);
  });

  it('has told somebody this morning that the rep can be reached until half past four', async () => {
    const told = await toldLaterThan(db, sample.workspaceId, (await imogen()).id, monday);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.map(({ until }) => until))).toEqual(new Set(['2026-11-23T21:30:00Z']));
  });

  it('uses all five methods, four relationships and every way an enrolment stops', async () => {
    const methods = await countsBy('select playbook_id as key, count(*)::integer from enrolment group by 1');
    const relationships = await countsBy(
      'select relationship as key, count(*)::integer from prospect group by 1',
    );
    const stops = await countsBy(
      `select decision->>'why' as key, count(*)::integer from enrolment where state = 'stopped' group by 1`,
    );
    expect(Object.keys(methods)).toHaveLength(5);
    expect(Object.keys(relationships).sort()).toEqual(['client', 'known', 'referred', 'stranger']);
    expect(Object.keys(stops).sort()).toEqual([
      'declined',
      'do-not-call',
      'finished',
      'left-with-them',
      'met',
      'referred-on',
    ]);
  });

  it('asks for what is missing: a phone, research, an objective, a time zone', async () => {
    const missing = await countsBy(
      `select decision->'missing'->>0 as key, count(*)::integer from enrolment
        where decision->>'next' = 'prepare' group by 1`,
    );
    expect(Object.keys(missing).sort()).toEqual(['objective', 'phone', 'research', 'timeZone']);
  });

  it('has noes and not-nows with their reasons, and some of which nobody knows why', async () => {
    const reasons = await countsBy(
      `select coalesce(objection, 'unknown') as key, count(*)::integer from touch
        where outcome = 'spoke' and result in ('declined', 'call-later') group by 1`,
    );
    expect(Object.keys(reasons).length).toBeGreaterThan(4);
    expect(reasons.unknown).toBeGreaterThan(3);
    expect(reasons['bad-time']).toBeGreaterThan(10);
  });

  it('has promises that are open and promises that were kept', async () => {
    const promises = await countsBy('select status as key, count(*)::integer from promise group by 1');
    expect(promises.open).toBeGreaterThan(5);
    expect(promises.kept).toBeGreaterThan(10);
  });

  it('has a trial that runs and cannot tell yet, with people of both methods whose days are over', async () => {
    const workspace = (await loadWorkspace(db, sample.workspaceId, supplies.packs))!;
    const trials = await listTrials(db, sample.workspaceId);
    expect(trials.map(({ state }) => state)).toEqual(['declared', 'running', 'over']);
    const { reading, verdict } = await lookAtTrial(db, workspace, trials[1]!, monday);
    expect(verdict).toMatchObject({ kind: 'open' });
    for (const arm of reading.arms) {
      expect(arm.people).toBeGreaterThan(20);
      expect(arm.tally.accounts).toBeGreaterThanOrEqual(10);
      expect(arm.tooManyAsked).toBe(false);
    }
    expect(reading.pairs[0]!.looks.length).toBeGreaterThan(3);
  });

  it('ended a trial when the days of all in it were over, and gave each method as many people', async () => {
    const workspace = (await loadWorkspace(db, sample.workspaceId, supplies.packs))!;
    const over = (await listTrials(db, sample.workspaceId)).at(-1)!;
    const { reading } = await lookAtTrial(db, workspace, over, monday);
    const [one, other] = reading.arms.map(({ people }) => people);
    expect(Math.abs(one! - other!)).toBeLessThan(10);
    for (const { people, tally } of reading.arms) expect(tally.people).toBe(people);
  });

  it('has people whom two reps share', async () => {
    const [pool] = await poolsOf(db, sample.workspaceId);
    expect(pool).toMatchObject({ repIds: [expect.any(String), expect.any(String)], people: 8 });
  });

  it('keeps a do-not-call on the person and on their number', async () => {
    const { rows } = await db.query(
      `select count(*)::integer as count from prospect p
         join phone ph on ph.prospect_id = p.id join blocked_number b on b.number = ph.number
        where p.do_not_call_at is not null`,
    );
    expect(rows[0].count).toBeGreaterThan(0);
  });

  it('is there once: made again it replaces the one before', async () => {
    sample = await createSample(db, sunday, supplies);
    expect(await countsBy(`select name as key, count(*)::integer from workspace group by 1`)).toEqual({
      'Tern Dock Scheduling': 1,
    });
  });

  it('is removed whole, and nothing of anybody else with it', async () => {
    const own = {
      name: 'Mine',
      defaultCountry: null,
      repName: 'Me',
      email: 'me@mine.example',
      timeZone: 'Europe/Berlin',
    };
    const mine = await transaction(db, (connection) => beginWorkspace(connection, own, sunday));
    expect(await removeSample(db)).toBe(true);
    for (const table of workspaceTables) {
      const { rows } = await db.query(`select distinct workspace_id from ${table}`);
      expect(rows.filter((row) => row.workspace_id !== mine)).toEqual([]);
    }
    expect(await countsBy('select name as key, count(*)::integer from workspace group by 1')).toEqual({
      Mine: 1,
    });
    expect(await countsBy('select name as key, count(*)::integer from rep group by 1')).toEqual({ Me: 1 });
    expect(await removeSample(db)).toBe(false);
  });

  it('knows every table that holds rows of a workspace', async () => {
    const { rows } = await db.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c
         join information_schema.tables t using (table_schema, table_name)
        where c.column_name = 'workspace_id' and c.table_schema = 'public' and t.table_type = 'BASE TABLE'`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([...workspaceTables].sort());
  });
});
