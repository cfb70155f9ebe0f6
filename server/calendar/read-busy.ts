import ICAL from 'ical.js';
import { formatInstant, localInstant, parseDate, type Seconds, zoneOf } from '#core/prospect/local-time.ts';
import { type RawComponent, withZones } from '#server/calendar/calendar-zones.ts';
import { feedDomain } from '#server/calendar/feed-domain.ts';

/** A stretch in which a calendar says its owner is taken; instants, RFC 3339 UTC, until exclusive. */
export type Busy = { uid: string; from: string; until: string };

export type BusyQuestion = {
  /** The owner's zone: whole days, and times without a zone, are by its clock. */
  timeZone: string;
  /** The owner's address: what they declined does not take their time. */
  email: string;
  from: Seconds;
  until: Seconds;
};

/** What a calendar cannot be read for, as one sentence to the rep. */
export class UnreadableCalendar extends Error {
  override name = 'UnreadableCalendar';
}

type Event = InstanceType<typeof ICAL.Event>;
type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;

const mostRepeats = 20_000;
const mostStretches = 5000;
const yearSeconds = 366 * 86_400;

/**
 * When a calendar file says its owner is taken, between two instants, by when each begins: repeated events as often as they
 * take place, each where it was moved to. What is cancelled, declined or shown as free takes no time, nor does what the file
 * has from our own feed.
 * @throws UnreadableCalendar
 * Source: RFC 5545; an event that does not say is opaque.
 */
export function readBusy(text: string, question: BusyQuestion): Busy[] {
  const busy = parseCalendars(text).flatMap((calendar) => busyIn(calendar, question));
  if (busy.length > mostStretches)
    throw new UnreadableCalendar(`It has more than ${mostStretches.toLocaleString('en')} meetings to come.`);
  return busy.sort((a, b) => (a.from < b.from || (a.from === b.from && a.uid < b.uid) ? -1 : 1));
}

function parseCalendars(text: string): RawComponent[] {
  let parsed: unknown;
  try {
    parsed = ICAL.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UnreadableCalendar('What is there is not a calendar file.');
  }
  const calendars = (Array.isArray((parsed as RawComponent[])[0]) ? parsed : [parsed]) as RawComponent[];
  if (calendars.length === 0 || calendars.some(([name]) => name !== 'vcalendar'))
    throw new UnreadableCalendar('What is there is not a calendar file.');
  return calendars;
}

function busyIn(raw: RawComponent, question: BusyQuestion): Busy[] {
  const around = { from: question.from - yearSeconds, until: question.until + yearSeconds };
  const { calendar, known } = withZones(raw, question.timeZone, around);
  return [...eventsByUid(new ICAL.Component(calendar))].flatMap(([uid, events]) =>
    stretchesOf(events, { ...question, known }).map(({ from, until }) => ({
      uid,
      from: formatInstant(from),
      until: formatInstant(until),
    })),
  );
}

/**
 * Each event with its exceptions, the newest word on any last, but for those of our own feed and those that say no time. One
 * without a UID, which every event has to have, is one by itself.
 */
function eventsByUid(calendar: Component): Map<string, Component[]> {
  const byUid = new Map<string, Component[]>();
  for (const event of calendar.getAllSubcomponents('vevent')) {
    const uid = textOf(event, 'uid') || `nameless-${byUid.size}`;
    if (uid.endsWith(`@${feedDomain}`) || !event.hasProperty('dtstart')) continue;
    const known = byUid.get(uid);
    if (known === undefined) byUid.set(uid, [event]);
    else known.push(event);
  }
  for (const events of byUid.values()) events.sort((a, b) => sequenceOf(a) - sequenceOf(b));
  return byUid;
}

const textOf = (event: Component, name: string) => String(event.getFirstPropertyValue(name) ?? '');
const sequenceOf = (event: Component) => Number(event.getFirstPropertyValue('sequence') ?? 0);

/** With the zones of the file that this machine knows. */
type Asked = BusyQuestion & { known: ReadonlyMap<string, string> };

type Span = { from: Seconds; until: Seconds };

/** Of several words on the same event the newest holds; an exception without its event is one by itself. */
function stretchesOf(components: readonly Component[], question: Asked): Span[] {
  const isException = (event: Component) => event.hasProperty('recurrence-id');
  const main = components.findLast((event) => !isException(event));
  const exceptions = components.filter(isException);
  const events =
    main === undefined
      ? exceptions.map((exception) => new ICAL.Event(exception))
      : occurrencesOf(new ICAL.Event(main, { exceptions }), question);
  return events.flatMap((event) => {
    if (!takesTime(event.component, question.email)) return [];
    const span = { from: secondsOf(event.startDate, question), until: secondsOf(event.endDate, question) };
    const isWithin = span.from < span.until && span.until > question.from && span.from < question.until;
    return isWithin ? [span] : [];
  });
}

/** When and what: of an occurrence that was changed, the exception and its own times. */
type Occurrence = { component: Component; startDate: Time; endDate: Time };

function occurrencesOf(event: Event, question: Asked): Occurrence[] {
  if (!event.isRecurring()) return [event];
  const occurrences: Occurrence[] = [];
  const changed = new Set(Object.values(event.exceptions).map(({ component }) => component));
  const dates = event.iterator();
  for (let count = 0; ; count += 1) {
    const next = dates.next() as Time | undefined;
    if (!next || secondsOf(next, question) >= question.until) break;
    if (count === mostRepeats)
      throw new UnreadableCalendar(
        `An event in it repeats more than ${mostRepeats.toLocaleString('en')} times.`,
      );
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    changed.delete(item.component);
    occurrences.push({ component: item.component, startDate, endDate });
  }
  // What was moved here from beyond the stretch that is looked at.
  return [...occurrences, ...[...changed].map((component) => new ICAL.Event(component))];
}

function takesTime(event: Component, email: string): boolean {
  const is = (name: string, value: string) => textOf(event, name).toUpperCase() === value;
  if (is('status', 'CANCELLED') || is('transp', 'TRANSPARENT')) return false;
  if (is('x-microsoft-cdo-busystatus', 'FREE')) return false;
  return !event
    .getAllProperties('attendee')
    .some(
      (attendee) =>
        String(attendee.getFirstValue()).toLowerCase() === `mailto:${email.toLowerCase()}` &&
        String(attendee.getParameter('partstat')).toUpperCase() === 'DECLINED',
    );
}

/**
 * Dates, and times without a zone, are by the owner's own clock. A time that a clock skips is by the clock before the change,
 * one that it says twice the first of the two (RFC 5545, 3.3.5), as `localInstant` has them and ical.js does not.
 */
function secondsOf(time: Time, { timeZone, known }: Asked): Seconds {
  const isOwn = time.isDate || time.zone === ICAL.Timezone.localTimezone;
  const zone = isOwn ? timeZone : known.get(time.zone?.tzid ?? '');
  if (zone === undefined) return time.toUnixTime();
  const day = parseDate(time.toString().slice(0, 10));
  if (day === null) throw new UnreadableCalendar('An event in it has a date that is none.');
  const minute = time.isDate ? 0 : time.hour * 60 + time.minute;
  return localInstant(zoneOf(zone), day, minute);
}
