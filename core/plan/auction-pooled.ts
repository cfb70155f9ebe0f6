import { type CallBook, roomIn, takePlace } from '#core/plan/call-book.ts';
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
  choice: Choice;
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
    choice: { cell: -1, net: 0, second: 0 },
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

/** Takes a place in the cell, the one with the lowest bid where it is full. @returns whoever had it, or -1 */
function enter(auction: Auction, cell: number, bidder: number, level: number): number {
  const { day, book, bids, people } = auction;
  const first = book.firstHolder[cell]!;
  const room = roomIn(day, cell, people);
  const worth = worthIn(day, bidder, day.cells.slot[cell]!);
  if (book.held[cell]! < room) {
    takePlace(book, cell, bidder, worth);
    bids[first + book.held[cell]! - 1] = level;
    if (book.held[cell]! === room) raise(auction, cell, lowestBid(bids, first, first + room));
    return -1;
  }
  const place = lowestPlace(auction, first, first + room);
  const outbid = book.holders[place]!;
  book.holders[place] = bidder;
  book.worth[place] = worth;
  book.elsewhere[place] = Number.POSITIVE_INFINITY;
  book.cellOf[outbid] = -1;
  book.cellOf[bidder] = cell;
  bids[place] = level;
  raise(auction, cell, lowestBid(bids, first, first + room));
  return outbid;
}

/** Of equal bids that of the later prospect is the lower. */
function lowestPlace({ book: { holders }, bids }: Auction, from: number, until: number): number {
  let lowest = from;
  for (let at = from + 1; at < until; at += 1) {
    const bid = bids[at]!;
    if (bid < bids[lowest]! || (bid === bids[lowest]! && holders[at]! > holders[lowest]!)) lowest = at;
  }
  return lowest;
}

function lowestBid(bids: Float64Array, from: number, until: number): number {
  let lowest = bids[from]!;
  for (let at = from + 1; at < until; at += 1) if (bids[at]! < lowest) lowest = bids[at]!;
  return lowest;
}

function raise({ day, book, prices }: Auction, cell: number, price: number): void {
  if (price <= book.price[cell]!) return;
  book.price[cell] = price;
  cellRose(day, prices, book, cell);
}

function ownChoice({ day, book, choice }: Auction, bidder: number): Choice {
  const { cells, prospects, slotCount, chance } = day;
  const rep = prospects.owner[bidder]!;
  const first = prospects.firstSlot[bidder]!;
  const last = prospects.lastSlot[bidder]!;
  const value = prospects.value[bidder]!;
  const chances = prospects.classOf[bidder]! * slotCount;
  let found = -1;
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  const end = cells.ofRep[rep + 1]!;
  for (let cell = cells.ofRep[rep]!; cell < end; cell += 1) {
    const slot = cells.slot[cell]!;
    if (slot < first || slot > last) continue;
    const likely = chance[chances + slot]!;
    if (!(likely > 0)) continue;
    const net = value * likely - book.price[cell]!;
    if (net <= second) continue;
    if (net > best) {
      second = best;
      best = net;
      found = cell;
    } else second = net;
  }
  choice.cell = found;
  choice.net = best;
  choice.second = second;
  return choice;
}

function poolChoice({ day, book, prices, choice }: Auction, bidder: number): Choice {
  const { prospects, slotCount, chance } = day;
  const pool = prospects.pool[bidder]!;
  const first = prospects.firstSlot[bidder]!;
  const last = prospects.lastSlot[bidder]!;
  const value = prospects.value[bidder]!;
  const chances = prospects.classOf[bidder]! * slotCount;
  const hubs = pool * slotCount;
  let found = -1;
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  const { cheapest, slots } = prices;
  const end = prices.ofPool[pool + 1]!;
  for (let k = prices.ofPool[pool]!; k < end; k += 1) {
    const slot = slots[k]!;
    if (slot < first || slot > last) continue;
    const likely = chance[chances + slot]!;
    if (!(likely > 0)) continue;
    const net = value * likely - cheapest[hubs + slot]!;
    if (net <= second) continue;
    if (net > best) {
      second = best;
      best = net;
      found = slot;
    } else second = net;
  }
  choice.cell = found < 0 ? -1 : prices.cell[hubs + found]!;
  choice.net = best;
  choice.second = second;
  if (choice.cell < 0) return choice;
  const other = worthIn(day, bidder, found) - cheapestBut(prices, book, hubs + found, choice.cell);
  if (other > choice.second) choice.second = other;
  return choice;
}
