import type { DayPartName } from '#core/call/touch.ts';
import { decideKnown } from '#core/decide/decide-known.ts';
import type { CallDecision, Decided } from '#core/decide/decision.ts';
import { dueAt, isOwed } from '#core/decide/due.ts';
import type { CallingHours, ProspectFacts } from '#core/decide/facts.ts';
import { type Group, groupOf } from '#core/plan/group.ts';
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
  zoneOf,
} from '#core/prospect/local-time.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';
import type { CastMember, Scene, Standing } from '#store/sample/cast-member.ts';
import { chanceOf } from '#store/sample/chance.ts';
import {
  blank,
  call,
  callBack,
  decideAt,
  isOpen,
  type Life,
  live,
  type Odds,
  type SampleTouch,
  touchOf,
  usualOdds,
  zoneIn,
} from '#store/sample/history.ts';

/** What stands around a person's weeks: the desk's hour, the rep's zone, the method, the law of the place. */
export type Setting = {
  opensAt: string;
  repZone: string;
  playbook: Playbook;
  rules: HouseRules;
  timeZone: string | null;
  phones: readonly string[];
  holidays: readonly string[];
  callingHours: readonly CallingHours[] | null;
  /** For those called today: when. */
  calledTodayAt?: string | undefined;
};

export type Drawn = { enrolledAt: string; touches: SampleTouch[]; decided: Decided };

const mostTries = 120;
/** After so many draws somebody is taken who was only just added, and can be called for the first time. */
const newcomerAfter = 90;
const daySeconds = 86_400;

/**
 * Draws somebody's weeks until their day stands as the cast asks. Where an hour of the day makes that
 * impossible (nobody is at lunch at three), the last draw that leaves somebody to be called stays.
 */
export function drawHistory(member: CastMember, setting: Setting): Drawn {
  if (setting.timeZone === null) return unlived(member, setting);
  let kept: Drawn | null = null;
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const life = newLife(member, setting, attempt);
    const played = play(member, setting, life);
    if (member.emailToday) life.touches.push(emailOf(member.emailToday, setting));
    const drawn = {
      enrolledAt: life.enrolledAt,
      touches: life.touches,
      decided: decideAt(life, parseInstant(setting.opensAt)!),
    };
    if (played && stands[member.standing](drawn, groupAtOpening(drawn.decided, setting))) return drawn;
    if (kept === null || (drawn.decided.decision.next === 'call' && calls(drawn) > 0)) kept = drawn;
  }
  return kept!;
}

function unlived(member: CastMember, { opensAt, playbook, rules, phones }: Setting): Drawn {
  const enrolledAt = formatInstant(parseInstant(opensAt)! - 6 * daySeconds);
  const prospect = { ...factsOf(member, phones), timeZone: [] };
  return {
    enrolledAt,
    touches: [],
    decided: decideKnown({ prospect, enrolledAt, touches: [] }, playbook, rules, opensAt),
  };
}

function newLife(member: CastMember, setting: Setting, attempt: number): Life {
  const { opensAt, playbook, rules, repZone, holidays, callingHours, phones } = setting;
  const chance = chanceOf(`${member.name} ${opensAt.slice(0, 10)} ${attempt}`);
  const prospect = { ...factsOf(member, phones), timeZone: setting.timeZone!, holidays, callingHours };
  const at = parseInstant(opensAt)!;
  const since = member.sinceDays ?? chance.between(daysAgo[member.standing] ?? 5, 40);
  const begunAt = attempt >= newcomerAfter ? dayBegins(setting) - 4 * 3600 : at - since * daySeconds;
  const enrolledAt = formatInstant(onWorkday(begunAt - chance.between(0, 7200)));
  const more = {
    expecting: member.expecting ? { until: formatInstant(at + 10 * daySeconds) } : null,
    visitSlot: member.visitSlotInDays ? { at: visitSlotAt(member.visitSlotInDays, setting) } : null,
  };
  return {
    prospect: { ...prospect, ...more },
    playbook,
    rules,
    repZone,
    chance,
    enrolledAt,
    odds: { ...usualOdds, ...oddsFor[member.standing] },
    touches: member.connector ? [introduction(member, enrolledAt)] : [],
  };
}

/** People are added on weekdays: a weekend's are Friday's. */
function onWorkday(at: Seconds): Seconds {
  const weekday = isoWeekday(Math.floor(at / daySeconds));
  return at - Math.max(0, weekday - 5) * daySeconds;
}

function introduction({ connector, pronoun }: CastMember, at: string): SampleTouch {
  const note = `${connector!.name} told ${{ she: 'her', he: 'him', they: 'them' }[pronoun]} that we would call.`;
  return { ...blank, at, channel: 'note', direction: 'out', note };
}

/** The earliest enrolment, in days, of those whose standing needs weeks or hardly any. */
const daysAgo: Partial<Record<Standing, number>> = {
  finished: 14,
  'left-with-them': 14,
  'research-missing': 1,
  'objective-missing': 1,
};

function factsOf(member: CastMember, phones: readonly string[]): Omit<ProspectFacts, 'timeZone'> {
  return {
    relationship: member.relationship,
    phones,
    research: [...new Set(member.research.map(({ dimension }) => dimension))],
    objective: member.objective ?? null,
    pressing: member.pressing !== undefined,
    connector: member.connector ? { name: member.connector.name, status: member.connector.status } : null,
  };
}

/** Written just before the first call of the day. */
function emailOf(note: string, setting: Setting): SampleTouch {
  const at = formatInstant(parseInstant(setting.opensAt)! - 95 * 60);
  return { ...blank, at, channel: 'email', direction: 'out', note };
}

/** Ten in the morning where they are, that many days from the opening. */
export function visitSlotAt(
  days: number,
  { opensAt, timeZone }: Pick<Setting, 'opensAt' | 'timeZone'>,
): string {
  const zone = zoneOf(timeZone ?? 'UTC');
  return formatInstant(localInstant(zone, localDay(zone, parseInstant(opensAt)!) + days, 10 * 60));
}

/** Chance leans towards what the standing needs; everything else stays as usual. */
const onlyMailbox = { ...usualOdds.outcomes, mailbox: 90, spoke: 0, 'wrong-number': 0 };
const oftenSpoke = { ...usualOdds.outcomes, spoke: 60, 'wrong-number': 0 };
const result = (only: keyof Odds['results']): Partial<Odds> => {
  const none = Object.fromEntries(Object.keys(usualOdds.results).map((key) => [key, 0])) as Odds['results'];
  return { outcomes: oftenSpoke, results: { ...none, [only]: 1 } };
};
const oddsFor: Partial<Record<Standing, Partial<Odds>>> = {
  promised: { outcomes: onlyMailbox, callBacks: 0 },
  'promised-another-day': { outcomes: onlyMailbox, callBacks: 0 },
  'phone-missing': { outcomes: { ...usualOdds.outcomes, 'wrong-number': 40, spoke: 0 } },
  met: result('meeting'),
  'referred-on': result('referred-on'),
  declined: result('declined'),
  'do-not-call': result('do-not-call'),
  finished: {
    outcomes: { ...usualOdds.outcomes, 'no-answer': 60, spoke: 0, 'wrong-number': 0 },
    callBacks: 0,
  },
  'left-with-them': { outcomes: onlyMailbox, callBacks: 0 },
};

/** Plays the weeks; false where the day's scene could not be played in them. */
function play(member: CastMember, setting: Setting, life: Life): boolean {
  const opensAt = parseInstant(setting.opensAt)!;
  if (member.scene) return scenes[member.scene](life, opensAt);
  // The calls of the first rep's day are those of 'called-today' alone.
  live(life, member.rep === 'imogen' ? dayBegins(setting) : opensAt);
  if (!member.today || !setting.calledTodayAt) return true;
  return callToday(life, member.today, parseInstant(setting.calledTodayAt)!);
}

function dayBegins({ opensAt, repZone }: Setting): Seconds {
  const zone = zoneOf(repZone);
  return localInstant(zone, localDay(zone, parseInstant(opensAt)!), 0);
}

function callToday(life: Life, today: NonNullable<CastMember['today']>, at: Seconds): boolean {
  const decided = decideAt(life, at);
  if (!isOpen(decided, at)) return false;
  const leaves = (decided.decision as CallDecision).ifVoicemail.do === 'leave';
  if (today === 'voicemail-left' && !leaves) return false;
  life.odds = { ...life.odds, callBacks: 0 };
  call(life, decided, at, at, today === 'voicemail-left' ? 'mailbox' : today);
  return true;
}

const scenes: Record<Scene, (life: Life, opensAt: Seconds) => boolean> = {
  /** They picked up some days ago and named this afternoon. */
  'asked-for-this-afternoon': (life, opensAt) => {
    const at = beforeLastCall(life, opensAt);
    if (at === null) return false;
    const callAt = formatInstant(thisAfternoon(life, opensAt));
    const note = 'In a tasting; asked to be called then.';
    life.touches.push(
      touchOf(life, decideAt(life, at), at, {
        outcome: 'spoke',
        result: 'call-later',
        callAt,
        seconds: 94,
        note,
      }),
    );
    return true;
  },
  /** They called back while the line was busy. */
  'missed-us-this-morning': (life, opensAt) => {
    live(life, opensAt - daySeconds);
    if (!life.touches.at(-1)?.message) return false;
    callBack(life, opensAt - 47 * 60, opensAt, false);
    return true;
  },
  /** The rep left word of a day and a part of it: today. */
  'promised-for-today-by-name': (life, opensAt) => {
    const at = beforeLastCall(life, opensAt);
    if (at === null) return false;
    const decided = decideAt(life, at);
    const decision = decided.decision as CallDecision;
    if (decision.ifVoicemail.do !== 'leave' || decision.promise === null) return false;
    const { message, variant } = decision.ifVoicemail;
    const promise = promiseForToday(life, opensAt);
    life.touches.push(
      touchOf(life, decided, at, { outcome: 'voicemail-left', message, variant, promise, seconds: 31 }),
    );
    return true;
  },
};

/** Plays up to some days ago and gives the instant of the call that comes next; null when none may be made. */
function beforeLastCall(life: Life, opensAt: Seconds): Seconds | null {
  const from = opensAt - life.chance.between(2, 5) * daySeconds;
  live(life, from);
  const { decision } = decideAt(life, from);
  if (decision.next !== 'call') return null;
  const at = parseInstant(decision.opens)! + life.chance.between(300, 5400);
  const inTime = localDay(zoneIn(life), at) + 1 < localDay(zoneIn(life), opensAt);
  return inTime && isOpen(decideAt(life, at), at) ? at : null;
}

function thisAfternoon(life: Life, opensAt: Seconds): Seconds {
  const zone = zoneIn(life);
  const halfPastOne = localInstant(zone, localDay(zone, opensAt), 13 * 60 + 30);
  return halfPastOne > opensAt + 1200 ? halfPastOne : Math.ceil((opensAt + 2400) / 1800) * 1800;
}

function promiseForToday(life: Life, opensAt: Seconds) {
  const zone = zoneIn(life);
  const day = localDay(zone, opensAt);
  const isMorning = localMinute(zone, opensAt) < 11 * 60;
  const parts: DayPartName[] = isMorning ? ['early', 'morning'] : ['afternoon'];
  const phrase = `${weekdays[isoWeekday(day) - 1]} ${isMorning ? 'before noon' : 'afternoon'}`;
  return { phrase, from: formatDate(day), to: formatDate(day), parts };
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function groupAtOpening(decided: Decided, { opensAt, repZone }: Setting): Group {
  const zone = zoneOf(repZone);
  const dayEndsAt = formatInstant(localInstant(zone, localDay(zone, parseInstant(opensAt)!) + 1, 0));
  return groupOf({ dueAt: dueAt(decided.decision, []), owed: isOwed(decided) }, opensAt, dayEndsAt);
}

function calls({ touches }: Drawn): number {
  return touches.filter((touch) => touch.channel === 'call').length;
}

type Stands = (drawn: Drawn, group: Group) => boolean;

const stopped =
  (why: string): Stands =>
  ({ decided: { decision } }) =>
    decision.next === 'stop' && decision.why === why;

const missing =
  (what: string): Stands =>
  ({ decided: { decision } }) =>
    decision.next === 'prepare' && (decision.missing as readonly string[]).includes(what);

const stands: Record<Standing, Stands> = {
  promised: (_, group) => group === 'promised',
  now: (_, group) => group === 'now',
  later: (_, group) => group === 'later',
  'called-today': (_, group) => group === 'heldBack',
  'too-soon': (drawn, group) =>
    group === 'heldBack' && drawn.decided.decision.next === 'call' && calls(drawn) > 1,
  'promised-another-day': ({ decided }, group) => group === 'heldBack' && decided.precedence === 7,
  'research-missing': missing('research'),
  'objective-missing': missing('objective'),
  'phone-missing': missing('phone'),
  'zone-missing': () => true,
  met: stopped('met'),
  'referred-on': stopped('referred-on'),
  declined: stopped('declined'),
  'do-not-call': stopped('do-not-call'),
  finished: stopped('finished'),
  'left-with-them': stopped('left-with-them'),
  'not-today': (drawn, group) => group === 'heldBack' && calls(drawn) > 0,
  anything: () => true,
};
