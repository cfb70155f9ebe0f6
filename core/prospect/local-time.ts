import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import { offsetNanoseconds } from 'temporal-polyfill/fns/ZonedDateTime';

/**
 * Instants, local dates and wall clocks of the places prospects live in.
 *
 * Inside the core an instant is whole seconds since 1970-01-01T00:00:00Z, a local date is a day number (days since
 * 1970-01-01) and a wall-clock time is minutes after midnight; the texts of files are parsed and formatted here.
 * Temporal knows the zones (asked by its functions, not its classes: a third of the weight in a browser). One question
 * to it costs about 20 µs, so its answers are kept per zone in spans of ten days; a remembered conversion costs well
 * below 1 µs (bench/decide.ts).
 */
export type Seconds = number;
export type Day = number;
export type Minute = number;

/** An IANA zone with the offsets learned so far. */
export type Zone = { readonly name: string; readonly spans: Map<number, Span>; taught: ZoneOffsets | null };

/**
 * A zone's offsets from UTC over a stretch of time: `[from, offset]` pairs in seconds, each holding until the next
 * one's instant and the last until `until`.
 */
export type ZoneOffsets = { offsets: [from: Seconds, offset: number][]; until: Seconds };

/** Ten days of one zone: its offset from UTC in seconds, before and from `changesAt` (infinite when it does not change). */
type Span = { before: number; after: number; changesAt: Seconds };

const daySeconds = 86_400;
const spanSeconds = 10 * daySeconds;
const zones = new Map<string, Zone>();

/** The zone of that IANA name. A name Temporal does not know is a bug of the caller: ask `isTimeZone` at the edge. */
export function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) {
    zone = { name, spans: new Map(), taught: null };
    offsetAt(zone, 0);
    zones.set(name, zone);
  }
  return zone;
}

/** Whether `name` is an IANA time zone, spelled as IANA spells it; plain offsets (`+05:30`) are not. */
export function isTimeZone(name: string): boolean {
  return zones.has(name) || spelledTimeZone(name) === name;
}

/** The zone's proper spelling (`america/toronto` is `America/Toronto`), or null when there is no such zone. */
export function spelledTimeZone(name: string): string | null {
  if (!/^[A-Za-z]/.test(name)) return null;
  try {
    return toZonedDateTimeISO(fromEpochMilliseconds(0), name).timeZoneId;
  } catch {
    return null;
  }
}

/** The local date at that instant. */
export function localDay(zone: Zone, at: Seconds): Day {
  return Math.floor((at + offsetAt(zone, at)) / daySeconds);
}

/** Minutes after local midnight at that instant, seconds dropped. */
export function localMinute(zone: Zone, at: Seconds): Minute {
  const wall = at + offsetAt(zone, at);
  return Math.floor((wall - Math.floor(wall / daySeconds) * daySeconds) / 60);
}

/**
 * The instant of a wall-clock time. A time that daylight saving skips or repeats resolves as Temporal's `compatible`
 * does: a repeated time is the first of the two, a skipped one moves on by the length of the gap.
 */
export function localInstant(zone: Zone, day: Day, minute: Minute): Seconds {
  const wall = day * daySeconds + minute * 60;
  const before = offsetAt(zone, wall - daySeconds);
  const after = offsetAt(zone, wall + daySeconds);
  if (before === after) return wall - before;
  if (offsetAt(zone, wall - before) === before) return wall - before;
  if (offsetAt(zone, wall - after) === after) return wall - after;
  return wall - before;
}

/**
 * Takes another machine's word for a zone: countries change their clocks, and two machines may know them from
 * different years. Whoever shows what a server decided goes by the server's offsets, or its hours would not match.
 */
export function teachZone(name: string, taught: ZoneOffsets): void {
  zoneOf(name).taught = taught;
}

/** What this machine knows of a zone between two instants, to teach another with. */
export function zoneOffsets(name: string, from: Seconds, until: Seconds): ZoneOffsets {
  const zone = zoneOf(name);
  const offsets: [Seconds, number][] = [[from, offsetAt(zone, from)]];
  for (let index = Math.floor(from / spanSeconds); index * spanSeconds < until; index += 1) {
    offsetAt(zone, index * spanSeconds);
    const { after, changesAt } = zone.spans.get(index) as Span;
    if (changesAt > from && changesAt < until) offsets.push([changesAt, after]);
  }
  return { offsets, until };
}

function taughtOffset({ offsets, until }: ZoneOffsets, at: Seconds): number | null {
  if (at >= until) return null;
  return offsets.findLast(([from]) => from <= at)?.[1] ?? null;
}

/** The zone's offset from UTC at that instant, in seconds. */
export function offsetAt(zone: Zone, at: Seconds): number {
  if (zone.taught !== null) {
    const offset = taughtOffset(zone.taught, at);
    if (offset !== null) return offset;
  }
  const index = Math.floor(at / spanSeconds);
  let span = zone.spans.get(index);
  if (span === undefined) {
    span = learnSpan(zone.name, index * spanSeconds);
    zone.spans.set(index, span);
  }
  return at < span.changesAt ? span.before : span.after;
}

/** No zone has changed its offset twice within ten days and back since 1970, so the two ends tell the span. */
function learnSpan(name: string, start: Seconds): Span {
  let same = start;
  let changed = start + spanSeconds;
  const before = askOffset(name, same);
  const after = askOffset(name, changed);
  if (before === after) return { before, after, changesAt: Number.POSITIVE_INFINITY };
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (askOffset(name, middle) === before) same = middle;
    else changed = middle;
  }
  return { before, after, changesAt: changed };
}

function askOffset(name: string, at: Seconds): number {
  const zoned = toZonedDateTimeISO(fromEpochMilliseconds(at * 1000), name);
  return Math.round(offsetNanoseconds(zoned) / 1e9);
}

/** ISO weekday of a date, 1 = Monday to 7 = Sunday. */
export function isoWeekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the ISO week the date is in. */
export function mondayOf(day: Day): Day {
  return day - isoWeekday(day) + 1;
}

const instantShape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d+)?Z$/;

/** Reads an RFC 3339 instant in UTC (`2026-11-24T15:00:00Z`), cut to its whole second; null when it is none. */
export function parseInstant(text: string): Seconds | null {
  const found = instantShape.exec(text);
  const day = found && parseDate(found[1] as string);
  if (!found || day === null) return null;
  return day * daySeconds + Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4]);
}

export function formatInstant(at: Seconds): string {
  const day = Math.floor(at / daySeconds);
  const second = at - day * daySeconds;
  const hour = twoDigits[Math.floor(second / 3600)];
  return `${formatDate(day)}T${hour}:${twoDigits[Math.floor(second / 60) % 60]}:${twoDigits[second % 60]}Z`;
}

const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** Dates read and written so far: the same few hundred come again and again. */
const days = new Map<string, Day | null>();
const dates = new Map<Day, string>();
const datesKept = 20_000;

/** Reads a local date `YYYY-MM-DD`; null when the calendar has no such date. */
export function parseDate(text: string): Day | null {
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = readDate(text);
  if (days.size >= datesKept) days.clear();
  days.set(text, day);
  return day;
}

function readDate(text: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return null;
  const day = new Date(`${text}T00:00:00Z`).getTime() / (daySeconds * 1000);
  return Number.isNaN(day) || formatDate(day) !== text ? null : day;
}

export function formatDate(day: Day): string {
  let text = dates.get(day);
  if (text === undefined) {
    text = new Date(day * daySeconds * 1000).toISOString().slice(0, 10);
    if (dates.size >= datesKept) dates.clear();
    dates.set(day, text);
  }
  return text;
}

/** Reads a wall-clock time `HH:MM`, `24:00` being the end of the day; null when it is none. */
export function parseClock(text: string): Minute | null {
  const found = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/.exec(text);
  if (!found) return null;
  return found[1] === undefined ? 24 * 60 : Number(found[1]) * 60 + Number(found[2]);
}
