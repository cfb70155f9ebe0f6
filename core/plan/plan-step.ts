import { auctionPooled } from '#core/plan/auction-pooled.ts';
import type { CallBook } from '#core/plan/call-book.ts';
import { type BlockSums, blockCount, certifyBlocks } from '#core/plan/certify.ts';
import { type DayInstance, poolCount, repCount } from '#core/plan/day-instance.ts';
import { orderByWorth } from '#core/plan/order-of-worth.ts';
import { planOwned } from '#core/plan/plan-owned.ts';
import { planPooled } from '#core/plan/plan-pooled.ts';

/**
 * A step of planning, to be done wholly before the next. Those of `reps` and `proof` have parts that do not touch each
 * other, so that they may be done in any order and by several threads that share the memory of day and book.
 */
export type PlanStep = { day: DayInstance; book: CallBook; sums: BlockSums } & (
  | { of: 'reps' | 'pools' | 'proof' }
  | { of: 'auction'; bidStep: number }
);

/** How many parts a step has. */
export function partsOf({ of, day }: PlanStep): number {
  if (of === 'reps') return repCount(day);
  return of === 'proof' ? blockCount(day) : 1;
}

/** Does the parts `from` up to `until` of a step. @returns whether they came to an end */
export function doPlanStep(step: PlanStep, from: number, until: number): boolean {
  const { day, book } = step;
  if (step.of === 'auction') return auctionPools(day, book, step.bidStep);
  if (step.of === 'reps')
    planOwned(day, book, orderByWorth(day, day.prospects.owner, from, until), from, until);
  else if (step.of === 'proof') certifyBlocks(day, book, step.sums, from, until);
  else planPooled(day, book, acrossPools(day));
  return true;
}

/** The promised find their places one by one, for an auction among them might not end. */
function auctionPools(day: DayInstance, book: CallBook, bidStep: number): boolean {
  const pooled = orderByWorth(day, day.prospects.pool, 0, poolCount(day));
  planPooled(
    day,
    book,
    pooled.order.filter((prospect) => day.prospects.promised[prospect] === 1),
  );
  return auctionPooled(day, book, pooled, bidStep * meanWorth(book));
}

/** All pooled prospects in one order. */
function acrossPools(day: DayInstance): Int32Array {
  const inAnyPool = day.prospects.pool.map((pool) => Math.min(pool, 0));
  return orderByWorth(day, inAnyPool, 0, 1).order;
}

function meanWorth({ held, firstHolder, worth: worths }: CallBook): number {
  let calls = 0;
  let worth = 0;
  for (let cell = 0; cell < held.length; cell += 1) {
    const first = firstHolder[cell]!;
    calls += held[cell]!;
    for (let at = first; at < first + held[cell]!; at += 1) worth += worths[at]!;
  }
  return calls === 0 ? 1 : worth / calls;
}
