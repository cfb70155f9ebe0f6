import type { CallBook } from '#core/plan/call-book.ts';
import { type DayInstance, poolCount, prospectCount, repCount, worthIn } from '#core/plan/day-instance.ts';

/** What a plan is worth, and what no plan that keeps the same promises can exceed at these prices. */
export type Certificate = { objective: number; bound: number };

/**
 * Proves how good a plan is by its prices alone: every price is what one more call in that cell would bring, so no plan
 * is worth more than all capacity at its price plus what each prospect gains beyond the best price.
 * @param sums of all blocks, as `certifyBlocks` leaves them
 * Source: PLANNER.md, the dual of the formulation.
 */
export function certify(day: DayInstance, { held, price }: CallBook, sums: BlockSums): Certificate {
  const people = prospectCount(day);
  let objective = 0;
  let bound = 0;
  for (let cell = 0; cell < price.length; cell += 1)
    if (held[cell]! > 0) bound += Math.min(day.cells.capacity[cell]!, people) * price[cell]!;
  for (let block = 0; block < blockCount(day); block += 1) {
    objective += sums.objective[block]!;
    bound += sums.gain[block]!;
  }
  return { objective, bound };
}

/**
 * What the calls to each block of prospects are worth, and what they gain beyond the best price. Summed block by block,
 * so that the sum of all is the same to the last digit whoever summed which.
 */
export type BlockSums = { objective: Float64Array; gain: Float64Array };

const blockSize = 2 ** 10;
export const blockCount = (day: DayInstance): number => Math.ceil(prospectCount(day) / blockSize);

/** Sums the blocks `from` up to `until`. */
export function certifyBlocks(
  day: DayInstance,
  book: CallBook,
  sums: BlockSums,
  from: number,
  until: number,
): void {
  const prices = dayPrices(day, book);
  for (let block = from; block < until; block += 1) {
    const end = Math.min(prospectCount(day), (block + 1) * blockSize);
    let objective = 0;
    let gain = 0;
    for (let i = block * blockSize; i < end; i += 1) {
      const cell = book.cellOf[i]!;
      if (cell >= 0) objective += worthIn(day, i, day.cells.slot[cell]!);
      gain += gainOf(day, book, prices, i);
    }
    sums.objective[block] = objective;
    sums.gain[block] = gain;
  }
}

type DayPrices = { cheapest: Float64Array; lowestOfRep: Float64Array; lowestOfPool: Float64Array };

/** What whoever may call somebody asks in each slot, and at least. */
function dayPrices(day: DayInstance, book: CallBook): DayPrices {
  const cheapest = cheapestOfPools(day, book);
  const { ofRep } = day.cells;
  return {
    cheapest,
    lowestOfRep: Float64Array.from({ length: repCount(day) }, (_, rep) =>
      least(book.price, ofRep[rep]!, ofRep[rep + 1]!),
    ),
    lowestOfPool: Float64Array.from({ length: poolCount(day) }, (_, g) =>
      least(cheapest, g * day.slotCount, (g + 1) * day.slotCount),
    ),
  };
}

function least(numbers: Float64Array, from: number, until: number): number {
  let found = Number.POSITIVE_INFINITY;
  for (let k = from; k < until; k += 1) if (numbers[k]! < found) found = numbers[k]!;
  return found;
}

/** What somebody gains beyond the best price; a promise that is not kept is no part of the proof. */
function gainOf(day: DayInstance, book: CallBook, prices: DayPrices, i: number): number {
  const { owner, pool, promised, classOf, value, firstSlot, lastSlot } = day.prospects;
  if (firstSlot[i]! > lastSlot[i]!) return 0;
  const rep = owner[i]!;
  if (promised[i] === 1) {
    if (book.cellOf[i]! < 0) return 0;
    return rep >= 0 ? bestOwned(day, book, i) : bestPooled(day, prices.cheapest, i);
  }
  const lowest = rep >= 0 ? prices.lowestOfRep[rep]! : prices.lowestOfPool[pool[i]!]!;
  if (value[i]! * day.bestChance[classOf[i]!]! <= lowest) return 0;
  return Math.max(0, rep >= 0 ? bestOwned(day, book, i) : bestPooled(day, prices.cheapest, i));
}

function bestOwned(day: DayInstance, { price }: CallBook, i: number): number {
  const { prospects, cells, chance, slotCount } = day;
  const rep = prospects.owner[i]!;
  const first = prospects.firstSlot[i]!;
  const last = prospects.lastSlot[i]!;
  const value = prospects.value[i]!;
  const chances = prospects.classOf[i]! * slotCount;
  const end = cells.ofRep[rep + 1]!;
  let best = Number.NEGATIVE_INFINITY;
  for (let cell = cells.ofRep[rep]!; cell < end; cell += 1) {
    const slot = cells.slot[cell]!;
    if (slot < first || slot > last) continue;
    const likely = chance[chances + slot]!;
    if (likely > 0 && value * likely - price[cell]! > best) best = value * likely - price[cell]!;
  }
  return best;
}

function bestPooled(day: DayInstance, cheapest: Float64Array, i: number): number {
  const { prospects, chance, slotCount } = day;
  const value = prospects.value[i]!;
  const chances = prospects.classOf[i]! * slotCount;
  const hub = prospects.pool[i]! * slotCount;
  const last = prospects.lastSlot[i]!;
  let best = Number.NEGATIVE_INFINITY;
  for (let slot = Math.max(0, prospects.firstSlot[i]!); slot <= last; slot += 1) {
    const likely = chance[chances + slot]!;
    if (likely > 0 && value * likely - cheapest[hub + slot]! > best)
      best = value * likely - cheapest[hub + slot]!;
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
