import type { RoundEnd } from '#core/plan/auction-pooled.ts';
import { auctionSteps } from '#core/plan/auction-steps.ts';
import { type CallBook, emptyBook } from '#core/plan/call-book.ts';
import { blockCount, type Certificate, certify } from '#core/plan/certify.ts';
import { type DayInstance, type Memory, ownMemory, poolCount } from '#core/plan/day-instance.ts';
import { orderByWorth } from '#core/plan/order-of-worth.ts';
import { doPlanStep, type PlanStep, partsOf } from '#core/plan/plan-step.ts';
import { settlePrices } from '#core/plan/settle-prices.ts';

/** A day's plan: who holds which cell, what one more call in each would be worth, and the proof of how good it is. */
export type PlannedDay = { book: CallBook; proof: Certificate };

/** A plan this far below its own bound is not published: the exact way is taken instead. Source: PLANNER.md, Q1. */
const widestGap = 0.0005;
/** So few pooled prospects are planned exactly before an auction would have been worth it. */
const fewPooled = 1_000;

/**
 * Plans a day: as many promises kept as can be, and under that the most worth in all calls together, at least 99.95 %
 * of what any plan could be worth. The same day gives the same plan, byte for byte.
 */
export const planDay = (day: DayInstance): PlannedDay => takeSteps(day, false);

/** The best plan there is. */
export const planBest = (day: DayInstance): PlannedDay => takeSteps(day, true);

function takeSteps(day: DayInstance, isExact: boolean): PlannedDay {
  const steps = planSteps(day, isExact, ownMemory);
  let next = steps.next();
  while (!next.done) next = steps.next(doPlanStep(next.value, 0, partsOf(next.value)));
  return next.value;
}

/**
 * The steps to a day's plan; whoever takes them does all parts of each with `doPlanStep` and hands back what is left.
 * @param memory where the book lies; shared if several threads take part
 */
export function* planSteps(
  day: DayInstance,
  isExact: boolean,
  memory: Memory,
): Generator<PlanStep, PlannedDay, RoundEnd> {
  const pooled = orderByWorth(day, day.prospects.pool, 0, poolCount(day), memory);
  if (!isExact && pooled.order.length > fewPooled)
    for (const bidStep of bidStepsFor(day)) {
      const book = emptyBook(day, memory);
      yield { of: 'reps', day, book };
      if (!(yield* auctionSteps(day, book, pooled, bidStep, memory))) break;
      const planned = yield* proofSteps(day, book, memory);
      const { objective, bound } = planned.proof;
      if (bound - objective <= widestGap * bound) return planned;
    }
  const book = emptyBook(day, memory);
  yield { of: 'reps', day, book };
  // One pool after the other, so that what is looked at stays near.
  yield { of: 'pools', day, book, prospects: pooled.order };
  return yield* proofSteps(day, book, memory);
}

/**
 * By how much a bid is raised, as a part of what a call is worth on average: less where more of the people are pooled,
 * for then more of the plan is the auction's. The finer one where the first leaves too wide a gap, as it does on a day
 * with far more people than room. Measured on the days of PLANNER.md, section 6, so that all of them prove 99.95 %.
 */
function bidStepsFor({ prospects: { pool } }: DayInstance): readonly number[] {
  let pooled = 0;
  for (let i = 0; i < pool.length; i += 1) if (pool[i]! >= 0) pooled += 1;
  return [0.003 - 0.0006 * (pooled / pool.length), 0.001];
}

function* proofSteps(
  day: DayInstance,
  book: CallBook,
  memory: Memory,
): Generator<PlanStep, PlannedDay, RoundEnd> {
  const bytes = 8 * blockCount(day);
  const sums = { objective: new Float64Array(memory(bytes)), gain: new Float64Array(memory(bytes)) };
  settlePrices(day, book);
  yield { of: 'proof', day, book, sums };
  return { book, proof: certify(day, book, sums) };
}
