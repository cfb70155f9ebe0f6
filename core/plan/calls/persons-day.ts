import { decideKnown } from '#core/decide/decide-known.ts';
import type { Window } from '#core/decide/decision.ts';
import { type Facts, firstZone } from '#core/decide/facts.ts';
import { slotSeconds } from '#core/plan/calls/rep-room.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import {
  type Day,
  formatInstant,
  localDay,
  localInstant,
  type Minute,
  parseInstant,
  type Seconds,
  type Zone,
  zoneOf,
} from '#core/prospect/local-time.ts';
import type { ScreenerHours } from '#core/prospect/screener-hours.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

/** A half hour of somebody's day, by its first instant. */
export type HalfHour = {
  at: Seconds;
  /** They may be called in some of it. */
  isOpen: boolean;
  /** Somebody else picks up. */
  isScreened: boolean;
};

/** One date of their own calendar in half hours of their own clock. */
export type PersonsDay = { day: Day; halfHours: HalfHour[] };

/** What is drawn of a day: from 6 am to 7 pm. */
const drawn: { from: Minute; until: Minute } = { from: 6 * 60, until: 19 * 60 };

/**
 * Today where they may be called today or not at all, else the date of their next window.
 * @param windows in order, as {@link windowsAround} has them
 * @param screened when somebody else picks up; null: nobody does
 */
export function personsDay(
  zone: Zone,
  windows: readonly Window[],
  screened: ScreenerHours | null,
  now: Seconds,
): PersonsDay {
  const day = windows[0] === undefined ? localDay(zone, now) : dayOf(zone, windows[0]);
  const halfHours: HalfHour[] = [];
  for (let minute = drawn.from; minute < drawn.until; minute += slotSeconds / 60) {
    const at = localInstant(zone, day, minute);
    const isScreened = screened?.some(({ from, until }) => from <= minute && minute < until) ?? false;
    halfHours.push({ at, isOpen: windows.some((window) => overlaps(window, at)), isScreened });
  }
  return { day, halfHours };
}

/**
 * When `decide` lets somebody be called: its windows, and on their first date, if that is today, also those that are over.
 * None where there is no call to make.
 */
export function windowsAround(
  facts: Facts,
  playbook: Playbook,
  rules: HouseRules,
  now: Seconds,
): readonly Window[] {
  const windows = windowsAt(now);
  const zone = zoneOf(firstZone(facts.prospect) ?? 'UTC');
  const today = localDay(zone, now);
  if (windows[0] === undefined || dayOf(zone, windows[0]) !== today) return windows;
  // What was decided before the last thing happened was decided for another case.
  const lastAt = Math.max(0, ...facts.touches.map((touch) => parseInstant(touch.at)!));
  const earlier = windowsAt(Math.max(localInstant(zone, today, 0), lastAt));
  return [...earlier.filter((window) => window.from < windows[0]!.from), ...windows];

  function windowsAt(at: Seconds): readonly Window[] {
    const { decision } = decideKnown(facts, playbook, rules, formatInstant(at));
    return decision.next === 'call' ? decision.windows : [];
  }
}

function dayOf(zone: Zone, { from }: Window): Day {
  return localDay(zone, parseInstant(from)!);
}

function overlaps({ from, until }: Window, at: Seconds): boolean {
  return parseInstant(from)! < at + slotSeconds && parseInstant(until)! > at;
}
