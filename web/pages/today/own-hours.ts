import type { WorkingHours } from '#api/plan.ts';
import { isoWeekday, localDay, localInstant, parseClock, zoneOf } from '#core/prospect/local-time.ts';

/** How a rep stands to their own working hours; instants in milliseconds. */
export type OwnHours =
  | { is: 'working' }
  /** Hours of this day begin later. */
  | { is: 'before'; from: number }
  /** Those of this day are over; `next`: when the plan goes on, null where no day of the week is worked. */
  | { is: 'over'; since: number; next: number | null }
  | { is: 'day-off'; next: number | null };

type Stretch = { from: number; until: number };

/** @param zone the rep's own */
export function ownHours(hours: WorkingHours, zone: string, now: number): OwnHours {
  const today = localDay(zoneOf(zone), Math.floor(now / 1000));
  const worked = stretchesOf(hours, zone, today);
  const last = worked.at(-1);
  if (!last) return { is: 'day-off', next: nextFrom(hours, zone, today) };
  if (worked.some(({ from, until }) => from <= now && now < until)) return { is: 'working' };
  const next = worked.find(({ from }) => from > now);
  if (next) return { is: 'before', from: next.from };
  return { is: 'over', since: last.until, next: nextFrom(hours, zone, today) };
}

const daysAhead = [1, 2, 3, 4, 5, 6, 7];

function nextFrom(hours: WorkingHours, zone: string, today: number): number | null {
  const [first] = daysAhead.flatMap((ahead) => stretchesOf(hours, zone, today + ahead));
  return first?.from ?? null;
}

function stretchesOf(hours: WorkingHours, zone: string, day: number): Stretch[] {
  const instant = (clock: string) => localInstant(zoneOf(zone), day, parseClock(clock) ?? 0) * 1000;
  return hours
    .filter(({ days }) => days.includes(isoWeekday(day)))
    .map(({ from, until }) => ({ from: instant(from), until: instant(until) }))
    .sort((one, other) => one.from - other.from);
}
