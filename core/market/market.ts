import { coin, momentOf, purposes } from '#core/market/coin.ts';
import { halfHours, isScreened, stretches, stretchOf, weekdayFactors } from '#core/market/desk-hours.ts';
import { faded, type Rates } from '#core/market/rates.ts';
import { strangerFrom, type Territory } from '#core/market/territory.ts';
import type { Day } from '#core/prospect/local-time.ts';

/**
 * A territory while it is called: what the calls did to people so far. What somebody does at a moment depends on that,
 * on who they are, and on coins of that moment alone. Days are local dates as day numbers, half hours 0 to 47 of the
 * person's own clock.
 */
export type Market = {
  people: Territory;
  rates: Rates;
  /** Changes when somebody introduces us. */
  relation: Uint8Array;
  /** How irritated they were after the last call, and on which day that was. */
  irritation: Float32Array;
  irritatedOn: Int32Array;
  messages: Uint8Array;
  messageOn: Int32Array;
  screenerMet: Uint8Array;
};

export function openMarket(people: Territory, rates: Rates): Market {
  return {
    people,
    rates,
    relation: people.relation.slice(),
    irritation: new Float32Array(people.count),
    irritatedOn: new Int32Array(people.count),
    messages: new Uint8Array(people.count),
    messageOn: new Int32Array(people.count),
    screenerMet: new Uint8Array(people.count),
  };
}

/** What a dial comes to. */
export const dialled = { nobody: 0, screener: 1, live: 2 } as const;
export type Dialled = (typeof dialled)[keyof typeof dialled];

const at = (day: Day, halfHour: number) => day * halfHours + halfHour;

/**
 * Dials somebody.
 * @param asked it is the time they named
 */
export function dial(market: Market, who: number, day: Day, halfHour: number, asked: boolean): Dialled {
  const { people, rates } = market;
  const moment = momentOf(people.key[who]!, at(day, halfHour));
  const { assumed } = rates;
  if (asked) {
    const isIn = coin(moment, purposes.atDesk) < assumed.askedAtDesk;
    return isIn && coin(moment, purposes.picksUp) < assumed.askedPicksUp ? dialled.live : dialled.nobody;
  }
  if (people.screened[who] === 1 && isScreened(halfHour) && !putThrough(market, who, moment))
    return dialled.screener;
  if (!isThere(market, who, day, halfHour, moment)) return dialled.nobody;
  const irritation = irritationOn(market, who, day);
  const picksUp = rates.picksUp[market.relation[who]!]! * Math.exp(-assumed.pickUpFalls * irritation);
  return coin(moment, purposes.picksUp) < picksUp ? dialled.live : dialled.nobody;
}

function putThrough({ rates, relation, screenerMet }: Market, who: number, moment: number): boolean {
  const met = screenerMet[who]!;
  if (met < 255) screenerMet[who] = met + 1;
  const more = met === 1 ? rates.assumed.politeSecondCall : 0;
  return coin(moment, purposes.passes) < rates.passes[relation[who]!]! + more;
}

function isThere(
  { people, rates }: Market,
  who: number,
  day: Day,
  halfHour: number,
  moment: number,
): boolean {
  const usual = rates.desk[people.role[who]! * halfHours + halfHour]!;
  const own = people.stretch[who * stretches + stretchOf(halfHour)]!;
  const share = usual * own * weekdayFactors[weekdayOf(day)]!;
  if (coin(moment, purposes.atDesk) >= share) return false;
  const stretch = Math.floor((day + people.phase[who]!) / 3);
  return coin(momentOf(people.key[who]!, stretch), purposes.away) >= rates.assumed.away;
}

export function irritationOn({ rates, irritation, irritatedOn }: Market, who: number, day: Day): number {
  const then = irritation[who]!;
  return then === 0 ? 0 : faded(rates, then, day - irritatedOn[who]!);
}

export const optsOut = -1;

/**
 * What a call does that reached nobody, and the message it left.
 * @param said index in `words`, -1 when nothing was left
 * @returns after how many business days they call back, 0 if they do not; {@link optsOut} where they ask not to be called
 */
export function missed(market: Market, who: number, day: Day, halfHour: number, said: number): number {
  const { people, rates, irritation, irritatedOn } = market;
  const { assumed } = rates;
  const moment = momentOf(people.key[who]!, at(day, halfHour));
  const since = market.messages[who]! === 0 ? Number.POSITIVE_INFINITY : day - market.messageOn[who]!;
  let after = irritationOn(market, who, day) + assumed.missIrritates;
  if (said >= 0) {
    after += rates.messageIrritates[market.relation[who]!]!;
    if (since < 3) after += assumed.soonIrritates;
  }
  irritation[who] = after;
  irritatedOn[who] = day;
  const over = after - assumed.optOutFrom;
  if (over > 0 && coin(moment, purposes.optsOut) < assumed.optOutRises * over) return optsOut;
  return said < 0 ? 0 : heard(market, who, day, moment, said, since);
}

/** They call back one to three business days after, by how they feel about us then. */
function heard(market: Market, who: number, day: Day, moment: number, said: number, since: number): number {
  const { people, rates, messages, messageOn } = market;
  const { assumed } = rates;
  const number = messages[who]!;
  messages[who] = Math.min(255, number + 1);
  messageOn[who] = day;
  const after = 1 + Math.floor(coin(moment, purposes.callBackDays) * 3);
  const then = irritationOn(market, who, businessDaysAfter(day, after));
  const interested = people.interest[who]! > 0.2 ? assumed.interestedCallsBack : assumed.othersCallBack;
  const chance =
    rates.callsBack[market.relation[who]!]! *
    rates.words[said]! *
    rates.number[Math.min(number, rates.number.length - 1)]! *
    spacing(since, rates) *
    interested *
    Math.exp(-assumed.callBackFalls * then);
  return coin(moment, purposes.callsBack) < chance ? after : 0;
}

function spacing(since: number, { assumed }: Rates): number {
  if (since === Number.POSITIVE_INFINITY) return 1;
  if (since < 1) return assumed.withinADay;
  if (since < 3) return assumed.withinThreeDays;
  return since <= 10 ? 1 : assumed.afterTenDays;
}

/** In which half hour of their day they call, and whether the rep is free then. */
export function callBackHour({ people }: Market, who: number, day: Day): number {
  return 16 + Math.floor(coin(momentOf(people.key[who]!, at(day, 0)), purposes.callBackHour) * 18);
}

export function findsUsFree({ people, rates }: Market, who: number, day: Day): boolean {
  return coin(momentOf(people.key[who]!, at(day, 0)), purposes.findsFree) < rates.assumed.findsUsFree;
}

/** How a conversation ends. */
export const ends = { optOut: 0, meeting: 1, asksForTime: 2, notNow: 3, no: 4 } as const;
export type End = (typeof ends)[keyof typeof ends];

export function talk(market: Market, who: number, day: Day, halfHour: number): End {
  const { people, rates } = market;
  const { assumed } = rates;
  const moment = momentOf(people.key[who]!, at(day, halfHour));
  const irritation = irritationOn(market, who, day);
  const over = irritation - assumed.talkOptOutFrom;
  const leaves = Math.min(assumed.talkOptOutMost, assumed.talkOptOutAtOnce + assumed.talkOptOutRises * over);
  if (over > 0 && coin(moment, purposes.optsOut) < leaves) return ends.optOut;
  const interest = people.interest[who]! * Math.exp(-assumed.meetingFalls * irritation);
  if (coin(moment, purposes.meets) < interest * rates.meets[market.relation[who]!]!) return ends.meeting;
  const later = coin(moment, purposes.later);
  if (later < assumed.asksForTime) return ends.asksForTime;
  return later < assumed.asksForTime + assumed.notNow ? ends.notNow : ends.no;
}

/** On which day they want to be called, at the same half hour: two to six days on, and no weekend. */
export function askedFor({ people }: Market, who: number, day: Day, halfHour: number): Day {
  const u = coin(momentOf(people.key[who]!, at(day, halfHour)), purposes.askedDays);
  return businessDayFrom(day + 2 + Math.floor(u * 5));
}

/** Whom a meeting introduces us to, who is no stranger from then on; -1: nobody. */
export function introduces(market: Market, who: number, day: Day, halfHour: number): number {
  const { people, rates, relation } = market;
  const moment = momentOf(people.key[who]!, at(day, halfHour));
  if (coin(moment, purposes.refers) >= rates.assumed.refers) return -1;
  const found = strangerFrom(relation, coin(moment, purposes.referredTo));
  if (found >= 0) relation[found] = 1;
  return found;
}

/** From 0 for Monday; `isoWeekday` for days since 1970, of which a market asks for millions. */
const weekdayOf = (day: Day): number => (day + 3) % 7;

/** That day, or the Monday after it. */
export function businessDayFrom(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday < 5 ? day : day + 7 - weekday;
}

/** So many business days after a day. */
export function businessDaysAfter(day: Day, count: number): Day {
  let then = day;
  for (let left = count; left > 0; left -= 1) then = businessDayFrom(then + 1);
  return then;
}
