import { type CallBook, roomIn, takePlace } from '#core/plan/call-book.ts';
import { type DayInstance, prospectCount, worthIn } from '#core/plan/day-instance.ts';
import type { OrderOfWorth } from '#core/plan/order-of-worth.ts';
import { cellRose, layOutPool, newPoolDesk, type PoolDesk } from '#core/plan/pool-desk.ts';

/** A round of bidding: who bids, by pool, and the pools whose turn it is; none of these share a member. */
export type AuctionRound = {
  bidders: OrderOfWorth;
  pools: Int32Array;
  /** What the holder of each place bid; a cell that is full costs as much as the lowest of its bids. */
  bids: Float64Array;
  /**
   * By how much a bid is raised beyond what makes two cells equally good, as a part of what a call of the pool's
   * members is worth on average.
   */
  bidStep: number;
  /** In the first round a promise without a place is one that cannot be kept. */
  isFirst: boolean;
};

/** Whoever was outbid and is to bid in their own pool's turn; and whether the round came to its end. */
export type RoundEnd = { outbid: number[]; isOver: boolean };

type Auction = {
  day: DayInstance;
  book: CallBook;
  desk: PoolDesk;
  bids: Float64Array;
  bidStep: number;
  people: number;
  choice: Choice;
  /** What the members' calls are worth, and how many they are. */
  worth: number;
  calls: number;
};

/** The best cell for a bidder and what it is worth net of its price, and the same of whatever is next best. */
type Choice = { cell: number; net: number; second: number };

/**
 * Adds pooled prospects to a book in which all others are planned, by auction: each bids for the best cell up to where
 * the next best is as good, and a step more; whoever is outbid bids again. The plan is worth less than the best by a
 * step a bidder at most, and far less work; its own proof says by how much. Does the pools at `from` up to `until` of
 * the round; they do not touch each other.
 * Source: PLANNER.md, "Simplest algorithm", steps 15 to 18; Bertsekas and Castañón 1989.
 */
export function auctionPooled(
  day: DayInstance,
  book: CallBook,
  round: AuctionRound,
  from: number,
  until: number,
): RoundEnd {
  const choice = { cell: -1, net: 0, second: 0 };
  const people = prospectCount(day);
  const { bids, bidStep } = round;
  const auction = { day, book, desk: newPoolDesk(day), bids, bidStep, people, choice, worth: 0, calls: 0 };
  const end = { outbid: [], isOver: true };
  for (let k = from; k < until && end.isOver; k += 1) {
    layOutPool(auction.desk, day, book, round.pools[k]!);
    countCalls(auction);
    auctionPool(auction, round, end);
  }
  return end;
}

/** One pool; the owned of its members bid here too, the people of other pools when it is their turn. */
function auctionPool(auction: Auction, round: AuctionRound, end: RoundEnd): void {
  const { day, book, desk } = auction;
  const { order, ofGroup, mostWorth } = round.bidders;
  const { owner, pool, promised } = day.prospects;
  const first = ofGroup[desk.pool]!;
  const last = ofGroup[desk.pool + 1]!;
  let bidsLeft = bidsEach * (last - first + placesAt(auction));
  let lowest = 0;
  for (let at = first; at < last; at += 1) {
    // Prices only rise: one that was the lowest a while ago still keeps out whoever is worth less.
    if ((at - first) % lookAgainAfter === 0) lowest = lowestPrice(desk);
    if (mostWorth[at]! <= lowest) return;
    let bidder = order[at]!;
    if (book.cellOf[bidder]! >= 0 || (round.isFirst && promised[bidder] === 1)) continue;
    for (; bidder >= 0 && (owner[bidder]! >= 0 || pool[bidder] === desk.pool); bidsLeft -= 1) {
      if (bidsLeft === 0) {
        end.isOver = false;
        return;
      }
      bidder = bid(auction, bidder);
    }
    if (bidder >= 0) end.outbid.push(bidder);
  }
}

function countCalls(auction: Auction): void {
  const { day, book, desk } = auction;
  auction.worth = 0;
  auction.calls = 0;
  for (let k = 0; k < desk.ofSlot[day.slotCount]!; k += 1) {
    const first = book.firstHolder[desk.cells[k]!]!;
    const held = book.held[desk.cells[k]!]!;
    auction.calls += held;
    for (let at = first; at < first + held; at += 1) auction.worth += book.worth[at]!;
  }
}

const lookAgainAfter = 32;
/** An auction among many who are worth the same takes longer than planning them exactly. */
const bidsEach = 100;

function placesAt({ day, desk, people }: Auction): number {
  let places = 0;
  for (let k = 0; k < desk.ofSlot[day.slotCount]!; k += 1) places += roomIn(day, desk.cells[k]!, people);
  return places;
}

function lowestPrice({ slots, slotCount, price }: PoolDesk): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (let k = 0; k < slotCount; k += 1) if (price[slots[k]!]! < lowest) lowest = price[slots[k]!]!;
  return lowest;
}

/** @returns whoever is outbid, or -1 */
function bid(auction: Auction, bidder: number): number {
  const { day, book, calls, worth } = auction;
  const choice = day.prospects.owner[bidder]! >= 0 ? ownChoice(auction, bidder) : poolChoice(auction, bidder);
  const isPromised = day.prospects.promised[bidder] === 1;
  if (choice.cell < 0 || (!isPromised && choice.net <= 0)) return -1;
  const second = isPromised ? choice.second : Math.max(0, choice.second);
  const step = auction.bidStep * (calls > 0 ? worth / calls : choice.net);
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
    auction.calls += 1;
    auction.worth += worth;
    bids[first + book.held[cell]! - 1] = level;
    if (book.held[cell]! === room) raise(auction, cell, lowestBid(bids, first, first + room));
    return -1;
  }
  const place = lowestPlace(auction, first, first + room);
  const outbid = book.holders[place]!;
  book.holders[place] = bidder;
  auction.worth += worth - book.worth[place]!;
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

function raise({ day, book, desk }: Auction, cell: number, price: number): void {
  const before = book.price[cell]!;
  if (price <= before) return;
  book.price[cell] = price;
  cellRose(desk, book, day.cells.slot[cell]!, cell, before);
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

/** The next best choice may be the next cheapest cell of the same slot. */
function poolChoice({ day, desk, choice }: Auction, bidder: number): Choice {
  const { prospects, slotCount, chance } = day;
  const first = prospects.firstSlot[bidder]!;
  const last = prospects.lastSlot[bidder]!;
  const value = prospects.value[bidder]!;
  const chances = prospects.classOf[bidder]! * slotCount;
  let found = -1;
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < desk.slotCount; k += 1) {
    const slot = desk.slots[k]!;
    if (slot < first || slot > last) continue;
    const likely = chance[chances + slot]!;
    if (!(likely > 0)) continue;
    const net = value * likely - desk.price[slot]!;
    if (net <= second) continue;
    if (net > best) {
      second = best;
      best = net;
      found = slot;
    } else second = net;
  }
  choice.cell = found < 0 ? -1 : desk.cheapest[found]!;
  choice.net = best;
  choice.second = second;
  if (found >= 0) choice.second = Math.max(second, best + desk.price[found]! - desk.nextPrice[found]!);
  return choice;
}
