import type { CallingHours } from '#core/decide/facts.ts';
import type { RepDay } from '#core/plan/rep-day.ts';
import {
  isoWeekday,
  localDay,
  localInstant,
  parseClock,
  parseInstant,
  type Seconds,
  zoneOf,
} from '#core/prospect/local-time.ts';

/** When a rep calls, in their own clock, and what is in the way; instants are RFC 3339 UTC, until exclusive. */
export type RepTime = {
  timeZone: string;
  workingHours: readonly CallingHours[];
  callsPerHalfHour: number;
  meetings: readonly Stretch[];
  /** Days away, as stretches. */
  away: readonly Stretch[];
};

export type Stretch = { from: string; until: string };

/** A half hour of one rep with room for so many calls, by its first instant; half hours are those of the UTC grid. */
export type RepCell = { at: Seconds; room: number };

export const slotSeconds = 30 * 60;

type Span = { from: Seconds; until: Seconds };

/**
 * The half hours of a rep's day that are left at an instant, in order, and how many calls fit into each: as many as the
 * rep makes in the minutes that no meeting takes. Whoever sits at the desk outside their hours works: the half hour
 * that runs counts as worked unless they are away.
 */
export function roomOf(rep: RepTime, day: RepDay, now: string): RepCell[] {
  const away = rep.away.map(toSpan);
  const meetings = rep.meetings.map(toSpan);
  const from = parseInstant(now)!;
  const desk = { from, until: slotOf(from) + slotSeconds };
  const isToday = parseInstant(day.from)! <= from && from < parseInstant(day.until)!;
  const open = without(union(isToday ? [...workedOn(rep, day), desk] : workedOn(rep, day)), [
    ...away,
    ...meetings,
  ]);
  const cells: RepCell[] = [];
  const last = Math.max(0, ...open.map(({ until }) => until));
  for (let at = slotOf(Math.max(from, parseInstant(day.from)!)); at < last; at += slotSeconds) {
    const left = secondsIn(open, { from: Math.max(at, from), until: at + slotSeconds });
    const room = callsIn(left, rep.callsPerHalfHour);
    if (room > 0) cells.push({ at, room });
  }
  return cells;
}

export function slotOf(at: Seconds): Seconds {
  return at - (at % slotSeconds);
}

/** A few minutes are enough for one call. */
const shortestSeconds = 3 * 60;

function callsIn(seconds: number, callsPerHalfHour: number): number {
  if (seconds < shortestSeconds) return 0;
  return Math.max(1, Math.round((callsPerHalfHour * seconds) / slotSeconds));
}

function workedOn({ timeZone, workingHours }: RepTime, { from }: RepDay): Span[] {
  const zone = zoneOf(timeZone);
  const day = localDay(zone, parseInstant(from)!);
  return workingHours
    .filter(({ days }) => days === undefined || days.includes(isoWeekday(day)))
    .map((hours) => ({
      from: localInstant(zone, day, parseClock(hours.from)!),
      until: localInstant(zone, day, parseClock(hours.until)!),
    }));
}

const toSpan = ({ from, until }: Stretch): Span => ({
  from: parseInstant(from)!,
  until: parseInstant(until)!,
});

/** In order, and no two of them touch. */
function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.until) last.until = Math.max(last.until, span.until);
    else merged.push({ ...span });
  }
  return merged;
}

function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  let left = [...spans];
  for (const { from, until } of taken)
    left = left.flatMap((span) =>
      [
        { from: span.from, until: Math.min(span.until, from) },
        { from: Math.max(span.from, until), until: span.until },
      ].filter((rest) => rest.from < rest.until),
    );
  return left;
}

function secondsIn(spans: readonly Span[], { from, until }: Span): number {
  return spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.until, until) - Math.max(span.from, from)),
    0,
  );
}
