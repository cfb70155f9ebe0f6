import { auctionPooled } from '#core/plan/auction-pooled.ts';
import { type CallBook, emptyBook } from '#core/plan/call-book.ts';
import { blockCount, type Certificate, certify, certifyBlocks } from '#core/plan/certify.ts';
import { type DayInstance, poolCount, repCount } from '#core/plan/day-instance.ts';
import { type OrderOfWorth, orderByWorth } from '#core/plan/order-of-worth.ts';
import { planOwned } from '#core/plan/plan-owned.ts';
import { planPooled } from '#core/plan/plan-pooled.ts';
import { settlePrices } from '#core/plan/settle-prices.ts';

/** A day's plan: who holds which cell, what one more call in each would be worth, and the proof of how good it is. */
export type PlannedDay = { book: CallBook; proof: Certificate };

/**
 * By how much a bid is raised, as a part of what a call is worth on average; the finer one where the first leaves too
 * wide a gap, as it does on a day with far more people than room. Source: PLANNER.md, step 17.
 */
const steps = [0.0035, 0.001];
/** A plan this far below its own bound is not published: the exact way is taken instead. Source: PLANNER.md, Q1. */
const widestGap = 0.0005;
/** So few pooled prospects are planned exactly before an auction would have been worth it. */
const fewPooled = 2_000;

/**
 * Plans a day: as many promises kept as can be, and under that the most worth in all calls together, at least 99.95 %
 * of what any plan could be worth. The same day gives the same plan, byte for byte.
 */
export function planDay(day: DayInstance): PlannedDay {
  const pooled = orderByWorth(day, day.prospects.pool, 0, poolCount(day));
  if (pooled.order.length <= fewPooled) return planBest(day);
  for (const step of steps) {
    const planned = planByAuction(day, pooled, step);
    if (planned === null) break;
    const { objective, bound } = planned.proof;
    if (bound - objective <= widestGap * bound) return planned;
  }
  return planBest(day);
}

function planByAuction(day: DayInstance, pooled: OrderOfWorth, step: number): PlannedDay | null {
  const book = planOwners(day);
  planPooled(day, book, promisedOf(day, pooled));
  if (!auctionPooled(day, book, pooled, step * meanWorth(book))) return null;
  settlePrices(day, book);
  return { book, proof: proofOf(day, book) };
}

/** The best plan there is. */
export function planBest(day: DayInstance): PlannedDay {
  const book = planOwners(day);
  planPooled(day, book, acrossPools(day));
  settlePrices(day, book);
  return { book, proof: proofOf(day, book) };
}

function planOwners(day: DayInstance): CallBook {
  const book = emptyBook(day);
  planOwned(day, book, orderByWorth(day, day.prospects.owner, 0, repCount(day)), 0, repCount(day));
  return book;
}

/** The promised alone: they find their places one by one, for an auction among them might not end. */
function promisedOf(day: DayInstance, pooled: OrderOfWorth): Int32Array {
  return pooled.order.filter((prospect) => day.prospects.promised[prospect] === 1);
}

/** All pooled prospects in one order. */
function acrossPools(day: DayInstance): Int32Array {
  return orderByWorth(
    day,
    day.prospects.pool.map((pool) => Math.min(pool, 0)),
    0,
    1,
  ).order;
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

function proofOf(day: DayInstance, book: CallBook): Certificate {
  const blocks = blockCount(day);
  const sums = { objective: new Float64Array(blocks), gain: new Float64Array(blocks) };
  certifyBlocks(day, book, sums, 0, blocks);
  return certify(day, book, sums);
}
