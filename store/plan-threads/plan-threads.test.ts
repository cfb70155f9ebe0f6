import { afterAll, describe, expect, test } from 'vitest';
import { crowdedDay, type SmallDay } from '#core/plan/arbitrary-day.test-kit.ts';
import type { DayInstance } from '#core/plan/day-instance.ts';
import { parseDay } from '#core/plan/parse-day.ts';
import { type PlannedDay, planBest, planDay } from '#core/plan/plan-day.ts';
import { type PlanThreads, startPlanThreads } from '#store/plan-threads/plan-threads.ts';

const started: PlanThreads[] = [];
afterAll(() => Promise.all(started.map((threads) => threads.end())));

function start(count: number): PlanThreads {
  const threads = startPlanThreads(count);
  started.push(threads);
  return threads;
}

function instanceOf(day: SmallDay): DayInstance {
  const read = parseDay(day);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return read.named.day;
}

/** All of a plan as bytes that can be compared. */
function bytesOf({ book, proof }: PlannedDay): Record<string, string | number> {
  const columns = Object.entries(book).map(([name, column]) => [
    name,
    typeof column === 'number'
      ? column
      : Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString('base64'),
  ]);
  return { ...Object.fromEntries(columns), ...proof };
}

describe('threads that plan together', () => {
  const day = instanceOf(crowdedDay(6_000, 20));
  const alone = { usual: bytesOf(planDay(day)), exact: bytesOf(planBest(day)) };

  test.each([1, 2, 3, 5])('make the same plan byte for byte as one that plans alone: %i', async (count) => {
    const threads = start(count);
    expect(bytesOf(await threads.plan(day, false))).toEqual(alone.usual);
    expect(bytesOf(await threads.plan(day, true))).toEqual(alone.exact);
  });

  test('may be more than there are reps, and plan several days at once', async () => {
    const small = instanceOf(crowdedDay(40, 2));
    const threads = start(3);
    const plans = await Promise.all([small, day, small].map((one) => threads.plan(one, true)));
    expect(plans.map(bytesOf)).toEqual([bytesOf(planBest(small)), alone.exact, bytesOf(planBest(small))]);
  });

  test('say that nothing was planned when they are ended', async () => {
    const threads = start(2);
    const planning = threads.plan(day, false);
    const refused = expect(planning).rejects.toThrow('Nothing was changed');
    await threads.end();
    await refused;
    await expect(threads.plan(day, false)).rejects.toThrow('Nothing was changed');
  });
});
