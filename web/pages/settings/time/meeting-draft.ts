import {
  type Day,
  formatInstant,
  localInstant,
  type Minute,
  parseClock,
  parseDate,
  zoneOf,
} from '#core/prospect/local-time.ts';
import { formatClock, formatDay } from '#web/format/when.ts';

/** A meeting as it is typed: a date and two times of the rep's own clock. */
export type MeetingDraft = { on: string; from: string; until: string };

/** Instants, or the field that stands against it and why. */
export type MeetingRead = { from: string; until: string } | { field: keyof MeetingDraft; says: string };

/** @param until `00:00` is the end of the day */
export function readMeeting({ on, from, until }: MeetingDraft, timeZone: string): MeetingRead {
  const day = parseDate(on);
  if (day === null) return { field: 'on', says: 'Give the day of it.' };
  const begins = parseClock(from);
  if (begins === null) return { field: 'from', says: 'Give the time it begins.' };
  const ends = parseClock(until === '00:00' ? '24:00' : until);
  if (ends === null) return { field: 'until', says: 'Give the time it ends.' };
  if (ends <= begins) return { field: 'until', says: 'It ends before it begins.' };
  return { from: instantOf(timeZone, day, begins), until: instantOf(timeZone, day, ends) };
}

const instantOf = (timeZone: string, day: Day, minute: Minute) =>
  formatInstant(localInstant(zoneOf(timeZone), day, minute));

/** "Tue Nov 24, 1:00 pm to 2:00 pm", by a rep's own clock. */
export function meetingWords({ from, until }: { from: string; until: string }, timeZone: string): string {
  const [begins, ends] = [formatDay(from, timeZone), formatDay(until, timeZone)];
  const [begin, end] = [formatClock(from, timeZone), formatClock(until, timeZone)];
  return begins === ends ? `${begins}, ${begin} to ${end}` : `${begins}, ${begin} to ${ends}, ${end}`;
}
