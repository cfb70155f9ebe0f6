import type { CallBook } from '#core/plan/call-book.ts';
import type { DayInstance } from '#core/plan/day-instance.ts';

/**
 * One pool while its people are planned: in each slot the cells of the members who work then, and which of them is the
 * cheapest. Nobody of the pool needs to look at more than that.
 */
export type PoolDesk = {
  pool: number;
  /** The slots in which somebody works, and how many there are. */
  slots: Int16Array;
  slotCount: number;
  /** By slot: the cells then are `cells[ofSlot[slot]]` up to `cells[ofSlot[slot + 1] - 1]`. */
  ofSlot: Int32Array;
  cells: Int32Array;
  /** By slot: the cheapest cell, or -1, its price, and that of the next cheapest; infinite where there is none. */
  cheapest: Int32Array;
  price: Float64Array;
  nextPrice: Float64Array;
};

/** A desk for any pool of the day. */
export function newPoolDesk(day: DayInstance): PoolDesk {
  const { slotCount } = day;
  let cells = 0;
  for (let pool = 0; pool < day.pools.ofPool.length - 1; pool += 1)
    cells = Math.max(cells, cellsOf(day, pool));
  return {
    pool: -1,
    slots: new Int16Array(slotCount),
    slotCount: 0,
    ofSlot: new Int32Array(slotCount + 1),
    cells: new Int32Array(cells),
    cheapest: new Int32Array(slotCount),
    price: new Float64Array(slotCount),
    nextPrice: new Float64Array(slotCount),
  };
}

function cellsOf({ cells: { ofRep }, pools: { ofPool, reps } }: DayInstance, pool: number): number {
  let count = 0;
  for (let m = ofPool[pool]!; m < ofPool[pool + 1]!; m += 1) count += ofRep[reps[m]! + 1]! - ofRep[reps[m]!]!;
  return count;
}

/** Lays out a pool, at the prices the book has now. */
export function layOutPool(desk: PoolDesk, day: DayInstance, book: CallBook, pool: number): void {
  desk.pool = pool;
  sortCells(desk, day, pool);
  desk.slotCount = 0;
  for (let slot = 0; slot < day.slotCount; slot += 1) {
    if (desk.ofSlot[slot] === desk.ofSlot[slot + 1]) continue;
    desk.slots[desk.slotCount] = slot;
    desk.slotCount += 1;
    findCheapest(desk, book, slot);
  }
}

/** By slot, and of a slot in the order of the members. */
function sortCells({ ofSlot, cells }: PoolDesk, day: DayInstance, pool: number): void {
  const { ofPool, reps } = day.pools;
  const { ofRep, slot } = day.cells;
  ofSlot.fill(0);
  for (let m = ofPool[pool]!; m < ofPool[pool + 1]!; m += 1)
    for (let cell = ofRep[reps[m]!]!; cell < ofRep[reps[m]! + 1]!; cell += 1) ofSlot[slot[cell]! + 1]! += 1;
  for (let s = 0; s < day.slotCount; s += 1) ofSlot[s + 1]! += ofSlot[s]!;
  const next = ofSlot.slice();
  for (let m = ofPool[pool]!; m < ofPool[pool + 1]!; m += 1)
    for (let cell = ofRep[reps[m]!]!; cell < ofRep[reps[m]! + 1]!; cell += 1) {
      cells[next[slot[cell]!]!] = cell;
      next[slot[cell]!]! += 1;
    }
}

/** A cell has become dearer: the slot looks for another if it was one of its two cheapest. */
export function cellRose(desk: PoolDesk, book: CallBook, slot: number, cell: number, before: number): void {
  if (desk.cheapest[slot] === cell || before <= desk.nextPrice[slot]!) findCheapest(desk, book, slot);
}

function findCheapest(desk: PoolDesk, { price }: CallBook, slot: number): void {
  let found = -1;
  let least = Number.POSITIVE_INFINITY;
  let next = Number.POSITIVE_INFINITY;
  for (let k = desk.ofSlot[slot]!; k < desk.ofSlot[slot + 1]!; k += 1) {
    const asks = price[desk.cells[k]!]!;
    if (asks >= next) continue;
    if (asks < least) {
      next = least;
      least = asks;
      found = desk.cells[k]!;
    } else next = asks;
  }
  desk.cheapest[slot] = found;
  desk.price[slot] = least;
  desk.nextPrice[slot] = next;
}
