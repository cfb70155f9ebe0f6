import type { PersonRow } from '#api/people.ts';
import { restDate } from '#web/format/rest-words.ts';
import { formatClock, formatDay, localDate } from '#web/format/when.ts';

/** What comes next for a person, as the list says it: a short line and the reason beside it. */
export type NextStep = { line: string; because: string | null; tone: 'call' | 'later' | 'quiet' };

/** @param now instant in milliseconds, by the desk's clock */
export function nextStepOf(
  row: Pick<PersonRow, 'next' | 'opensAt' | 'because' | 'timeZones' | 'restsUntil'>,
  now: number,
): NextStep {
  const because = row.because?.says ?? null;
  if (row.next === null) return { line: 'No method yet', because: null, tone: 'quiet' };
  if (row.next === 'prepare') return { line: 'To prepare', because, tone: 'quiet' };
  if (row.restsUntil !== null) {
    const isOver = row.restsUntil <= localDate(now, row.timeZones[0] ?? 'UTC');
    const line = isOver ? 'May begin again' : `Rests until ${restDate(row.restsUntil)}`;
    return { line, because, tone: isOver ? 'later' : 'quiet' };
  }
  if (row.next === 'stop' || row.opensAt === null) return { line: 'No more calls', because, tone: 'quiet' };
  if (Date.parse(row.opensAt) <= now) return { line: 'Call now', because, tone: 'call' };
  return { line: `Call ${whenWords(row.opensAt, row.timeZones[0] ?? 'UTC')}`, because, tone: 'later' };
}

/** "Mon Nov 30, 8:00 am" by the prospect's own calendar and clock; their "today" may be our tomorrow, so it is named. */
export const whenWords = (instant: string, zone: string): string =>
  `${formatDay(instant, zone)}, ${formatClock(instant, zone)}`;

/** What their clock shows; where we only know several zones, from the earliest to the latest. Null: not known. */
export function clockWords(zones: readonly string[], now: number): string | null {
  const clocks = [...new Set(zones.map((zone) => formatClock(now, zone)))];
  if (clocks.length === 0) return null;
  return clocks.length === 1 ? (clocks[0] as string) : `${clocks[0]} or ${clocks.at(-1)}`;
}
