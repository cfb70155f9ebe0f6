import type { CallBook } from '#core/plan/call-book.ts';
import type { DayInstance } from '#core/plan/day-instance.ts';

/**
 * One rep's day while it is planned: all that is looked at over and over, close together. Cells are counted from the
 * rep's first. Whoever holds a cell or asks for one has a seat, with what a call to them is worth in each cell.
 */
export type RepDesk = {
  cells: number;
  slot: Int16Array;
  price: Float64Array;
  room: Int32Array;
  held: Int32Array;
  /** The seats of those who hold cell k stand from `firstHolder[k]` on. */
  firstHolder: Int32Array;
  holders: Int32Array;
  /** By seat. */
  prospect: Int32Array;
  bonus: Float64Array;
  /** By seat: no other cell was worth more to them than this, net of its price. */
  elsewhere: Float64Array;
  /** By seat and cell: -Infinity where they may not be called. */
  worths: Float64Array;
  freeSeats: Int32Array;
  freeCount: number;
};

/** A desk for any rep with so many cells and people. */
export function newDesk(day: DayInstance, from: number, until: number, mostPeople: number): RepDesk {
  const { ofRep } = day.cells;
  let cells = 0;
  let places = 0;
  for (let rep = from; rep < until; rep += 1) {
    cells = Math.max(cells, ofRep[rep + 1]! - ofRep[rep]!);
    places = Math.max(places, placesOf(day, rep, mostPeople));
  }
  const seats = Math.min(places, mostPeople) + 1;
  return {
    cells: 0,
    slot: new Int16Array(cells),
    price: new Float64Array(cells),
    room: new Int32Array(cells),
    held: new Int32Array(cells),
    firstHolder: new Int32Array(cells + 1),
    holders: new Int32Array(places),
    prospect: new Int32Array(seats),
    bonus: new Float64Array(seats),
    elsewhere: new Float64Array(seats),
    worths: new Float64Array(seats * cells),
    freeSeats: new Int32Array(seats),
    freeCount: seats,
  };
}

function placesOf({ cells: { ofRep, capacity } }: DayInstance, rep: number, people: number): number {
  let places = 0;
  for (let cell = ofRep[rep]!; cell < ofRep[rep + 1]!; cell += 1) places += Math.min(capacity[cell]!, people);
  return places;
}

/** Clears the desk for a rep who has so many people. */
export function clearDesk(
  desk: RepDesk,
  day: DayInstance,
  book: CallBook,
  rep: number,
  people: number,
): void {
  const first = day.cells.ofRep[rep]!;
  desk.cells = day.cells.ofRep[rep + 1]! - first;
  for (let k = 0; k < desk.cells; k += 1) {
    desk.slot[k] = day.cells.slot[first + k]!;
    desk.price[k] = book.price[first + k]!;
    desk.room[k] = Math.min(day.cells.capacity[first + k]!, people);
    desk.held[k] = 0;
    desk.firstHolder[k + 1] = desk.firstHolder[k]! + desk.room[k]!;
  }
  desk.freeCount = desk.freeSeats.length;
  for (let seat = 0; seat < desk.freeCount; seat += 1) desk.freeSeats[seat] = seat;
}

/** Writes what is on the desk into the book. */
export function fileDesk(desk: RepDesk, day: DayInstance, book: CallBook, rep: number): void {
  const first = day.cells.ofRep[rep]!;
  for (let k = 0; k < desk.cells; k += 1) {
    const cell = first + k;
    const places = book.firstHolder[cell]!;
    for (let n = 0; n < desk.held[k]!; n += 1) {
      const seat = desk.holders[desk.firstHolder[k]! + n]!;
      book.holders[places + n] = desk.prospect[seat]!;
      book.worth[places + n] = desk.worths[seat * desk.cells + k]!;
      book.elsewhere[places + n] = desk.elsewhere[seat]!;
      book.cellOf[desk.prospect[seat]!] = cell;
    }
    book.held[cell] = desk.held[k]!;
    book.price[cell] = desk.price[k]!;
  }
}

export function takeSeat(
  { holders, firstHolder, held, elsewhere }: RepDesk,
  cell: number,
  seat: number,
): void {
  holders[firstHolder[cell]! + held[cell]!] = seat;
  elsewhere[seat] = Number.POSITIVE_INFINITY;
  held[cell]! += 1;
}

export function leaveSeat({ holders, firstHolder, held }: RepDesk, cell: number, seat: number): void {
  const first = firstHolder[cell]!;
  let place = first;
  while (holders[place] !== seat) place += 1;
  held[cell]! -= 1;
  holders[place] = holders[first + held[cell]!]!;
}
