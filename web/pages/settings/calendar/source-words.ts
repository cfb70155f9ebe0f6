import type { CalendarSource } from '#api/calendar.ts';
import { formatClock, formatDay } from '#web/format/when.ts';

type Read = Pick<CalendarSource, 'readAt' | 'failedAt' | 'says' | 'meetings'>;

/** "12 meetings to come, read Tue Nov 24, 10:15 am", by a rep's own clock. */
export function sourceWords({ readAt, meetings }: Read, timeZone: string): string {
  if (readAt === null) return 'Not read yet';
  const count = meetings === 0 ? 'No meeting' : `${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}`;
  return `${count} to come, read ${when(readAt, timeZone)}`;
}

/** Why it could not be read the last time, and what holds meanwhile; null where it could. */
export function failureWords({ readAt, failedAt, says }: Read, timeZone: string): string | null {
  if (failedAt === null) return null;
  const holds = readAt === null ? 'The plan knows nothing of it.' : 'What was read before holds.';
  return `Could not be read ${when(failedAt, timeZone)}. ${says} ${holds}`;
}

const when = (at: string, timeZone: string) => `${formatDay(at, timeZone)}, ${formatClock(at, timeZone)}`;
