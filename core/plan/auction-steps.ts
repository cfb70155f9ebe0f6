import type { RoundEnd } from '#core/plan/auction-pooled.ts';
import type { CallBook } from '#core/plan/call-book.ts';
import { type DayInstance, type Memory, poolCount } from '#core/plan/day-instance.ts';
import type { OrderOfWorth } from '#core/plan/order-of-worth.ts';
import type { PlanStep } from '#core/plan/plan-step.ts';
import { poolTurns } from '#core/plan/pool-turns.ts';

/** So often do people of several pools outbid each other; then planning them exactly is quicker. */
const mostRounds = 1_000;

/**
 * The steps by which pooled prospects are added to a book in which the owned ones are planned, turn by turn, as long as
 * somebody is outbid by another pool. The promised find their places first and one by one: an auction among them might
 * not end.
 * @param bidStep by how much a bid is raised, as a part of what a call is worth on average
 * @returns whether it came to an end; if not, the book is of no use
 */
export function* auctionSteps(
  day: DayInstance,
  book: CallBook,
  pooled: OrderOfWorth,
  bidStep: number,
  memory: Memory,
): Generator<PlanStep, boolean, RoundEnd> {
  const promised = pooled.order.filter((prospect) => day.prospects.promised[prospect] === 1);
  if (promised.length > 0) yield { of: 'pools', day, book, prospects: promised };
  const auction = { bids: firstBids(book, memory), bidStep };
  const turnOf = poolTurns(day);
  const waiting: number[][] = [...new Set(turnOf)].map(() => []);
  for (let round = 0; round === 0 || waiting.some(({ length }) => length > 0); round += 1) {
    if (round === mostRounds) return false;
    for (const [turn, outbidBefore] of waiting.entries()) {
      const bidders = round === 0 ? pooled : byPool(day, outbidBefore.splice(0));
      const pools = poolsOf(bidders, turnOf, turn);
      const asked = { ...auction, bidders, pools, isFirst: round === 0 };
      const { outbid, isOver } = yield { of: 'auction', day, book, round: asked };
      if (!isOver) return false;
      for (const prospect of outbid) waiting[turnOf[day.prospects.pool[prospect]!]!]!.push(prospect);
    }
  }
  return true;
}

/** Whoever has a place holds it for its price. */
function firstBids({ price, holders, firstHolder }: CallBook, memory: Memory): Float64Array {
  const bids = new Float64Array(memory(8 * holders.length));
  for (let cell = 0; cell < price.length; cell += 1)
    bids.fill(price[cell]!, firstHolder[cell], firstHolder[cell + 1]);
  return bids;
}

/** Those who were outbid, by their pools. */
function byPool(day: DayInstance, outbid: readonly number[]): OrderOfWorth {
  const { pool } = day.prospects;
  const ofGroup = new Int32Array(poolCount(day) + 1);
  for (const prospect of outbid) ofGroup[pool[prospect]! + 1]! += 1;
  for (let g = 1; g < ofGroup.length; g += 1) ofGroup[g]! += ofGroup[g - 1]!;
  const order = Int32Array.from(outbid).sort((one, other) => pool[one]! - pool[other]! || one - other);
  return {
    from: 0,
    ofGroup,
    order,
    mostWorth: new Float32Array(order.length).fill(Number.POSITIVE_INFINITY),
  };
}

/** The pools of a turn that have anybody to bid. */
function poolsOf({ ofGroup }: OrderOfWorth, turnOf: Int32Array, turn: number): Int32Array {
  const pools: number[] = [];
  for (let pool = 0; pool < turnOf.length; pool += 1)
    if (turnOf[pool] === turn && ofGroup[pool]! < ofGroup[pool + 1]!) pools.push(pool);
  return Int32Array.from(pools);
}
