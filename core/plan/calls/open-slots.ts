import type { DayPartName } from '#core/call/touch.ts';
import { isTurnOf } from '#core/plan/calls/arm-turns.ts';
import type { CallToPlan } from '#core/plan/calls/call-to-plan.ts';
import { slotSeconds } from '#core/plan/calls/rep-room.ts';
import { localMinute, parseClock, type Seconds, zoneOf } from '#core/prospect/local-time.ts';
import { houseRules } from '#core/rules/house-rules.ts';

/** A half hour that is shorter for a call than this is taken only where there is no better one. */
const enoughSeconds = 10 * 60;

const daySeconds = 86_400;

/**
 * Which of these half hours somebody may be called in, by index. A day part that failed last is not repeated next, as long
 * as the day has another one for them: that is a rule, not a belief, and gives way to a promise. Whoever is in a trial is called
 * in the turns of their arm (arm-turns.ts).
 * @param slots first instants of half hours, in order; the first may have begun
 * Source: PRODUCT.md practice 21 (Schreier-Fleming).
 */
export function openSlots(
  call: Pick<CallToPlan, 'windows' | 'promised' | 'failedIn' | 'timeZone' | 'trial' | 'closesAt'>,
  slots: readonly Seconds[],
  now: Seconds,
): number[] {
  const open = inTurns(call, slots, inWindows(call.windows, slots, now));
  if (call.promised || call.failedIn === null || open.length === 0) return open;
  const others = open.filter((slot) => !isInPart(slots[slot]!, call.timeZone, call.failedIn!));
  return others.length > 0 ? others : open;
}

function inWindows(windows: CallToPlan['windows'], slots: readonly Seconds[], now: Seconds): number[] {
  const enough: number[] = [];
  const short: number[] = [];
  for (const [slot, at] of slots.entries()) {
    const seconds = secondsOpen(windows, Math.max(at, now), at + slotSeconds);
    if (seconds >= Math.min(enoughSeconds, at + slotSeconds - now)) enough.push(slot);
    else if (seconds > 0) short.push(slot);
  }
  return enough.length > 0 ? enough : short;
}

/** What is owed does not wait for a turn, nor what no turn is left for before it closes: the method's own dates come first. */
function inTurns(
  { trial, promised, closesAt }: Pick<CallToPlan, 'trial' | 'promised' | 'closesAt'>,
  slots: readonly Seconds[],
  open: number[],
): number[] {
  if (trial === null || promised) return open;
  const turns = open.filter((slot) => isTurnOf(trial, slots[slot]!));
  const closesToday = closesAt !== null && closesAt <= (slots[0] ?? 0) + daySeconds;
  return turns.length === 0 && closesToday ? open : turns;
}

function secondsOpen(windows: CallToPlan['windows'], from: Seconds, until: Seconds): number {
  let seconds = 0;
  for (const window of windows)
    seconds += Math.max(0, Math.min(window.until, until) - Math.max(window.from, from));
  return seconds;
}

/** By the middle of the half hour. */
function isInPart(at: Seconds, timeZone: string, part: DayPartName): boolean {
  const minute = localMinute(zoneOf(timeZone), at + slotSeconds / 2);
  const { from, until } = houseRules.dayParts[part];
  return parseClock(from)! <= minute && minute < parseClock(until)!;
}
