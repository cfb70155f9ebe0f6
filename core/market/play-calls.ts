import { messages } from '#core/market/compiled-playbook.ts';
import { askedKinds, endings, type Happened, never } from '#core/market/history.ts';
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
  missed,
  optsOut,
  talk,
} from '#core/market/market.ts';
import type { Play } from '#core/market/play.ts';
import { halfHourIn, nearestSlot } from '#core/market/team.ts';
import { wordsOf } from '#core/market/words-of.ts';
import type { Day } from '#core/prospect/local-time.ts';

const conclusion = messages.indexOf('conclusion');

/** Makes a planned call, and does what comes of it. */
export function callPlanned(game: Play, index: number, day: Day, halfHour: number): void {
  const { market, today, tally, callsBy, world, wakes } = game;
  const who = today.who[index]!;
  tally.calls += 1;
  tally.minutes += world.rates.assumed.callMinutes;
  callsBy[world.team.owner[who]!]! += 1;
  settlePromise(game, who, day);
  wakes[who] = day + 1;
  const came = dial(market, who, day, halfHour, today.slot[index]! >= 0);
  const it = happened(game, day, false);
  it.counted = true;
  it.strategy = today.strategy[index]! >= 0 ? today.strategy[index]! : -2;
  if (came === dialled.live) {
    tally.reached += 1;
    it.spoke = true;
    converse(game, who, day, halfHour);
  } else miss(game, index, who, day, halfHour);
}

/** A promise is kept by a call up to its last day, early ones too. Source: METHODS.md. */
function settlePromise({ promisedTo, tally }: Play, who: number, day: Day): void {
  if (promisedTo[who] === 0) return;
  if (day <= promisedTo[who]!) tally.promisesKept += 1;
  else tally.promisesBroken += 1;
  promisedTo[who] = 0;
}

function miss(game: Play, index: number, who: number, day: Day, halfHour: number): void {
  const { market, today, tally, it, caller } = game;
  const message = today.message[index]!;
  if (message >= 0) leave(game, index, who);
  caller.tell(who, halfHour, it);
  const back = missed(market, who, day, halfHour, message < 0 ? -1 : wordsOf[message]!);
  if (back === optsOut) {
    tally.doNotCalls += 1;
    game.backOn[who] = 0;
    const theirs = happened(game, day, true);
    theirs.doNotCall = true;
    theirs.ended = endings.indexOf('other');
    caller.tell(who, halfHour, theirs);
  } else if (back > 0) expectCallBack(game, who, businessDaysAfter(day, back));
}

function leave({ today, tally, world, messagesBy, promisedTo, it }: Play, index: number, who: number): void {
  tally.messages += 1;
  tally.said[wordsOf[today.message[index]!]!]! += 1;
  tally.minutes += world.rates.assumed.messageMinutes;
  messagesBy[world.team.owner[who]!]! += 1;
  it.voicemail = true;
  it.conclusion = today.message[index] === conclusion;
  it.promisedFrom = today.promisedFrom[index]!;
  it.promisedTo = today.promisedTo[index]!;
  if (it.promisedFrom === never) return;
  tally.promisesMade += 1;
  promisedTo[who] = it.promisedTo;
}

/** They call back on that day, unless they are about to already. */
function expectCallBack({ market, backOn, backAt }: Play, who: number, on: Day): void {
  if (backOn[who]! > 0) return;
  backOn[who] = on;
  backAt[who] = callBackHour(market, who, on);
}

/** Takes their call, or misses it. */
export function takeCallBack(game: Play, who: number, day: Day): void {
  const { market, tally, backOn, backAt, promisedTo, wakes, caller, world } = game;
  backOn[who] = 0;
  promisedTo[who] = 0;
  wakes[who] = day + 1;
  tally.callBacks += 1;
  const it = happened(game, day, true);
  const halfHour = backAt[who]!;
  if (findsUsFree(market, who, day)) {
    tally.taken += 1;
    tally.minutes += world.rates.assumed.callMinutes;
    converse(game, who, day, halfHour);
  } else {
    it.missedThem = true;
    caller.tell(who, halfHour, it);
  }
}

function converse(game: Play, who: number, day: Day, halfHour: number): void {
  const { market, tally, conversed, backOn, persons, caller, it, world } = game;
  const end = talk(market, who, day, halfHour);
  conversed[who] = 1;
  backOn[who] = 0;
  tally.worth += world.people.value[who]!;
  it.ended = endings.indexOf(end === ends.meeting ? 'meeting' : 'other');
  if (end === ends.optOut) {
    tally.doNotCalls += 1;
    it.doNotCall = true;
  } else if (end === ends.no) {
    tally.saidNo += 1;
    it.declined = true;
  } else if (end === ends.meeting) {
    tally.meetings += 1;
    const introduced = introduces(market, who, day, halfHour);
    if (introduced >= 0) persons.connected[introduced] = 1;
  } else askForLater(game, who, day, halfHour, end === ends.asksForTime);
  caller.tell(who, halfHour, it);
}

/** The time they name is one at which the rep works; "not now" names a day. */
function askForLater(
  { market, world, it }: Play,
  who: number,
  day: Day,
  halfHour: number,
  named: boolean,
): void {
  const { team, rates } = world;
  it.asked = named ? askedKinds.instant : askedKinds.date;
  it.askedOn = named
    ? askedFor(market, who, day, halfHour)
    : businessDayFrom(day + Math.round(rates.assumed.notNowDays));
  it.askedMinute = named ? 30 * halfHourIn(team, who, nearestSlot(team, who, halfHour)) : 0;
}

/** The one touch that is told over and over, saying nothing yet. */
function happened({ it }: Play, day: Day, inbound: boolean): Happened {
  it.on = day;
  it.counted = false;
  it.voicemail = false;
  it.inbound = inbound;
  it.reopens = inbound;
  it.spoke = false;
  it.missedThem = false;
  it.ended = 0;
  it.declined = false;
  it.doNotCall = false;
  it.conclusion = false;
  it.strategy = -2;
  it.asked = 0;
  it.promisedFrom = never;
  return it;
}
