import type { Appointment } from '#api/visits.ts';
import { formatInstant, parseDate, type Seconds, zoneOf } from '#core/prospect/local-time.ts';
import { agreedTime } from '#core/visit/agreed-time.ts';
import { formatClock, formatDay, localDate, minuteOfDay } from '#web/format/when.ts';

/** An appointment as it is typed: a day and a time by the prospect's clock. */
export type AppointmentDraft = {
  kind: Appointment['kind'];
  on: string;
  time: string;
  /** Of a time that comes twice, the later. */
  second: boolean;
  minutes: string;
  placeSays: string;
  note: string;
  /** An assistant booked it, and is credited with it. */
  byScreener: boolean;
};

export type DraftField = 'on' | 'time' | 'minutes';

/** What the server takes, or the field that stands against it and why. */
export type DraftRead =
  | { starts: { at: string; second?: boolean }; minutes: number }
  | { field: DraftField; says: string };

export function readAppointment(draft: AppointmentDraft, timeZone: string): DraftRead {
  if (parseDate(draft.on) === null) return { field: 'on', says: 'Give the day of it.' };
  const time = timeOf(draft, timeZone);
  if (time === null) return { field: 'time', says: 'Give the time it begins, by their clock.' };
  if (time.is === 'skipped') return { field: 'time', says: skippedWords(time.next, timeZone) };
  const minutes = Number(draft.minutes);
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 720)
    return { field: 'minutes', says: 'Give how long it takes, 5 to 720 minutes.' };
  const at = `${draft.on}T${draft.time}`;
  return { starts: time.is === 'twice' ? { at, second: draft.second } : { at }, minutes };
}

/** A time that comes twice, as the two it may be: instants. */
export function twoTimes(draft: AppointmentDraft, timeZone: string): [string, string] | null {
  const time = timeOf(draft, timeZone);
  return time?.is === 'twice' ? [formatInstant(time.first), formatInstant(time.second)] : null;
}

/** "10:15 am for them is 1:15 pm for you", on which day where it is another; null while the time is not given. */
export function bothClocks(draft: AppointmentDraft, timeZone: string, ownZone: string): string | null {
  const time = timeOf(draft, timeZone);
  if (time === null || time.is === 'skipped') return null;
  const at = time.is === 'time' ? time.at : draft.second ? time.second : time.first;
  const instant = formatInstant(at);
  const [theirs, ours] = [formatClock(instant, timeZone), formatClock(instant, ownZone)];
  const isSameDay = localDate(instant, timeZone) === localDate(instant, ownZone);
  if (isSameDay && theirs === ours) return 'Their clock is yours.';
  const day = isSameDay ? '' : ` on ${formatDay(instant, ownZone)}`;
  return `${theirs} for them is ${ours}${day} for you.`;
}

const timeOf = ({ on, time }: AppointmentDraft, timeZone: string) =>
  agreedTime(zoneOf(timeZone), `${on}T${time}`);

function skippedWords(next: Seconds, timeZone: string): string {
  const instant = formatInstant(next);
  return `The clock goes forward over that time. The next there is: ${formatClock(instant, timeZone)}.`;
}

/** The draft of one that is moved, as it stands. */
export function draftOf({ kind, from, until, timeZone, placeSays, note }: Appointment): AppointmentDraft {
  const minute = minuteOfDay(from, timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    kind,
    on: localDate(from, timeZone),
    time: `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
    second: false,
    minutes: String(Math.round((Date.parse(until) - Date.parse(from)) / 60_000)),
    placeSays: placeSays ?? '',
    note: note ?? '',
    byScreener: false,
  };
}
