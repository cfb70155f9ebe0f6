import { type AuctionRound, auctionPooled, type RoundEnd } from '#core/plan/auction-pooled.ts';
import type { CallBook } from '#core/plan/call-book.ts';
import { type BlockSums, blockCount, certifyBlocks } from '#core/plan/certify.ts';
import { type DayInstance, repCount } from '#core/plan/day-instance.ts';
import { orderByWorth } from '#core/plan/order-of-worth.ts';
import { planOwned } from '#core/plan/plan-owned.ts';
import { planPooled } from '#core/plan/plan-pooled.ts';

/**
 * A step of planning, to be done wholly before the next. Its parts do not touch each other, so that they may be done in
 * any order and by several threads that share the memory of day and book.
 */
export type PlanStep = { day: DayInstance; book: CallBook } & (
  | { of: 'reps' }
  | { of: 'pools'; prospects: Int32Array }
  | { of: 'auction'; round: AuctionRound }
  | { of: 'proof'; sums: BlockSums }
);

/** How many parts a step has. */
export function partsOf(step: PlanStep): number {
  switch (step.of) {
    case 'reps':
      return repCount(step.day);
    case 'pools':
      return 1;
    case 'auction':
      return step.round.pools.length;
    case 'proof':
      return blockCount(step.day);
  }
}

/** Does the parts `from` up to `until` of a step. @returns what an auction leaves to be done, nothing otherwise */
export function doPlanStep(step: PlanStep, from: number, until: number): RoundEnd {
  const { day, book } = step;
  if (step.of === 'auction') return auctionPooled(day, book, step.round, from, until);
  if (step.of === 'reps')
    planOwned(day, book, orderByWorth(day, day.prospects.owner, from, until), from, until);
  else if (step.of === 'pools') planPooled(day, book, step.prospects);
  else certifyBlocks(day, book, step.sums, from, until);
  return { outbid: [], isOver: true };
}
