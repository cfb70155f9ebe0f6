import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metricDefinitions } from '#core/evidence/metrics/definitions.ts';
import { readHours } from '#core/evidence/metrics/hours.ts';
import { lastWeeks } from '#core/evidence/metrics/periods.ts';
import { allWork } from '#core/evidence/metrics/slice.ts';
import { formatDate, parseDate } from '#core/prospect/local-time.ts';
import {
  askPlainly,
  type PlainQuestion,
  plainMetrics,
  tellPlainly,
} from '#store/evidence/counted-in-sql.test-kit.ts';
import { type MadeHistory, makeHistory } from '#store/evidence/made-history.test-kit.ts';
import { type InsightsQuestion, type InsightsRead, readInsights } from '#store/evidence/read-insights.ts';
import { repsOf } from '#store/reps.ts';
import { createTestDatabase } from '#store/test-database.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const now = '2026-11-24T18:00:00Z';
const today = parseDate('2026-11-24')!;
const periods = lastWeeks(8, today);

let made: MadeHistory;
let base: InsightsQuestion;
beforeAll(async () => {
  made = await makeHistory(db, 420, now);
  await tellPlainly(db, made.here.workspace.id, now);
  const reps = await repsOf(db, made.here.workspace.id);
  const { repIds: _, ...work } = allWork;
  base = { ...periods, reps, isEverybody: true, besidePast: true, work, today, now };
});

const read = (more: Partial<InsightsQuestion> = {}): Promise<InsightsRead> =>
  readInsights(db, made.here.workspace, { ...base, ...more });

const plain = (
  period: { from: number; until: number },
  more: Partial<PlainQuestion> = {},
): PlainQuestion => ({
  from: formatDate(period.from),
  until: formatDate(period.until),
  repIds: null,
  campaignId: null,
  playbookId: null,
  relationship: null,
  ...more,
});

async function expectAsInSql(metrics: InsightsRead['metrics'], more: Partial<PlainQuestion>): Promise<void> {
  for (const [id, { of, from }] of Object.entries(plainMetrics)) {
    const metric = metrics.find(({ definition }) => definition.id === id)!;
    for (const which of ['now', 'before'] as const) {
      const question = plain(which === 'now' ? periods.period : periods.before, more);
      const expected = {
        of: await askPlainly(db, of, question),
        from: from === null ? null : await askPlainly(db, from, question),
      };
      expect({ id, which, of: metric[which].of, from: metric[which].from }).toEqual({
        id,
        which,
        ...expected,
      });
    }
  }
}

describe('every metric is what plain SQL counts', () => {
  test('here, or where promises and plans are counted', () => {
    const elsewhere = { 'promises-kept': 'promises-over.test.ts', 'plan-adherence': 'fell-away.test.ts' };
    const held = [...Object.keys(plainMetrics), ...Object.keys(elsewhere)];
    expect(held.sort()).toEqual(metricDefinitions.map(({ id }) => id).sort());
  });

  test('of everybody, and of each rep beside their own past', async () => {
    const { metrics, reps } = await read();
    expect(metrics.find(({ definition }) => definition.id === 'dials')!.now.of).toBeGreaterThan(500);
    await expectAsInSql(metrics, {});
    expect(reps).toHaveLength(3);
    for (const rep of reps) await expectAsInSql(rep.metrics, { repIds: [rep.id] });
  });

  test('of one rep alone, whose people are found by what that rep did', async () => {
    const [rep] = base.reps.filter(({ id }) => id === made.repIds[1]);
    const { metrics } = await read({ reps: [rep!], isEverybody: false });
    await expectAsInSql(metrics, { repIds: [rep!.id] });
  });

  test('of a campaign, a method and a relationship, and of all three', async () => {
    const filters = [
      { campaignId: made.campaignIds[0]! },
      { playbookId: 'three-and-done' },
      { relationship: 'known' as const },
      { campaignId: made.campaignIds[1]!, playbookId: 'live-only', relationship: 'stranger' as const },
    ];
    for (const filter of filters) {
      const { metrics } = await read({ work: { ...base.work, ...filter } });
      await expectAsInSql(metrics, filter);
    }
  });
});

describe('what stands beside the metrics is counted alike', () => {
  test('the four parts make up the calls, and the weeks the period', async () => {
    const { tally, weeks } = await read();
    const { calls, spoke, voicemails, screener, noAnswer } = tally.sums;
    expect(spoke + voicemails + screener + noAnswer).toBe(calls);
    const add = (count: (week: InsightsRead['weeks'][number]) => number) =>
      weeks.reduce((sum, week) => sum + count(week), 0);
    expect(add(({ connect }) => connect.from)).toBe(tally.connect.from);
    expect(add(({ callBack }) => callBack.of)).toBe(tally.callBack.of);
    expect(weeks.map(({ week }) => week.isRunning)).toEqual([...Array(7).fill(false), true]);
  });

  test('how conversations ended, and with nothing said of how', async () => {
    const { endings, tally } = await read();
    expect(endings.length).toBeGreaterThan(4);
    for (const [result, count] of endings) {
      const ended = `conversation and result is not distinct from ${result === null ? 'null' : `'${result}'`}`;
      const told = await askPlainly(
        db,
        `select count(*) as n from asked where ${ended}`,
        plain(periods.period),
      );
      expect({ result, count }).toEqual({ result, count: told });
    }
    expect(endings.reduce((sum, [, count]) => sum + count, 0)).toBe(tally.sums.conversations);
  });

  test('the calls of each day, and of each week those who answered and who called back', async () => {
    const { days, weeks } = await read({ reps: [base.reps[0]!], isEverybody: false, besidePast: false });
    const [rep] = base.reps;
    for (const { week, connect, callBack } of weeks) {
      const count = (where: string) =>
        askPlainly(db, `select count(*) as n from asked where ${where}`, plain(week, { repIds: [rep!.id] }));
      expect([connect.of, connect.from, callBack.of, callBack.from]).toEqual([
        await count(`counted and outcome = 'spoke'`),
        await count('dial'),
        await count('leaves and answered'),
        await count('leaves'),
      ]);
    }
    const { rows } = await db.query(
      `select (at at time zone $1)::date::text as on, count(*)::integer as calls from known
        where counted and rep_id = $2 and on_date between $3::date and $4::date group by 1`,
      [rep!.timeZone, rep!.id, formatDate(periods.period.from), formatDate(periods.period.until)],
    );
    const called = days
      .filter(({ calls }) => calls > 0)
      .map(({ on, calls }) => ({ on: formatDate(on), calls }));
    expect(called).toEqual(
      rows
        .filter(({ on }) => days.some((day) => formatDate(day.on) === on))
        .sort((a, b) => (a.on < b.on ? -1 : 1)),
    );
    expect(called.length).toBeGreaterThan(20);
  });

  test('the reasons of those who said no or not now, and of how many there is one', async () => {
    const count = (where: string) =>
      askPlainly(
        db,
        `select count(*) as n from asked where conversation and result in ('declined', 'call-later') ${where}`,
        plain(periods.period),
      );
    const { objections } = await read();
    expect(objections.reasons).toHaveLength(4);
    for (const { objection, count: told } of objections.reasons)
      expect({ objection, told }).toEqual({ objection, told: await count(`and objection = '${objection}'`) });
    expect([objections.noes, objections.told]).toEqual([
      await count(''),
      await count('and objection is not null'),
    ]);
    expect(objections.noes).toBeGreaterThan(objections.told);
  });

  test('the hours are the person’s own, and calls to nobody knows where are in none', async () => {
    const { hours } = await read();
    const { cells } = readHours(hours);
    const called = cells.filter(({ calls }) => calls > 0);
    expect(called.length).toBeGreaterThan(100);
    for (const { weekday, hour, calls, answered } of called) {
      const there = `zone_known and extract(isodow from at at time zone zone) = ${weekday} and extract(hour from at at time zone zone) = ${hour}`;
      const count = (where: string) =>
        askPlainly(db, `select count(*) as n from asked where ${where}`, plain(periods.period));
      expect([calls, answered]).toEqual([
        await count(`dial and ${there}`),
        await count(`counted and outcome = 'spoke' and ${there}`),
      ]);
    }
  });

  test('the three weeks of each person begin with the first call of a method and count once they are over', async () => {
    const { methods } = await read();
    for (const { playbookId, people, spoke } of methods) {
      const begun = `(select enrolment_id, min(at) as at, (array_agg(on_date order by at, id))[1] as on_date from known
                       where counted and playbook_id = '${playbookId}' group by 1) f
                      where f.on_date + 21 between $1::date and $2::date`;
      const spoken = `exists (select from known k where k.enrolment_id = f.enrolment_id and k.conversation
                                 and k.at >= f.at and k.on_date <= f.on_date + 21)`;
      const question = plain(periods.period);
      expect({ playbookId, people, spoke }).toEqual({
        playbookId,
        people: await askPlainly(db, `select count(*) as n from ${begun}`, question),
        spoke: await askPlainly(db, `select count(*) as n from ${begun} and ${spoken}`, question),
      });
    }
    expect(methods).toHaveLength(4);
  });
});

describe('of one message version', () => {
  test('only messages said with its words are counted, and what answered them', async () => {
    const scriptId = made.scriptIds[0]!;
    const { tally } = await read({ work: { ...base.work, scriptId, version: 2 } });
    const count = (where: string) =>
      askPlainly(
        db,
        `select count(*) as n from asked where leaves and said ->> 'scriptId' = '${scriptId}' and said ->> 'version' = '2' ${where}`,
        plain(periods.period),
      );
    expect(tally.callBack.from).toBe(await count(''));
    expect(tally.callBack.of).toBe(await count('and answered'));
    expect(tally.callBack.of).toBeGreaterThan(0);
  });
});
