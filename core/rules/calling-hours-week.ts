import type { CallingHours } from '#core/decide/facts.ts';
import { sayClock } from '#core/prospect/local-time-words.ts';

/** A span of one local day in minutes after midnight, from inclusive, until exclusive. */
export type Span = readonly [from: number, until: number];

/** The spans of each ISO weekday, at index 0 (Monday) to 6; sorted, apart from each other. */
export type WeekHours = readonly (readonly Span[])[];

/** Spreads entries over the week; those that touch or overlap become one. `days` absent is every day. */
export function weekFromHours(hours: readonly CallingHours[]): WeekHours {
  return isoDays.map((day) =>
    merged(
      hours
        .filter((entry) => entry.days == null || entry.days.includes(day))
        .map((entry) => [minutesFromClock(entry.from), minutesFromClock(entry.until)] as const),
    ),
  );
}

/** The hours both weeks allow. */
export function intersectWeeks(one: WeekHours, other: WeekHours): WeekHours {
  return one.map((spans, day) =>
    spans.flatMap(([from, until]) =>
      (other[day] ?? [])
        .map(([otherFrom, otherUntil]) => [Math.max(from, otherFrom), Math.min(until, otherUntil)] as const)
        .filter(isSpan),
    ),
  );
}

/** The hours the first week allows and the second does not. */
export function subtractWeek(one: WeekHours, other: WeekHours): WeekHours {
  return one.map((spans, day) =>
    (other[day] ?? []).reduce<readonly Span[]>(
      (left, [from, until]) =>
        left.flatMap(([start, end]) =>
          (
            [
              [start, Math.min(end, from)],
              [Math.max(start, until), end],
            ] as const
          ).filter(isSpan),
        ),
      spans,
    ),
  );
}

/** The week as entries again: days with the same spans share theirs, in the order of the week. */
export function hoursFromWeek(week: WeekHours): CallingHours[] {
  return daysBySpans(week).flatMap(({ days, spans }) =>
    spans.map(([from, until]) => ({ days, from: clockFromMinutes(from), until: clockFromMinutes(until) })),
  );
}

/** The week in words: "Mon to Fri 9:00 am to 9:30 pm; Sat and Sun 10:00 am to 6:00 pm". */
export function formatWeek(week: WeekHours): string {
  const groups = daysBySpans(week).map(
    ({ days, spans }) => `${formatDays(days)} ${spans.map(formatSpan).join(' and ')}`,
  );
  return groups.length > 0 ? groups.join('; ') : 'at no hour';
}

/** "9:00 am to 9:30 pm". */
export function formatSpan([from, until]: Span): string {
  return `${sayClock(from)} to ${sayClock(until)}`;
}

function minutesFromClock(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

const isoDays = [1, 2, 3, 4, 5, 6, 7] as const;
const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

function isSpan([from, until]: Span): boolean {
  return from < until;
}

function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const [from, until] of spans.filter(isSpan).sort(([one], [other]) => one - other)) {
    const last = apart.at(-1);
    if (last && last[1] >= from) apart[apart.length - 1] = [last[0], Math.max(last[1], until)];
    else apart.push([from, until]);
  }
  return apart;
}

type Group = { days: number[]; spans: readonly Span[] };

function daysBySpans(week: WeekHours): Group[] {
  const groups = new Map<string, Group>();
  for (const [index, spans] of week.entries()) {
    if (spans.length === 0) continue;
    const key = spans.join(' ');
    const group = groups.get(key) ?? { days: [], spans };
    group.days.push(index + 1);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function clockFromMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function formatDays(days: readonly number[]): string {
  const names = days.map((day) => dayNames[day - 1] as string);
  const first = days[0] as number;
  const inARow = days.every((day, index) => day === first + index);
  if (days.length === 7) return 'every day';
  if (days.length === 1) return names[0] as string;
  if (inARow && days.length > 2) return `${names[0]} to ${names.at(-1)}`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
