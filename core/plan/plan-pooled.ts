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
  if (search.exit.cell >= 0) moveAlong(planning, prospect);
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
function bestHub({ day: { prospects, chance, slotCount }, prices }: Planning, prospect: number): number {
  const pool = prospects.pool[prospect]!;
  const first = prospects.firstSlot[prospect]!;
  const last = prospects.lastSlot[prospect]!;
  const value = prospects.value[prospect]!;
  const chances = prospects.classOf[prospect]! * slotCount;
  const hubs = pool * slotCount;
  const end = prices.ofPool[pool + 1]!;
  let best = Number.NEGATIVE_INFINITY;
  for (let k = prices.ofPool[pool]!; k < end; k += 1) {
    const slot = prices.slots[k]!;
    if (slot < first || slot > last) continue;
    const likely = chance[chances + slot]!;
    const net = value * likely - prices.cheapest[hubs + slot]!;
    if (likely > 0 && net > best) best = net;
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
  const { prospects, chance, slotCount } = day;
  const pool = prospects.pool[prospect]!;
  const first = prospects.firstSlot[prospect]!;
  const last = prospects.lastSlot[prospect]!;
  const value = prospects.value[prospect]!;
  const chances = prospects.classOf[prospect]! * slotCount;
  const hubs = pool * slotCount;
  const firstHub = book.price.length + hubs;
  const ownSlot = origin < 0 ? -1 : day.cells.slot[origin]!;
  const end = prices.ofPool[pool + 1]!;
  let best = Number.NEGATIVE_INFINITY;
  for (let k = prices.ofPool[pool]!; k < end; k += 1) {
    const slot = prices.slots[k]!;
    if (slot < first || slot > last) continue;
    const likely = chance[chances + slot]!;
    if (!(likely > 0)) continue;
    const net = value * likely - prices.cheapest[hubs + slot]!;
    if (level - net < search.exit.cost) offer(search, firstHub + slot, level - net, prospect, origin);
    const other = slot === ownSlot ? value * likely - cheapestBut(prices, book, hubs + slot, origin) : net;
    if (other > best) best = other;
  }
  return best;
}

function offer(search: Search, found: number, cost: number, mover: number, origin: number): void {
  if (search.roundOf[found] !== search.round) {
    search.roundOf[found] = search.round;
    search.isSettled[found] = 0;
  } else if (search.isSettled[found] === 1 || cost >= search.cost[found]!) return;
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
    const cost = reached + book.price[cell]! - prices.cheapest[hub]!;
    if (cost < search.exit.cost) offer(search, cell, cost, search.mover[found]!, search.origin[found]!);
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
  const base = search.cost[cell]! - book.price[cell]!;
  const start = book.firstHolder[cell]!;
  const end = start + book.held[cell]!;
  for (let at = start; at < end; at += 1) {
    const level = base + book.worth[at]!;
    if (level < exit.cost) giveUp(planning, cell, book.holders[at]!, level);
    if (level - book.elsewhere[at]! < exit.cost)
      book.elsewhere[at] = offerOthers(planning, book.holders[at]!, level, cell);
  }
  return false;
}

/** The holder of a full cell could do without a call, for what they have there and what was promised. */
function giveUp(
  { day, book, search: { exit } }: Planning,
  cell: number,
  holder: number,
  level: number,
): void {
  const cost = level + (day.prospects.promised[holder] === 1 ? book.promiseBonus : 0);
  if (cost >= exit.cost) return;
  exit.cost = cost;
  exit.cell = cell;
  exit.givesUp = holder;
}

/** Offers a holder every other place. @returns what the best of them is worth to them */
function offerOthers(planning: Planning, holder: number, level: number, cell: number): number {
  return planning.day.prospects.owner[holder]! >= 0
    ? offerOwnCells(planning, holder, level, cell)
    : offerHubs(planning, holder, level, cell);
}

/** Offers an owned prospect the other cells of their rep. */
function offerOwnCells(
  { day, book, search }: Planning,
  prospect: number,
  level: number,
  origin: number,
): number {
  const { prospects, cells, chance, slotCount } = day;
  const rep = prospects.owner[prospect]!;
  const first = prospects.firstSlot[prospect]!;
  const last = prospects.lastSlot[prospect]!;
  const value = prospects.value[prospect]!;
  const chances = prospects.classOf[prospect]! * slotCount;
  const end = cells.ofRep[rep + 1]!;
  let best = Number.NEGATIVE_INFINITY;
  for (let cell = cells.ofRep[rep]!; cell < end; cell += 1) {
    const slot = cells.slot[cell]!;
    if (slot < first || slot > last || cell === origin) continue;
    const likely = chance[chances + slot]!;
    if (!(likely > 0)) continue;
    const net = value * likely - book.price[cell]!;
    if (net > best) best = net;
    if (level - net < search.exit.cost) offer(search, cell, level - net, prospect, origin);
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

function moveAlong({ day, book, search }: Planning, prospect: number): void {
  const { exit } = search;
  if (exit.givesUp >= 0) leavePlace(book, exit.cell, exit.givesUp);
  for (let cell = exit.cell; ; ) {
    const mover = search.mover[cell]!;
    const origin = search.origin[cell]!;
    if (mover !== prospect) leavePlace(book, origin, mover);
    takePlace(book, cell, mover, worthIn(day, mover, day.cells.slot[cell]!));
    if (mover === prospect) return;
    cell = origin;
  }
}
