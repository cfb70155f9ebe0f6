import { formatInstant, localInstant, parseClock, parseDate, zoneOf } from '#core/prospect/local-time.ts';
import { localDate } from '#web/format/when.ts';

/** An hour of today as it stands in a time field, "16:30", as an instant; null where none stands there. */
export function clockInstant(clock: string, zone: string, now: number): string | null {
  const minute = parseClock(clock);
  const today = parseDate(localDate(now, zone));
  if (minute === null || today === null) return null;
  return formatInstant(localInstant(zoneOf(zone), today, minute));
}
