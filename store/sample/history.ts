import type { Objection } from '#core/call/objection.ts';
import type { Result, Touch } from '#core/call/touch.ts';
import { decide } from '#core/decide/decide.ts';
import type { CallDecision, Decided } from '#core/decide/decision.ts';
import { firstZone, type ProspectFacts } from '#core/decide/facts.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import {
  formatDate,
  formatInstant,
  isoWeekday,
  localDay,
  localInstant,
  localMinute,
  parseInstant,
  type Seconds,
  type Zone,
  zoneOf,
} from '#core/prospect/local-time.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';
import type { Chance } from '#store/sample/chance.ts';
import { type Called, callBacksFor, type Odds, outcomesFor } from '#store/sample/odds.ts';

/** A touch of the sample, with what the store keeps beside it. */
export type SampleTouch = Touch & {
  note: string | null;
  seconds: number | null;
  objection: Objection | null;
  objective: string | null;
  madeUnder: number | null;
  hungUpBecause: string | null;
};

/** Somebody as the engine sees them while their weeks are played. */
export type Life = {
  prospect: ProspectFacts;
  playbook: Playbook;
  rules: HouseRules;
  enrolledAt: string;
  repZone: string;
  odds: Odds;
  chance: Chance;
  called: Called;
  /** Promises that the rep is yet to forget, each until the day after. */
  toForget: number;
  touches: SampleTouch[];
};

/** Plays the weeks up to an instant: decide, call in the window, see what comes of it, and so on. */
export function live(life: Life, until: Seconds): void {
  let at = Math.max(parseInstant(life.enrolledAt)!, lastInstant(life) + 1);
  let hasWaited = life.touches.length === 0;
  for (let steps = 0; steps < mostSteps; steps++) {
    const decided = decideAt(life, at);
    if (decided.decision.next !== 'call') return;
    const forgotten = forgottenUntil(life, decided);
    if (forgotten !== null) {
      at = forgotten;
      continue;
    }
    if (!hasWaited && mayWait(decided)) {
      const waited = at + life.chance.between(0, mostDaysToWait) * daySeconds;
      // When the desk opens nobody has waited for long.
      at = waited < until ? waited : at;
      hasWaited = true;
      continue;
    }
    const calledAt = instantToCall(decided.decision, life, at);
    if (calledAt === null || calledAt >= until) return;
    const then = holdsAt(decided, calledAt) ? decided : decideAt(life, calledAt);
    const isMade = isOpen(then, calledAt);
    at = isMade ? call(life, then, calledAt, until) + 1 : calledAt + 600;
    hasWaited = !isMade;
  }
}

const mostSteps = 120;
const daySeconds = 86_400;

/** A rep has more people than hours: who is owed nothing waits for some days, unless the method says until when. */
function mayWait({ decision, precedence }: Decided): boolean {
  return precedence === playbookStep && decision.next === 'call' && decision.closes === null;
}

const mostDaysToWait = 14;
/** Rows of the precedence: the method's next call, and one that was promised. */
const playbookStep = 12;
const promised = 7;

/** The end of a promise that is forgotten until the next day, where that is a working day; null where none is. */
function forgottenUntil(life: Life, { decision, precedence }: Decided): Seconds | null {
  if (life.toForget === 0 || precedence !== promised || decision.next !== 'call') return null;
  const closes = decision.closes && parseInstant(decision.closes);
  if (!closes || isoWeekday(localDay(zoneIn(life), closes)) > 4) return null;
  life.toForget -= 1;
  return closes + 1;
}

function holdsAt({ validUntil }: Decided, at: Seconds): boolean {
  return validUntil === null || at < parseInstant(validUntil)!;
}

/** What the engine says of them at an instant, with the touches there are. */
export function decideAt(life: Life, at: Seconds): Decided {
  const wrong = new Set(
    life.touches.filter((touch) => touch.outcome === 'wrong-number').map((touch) => touch.phone),
  );
  const phones = life.prospect.phones.filter((phone) => !wrong.has(phone));
  const facts = {
    prospect: { ...life.prospect, phones },
    enrolledAt: life.enrolledAt,
    touches: life.touches,
  };
  return decide(facts, life.playbook, life.rules, formatInstant(at));
}

/** The numbers not known to be wrong; the first one is dialled. */
function phonesLeft(life: Life): string[] {
  const wrong = new Set(
    life.touches.filter((touch) => touch.outcome === 'wrong-number').map((touch) => touch.phone),
  );
  return life.prospect.phones.filter((phone) => !wrong.has(phone));
}

/** Whether a call may be made at that instant. */
export function isOpen(decided: Decided, at: Seconds): boolean {
  return decided.decision.next === 'call' && parseInstant(decided.decision.opens)! <= at;
}

/**
 * Makes one call and records what came of it.
 * @param outcome what it must end in; drawn where absent
 * @returns the instant of the last touch it brought
 */
export function call(
  life: Life,
  decided: Decided,
  at: Seconds,
  until: Seconds,
  outcome?: keyof Odds['outcomes'],
): Seconds {
  const { chance, odds, called } = life;
  const hasTalked = life.touches.some(
    (before) => before.outcome === 'spoke' || before.outcome === 'callback',
  );
  const then = { minute: localMinute(zoneIn(life), at), hasTalked };
  const ended = outcome ?? chance.weighed(outcomesFor(odds, called, then));
  const touch = calls[ended](life, decided, at);
  life.touches.push(touch);
  const share = callBacksFor(odds, called, touch.promise != null);
  const answered = touch.message && touch.message !== 'conclusion' && chance.happens(share);
  if (answered) callBack(life, atTheirDesk(life, at), until);
  return lastInstant(life);
}

const calls: Record<keyof Odds['outcomes'], (life: Life, decided: Decided, at: Seconds) => SampleTouch> = {
  mailbox: (life, decided, at) => atVoicemail(life, decided, at, 'voicemail-left'),
  spoke: (life, decided, at) => spoken(life, decided, at),
  screener: (life, decided, at) => withScreener(life, decided, at),
  'no-answer': (life, decided, at) => touchOf(life, decided, at, { outcome: 'no-answer', seconds: null }),
  busy: (life, decided, at) => touchOf(life, decided, at, { outcome: 'busy', seconds: null }),
  failed: (life, decided, at) => touchOf(life, decided, at, { outcome: 'failed', seconds: null }),
  'wrong-number': (life, decided, at) =>
    touchOf(life, decided, at, { outcome: 'wrong-number', note: 'The number belongs to somebody else.' }),
};

function atVoicemail(
  life: Life,
  decided: Decided,
  at: Seconds,
  left: 'voicemail-left' | 'message-with-screener',
): SampleTouch {
  const decision = decided.decision as CallDecision;
  const { ifVoicemail, promise, reasons } = decision;
  if (ifVoicemail.do === 'hang-up') {
    const hungUpBecause = reasons.at(-1)?.says ?? null;
    return touchOf(life, decided, at, {
      outcome: 'no-message',
      seconds: life.chance.between(8, 15),
      hungUpBecause,
    });
  }
  const { message, variant } = ifVoicemail;
  const seconds = life.chance.between(24, 38);
  return touchOf(life, decided, at, { outcome: left, message, variant, promise, seconds });
}

function withScreener(life: Life, decided: Decided, at: Seconds): SampleTouch {
  const { chance } = life;
  const decision = decided.decision as CallDecision;
  if (decision.ifVoicemail.do === 'leave' && chance.happens(0.25)) {
    return atVoicemail(life, decided, at, 'message-with-screener');
  }
  const seconds = chance.between(25, 90);
  if (chance.happens(0.3)) {
    const callOn = namedDate(life, at, 2, 6);
    return touchOf(life, decided, at, { outcome: 'screener', callOn, seconds, note: chance.pick(suggested) });
  }
  return touchOf(life, decided, at, { outcome: 'screener', seconds, note: chance.pick(screened) });
}

function spoken(life: Life, decided: Decided, at: Seconds): SampleTouch {
  const { chance, odds } = life;
  const drawn = chance.weighed(odds.results);
  const result: Result | null = drawn === 'none' ? null : drawn;
  const callOn = drawn === 'call-later' ? namedDate(life, at, 3, 16) : null;
  const seconds = chance.between(70, 560);
  const [note, objection = null] = chance.pick(said[drawn]);
  return touchOf(life, decided, at, { outcome: 'spoke', result, callOn, seconds, note, objection });
}

/** A weekday somebody names, so many days ahead. */
function namedDate(life: Life, at: Seconds, least: number, most: number): string {
  const day = localDay(zoneIn(life), at) + life.chance.between(least, most);
  return formatDate(isoWeekday(day) > 5 ? day + 8 - isoWeekday(day) : day);
}

/** An hour of their working day, soon after: the rest of this one, or the next. */
function atTheirDesk(life: Life, after: Seconds): Seconds {
  const zone = zoneIn(life);
  const day = localDay(zone, after);
  const soon = after + life.chance.between(900, 3 * 3600);
  if (localDay(zone, soon) === day && localMinute(zone, soon) < 17 * 60) return soon;
  const next = isoWeekday(day) < 5 ? day + 1 : day + 8 - isoWeekday(day);
  return localInstant(zone, next, life.chance.between(9 * 60, 16 * 60));
}

/** They call in: answered at the desk, or missed. */
export function callBack(life: Life, at: Seconds, until: Seconds, answered = life.chance.happens(0.6)): void {
  if (at >= until) return;
  const result = answered && life.chance.happens(0.25) ? 'meeting' : null;
  life.touches.push({
    ...blank,
    at: formatInstant(at),
    channel: 'call',
    direction: 'in',
    outcome: answered ? 'callback' : 'callback-missed',
    result,
    phone: phonesLeft(life)[0] ?? null,
    seconds: answered ? life.chance.between(90, 400) : null,
    note: answered ? 'Called back about the message.' : null,
  });
}

/** What the store keeps beside a touch, empty. */
export const blank = {
  note: null,
  seconds: null,
  objection: null,
  objective: null,
  madeUnder: null,
  hungUpBecause: null,
};

/** A call that ended at `at`, made under the decision of that moment. */
export function touchOf(life: Life, decided: Decided, at: Seconds, more: Partial<SampleTouch>): SampleTouch {
  const decision = decided.decision as CallDecision;
  return {
    ...blank,
    at: formatInstant(at),
    channel: 'call',
    direction: 'out',
    strategy: decision.strategy,
    phone: phonesLeft(life)[0] ?? null,
    objective: decision.objective,
    madeUnder: decided.precedence,
    ...more,
  };
}

/** An instant in one of the windows, in the rep's own day where one reaches it; null when there is none. */
function instantToCall(decision: CallDecision, life: Life, now: Seconds): Seconds | null {
  const last = decision.closes === null ? Number.POSITIVE_INFINITY : parseInstant(decision.closes)!;
  const inTime = decision.windows.filter(({ until }) => parseInstant(until)! <= last);
  const open = inTime.map(({ from, until }) => [
    Math.max(parseInstant(from)!, now),
    parseInstant(until)! - 60,
  ]);
  const reached = open.map(([from, until]) => inRepsDay(life.repZone, from!, until!)).filter(isSpan);
  const spans = reached.length > 0 ? reached : open.filter(isSpan);
  // Most calls are made in the first windows; some reps leave it to a later one.
  const nth = life.chance.happens(0.9) ? life.chance.between(0, 1) : life.chance.between(0, 4);
  const span = spans[Math.min(nth, spans.length - 1)];
  return span ? span[0]! + Math.floor((span[1]! - span[0]!) * life.chance.next()) : null;
}

function isSpan([from, until]: readonly number[]): boolean {
  return from! < until!;
}

const repStarts = 7 * 60 + 30;
const repStops = 18 * 60 + 30;

function inRepsDay(repZone: string, from: Seconds, until: Seconds): Seconds[] {
  const zone = zoneOf(repZone);
  const day = localDay(zone, from);
  return [
    Math.max(from, localInstant(zone, day, repStarts)),
    Math.min(until, localInstant(zone, day, repStops)),
  ];
}

export function zoneIn({ prospect }: Life): Zone {
  return zoneOf(firstZone(prospect) ?? 'UTC');
}

function lastInstant(life: Life): Seconds {
  const last = life.touches.at(-1);
  return last ? parseInstant(last.at)! : 0;
}

const screened = [
  'In a meeting. No better time given.',
  'Out at the dock until later.',
  'Asked what it was about; said so.',
  'Travelling this week.',
];
const suggested = ['Front desk suggested that day.', 'The assistant looked at the calendar and named a day.'];
/** What the rep wrote down, and the reason where one was given. */
const said: Record<keyof Odds['results'], readonly (readonly [note: string, objection?: Objection])[]> = {
  meeting: [
    ['Wants to see the yard figures. Meeting set.'],
    ['Good talk about waiting trucks. Meeting set.'],
  ],
  interested: [['Asked for the turn times of a yard like theirs.'], ['Wants to bring in the plant manager.']],
  'call-later': [
    ['Busy with stocktaking; named a day.', 'bad-time'],
    ['Asked to be called after the peak.', 'bad-time'],
    ['No money left this year; named a day.', 'no-budget'],
    ['Wants a page to read before we talk.', 'send-it-in-writing'],
    ['Named a day, and had to go.'],
  ],
  'referred-on': [['Somebody else decides; gave the name.']],
  declined: [
    ['No need, and said so kindly.', 'no-need'],
    ['Happy as it is. Does not want further calls on this.', 'no-need'],
    ['A cousin of theirs runs the yard software.', 'has-supplier'],
    ['Head office decides on that, and nobody here.', 'not-the-one'],
    ['A no, and no word of why.'],
  ],
  'do-not-call': [['Asked not to be called again.']],
  none: [['Short talk between two meetings.'], ['Listened, had to go. Nothing agreed.']],
};
