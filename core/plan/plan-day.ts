import { type CallBook, emptyBook, type Memory } from '#core/plan/call-book.ts';
import { blockCount, type Certificate, certify } from '#core/plan/certify.ts';
import type { DayInstance } from '#core/plan/day-instance.ts';
import { doPlanStep, type PlanStep, partsOf } from '#core/plan/plan-step.ts';
import { settlePrices } from '#core/plan/settle-prices.ts';

/** A day's plan: who holds which cell, what one more call in each would be worth, and the proof of how good it is. */
export type PlannedDay = { book: CallBook; proof: Certificate };

/**
 * By how much a bid is raised, as a part of what a call is worth on average; the finer one where the first leaves too
 * wide a gap, as it does on a day with far more people than room. Source: PLANNER.md, step 17.
 */
const bidSteps = [0.0035, 0.001];
/** A plan this far below its own bound is not published: the exact way is taken instead. Source: PLANNER.md, Q1. */
const widestGap = 0.0005;
/** So few pooled prospects are planned exactly before an auction would have been worth it. */
const fewPooled = 2_000;

/**
 * Plans a day: as many promises kept as can be, and under that the most worth in all calls together, at least 99.95 %
 * of what any plan could be worth. The same day gives the same plan, byte for byte.
 */
export const planDay = (day: DayInstance): PlannedDay => takeSteps(day, false);

/** The best plan there is. */
export const planBest = (day: DayInstance): PlannedDay => takeSteps(day, true);

function takeSteps(day: DayInstance, isExact: boolean): PlannedDay {
  const steps = planSteps(day, isExact, (bytes) => new ArrayBuffer(bytes));
  let next = steps.next();
  while (!next.done) next = steps.next(doPlanStep(next.value, 0, partsOf(next.value)));
  return next.value;
}

/**
 * The steps to a day's plan; whoever takes them does each with `doPlanStep` and says whether it came to an end.
 * @param memory where the book lies; shared if several threads take part
 */
export function* planSteps(
  day: DayInstance,
  isExact: boolean,
  memory: Memory,
): Generator<PlanStep, PlannedDay, boolean> {
  if (!isExact && countPooled(day) > fewPooled)
    for (const bidStep of bidSteps) {
      const planned = yield* planWith('auction', day, memory, bidStep);
      if (planned === null) break;
      const { objective, bound } = planned.proof;
      if (bound - objective <= widestGap * bound) return planned;
    }
  return (yield* planWith('pools', day, memory, 0))!;
}

function countPooled({ prospects: { pool, firstSlot, lastSlot } }: DayInstance): number {
  let count = 0;
  for (let i = 0; i < pool.length; i += 1) if (pool[i]! >= 0 && firstSlot[i]! <= lastSlot[i]!) count += 1;
  return count;
}

/** The owned first, then the pooled, exactly or by auction; null if the auction does not come to an end. */
function* planWith(
  of: 'pools' | 'auction',
  day: DayInstance,
  memory: Memory,
  bidStep: number,
): Generator<PlanStep, PlannedDay | null, boolean> {
  const blocks = blockCount(day);
  const draft = {
    day,
    book: emptyBook(day, memory),
    sums: { objective: new Float64Array(memory(8 * blocks)), gain: new Float64Array(memory(8 * blocks)) },
  };
  yield { of: 'reps', ...draft };
  if (!(yield { of, bidStep, ...draft })) return null;
  settlePrices(day, draft.book);
  yield { of: 'proof', ...draft };
  return { book: draft.book, proof: certify(day, draft.book, draft.sums) };
}
