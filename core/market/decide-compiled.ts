import {
  allParts,
  type CompiledPlaybook,
  type CompiledWay,
  messages,
  type Parts,
  type Persons,
} from '#core/market/compiled-playbook.ts';
import { askedKinds, endings, type History, kept, never } from '#core/market/history.ts';
import { type Day, isoWeekday, type Minute, mondayOf } from '#core/prospect/local-time.ts';

/** What is decided, in numbers; filled in again by each decision, so that deciding makes nothing to be thrown away. */
export type Step = {
  /** Which of METHODS.md's twelve rules answered. */
  rank: number;
  next: 'call' | 'stop';
  /** The first date on which the call may be made, and where its first window begins there. */
  opensOn: Day;
  opensMinute: Minute;
  /** The day parts left on that date; 0: it is the one window they asked for. */
  parts: Parts;
  /** The date on which it closes, and when; `never`: it does not. */
  closesOn: Day;
  closesMinute: Minute;
  /** They asked for it, or it was promised. */
  owed: boolean;
  /** Index of the playbook's strategy, -1: none. */
  strategy: number;
  /** Index in `messages`, -1: nothing is left. */
  message: number;
  /** Number of the script in its series, 0: none. */
  variant: number;
  promisedFrom: Day;
  promisedTo: Day;
};

export const newStep = (): Step => ({
  rank: 0,
  next: 'stop',
  opensOn: never,
  opensMinute: 0,
  parts: 0,
  closesOn: never,
  closesMinute: 0,
  owed: false,
  strategy: -1,
  message: -1,
  variant: 0,
  promisedFrom: never,
  promisedTo: never,
});

const asAsked = messages.indexOf('as-asked');
const returning = messages.indexOf('returning-your-call');

/**
 * The same as `decide` for whom a playbook is compiled for (compilePlaybook says for whom): decide-compiled.test.ts and
 * bench/market-decide.ts hold the two against each other.
 * @param minute of the person's day, at which the call would be made at the earliest
 */
export function decideCompiled(
  playbook: CompiledPlaybook,
  history: History,
  persons: Persons,
  who: number,
  today: Day,
  minute: Minute,
  step: Step,
): void {
  step.rank = firstThatFits(playbook, history, who);
  step.next = step.rank <= 3 || step.rank === 8 || step.rank === 9 ? 'stop' : 'call';
  if (step.next === 'stop') return;
  step.owed = step.rank >= 5 && step.rank <= 7;
  step.closesOn = never;
  step.strategy = -1;
  if (step.rank <= 6) answer(playbook, history, who, today, minute, step);
  else followUp(playbook, history, persons, who, today, minute, step);
}

function firstThatFits(playbook: CompiledPlaybook, history: History, who: number): number {
  if (history.doNotCall[who] === 1) return 1;
  if (history.declined[who] === 1) return 2;
  const ended = history.ended[who]!;
  if (ended > 0 && ended < endings.indexOf('other')) return 3;
  const asked = history.asked[who]!;
  if (asked === askedKinds.instant || asked === askedKinds.date) return 5;
  if (history.missedThem[who] === 1) return 6;
  if (history.promisedFrom[who] !== never) return 7;
  if (history.left[who] === 1) return 8;
  if (history.calls[who]! >= playbook.mostCalls || history.voicemails[who]! >= playbook.mostVoicemails)
    return 9;
  return asked === askedKinds.byScreener ? 10 : 12;
}

/** Rules 5 and 6: the time they asked for, else any day part of a business day. */
function answer(
  playbook: CompiledPlaybook,
  history: History,
  who: number,
  today: Day,
  minute: Minute,
  step: Step,
): void {
  const isLeft = step.rank === 5 && openAsked(playbook, history, who, today, minute, step);
  if (!isLeft) open(playbook, allParts, today, never, today, minute, step);
  const isTooSoon = history.messagesOn[who * kept]! >= step.opensOn - 1;
  step.message = isTooSoon ? -1 : step.rank === 5 ? asAsked : returning;
  step.variant = 0;
  step.promisedFrom = never;
}

function openAsked(
  { requestedMinutes, partFrom, partUntil }: CompiledPlaybook,
  history: History,
  who: number,
  today: Day,
  minute: Minute,
  step: Step,
): boolean {
  const on = history.askedOn[who]!;
  if (history.asked[who] === askedKinds.date) {
    const parts = on < today ? 0 : on > today ? allParts : partsAfter(partUntil, allParts, minute);
    if (parts === 0) return false;
    const first = firstOf(parts);
    step.opensOn = on;
    step.parts = parts;
    step.opensMinute = on === today ? Math.max(minute, partFrom[first]!) : partFrom[first]!;
    step.closesOn = on;
    step.closesMinute = partUntil.at(-1)!;
    return true;
  }
  const from = on * 1440 + history.askedMinute[who]!;
  const now = today * 1440 + minute;
  if (from + requestedMinutes <= now) return false;
  const opens = Math.max(from, now);
  step.opensOn = Math.floor(opens / 1440);
  step.opensMinute = opens - step.opensOn * 1440;
  step.parts = 0;
  step.closesOn = Math.floor((from + requestedMinutes) / 1440);
  step.closesMinute = from + requestedMinutes - step.closesOn * 1440;
  return true;
}

/** Rules 7, 10 and 12: a call of ours between two dates. */
function followUp(
  playbook: CompiledPlaybook,
  history: History,
  persons: Persons,
  who: number,
  today: Day,
  minute: Minute,
  step: Step,
): void {
  const way = nextWay(playbook, history, persons, who, step);
  let earliest = today;
  let latest = never;
  let parts = way.parts;
  if (step.rank === 7) {
    earliest = history.promisedFrom[who]!;
    latest = history.promisedTo[who]!;
    if (history.promisedParts[who]! > 0) parts = history.promisedParts[who]!;
  } else if (step.rank === 10) {
    earliest = history.askedOn[who]!;
    latest = earliest;
    parts = allParts;
  } else if (history.calls[who]! > 0) {
    earliest = history.lastCalledOn[who]! + playbook.least;
    if (playbook.most >= 0) latest = history.lastCalledOn[who]! + playbook.most;
  }
  schedule(playbook, history, who, earliest, latest, parts, today, minute, step);
  leave(playbook, history, persons, who, way, step);
}

function nextWay(
  { way, ways }: CompiledPlaybook,
  history: History,
  persons: Persons,
  who: number,
  step: Step,
): CompiledWay {
  const last = history.strategy[who]!;
  for (let k = 1; k <= ways.length; k += 1) {
    const index = (last + k) % ways.length;
    if (!ways[index]!.fits(history, who, persons)) continue;
    step.strategy = index;
    return ways[index]!;
  }
  return way;
}

function schedule(
  playbook: CompiledPlaybook,
  history: History,
  who: number,
  earliest: Day,
  latestSaid: Day,
  parts: Parts,
  today: Day,
  minute: Minute,
  step: Step,
): void {
  const { calledOn } = history;
  const first = who * kept;
  const inTen = calledOn[first + playbook.callsInTenDays - 1]! + 10;
  const firstOn = Math.max(earliest, today, calledOn[first]! + 1, inTen);
  let latest = latestSaid < firstOn ? never : latestSaid;
  let from = firstOn;
  if (latest !== never) {
    const business = firstBusiness(playbook, firstOn);
    if (business > latest) {
      from = business;
      latest = business;
    }
    if (open(playbook, parts, from, latest, today, minute, step)) {
      close(playbook, parts, latest, today, minute, step);
      return;
    }
    from = latest + 1;
  }
  open(playbook, parts, from, never, today, minute, step);
}

/** The first window from a date on, up to `latest` unless that is `never`; false where there is none. */
function open(
  playbook: CompiledPlaybook,
  parts: Parts,
  from: Day,
  latest: Day,
  today: Day,
  minute: Minute,
  step: Step,
): boolean {
  for (let day = firstBusiness(playbook, from); latest === never || day <= latest; ) {
    const left = day === today ? partsAfter(playbook.partUntil, parts, minute) : parts;
    if (left > 0) {
      const begins = playbook.partFrom[firstOf(left)]!;
      step.opensOn = day;
      step.parts = left;
      step.opensMinute = day === today ? Math.max(minute, begins) : begins;
      return true;
    }
    day = firstBusiness(playbook, day + 1);
  }
  return false;
}

/** Where the last window on or before that date ends; there is one. */
function close(
  { business, partUntil }: CompiledPlaybook,
  parts: Parts,
  latest: Day,
  today: Day,
  minute: Minute,
  step: Step,
): void {
  for (let day = latest; ; day -= 1) {
    if (!business[isoWeekday(day) - 1]) continue;
    const left = day === today ? partsAfter(partUntil, parts, minute) : parts;
    if (left === 0) continue;
    step.closesOn = day;
    step.closesMinute = partUntil[31 - Math.clz32(left)]!;
    return;
  }
}

function leave(
  playbook: CompiledPlaybook,
  history: History,
  persons: Persons,
  who: number,
  way: CompiledWay,
  step: Step,
): void {
  step.message = -1;
  step.variant = 0;
  step.promisedFrom = never;
  const first = who * kept;
  if (history.messagesOn[first]! >= step.opensOn - 1) return;
  const { mostLately, latelyDays } = playbook;
  if (mostLately > 0 && history.messagesOn[first + mostLately - 1]! > step.opensOn - latelyDays) return;
  for (const rule of way.rules) {
    if (!rule.fits(history, who, persons)) continue;
    step.message = rule.message;
    if (rule.message < 0) return;
    if (rule.countsVariants) step.variant = history.voicemails[who]! + 1;
    if (rule.promises) promise(playbook, history.calledOn, first, step);
    return;
  }
}

/** The first phrase said on that date whose dates hold a business day on which a call will be allowed. */
function promise(playbook: CompiledPlaybook, calledOn: Int32Array, first: number, step: Step): void {
  const day = step.opensOn;
  const { callsInTenDays } = playbook;
  const inTen = (callsInTenDays >= 2 ? calledOn[first + callsInTenDays - 2]! : day) + 10;
  const allowed = Math.max(day + 2, inTen);
  const monday = mondayOf(day);
  if (isOffered(playbook, day + 2, monday + 4, allowed, step)) return;
  if (isOffered(playbook, monday + 7, monday + 8, allowed, step)) return;
  if (isOffered(playbook, monday + 9, monday + 11, allowed, step)) return;
  for (let week = monday + 14; ; week += 7) if (isOffered(playbook, week, week + 4, allowed, step)) return;
}

function isOffered(playbook: CompiledPlaybook, from: Day, to: Day, allowed: Day, step: Step): boolean {
  if (firstBusiness(playbook, Math.max(from, allowed)) > to) return false;
  step.promisedFrom = from;
  step.promisedTo = to;
  return true;
}

function firstBusiness({ business }: CompiledPlaybook, from: Day): Day {
  let day = from;
  while (!business[isoWeekday(day) - 1]) day += 1;
  return day;
}

/** Of these day parts, those that have not ended at that minute. */
function partsAfter(partUntil: readonly Minute[], parts: Parts, minute: Minute): Parts {
  let left = parts;
  for (let k = 0; k < partUntil.length && partUntil[k]! <= minute; k += 1) left &= ~(1 << k);
  return left;
}

const firstOf = (parts: Parts) => 31 - Math.clz32(parts & -parts);
