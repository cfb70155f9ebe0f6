import {
  type Day,
  formatInstant,
  isoWeekday,
  localDay,
  localInstant,
  localMinute,
  parseClock,
  parseDate,
  parseInstant,
  zoneOf,
} from '#core/prospect/local-time.ts';
import { sayDay } from '#core/prospect/local-time-words.ts';

/** Where the sample's first rep sits. */
export const deskZone = 'America/Toronto';

/** The instant the sample's desk opens, and why it is not now; `says` is null when it is. */
export type Opening = { opensAt: string; says: string | null };

/** Within these hours of a business day at the desk the sample opens at once. */
const openFrom = parseClock('08:30')!;
const openUntil = parseClock('16:30')!;
/** As it was up to six minutes ago: who begins it anew a little later finds the same people, which need not be drawn again. */
const stepSeconds = 360;
/** Otherwise it opens at this hour, when a good part of the morning's calls is done. */
const opensOnMorning = parseClock('10:42')!;

/**
 * When the sample opens: now (to the last tenth of an hour), or on the next working morning where now has no calls.
 * @param now instant
 * @param holidays local dates of public holidays at the desk
 */
export function sampleOpensAt(now: string, holidays: readonly string[]): Opening {
  const zone = zoneOf(deskZone);
  const at = parseInstant(now)!;
  const today = localDay(zone, at);
  const minute = localMinute(zone, at);
  const closed = new Set(holidays.map((date) => parseDate(date)));
  const isWorkday = (day: Day) => isoWeekday(day) <= 5 && !closed.has(day);

  if (isWorkday(today) && minute >= openFrom && minute < openUntil)
    return { opensAt: formatInstant(at - (at % stepSeconds)), says: null };
  let day = isWorkday(today) && minute < openFrom ? today : today + 1;
  while (!isWorkday(day)) day += 1;
  return {
    opensAt: formatInstant(localInstant(zone, day, opensOnMorning)),
    says: `${whyNotNow(isWorkday(today), minute)} The sample opens on ${sayDay(day)} at 10:42 am in Toronto.`,
  };
}

function whyNotNow(isWorkday: boolean, minute: number): string {
  if (!isWorkday) return 'Today has no calls.';
  return minute < openFrom ? 'It is too early for calls.' : 'The day’s calls are over.';
}
