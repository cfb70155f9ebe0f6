import { type CallBook, leavePlace, roomIn, takePlace } from '#core/plan/call-book.ts';
import { type DayInstance, prospectCount, worthIn } from '#core/plan/day-instance.ts';
import type { OrderOfWorth } from '#core/plan/order-of-worth.ts';
import { cellRose, cheapestBut, type PoolPrices, poolPrices } from '#core/plan/pool-prices.ts';

/** What the holder of each place bid; a cell that is full costs as much as the lowest of its bids. */
type Auction = {
  day: DayInstance;
  book: CallBook;
  prices: PoolPrices;
  /** By holder's place. */
  bids: Float64Array;
  /** By how much a bid is raised beyond what makes two cells equally good. */
  step: number;
  people: number;
  /** An auction among many who are worth the same takes longer than planning them exactly. */
  bidsLeft: number;
};

/** The best cell for a bidder and what it is worth net of its price, and the same of whatever is next best. */
type Choice = { cell: number; net: number; second: number };

/**
 * Adds the pooled prospects nobody was promised to a book in which all others are planned, by auction: each bids for
 * the best cell up to where the next best is as good, and a step more; whoever is outbid bids again. The plan is worth
 * less than the best by a step a bidder at most, and far less work; its own proof says by how much.
 * @returns whether it came to an end within its bids; if not, the book is of no use
 * Source: PLANNER.md, "Simplest algorithm", steps 15 to 18; Bertsekas and Castañón 1989.
 */
export function auctionPooled(day: DayInstance, book: CallBook, pooled: OrderOfWorth, step: number): boolean {
  const bids = new Float64Array(book.holders.length);
  for (let cell = 0; cell < book.price.length; cell += 1)
    bids.fill(book.price[cell]!, book.firstHolder[cell], book.firstHolder[cell + 1]);
  const auction = {
    day,
    book,
    prices: poolPrices(day, book),
    bids,
    step,
    people: prospectCount(day),
    bidsLeft: 100 * (pooled.order.length + book.holders.length),
  };
  for (let g = 0; g < pooled.ofGroup.length - 1; g += 1) auctionPool(auction, pooled, g);
  return auction.bidsLeft > 0;
}

/** One pool after the other, so that what is looked at stays near. */
function auctionPool(auction: Auction, { order, ofGroup, mostWorth }: OrderOfWorth, pool: number): void {
  const { day, book } = auction;
  let lowest = 0;
  for (let at = ofGroup[pool]!; at < ofGroup[pool + 1]!; at += 1) {
    // Prices only rise: one that was the lowest a while ago still keeps out whoever is worth less.
    if ((at - ofGroup[pool]!) % lookAgainAfter === 0) lowest = lowestOf(auction, pool);
    const prospect = order[at]!;
    if (mostWorth[at]! <= lowest) return;
    if (book.cellOf[prospect]! >= 0) continue;
    if (day.prospects.promised[prospect] === 1) continue;
    for (let bidder = prospect; bidder >= 0 && auction.bidsLeft > 0; auction.bidsLeft -= 1)
      bidder = bid(auction, bidder);
  }
}

const lookAgainAfter = 32;

function lowestOf({ day, prices }: Auction, pool: number): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (let k = prices.ofPool[pool]!; k < prices.ofPool[pool + 1]!; k += 1) {
    const price = prices.cheapest[pool * day.slotCount + prices.slots[k]!]!;
    if (price < lowest) lowest = price;
  }
  return lowest;
}

/** @returns whoever is outbid, or -1 */
function bid(auction: Auction, bidder: number): number {
  const { day, book, step } = auction;
  const choice = day.prospects.owner[bidder]! >= 0 ? ownChoice(auction, bidder) : poolChoice(auction, bidder);
  const isPromised = day.prospects.promised[bidder] === 1;
  if (choice.cell < 0 || (!isPromised && choice.net <= 0)) return -1;
  const second = isPromised ? choice.second : Math.max(0, choice.second);
  const level = Math.min(book.price[choice.cell]! + choice.net - second + step, book.promiseBonus);
  return enter(auction, choice.cell, bidder, level);
}

function enter(auction: Auction, cell: number, bidder: number, level: number): number {
  const { day, book, bids, people } = auction;
  const outbid = book.held[cell]! < roomIn(day, cell, people) ? -1 : lowestBidder(auction, cell);
  if (outbid >= 0) leave(auction, cell, outbid);
  takePlace(book, cell, bidder);
  bids[book.firstHolder[cell]! + book.held[cell]! - 1] = level;
  if (book.held[cell]! === roomIn(day, cell, people)) raise(auction, cell);
  return outbid;
}

function lowestBidder({ book, bids }: Auction, cell: number): number {
  const first = book.firstHolder[cell]!;
  let lowest = first;
  for (let at = first + 1; at < first + book.held[cell]!; at += 1) {
    const isLower = bids[at]! < bids[lowest]!;
    if (isLower || (bids[at] === bids[lowest] && book.holders[at]! > book.holders[lowest]!)) lowest = at;
  }
  return book.holders[lowest]!;
}

/** The last place's holder takes the one that becomes free, and brings the bid along. */
function leave({ book, bids }: Auction, cell: number, prospect: number): void {
  const first = book.firstHolder[cell]!;
  const last = first + book.held[cell]! - 1;
  let at = first;
  while (book.holders[at] !== prospect) at += 1;
  bids[at] = bids[last]!;
  leavePlace(book, cell, prospect);
}

function raise({ day, book, prices, bids }: Auction, cell: number): void {
  const first = book.firstHolder[cell]!;
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = first; at < first + book.held[cell]!; at += 1) if (bids[at]! < lowest) lowest = bids[at]!;
  if (lowest <= book.price[cell]!) return;
  book.price[cell] = lowest;
  cellRose(day, prices, book, cell);
}

function ownChoice({ day, book }: Auction, bidder: number): Choice {
  const rep = day.prospects.owner[bidder]!;
  const choice: Choice = { cell: -1, net: Number.NEGATIVE_INFINITY, second: Number.NEGATIVE_INFINITY };
  for (let cell = day.cells.ofRep[rep]!; cell < day.cells.ofRep[rep + 1]!; cell += 1)
    consider(choice, cell, worthIn(day, bidder, day.cells.slot[cell]!) - book.price[cell]!);
  return choice;
}

function poolChoice({ day, book, prices }: Auction, bidder: number): Choice {
  const { pool } = day.prospects;
  const hubs = pool[bidder]! * day.slotCount;
  const choice: Choice = { cell: -1, net: Number.NEGATIVE_INFINITY, second: Number.NEGATIVE_INFINITY };
  for (let k = prices.ofPool[pool[bidder]!]!; k < prices.ofPool[pool[bidder]! + 1]!; k += 1) {
    const slot = prices.slots[k]!;
    const net = worthIn(day, bidder, slot) - prices.cheapest[hubs + slot]!;
    if (net > choice.second) consider(choice, prices.cell[hubs + slot]!, net);
  }
  if (choice.cell < 0) return choice;
  const slot = day.cells.slot[choice.cell]!;
  const other = worthIn(day, bidder, slot) - cheapestBut(prices, book, hubs + slot, choice.cell);
  if (other > choice.second) choice.second = other;
  return choice;
}

function consider(choice: Choice, cell: number, net: number): void {
  if (net > choice.net) {
    choice.second = choice.net;
    choice.net = net;
    choice.cell = cell;
  } else if (net > choice.second) choice.second = net;
}
