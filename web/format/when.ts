import { offsetAt, zoneOf } from '#core/prospect/local-time.ts';

/** Time as people read it. Instants are milliseconds or RFC 3339; the zone is always named by the caller. */

export const locale = typeof navigator === 'undefined' ? 'en' : navigator.language || 'en';

const cache = new Map<string, Intl.DateTimeFormat>();

/** Formatters cost more to make than to use; one is kept for each shape. */
function formatter(shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(shape);
  let made = cache.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...shape });
    cache.set(key, made);
  }
  return made;
}

/**
 * The wall clock of a zone, read as if it were UTC. The offset is the core's, which goes by the server's: a browser
 * that knows a zone from another year would show hours the server never decided.
 */
function wallClock(instant: string | number, zone: string): Date {
  const at = new Date(instant).getTime();
  return new Date(at + offsetAt(zoneOf(zone), Math.floor(at / 1000)) * 1000);
}

/** "7:42 am", or "07:42" where the locale counts to 24. */
export function formatClock(instant: string | number, zone: string): string {
  const text = formatter({ hour: 'numeric', minute: '2-digit' }).format(wallClock(instant, zone));
  // Canada writes "a.m.", Australia "am": beside the core's own sentences there is one spelling.
  return text.replace(/\s?([AP])\.?\s?M\.?$/i, (_, half: string) => ` ${half.toLowerCase()}m`);
}

/** "7:42" and "am" apart, for the large clock; the second is empty in 24-hour locales. */
export function clockParts(instant: string | number, zone: string): [string, string] {
  const [time = '', half = ''] = formatClock(instant, zone).split(' ');
  return [time, half];
}

/** "Tue Nov 24" */
export function formatDay(instant: string | number, zone: string): string {
  return formatter({ weekday: 'short', month: 'short', day: 'numeric' })
    .format(wallClock(instant, zone))
    .replace(',', '');
}

/** "Nov 18" */
export function formatShortDay(instant: string | number, zone: string): string {
  return formatter({ month: 'short', day: 'numeric' }).format(wallClock(instant, zone));
}

/** A local date ("2026-11-24") as "Tue Nov 24"; it has no zone, so none is asked for. */
export const formatDate = (on: string): string => formatDay(`${on}T12:00:00Z`, 'UTC');

/** A local date as "Nov 18". */
export const formatShortDate = (on: string): string => formatShortDay(`${on}T12:00:00Z`, 'UTC');

/** A local date as "Tue" and "24". */
export function dateParts(on: string): { weekday: string; day: string } {
  const noon = new Date(`${on}T12:00:00Z`);
  return { weekday: formatter({ weekday: 'short' }).format(noon), day: String(noon.getUTCDate()) };
}

/** The local date an instant falls on there, `YYYY-MM-DD`. */
export function localDate(instant: string | number, zone: string): string {
  return wallClock(instant, zone).toISOString().slice(0, 10);
}

/** Minutes since local midnight. */
export function minuteOfDay(instant: string | number, zone: string): number {
  const clock = wallClock(instant, zone);
  return clock.getUTCHours() * 60 + clock.getUTCMinutes();
}

/** Minutes the zone is ahead of UTC at that instant. */
export function zoneOffsetMinutes(instant: number, zone: string): number {
  return Math.round(offsetAt(zoneOf(zone), Math.floor(instant / 1000)) / 60);
}

/** The clock there by this browser's own time zone data, where that is not the server's; null where they agree. */
export function browserClock(instant: number, zone: string): string | null {
  const own = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' });
  const shown = own.format(instant).replace(/ ?([AP])M$/, (_, half: string) => ` ${half.toLowerCase()}m`);
  return shown === formatClock(instant, zone) ? null : shown;
}

/** "3 h behind you", "5 h 30 min ahead of you", "your time". */
export function formatDistance(instant: number, zone: string, ownZone: string): string {
  const minutes = zoneOffsetMinutes(instant, zone) - zoneOffsetMinutes(instant, ownZone);
  if (minutes === 0) return 'your time';
  const size = Math.abs(minutes);
  const hours = size >= 60 ? `${Math.floor(size / 60)} h` : '';
  const rest = size % 60 ? `${size % 60} min` : '';
  return `${[hours, rest].filter(Boolean).join(' ')} ${minutes < 0 ? 'behind' : 'ahead of'} you`;
}

/** "41 s", "2 min 5 s" */
export function formatSeconds(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)} min${rest ? ` ${rest} s` : ''}`;
}

/** "12 minutes", "1 hour 18 minutes": how long until a moment of today; never rounded up, for people plan by it. */
export function formatUntil(minutes: number): string {
  if (minutes <= 1) return 'a minute';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const ofHours = hours === 0 ? '' : hours === 1 ? '1 hour' : `${hours} hours`;
  const ofRest = rest === 0 ? '' : rest === 1 ? '1 minute' : `${rest} minutes`;
  return [ofHours, ofRest].filter(Boolean).join(' ');
}

/** The machine's own zone, for a rep who has not said theirs. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
