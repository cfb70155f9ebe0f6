import { type DayPartName, dayPartNames, isCountedCall, isVoicemail, type Touch } from '#core/call/touch.ts';
import type { Facts } from '#core/decide/facts.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import {
  type Day,
  localDay,
  type Minute,
  parseClock,
  parseDate,
  parseInstant,
  type Seconds,
  type Zone,
  zoneOf,
} from '#core/prospect/local-time.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

/** A touch with what the rules ask of it worked out once. */
export type Moment = {
  touch: Touch;
  at: Seconds;
  /** Local date, the first zone's. */
  day: Day;
  counted: boolean;
  voicemail: boolean;
  inbound: boolean;
  inEnrolment: boolean;
};

export type Clock = { from: Minute; until: Minute };
export type DayPart = Clock & { part: DayPartName };

/** Everything the rules look at, read from the facts once. METHODS.md's n and v are `calls` and `voicemails`. */
export type Situation = {
  facts: Facts;
  playbook: Playbook;
  rules: HouseRules;
  now: Seconds;
  today: Day;
  /** Nothing starts before this: now, or the end of the pause after a busy line. */
  notBefore: Seconds;
  zone: Zone;
  furtherZones: readonly Zone[];
  dayParts: readonly DayPart[];
  holidays: ReadonlySet<Day>;
  /** Oldest first. */
  moments: readonly Moment[];
  calls: number;
  voicemails: number;
  /** Somebody spoke with us in the enrolment. */
  spoke: boolean;
  /** Local date the enrolment began, today when the facts do not say. */
  enrolledOn: Day;
  /** Local date of the enrolment's last counted call. */
  lastCalledOn: Day | null;
  lastStrategy: string | null;
  /** Local dates of all counted calls ever, and of all voicemails ever. */
  calledOn: readonly Day[];
  messagesOn: readonly Day[];
};

/** Reads checked facts (parse-case.ts, or the store); an instant or zone that is none is a bug of the caller. */
export function readSituation(facts: Facts, playbook: Playbook, rules: HouseRules, now: Seconds): Situation {
  const { timeZone, holidays } = facts.prospect;
  const names = typeof timeZone === 'string' ? [timeZone] : timeZone;
  const [zone, ...furtherZones] = names.map(zoneOf);
  if (zone === undefined)
    throw new Error('decide was given a prospect without a time zone; parse the facts first.');
  const enrolledAt = facts.enrolledAt == null ? null : instantOf(facts.enrolledAt);
  const moments = facts.touches.map((touch) => readMoment(touch, zone, enrolledAt));
  const inEnrolment = moments.filter((moment) => moment.inEnrolment);
  const calls = inEnrolment.filter((moment) => moment.counted);
  return {
    facts,
    playbook,
    rules,
    now,
    today: localDay(zone, now),
    notBefore: Math.max(now, busyUntil(moments, rules)),
    zone,
    furtherZones,
    dayParts: dayPartsOf(rules),
    holidays: new Set((holidays ?? []).map(dayOf)),
    moments,
    calls: calls.length,
    voicemails: calls.filter((moment) => moment.voicemail).length,
    spoke: inEnrolment.some((moment) => moment.touch.outcome === 'spoke'),
    enrolledOn: localDay(zone, enrolledAt ?? now),
    lastCalledOn: calls.at(-1)?.day ?? null,
    lastStrategy: calls.findLast((moment) => moment.touch.strategy != null)?.touch.strategy ?? null,
    calledOn: moments.filter((moment) => moment.counted).map((moment) => moment.day),
    messagesOn: moments.filter((moment) => moment.voicemail).map((moment) => moment.day),
  };
}

function readMoment(touch: Touch, zone: Zone, enrolledAt: Seconds | null): Moment {
  const at = instantOf(touch.at);
  return {
    touch,
    at,
    day: localDay(zone, at),
    counted: isCountedCall(touch),
    voicemail: isVoicemail(touch),
    inbound: touch.direction === 'in',
    inEnrolment: enrolledAt === null || at >= enrolledAt,
  };
}

function busyUntil(moments: readonly Moment[], rules: HouseRules): Seconds {
  const busy = moments.findLast(({ touch }) => touch.outcome === 'busy');
  return busy === undefined ? Number.NEGATIVE_INFINITY : busy.at + rules.busyMinutes * 60;
}

const partsByRules = new WeakMap<HouseRules, readonly DayPart[]>();

function dayPartsOf(rules: HouseRules): readonly DayPart[] {
  let parts = partsByRules.get(rules);
  if (parts === undefined) {
    parts = dayPartNames.map((part) => ({ part, ...readClock(rules.dayParts[part]) }));
    partsByRules.set(rules, parts);
  }
  return parts;
}

/** Reads checked wall-clock times. */
export function readClock(said: { from: string; until: string }): Clock {
  return { from: parseClock(said.from) as Minute, until: parseClock(said.until) as Minute };
}

/** Reads a checked instant. */
export function instantOf(text: string): Seconds {
  const at = parseInstant(text);
  if (at === null) throw new Error(`decide was given ${text} as an instant; parse the facts first.`);
  return at;
}

/** Reads a checked local date. */
export function dayOf(text: string): Day {
  const day = parseDate(text);
  if (day === null) throw new Error(`decide was given ${text} as a date; parse the facts first.`);
  return day;
}

/** The last moment that fits, if no counted call and no inbound touch came after it. */
export function openSince(
  { moments }: Situation,
  found: Moment | undefined,
  closes: (later: Moment) => boolean = (later) => later.counted || later.inbound,
): found is Moment {
  return found !== undefined && !moments.slice(moments.indexOf(found) + 1).some(closes);
}
