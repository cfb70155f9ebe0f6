import type { CalendarSource as Answer } from '#api/calendar.ts';
import type { CalendarSource } from '#store/calendar-sources.ts';

/** A calendar as it is shown: where it is, and never the address that opens it. */
export function calendarSourceAnswer({ url, etag: _, ...source }: CalendarSource): Answer {
  return { ...source, host: new URL(url).host };
}
