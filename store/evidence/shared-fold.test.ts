import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fold, newFold } from '#core/evidence/metrics/fold.ts';
import { lastWeeks, weeksOf } from '#core/evidence/metrics/periods.ts';
import { allWork } from '#core/evidence/metrics/slice.ts';
import { parseDate } from '#core/prospect/local-time.ts';
import { foldTouches, type InsightsQuestion } from '#store/evidence/read-insights.ts';
import { type FoldAsked, type SharedFolds, shareFold } from '#store/evidence/shared-fold.ts';
import { newId } from '#store/id.ts';
import { repsOf } from '#store/reps.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const today = parseDate('2026-11-24')!;
const now = '2026-11-24T18:00:00Z';
const second = Date.parse(now) / 1000;

/** A count that holds for a minute. */
function madeFold(): Fold {
  const periods = lastWeeks(1, today);
  const weeks = weeksOf(periods.period, today);
  const whose = { filter: allWork, besidePast: [], repZones: new Map() };
  return {
    ...newFold({ ...periods, weeks, ...whose, callBackDays: 14, now: second }),
    holdsUntil: second + 60,
  };
}

describe('what was counted for one request', () => {
  let shared: SharedFolds;
  let counted: number;
  const ask = (other: Partial<FoldAsked>) =>
    shareFold(shared, { question: 'everybody', mark: '7:7:', now: second, ...other }, async () => {
      counted += 1;
      return madeFold();
    });
  const fresh = () => {
    shared = new Map();
    counted = 0;
  };

  test('is another’s who asks the same meanwhile, or a moment later', async () => {
    fresh();
    const [one, other] = await Promise.all([ask({}), ask({})]);
    expect(other).toBe(one);
    expect(await ask({ now: second + 60 })).toBe(one);
    expect(counted).toBe(1);
  });

  test.each<[string, Partial<FoldAsked>]>([
    ['once anything was written', { mark: '7:8:' }],
    ['once the days of a message are over', { now: second + 61 }],
    ['for an instant before it', { now: second - 1 }],
    ['for another question', { question: 'Imogen' }],
  ])('is not, %s', async (_, other) => {
    fresh();
    const first = await ask({});
    expect(await ask(other)).not.toBe(first);
    expect(counted).toBe(2);
  });

  test('is held for two questions, and the one counted longest ago is let go', async () => {
    fresh();
    for (const question of ['a', 'b', 'c', 'b', 'a']) await ask({ question });
    expect(counted).toBe(4);
    expect([...shared.keys()]).toEqual(['c', 'a']);
  });

  test('is nobody’s where it failed', async () => {
    fresh();
    const failing = shareFold(shared, { question: 'everybody', mark: '7:7:', now: second }, () =>
      Promise.reject(new Error('the database went away')),
    );
    await expect(failing).rejects.toThrow('went away');
    await ask({});
    expect(counted).toBe(1);
  });
});

describe('the evidence', () => {
  let here: TestWorkspace;
  let question: InsightsQuestion;
  beforeAll(async () => {
    here = await addWorkspace(db, now);
    const { repIds: _, ...work } = allWork;
    const reps = await repsOf(db, here.workspace.id);
    question = { ...lastWeeks(2, today), reps, isEverybody: true, besidePast: false, work, today, now };
  });

  async function dial(personId: string): Promise<void> {
    await db.query(
      `insert into touch (workspace_id, id, prospect_id, rep_id, at, local_on, channel, direction, outcome, recorded_at)
       values ($1, $2, $3, $4, $5, '2026-11-24', 'call', 'out', 'busy', $5)`,
      [here.workspace.id, newId(second * 1000), personId, here.repId, now],
    );
  }

  test('has every call that was logged before it was asked for', async () => {
    const person = await addPerson(db, here);
    const dials = async () => (await foldTouches(db, here.workspace, question)).period.sums.dials;
    const seen = [await dials()];
    for (let calls = 1; calls <= 5; calls += 1) {
      await dial(person);
      seen.push(await dials());
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('waits for the days of a message that are not over', async () => {
    const fold = await foldTouches(db, here.workspace, question);
    expect(fold.holdsUntil).toBe(Number.POSITIVE_INFINITY);
    const said = '2026-11-20T15:00:00Z';
    await db.query(
      `insert into touch (workspace_id, id, prospect_id, rep_id, at, local_on, channel, direction, outcome, message, recorded_at)
       values ($1, $2, $3, $4, $5, '2026-11-20', 'call', 'out', 'voicemail-left', 'introduction', $5)`,
      [here.workspace.id, newId(second * 1000), await addPerson(db, here), here.repId, said],
    );
    const after = await foldTouches(db, here.workspace, question);
    expect(after.holdsUntil).toBe(Date.parse(said) / 1000 + 14 * 86_400);
  });
});
