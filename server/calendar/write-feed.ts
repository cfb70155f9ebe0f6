import ical, { type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { PublishedEntry, TimedWhen } from '#core/calendar/calendar-entry.ts';
import { vtimezone } from '#core/calendar/vtimezone.ts';
import { offsetAt, parseInstant, type Seconds, zoneOf } from '#core/prospect/local-time.ts';
import { feedDomain } from '#server/calendar/feed-domain.ts';

const daySeconds = 86_400;

/**
 * A rep's calendar as a file that other calendars subscribe to. The same entries give the same bytes.
 * @param desk where the desk is, such as `http://127.0.0.1:4747`
 * Source: RFC 5545; RFC 7986 for the name.
 */
export function writeFeed(published: readonly PublishedEntry[], repName: string, desk: string): string {
  const calendar = ical({
    name: `Phonework: ${repName.replaceAll(/\p{Cc}+/gu, ' ')}`,
    prodId: { company: 'Phonework', product: 'Phonework', language: 'EN' },
    timezone: { name: null, generator: zoneWriter(published) },
    events: published.map((one) => eventOf(one, desk)),
  });
  return `${calendar.toString()}\r\n`;
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

function eventOf({ entry, sequence, changedAt }: PublishedEntry, desk: string): ICalEventData {
  return {
    id: `${entry.uid}@${feedDomain}`,
    sequence,
    stamp: new Date(changedAt),
    lastModified: new Date(changedAt),
    status: statuses[entry.status],
    transparency: entry.isBusy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    summary: entry.title,
    description: entry.says,
    location: entry.place,
    url: `${desk}/people/${entry.personId}`,
    ...timesOf(entry.when),
  };
}

function timesOf(
  when: PublishedEntry['entry']['when'],
): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if ('fromOn' in when) {
    const end = Temporal.PlainDate.from(when.toOn).add({ days: 1 });
    return { allDay: true, start: Temporal.PlainDate.from(when.fromOn), end };
  }
  return {
    start: instantOf(when.from),
    end: instantOf(when.until),
    timezone: isSaidOnce(when) ? when.timeZone : null,
  };
}

const instantOf = (at: string) => Temporal.Instant.from(at);

/** A wall clock that is set back says some times twice, and programs disagree which is meant: those are written in UTC. */
function isSaidOnce({ from, until, timeZone }: TimedWhen): boolean {
  const zone = zoneOf(timeZone);
  return [from, until].every((instant) => {
    const at = secondsOf(instant);
    const wall = at + offsetAt(zone, at);
    const around = new Set([at - daySeconds, at + daySeconds].map((near) => offsetAt(zone, near)));
    return [...around].filter((offset) => offsetAt(zone, wall - offset) === offset).length === 1;
  });
}

const secondsOf = (instant: string): Seconds => parseInstant(instant)!;

/** A zone as far as the entries in it reach, a day more at either end. */
function zoneWriter(published: readonly PublishedEntry[]): (timeZone: string) => string {
  const timed = published.flatMap(({ entry: { when } }) => ('timeZone' in when ? [when] : []));
  return (timeZone) => {
    const inZone = timed.filter((when) => when.timeZone === timeZone);
    const from = Math.min(...inZone.map((when) => secondsOf(when.from)));
    const until = Math.max(...inZone.map((when) => secondsOf(when.until)));
    return vtimezone(timeZone, from - daySeconds, until + daySeconds);
  };
}
