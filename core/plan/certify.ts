import type { CallBook } from '#core/plan/call-book.ts';
import { type DayInstance, poolCount, prospectCount, repCount, worthIn } from '#core/plan/day-instance.ts';

/** What a plan is worth, and what no plan that keeps the same promises can exceed at these prices. */
export type Certificate = { objective: number; bound: number };

/**
 * Proves how good a plan is by its prices alone: every price is what one more call in that cell would bring, so no plan
 * is worth more than all capacity at its price plus what each prospect gains beyond the best price.
 * Source: PLANNER.md, the dual of the formulation.
 */
export function certify(day: DayInstance, book: CallBook): Certificate {
  const people = prospectCount(day);
  const { owner, promised, classOf, value } = day.prospects;
  const cheapest = cheapestOfPools(day, book);
  const lowest = lowestPrices(day, book, cheapest);
  let objective = 0;
  let bound = 0;
  for (let cell = 0; cell < book.price.length; cell += 1)
    if (book.held[cell]! > 0) bound += Math.min(day.cells.capacity[cell]!, people) * book.price[cell]!;
  for (let i = 0; i < people; i += 1) {
    const cell = book.cellOf[i]!;
    if (cell >= 0) objective += worthIn(day, i, day.cells.slot[cell]!);
    if (promised[i] === 1 && cell < 0) continue;
    if (promised[i] === 0 && value[i]! * day.bestChance[classOf[i]!]! <= lowest(i)) continue;
    const net = owner[i]! >= 0 ? bestOwned(day, book, i) : bestPooled(day, cheapest, i);
    bound += promised[i] === 1 ? net : Math.max(0, net);
  }
  return { objective, bound };
}

/** What whoever may call somebody asks at least; no call worth less than that gains anything. */
function lowestPrices(day: DayInstance, { price }: CallBook, cheapest: Float64Array): (i: number) => number {
  const { owner, pool } = day.prospects;
  const ofRep = Float64Array.from({ length: repCount(day) }, (_, rep) =>
    least(price, day.cells.ofRep[rep]!, day.cells.ofRep[rep + 1]!),
  );
  const ofPool = Float64Array.from({ length: poolCount(day) }, (_, g) =>
    least(cheapest, g * day.slotCount, (g + 1) * day.slotCount),
  );
  return (i) => (owner[i]! >= 0 ? ofRep[owner[i]!]! : ofPool[pool[i]!]!);
}

function least(numbers: Float64Array, from: number, until: number): number {
  let found = Number.POSITIVE_INFINITY;
  for (let k = from; k < until; k += 1) if (numbers[k]! < found) found = numbers[k]!;
  return found;
}

function bestOwned(day: DayInstance, { price }: CallBook, i: number): number {
  const rep = day.prospects.owner[i]!;
  let best = Number.NEGATIVE_INFINITY;
  for (let cell = day.cells.ofRep[rep]!; cell < day.cells.ofRep[rep + 1]!; cell += 1) {
    const net = worthIn(day, i, day.cells.slot[cell]!) - price[cell]!;
    if (net > best) best = net;
  }
  return best;
}

function bestPooled(day: DayInstance, cheapest: Float64Array, i: number): number {
  const { pool, firstSlot, lastSlot } = day.prospects;
  const hub = pool[i]! * day.slotCount;
  let best = Number.NEGATIVE_INFINITY;
  for (let slot = Math.max(0, firstSlot[i]!); slot <= lastSlot[i]!; slot += 1) {
    const net = worthIn(day, i, slot) - cheapest[hub + slot]!;
    if (net > best) best = net;
  }
  return best;
}

/** By pool and slot: the price of its cheapest member then; infinite where none works. */
export function cheapestOfPools(day: DayInstance, { price }: CallBook): Float64Array {
  const { pools, cells, slotCount } = day;
  const cheapest = new Float64Array(poolCount(day) * slotCount).fill(Number.POSITIVE_INFINITY);
  for (let g = 0; g < poolCount(day); g += 1) {
    for (let m = pools.ofPool[g]!; m < pools.ofPool[g + 1]!; m += 1) {
      const rep = pools.reps[m]!;
      for (let cell = cells.ofRep[rep]!; cell < cells.ofRep[rep + 1]!; cell += 1) {
        const hub = g * slotCount + cells.slot[cell]!;
        if (price[cell]! < cheapest[hub]!) cheapest[hub] = price[cell]!;
      }
    }
  }
  return cheapest;
}
