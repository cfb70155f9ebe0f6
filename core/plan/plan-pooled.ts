import { type CallBook, leavePlace, roomIn, takePlace } from '#core/plan/call-book.ts';
import { type DayInstance, poolCount, prospectCount, worthIn } from '#core/plan/day-instance.ts';
import { type Frontier, newFrontier, pop, push } from '#core/plan/frontier.ts';
import { cellRose, cheapestBut, type PoolPrices, poolPrices } from '#core/plan/pool-prices.ts';

/**
 * One search for a place among all cells. Places are cells, and after them hubs; what is written of a place counts only
 * where its `round` is the search's own.
 */
type Search = {
  round: number;
  roundOf: Int32Array;
  cost: Float64Array;
  mover: Int32Array;
  origin: Int32Array;
  isSettled: Uint8Array;
  settled: Int32Array;
  settledCount: number;
  frontier: Frontier;
  exit: { cost: number; cell: number; givesUp: number };
};

type Planning = { day: DayInstance; book: CallBook; prices: PoolPrices; search: Search; people: number };

/**
 * Adds the pooled prospects to a book in which the owned ones are planned, exactly: shortest augmenting paths over the
 * cells of all reps, with one hub a pool and slot so that nobody has to look at every member.
 * Source: PLANNER.md, "Simplest algorithm", step 19.
 */
export function planPooled(day: DayInstance, book: CallBook, pooled: Int32Array): void {
  const planning = {
    day,
    book,
    prices: poolPrices(day, book),
    search: newSearch(book.price.length + poolCount(day) * day.slotCount),
    people: prospectCount(day),
  };
  for (const prospect of pooled) place(planning, prospect);
}

function newSearch(places: number): Search {
  return {
    round: 0,
    roundOf: new Int32Array(places),
    cost: new Float64Array(places),
    mover: new Int32Array(places),
    origin: new Int32Array(places),
    isSettled: new Uint8Array(places),
    settled: new Int32Array(places),
    settledCount: 0,
    frontier: newFrontier(1024),
    exit: { cost: 0, cell: -1, givesUp: -1 },
  };
}

function place(planning: Planning, prospect: number): void {
  const { search, book, day } = planning;
  const best = bestHub(planning, prospect);
  const worth = best + (day.prospects.promised[prospect] === 1 ? book.promiseBonus : 0);
  if (!(worth > 0)) return;
  begin(search, worth);
  offerHubs(planning, prospect, best, -1);
  while (search.frontier.size > 0 && search.frontier.cost[0]! < search.exit.cost) {
    const reached = search.frontier.cost[0]!;
    const found = pop(search.frontier);
    if (search.isSettled[found] === 1 || reached > search.cost[found]!) continue;
    search.isSettled[found] = 1;
    if (found >= book.price.length) offerCells(planning, found);
    else if (settleCell(planning, found)) break;
  }
  raisePrices(planning);
  if (search.exit.cell >= 0) moveAlong(book, prospect, search);
}

function begin(search: Search, worth: number): void {
  search.round += 1;
  search.settledCount = 0;
  search.frontier.size = 0;
  search.exit.cost = worth;
  search.exit.cell = -1;
  search.exit.givesUp = -1;
}

/** What the best slot of the prospect's pool is worth to them, net of its price. */
function bestHub({ day, prices }: Planning, prospect: number): number {
  const pool = day.prospects.pool[prospect]!;
  const hub = pool * day.slotCount;
  let best = Number.NEGATIVE_INFINITY;
  for (let k = prices.ofPool[pool]!; k < prices.ofPool[pool + 1]!; k += 1) {
    const slot = prices.slots[k]!;
    const net = worthIn(day, prospect, slot) - prices.cheapest[hub + slot]!;
    if (net > best) best = net;
  }
  return best;
}

/**
 * Offers a pooled prospect the hubs of their pool; `level` is what the way here costs plus what they have now.
 * @returns what the best hub is worth to them, their own cell left out
 */
function offerHubs(
  { day, book, prices, search }: Planning,
  prospect: number,
  level: number,
  origin: number,
): number {
  const pool = day.prospects.pool[prospect]!;
  const hubs = pool * day.slotCount;
  const ownSlot = origin < 0 ? -1 : day.cells.slot[origin]!;
  let best = Number.NEGATIVE_INFINITY;
  for (let k = prices.ofPool[pool]!; k < prices.ofPool[pool + 1]!; k += 1) {
    const slot = prices.slots[k]!;
    const worth = worthIn(day, prospect, slot);
    const net = worth - prices.cheapest[hubs + slot]!;
    if (!(net > Number.NEGATIVE_INFINITY)) continue;
    offer(search, book.price.length + hubs + slot, level - net, prospect, origin);
    const other = slot === ownSlot ? worth - cheapestBut(prices, book, hubs + slot, origin) : net;
    if (other > best) best = other;
  }
  return best;
}

function offer(search: Search, found: number, cost: number, mover: number, origin: number): void {
  if (search.roundOf[found] !== search.round) {
    search.roundOf[found] = search.round;
    search.isSettled[found] = 0;
  } else if (search.isSettled[found] === 1 || cost >= search.cost[found]!) return;
  if (cost >= search.exit.cost) {
    search.cost[found] = Number.POSITIVE_INFINITY;
    return;
  }
  search.cost[found] = cost;
  search.mover[found] = mover;
  search.origin[found] = origin;
  push(search.frontier, cost, found);
}

/** Whoever came to a hub may go on to any of its cells, for what that one costs more than the cheapest. */
function offerCells({ book, prices, search }: Planning, found: number): void {
  const hub = found - book.price.length;
  const reached = search.cost[found]!;
  for (let k = prices.ofHub[hub]!; k < prices.ofHub[hub + 1]!; k += 1) {
    const cell = prices.cells[k]!;
    const more = book.price[cell]! - prices.cheapest[hub]!;
    offer(search, cell, reached + more, search.mover[found]!, search.origin[found]!);
  }
}

/** @returns whether the cell has room, so that the search is over */
function settleCell(planning: Planning, cell: number): boolean {
  const { day, book, search, people } = planning;
  const { exit } = search;
  search.settled[search.settledCount] = cell;
  search.settledCount += 1;
  if (book.held[cell]! < roomIn(day, cell, people)) {
    exit.cost = search.cost[cell]!;
    exit.cell = cell;
    exit.givesUp = -1;
    return true;
  }
  const slot = day.cells.slot[cell]!;
  const start = book.firstHolder[cell]!;
  for (let at = start; at < start + book.held[cell]!; at += 1) {
    const holder = book.holders[at]!;
    const level = search.cost[cell]! + worthIn(day, holder, slot) - book.price[cell]!;
    const givenUp = level + (day.prospects.promised[holder] === 1 ? book.promiseBonus : 0);
    if (givenUp < exit.cost) {
      exit.cost = givenUp;
      exit.cell = cell;
      exit.givesUp = holder;
    }
    if (level - book.elsewhere[at]! < exit.cost)
      book.elsewhere[at] =
        day.prospects.owner[holder]! >= 0
          ? offerOwnCells(planning, holder, level, cell)
          : offerHubs(planning, holder, level, cell);
  }
  return false;
}

/** Offers an owned prospect the other cells of their rep. @returns what the best of them is worth to them */
function offerOwnCells(
  { day, book, search }: Planning,
  prospect: number,
  level: number,
  origin: number,
): number {
  const rep = day.prospects.owner[prospect]!;
  let best = Number.NEGATIVE_INFINITY;
  for (let cell = day.cells.ofRep[rep]!; cell < day.cells.ofRep[rep + 1]!; cell += 1) {
    if (cell === origin) continue;
    const net = worthIn(day, prospect, day.cells.slot[cell]!) - book.price[cell]!;
    if (!(net > Number.NEGATIVE_INFINITY)) continue;
    if (net > best) best = net;
    offer(search, cell, level - net, prospect, origin);
  }
  return best;
}

function raisePrices({ day, book, prices, search }: Planning): void {
  const { exit, settled, settledCount } = search;
  for (let k = 0; k < settledCount; k += 1) {
    const cell = settled[k]!;
    if (search.cost[cell]! < exit.cost) book.price[cell]! += exit.cost - search.cost[cell]!;
  }
  for (let k = 0; k < settledCount; k += 1) cellRose(day, prices, book, settled[k]!);
}

function moveAlong(book: CallBook, prospect: number, search: Search): void {
  const { exit } = search;
  if (exit.givesUp >= 0) leavePlace(book, exit.cell, exit.givesUp);
  for (let cell = exit.cell; ; ) {
    const mover = search.mover[cell]!;
    const origin = search.origin[cell]!;
    if (mover !== prospect) leavePlace(book, origin, mover);
    takePlace(book, cell, mover);
    if (mover === prospect) return;
    cell = origin;
  }
}
