import type { CallBook } from '#core/plan/call-book.ts';
import type { DayInstance } from '#core/plan/day-instance.ts';
import type { OrderOfWorth } from '#core/plan/order-of-worth.ts';
import { clearDesk, fileDesk, leaveSeat, newDesk, type RepDesk, takeSeat } from '#core/plan/rep-desk.ts';

/** What the search for one prospect's place has found so far, by cell of the rep. */
type Search = {
  /** What it costs to make room there: how far all who must move fall below what they have. */
  cost: Float64Array;
  /** Whose seat would move in, and from which cell; -1: whoever is being placed. */
  mover: Int32Array;
  origin: Int32Array;
  settled: Uint8Array;
  /** The cheapest end: a cell with room, or one whose holder's seat is given up; -1: the prospect stays out. */
  exitCost: number;
  exitCell: number;
  givesUp: number;
};

/**
 * Plans the owned prospects of reps `from` up to `until`, exactly: the Hungarian method on the few cells a rep has.
 * Reps do not touch each other here, so that any of them may be planned elsewhere with the same result.
 * @param owned the order of these reps' prospects
 * Source: PLANNER.md, "Simplest algorithm", steps 2 to 14.
 */
export function planOwned(
  day: DayInstance,
  book: CallBook,
  owned: OrderOfWorth,
  from: number,
  until: number,
): void {
  const peopleOf = (rep: number) => owned.ofGroup[rep - owned.from + 1]! - owned.ofGroup[rep - owned.from]!;
  let mostPeople = 0;
  for (let rep = from; rep < until; rep += 1) mostPeople = Math.max(mostPeople, peopleOf(rep));
  const desk = newDesk(day, from, until, mostPeople);
  const search = newSearch(desk.slot.length);
  for (let rep = from; rep < until; rep += 1) {
    clearDesk(desk, day, book, rep, peopleOf(rep));
    planRep(day, book, owned, rep, desk, search);
    fileDesk(desk, day, book, rep);
  }
}

function newSearch(cells: number): Search {
  return {
    cost: new Float64Array(cells),
    mover: new Int32Array(cells),
    origin: new Int32Array(cells),
    settled: new Uint8Array(cells),
    exitCost: 0,
    exitCell: -1,
    givesUp: -1,
  };
}

function planRep(
  day: DayInstance,
  book: CallBook,
  owned: OrderOfWorth,
  rep: number,
  desk: RepDesk,
  search: Search,
): void {
  let lowest = lowestPrice(desk);
  const end = owned.ofGroup[rep - owned.from + 1]!;
  for (let at = owned.ofGroup[rep - owned.from]!; at < end; at += 1) {
    if (owned.mostWorth[at]! <= lowest) return;
    const prospect = owned.order[at]!;
    const bonus = day.prospects.promised[prospect] === 1 ? book.promiseBonus : 0;
    if (place(day, desk, prospect, bonus, search)) lowest = lowestPrice(desk);
  }
}

function lowestPrice({ price, cells }: RepDesk): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (let cell = 0; cell < cells; cell += 1) if (price[cell]! < lowest) lowest = price[cell]!;
  return lowest;
}

/** Finds the prospect a place if one is worth its price, moving others on where that is best for all. */
function place(day: DayInstance, desk: RepDesk, prospect: number, bonus: number, search: Search): boolean {
  const seat = desk.freeSeats[desk.freeCount - 1]!;
  const worth = begin(day, desk, prospect, seat, search) + bonus;
  if (!(worth > 0)) return false;
  search.exitCost = worth;
  search.exitCell = -1;
  for (let cell = nearest(search, desk.cells); cell >= 0; cell = nearest(search, desk.cells)) {
    search.settled[cell] = 1;
    if (desk.held[cell]! < desk.room[cell]!) {
      search.exitCost = search.cost[cell]!;
      search.exitCell = cell;
      search.givesUp = -1;
      break;
    }
    moveHolders(desk, cell, search);
  }
  raisePrices(desk, search);
  if (search.exitCell < 0) return true;
  desk.prospect[seat] = prospect;
  desk.bonus[seat] = bonus;
  desk.freeCount -= 1;
  moveAlong(desk, seat, search);
  return true;
}

/** What each cell would cost the prospect against the best one; what the best one is worth to them, net of its price. */
function begin(
  { slotCount, chance, prospects }: DayInstance,
  { cells, slot, price, worths }: RepDesk,
  prospect: number,
  seat: number,
  { cost, mover, origin, settled }: Search,
): number {
  const first = prospects.firstSlot[prospect]!;
  const last = prospects.lastSlot[prospect]!;
  const value = prospects.value[prospect]!;
  const chances = prospects.classOf[prospect]! * slotCount;
  const row = seat * cells;
  let best = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < cells; k += 1) {
    const at = slot[k]!;
    const likely = at >= first && at <= last ? chance[chances + at]! : 0;
    const worth = likely > 0 ? value * likely : Number.NEGATIVE_INFINITY;
    worths[row + k] = worth;
    if (worth - price[k]! > best) best = worth - price[k]!;
  }
  for (let k = 0; k < cells; k += 1) {
    cost[k] = best - worths[row + k]! + price[k]!;
    mover[k] = seat;
    origin[k] = -1;
    settled[k] = 0;
  }
  return best;
}

/** The nearest cell that is not settled and is not dearer than the exit; -1: none. */
function nearest({ cost, settled, exitCost }: Search, cells: number): number {
  let found = -1;
  let least = exitCost;
  for (let k = 0; k < cells; k += 1) {
    if (settled[k] === 0 && cost[k]! < least) {
      least = cost[k]!;
      found = k;
    }
  }
  return found;
}

/** The cell is full: one of its holders could be given up, or could move to another cell. */
function moveHolders(desk: RepDesk, cell: number, search: Search): void {
  const { cells, holders, worths, bonus, elsewhere } = desk;
  const start = desk.firstHolder[cell]!;
  const end = start + desk.held[cell]!;
  for (let at = start; at < end; at += 1) {
    const seat = holders[at]!;
    const reached = search.cost[cell]! + worths[seat * cells + cell]! - desk.price[cell]!;
    const givenUp = reached + bonus[seat]!;
    if (givenUp < search.exitCost) {
      search.exitCost = givenUp;
      search.exitCell = cell;
      search.givesUp = seat;
    }
    if (reached - elsewhere[seat]! < search.exitCost)
      elsewhere[seat] = lookElsewhere(desk, cell, seat, reached, search);
  }
}

/** Notes what it would cost to move the holder to each other cell; the best of them, net of its price. */
function lookElsewhere(
  { cells, worths, price }: RepDesk,
  from: number,
  seat: number,
  reached: number,
  { cost, mover, origin, settled }: Search,
): number {
  const row = seat * cells;
  let best = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < cells; k += 1) {
    const net = worths[row + k]! - price[k]!;
    if (k === from) continue;
    if (net > best) best = net;
    if (reached - net < cost[k]! && settled[k] === 0) {
      cost[k] = reached - net;
      mover[k] = seat;
      origin[k] = from;
    }
  }
  return best;
}

/** Whoever settled before the end was found pays the difference: then nobody would rather be elsewhere. */
function raisePrices({ price, cells }: RepDesk, { cost, settled, exitCost }: Search): void {
  for (let k = 0; k < cells; k += 1)
    if (settled[k] === 1 && cost[k]! < exitCost) price[k]! += exitCost - cost[k]!;
}

function moveAlong(desk: RepDesk, seat: number, { exitCell, givesUp, mover, origin }: Search): void {
  if (givesUp >= 0) {
    leaveSeat(desk, exitCell, givesUp);
    desk.freeSeats[desk.freeCount] = givesUp;
    desk.freeCount += 1;
  }
  for (let cell = exitCell; ; ) {
    const moves = mover[cell]!;
    if (moves !== seat) leaveSeat(desk, origin[cell]!, moves);
    takeSeat(desk, cell, moves);
    if (moves === seat) return;
    cell = origin[cell]!;
  }
}
