import { coin, momentOf, purposes } from '#core/market/coin.ts';
import {
  askedFor,
  businessDayFrom,
  businessDaysAfter,
  callBackHour,
  dial,
  dialled,
  ends,
  findsUsFree,
  introduces,
  type Market,
  missed,
  optsOut,
  talk,
} from '#core/market/market.ts';
import type { Day } from '#core/prospect/local-time.ts';

/**
 * A way of calling so plain that nothing needs to be decided: everybody in rounds, so many days apart. It is what the
 * market is calibrated with, and what it is measured with.
 */
export type Rounds = {
  calls: number;
  daysApart: number;
  /** Half hours of the person's day, one of them by chance. */
  halfHours: readonly number[];
  /** What is left at the first, second, ... call that reaches nobody: index in `words`; nothing beyond the end. */
  messages: readonly number[];
  /** Those who named a time, or said "not now", are called then. */
  keepsTimes: boolean;
};

export type RoundsTally = {
  calls: number;
  live: number;
  screened: number;
  messages: number;
  callBacks: number;
  /** Call-backs that found the rep free. */
  taken: number;
  meetings: number;
  optOuts: number;
  /** People who were left a message, and those of them who called back. */
  peopleTold: number;
  peopleBack: number;
};

const done = -1;
/** With those to people who named a time. */
const mostCalls = 127;

/** Calls everybody of a market in rounds, from a day on for so many days. */
export function callInRounds(market: Market, rounds: Rounds, from: Day, days: number): RoundsTally {
  const round = newRound(market, rounds, from, days);
  for (let day = from; day < from + days; day += 1) {
    takeCallBacks(round, day);
    makeCalls(round, day);
  }
  return round.tally;
}

/** Whom to call and who calls on a day: lists chained through columns, so that nobody else is looked at. */
type Round = {
  market: Market;
  rounds: Rounds;
  from: Day;
  days: number;
  dueFirst: Int32Array;
  dueNext: Int32Array;
  backFirst: Int32Array;
  backNext: Int32Array;
  /** Calls made, or done. */
  made: Int8Array;
  /** The half hour they named, -1: none. */
  asked: Int8Array;
  called: Uint8Array;
  /** By calls made before: what is left, -1: nothing. */
  said: Int8Array;
  tally: RoundsTally;
};

function newRound(market: Market, rounds: Rounds, from: Day, days: number): Round {
  const { count } = market.people;
  const round: Round = {
    market,
    rounds,
    from,
    days,
    dueFirst: new Int32Array(days).fill(-1),
    dueNext: new Int32Array(count),
    backFirst: new Int32Array(days).fill(-1),
    backNext: new Int32Array(count),
    made: new Int8Array(count),
    asked: new Int8Array(count).fill(-1),
    called: new Uint8Array(count),
    said: Int8Array.from({ length: mostCalls }, (_, made) => rounds.messages[made] ?? -1),
    tally: {
      calls: 0,
      live: 0,
      screened: 0,
      messages: 0,
      callBacks: 0,
      taken: 0,
      meetings: 0,
      optOuts: 0,
      peopleTold: 0,
      peopleBack: 0,
    },
  };
  const spread = Math.max(1, Math.min(rounds.daysApart, days));
  for (let who = count - 1; who >= 0; who -= 1) due(round, who, businessDayFrom(from + (who % spread)));
  return round;
}

function due({ from, days, dueFirst, dueNext }: Round, who: number, day: Day): void {
  const index = day - from;
  if (index >= days) return;
  dueNext[who] = dueFirst[index]!;
  dueFirst[index] = who;
}

function makeCalls(round: Round, day: Day): void {
  const { market, rounds, made, asked, said, tally } = round;
  const { halfHours } = rounds;
  for (let who = round.dueFirst[day - round.from]!; who >= 0; ) {
    const next = round.dueNext[who]!;
    if (made[who] !== done) {
      const named = asked[who]!;
      asked[who] = -1;
      const moment = momentOf(market.people.key[who]!, day);
      const halfHour =
        named >= 0 ? named : halfHours[Math.floor(coin(moment, purposes.starts) * halfHours.length)]!;
      const came = dial(market, who, day, halfHour, named >= 0);
      tally.calls += 1;
      made[who]! += 1;
      if (came === dialled.live) {
        tally.live += 1;
        converse(round, who, day, halfHour);
      } else {
        if (came === dialled.screener) tally.screened += 1;
        miss(round, who, day, halfHour, said[made[who]! - 1]!);
      }
    }
    who = next;
  }
}

function miss(round: Round, who: number, day: Day, halfHour: number, said: number): void {
  const { market, rounds, made, tally } = round;
  if (said >= 0) {
    if (market.messages[who] === 0) tally.peopleTold += 1;
    tally.messages += 1;
  }
  const back = missed(market, who, day, halfHour, said);
  if (back === optsOut) {
    tally.optOuts += 1;
    made[who] = done;
    return;
  }
  const backOn = back > 0 ? businessDaysAfter(day, back) : 0;
  if (back > 0 && backOn - round.from < round.days) {
    // They ring before we would, or while we wait: the call of ours comes after that.
    round.backNext[who] = round.backFirst[backOn - round.from]!;
    round.backFirst[backOn - round.from] = who;
    return;
  }
  if (made[who]! < rounds.calls) due(round, who, businessDayFrom(day + rounds.daysApart));
}

function takeCallBacks(round: Round, day: Day): void {
  const { market, rounds, made, called, tally } = round;
  for (let who = round.backFirst[day - round.from]!; who >= 0; who = round.backNext[who]!) {
    tally.callBacks += 1;
    if (called[who] === 0) tally.peopleBack += 1;
    called[who] = 1;
    if (findsUsFree(market, who, day)) {
      tally.taken += 1;
      converse(round, who, day, callBackHour(market, who, day));
    } else if (made[who]! < rounds.calls) due(round, who, businessDayFrom(day + 1));
  }
}

function converse(round: Round, who: number, day: Day, halfHour: number): void {
  const { market, rounds, made, asked, tally } = round;
  const end = talk(market, who, day, halfHour);
  if (end === ends.optOut) tally.optOuts += 1;
  if (end === ends.meeting) {
    tally.meetings += 1;
    introduces(market, who, day, halfHour);
  }
  if (!rounds.keepsTimes || end === ends.optOut || end === ends.meeting || end === ends.no) made[who] = done;
  else if (end === ends.asksForTime) {
    asked[who] = halfHour;
    due(round, who, askedFor(market, who, day, halfHour));
  } else due(round, who, businessDayFrom(day + market.rates.assumed.notNowDays));
}
