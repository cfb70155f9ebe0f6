import { type DayInstance, type Memory, mostWorth, prospectCount } from '#core/plan/day-instance.ts';

/**
 * Who holds which cell, and the price of one more call in each. While a plan is built prices never fall, are 0 where a
 * cell is not full, and whoever holds a cell finds none that is better at these prices. A cell with room for nobody is
 * infinitely dear from the beginning.
 */
export type CallBook = {
  price: Float64Array;
  /** How many hold the cell now. */
  held: Int32Array;
  /** The holders of cell c stand from `firstHolder[c]` on. */
  firstHolder: Int32Array;
  holders: Int32Array;
  /** By holder's place: what a call to them is worth there. */
  worth: Float64Array;
  /** By holder's place: no other cell was worth more to them than this, net of its price. */
  elsewhere: Float64Array;
  /** By prospect: the cell held, or -1. */
  cellOf: Int32Array;
  /**
   * What being promised adds to somebody's worth while the plan is built: more than anything else could outweigh, so
   * that as many promises as possible are kept, and of those that compete the most valuable; and no more than that,
   * for what is worth far less would be lost in rounding.
   */
  promiseBonus: number;
};

export function emptyBook(day: DayInstance, memory: Memory): CallBook {
  const people = prospectCount(day);
  const cells = day.cells.slot.length;
  const price = new Float64Array(memory(8 * cells));
  const firstHolder = new Int32Array(memory(4 * (cells + 1)));
  for (let cell = 0; cell < cells; cell += 1) {
    if (day.cells.capacity[cell] === 0) price[cell] = Number.POSITIVE_INFINITY;
    firstHolder[cell + 1] = firstHolder[cell]! + roomIn(day, cell, people);
  }
  const places = firstHolder[cells] as number;
  return {
    price,
    held: new Int32Array(memory(4 * cells)),
    firstHolder,
    holders: new Int32Array(memory(4 * places)),
    worth: new Float64Array(memory(8 * places)),
    elsewhere: new Float64Array(memory(8 * places)),
    cellOf: new Int32Array(memory(4 * people)).fill(-1),
    promiseBonus: promiseBonusOf(day),
  };
}

/** To make room each cell is passed once at most, and nobody who moves loses more than the most a call is worth. */
function promiseBonusOf(day: DayInstance): number {
  const most = mostWorth(day);
  return most > 0 ? 2 * (day.cells.slot.length + 1) * most : 1;
}

/** No cell needs room for more calls than there are people. */
export function roomIn(day: DayInstance, cell: number, people: number): number {
  return Math.min(day.cells.capacity[cell] as number, people);
}

/** Writes somebody into a cell that has room; nothing is known yet of what else would suit them. */
export function takePlace(book: CallBook, cell: number, prospect: number, worth: number): void {
  const place = (book.firstHolder[cell] as number) + (book.held[cell] as number);
  book.holders[place] = prospect;
  book.worth[place] = worth;
  book.elsewhere[place] = Number.POSITIVE_INFINITY;
  book.held[cell]! += 1;
  book.cellOf[prospect] = cell;
}

export function leavePlace(book: CallBook, cell: number, prospect: number): void {
  const first = book.firstHolder[cell] as number;
  const last = first + (book.held[cell] as number) - 1;
  let place = first;
  while (book.holders[place] !== prospect) place += 1;
  book.holders[place] = book.holders[last] as number;
  book.worth[place] = book.worth[last] as number;
  book.elsewhere[place] = book.elsewhere[last] as number;
  book.held[cell]! -= 1;
  book.cellOf[prospect] = -1;
}
