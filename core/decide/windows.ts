import type { DayPartName } from '#core/call/touch.ts';
import type { CallingHours } from '#core/decide/facts.ts';
import { type Clock, readClock, type Situation } from '#core/decide/situation.ts';
import {
  type Day,
  isoWeekday,
  localDay,
  localInstant,
  type Seconds,
  type Zone,
} from '#core/prospect/local-time.ts';
import { isBusinessDay } from '#core/rules/business-day.ts';

/** A window in seconds: from inclusive, until exclusive. */
export type Span = { part: DayPartName | 'requested'; from: Seconds; until: Seconds };

/**
 * The windows of those day parts on one date, in time order: cut to the calling hours, and to working hours and the
 * calling hours of every further zone the person may be in; split where an hour is missing.
 * What has ended is left out and what has begun starts now. Whether the date is a business day is not asked.
 */
export function windowsOn(situation: Situation, day: Day, parts: readonly DayPartName[]): Span[] {
  const { zone, dayParts, furtherZones, facts } = situation;
  const hours = facts.prospect.callingHours;
  let spans: Span[] = [];
  for (const { part, from, until } of dayParts) {
    if (!parts.includes(part)) continue;
    for (const clock of hours == null ? [{ from, until }] : cut([{ from, until }], hoursOn(hours, day))) {
      spans.push({ part, ...toInstants(zone, day, clock) });
    }
  }
  for (const further of furtherZones) {
    spans = spans.flatMap((span) => cut([span], workingHours(situation, further, span)));
  }
  return begun(spans, situation.notBefore);
}

/** The day parts of one date as they stand, for a time somebody asked for: only what has ended is cut away. */
export function wholeDay({ zone, dayParts, notBefore }: Situation, day: Day): Span[] {
  return begun(
    dayParts.map(({ part, from, until }) => ({ part, ...toInstants(zone, day, { from, until }) })),
    notBefore,
  );
}

/** Drops what has ended; what has begun starts at `notBefore`. */
export function begun(spans: readonly Span[], notBefore: Seconds): Span[] {
  return spans
    .filter((span) => span.from < span.until && span.until > notBefore)
    .map((span) => (span.from < notBefore ? { ...span, from: notBefore } : span));
}

function toInstants(zone: Zone, day: Day, clock: Clock): { from: Seconds; until: Seconds } {
  return { from: localInstant(zone, day, clock.from), until: localInstant(zone, day, clock.until) };
}

/** Where somebody in that zone is at work and may be called, around the span. */
function workingHours(situation: Situation, zone: Zone, span: Span): { from: Seconds; until: Seconds }[] {
  const { dayParts, rules, holidays, facts } = situation;
  const hours = facts.prospect.callingHours;
  const from = Math.min(...dayParts.map((part) => part.from));
  const until = Math.max(...dayParts.map((part) => part.until));
  const allowed: { from: Seconds; until: Seconds }[] = [];
  for (let day = localDay(zone, span.from); day <= localDay(zone, span.until - 1); day += 1) {
    if (!isBusinessDay(day, rules.businessDays, holidays)) continue;
    const clocks = hours == null ? [{ from, until }] : cut([{ from, until }], hoursOn(hours, day));
    allowed.push(...clocks.map((clock) => toInstants(zone, day, clock)));
  }
  return allowed;
}

/** What the spans and the allowed stretches have in common; `allowed` is in order and does not overlap. */
function cut<T extends { from: number; until: number }>(
  spans: readonly T[],
  allowed: readonly { from: number; until: number }[],
): T[] {
  const common: T[] = [];
  for (const span of spans) {
    for (const stretch of allowed) {
      const from = Math.max(span.from, stretch.from);
      const until = Math.min(span.until, stretch.until);
      if (from < until) common.push({ ...span, from, until });
    }
  }
  return common;
}

const hoursByEntries = new WeakMap<readonly CallingHours[], (readonly Clock[])[]>();

/** The calling hours of a date in order; entries that touch or overlap are one. */
function hoursOn(entries: readonly CallingHours[], day: Day): readonly Clock[] {
  let week = hoursByEntries.get(entries);
  if (week === undefined) {
    week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => mergedHours(entries, weekday));
    hoursByEntries.set(entries, week);
  }
  return week[isoWeekday(day) - 1] as readonly Clock[];
}

function mergedHours(entries: readonly CallingHours[], weekday: number): Clock[] {
  const merged: Clock[] = [];
  const clocks = entries.filter(({ days }) => days == null || days.includes(weekday)).map(readClock);
  for (const clock of clocks.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && clock.from <= last.until) last.until = Math.max(last.until, clock.until);
    else merged.push({ ...clock });
  }
  return merged;
}
