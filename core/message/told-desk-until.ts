import type { MessageKind } from '#core/message/kind.ts';
import { minuteOf, reachableWindow } from '#core/message/lint/availability-window.ts';
import { readMessage } from '#core/message/lint/reading.ts';
import { methodOf } from '#core/message/lint/severity.ts';
import type { MessageContext } from '#core/message/message-context.ts';
import {
  formatInstant,
  localDay,
  localInstant,
  localMinute,
  type Minute,
  parseInstant,
  type Seconds,
  type Zone,
  zoneOf,
} from '#core/prospect/local-time.ts';

/**
 * The instant until which a message says that the rep can be reached: a promise like any other, which leaving early
 * breaks. Null where it says none, or none that can be known.
 * @param context of the moment it was left, by the clock where the prospect is
 * Source: The Phone Lady, "I'll be at my desk until …".
 */
export function toldDeskUntil(text: string, kind: MessageKind, context: MessageContext): string | null {
  const window = reachableWindow(readMessage(text, kind, methodOf(null, null), { context }));
  const at = parseInstant(context.at ?? '');
  if (window === null || at === null) return null;
  const planned = parseInstant(context.deskUntil ?? '');
  const zone = context.prospect?.timeZone ? zoneOf(context.prospect.timeZone) : null;
  const minute = window.clock === null ? null : minuteOf(window.clock);
  // Without their clock, or by another one, it was what the rep had set.
  const until =
    minute === null || zone === null || isAnotherClock(window.zone)
      ? planned
      : saidUntil({ zone, minute, clock: window.clock ?? '' }, planned, at);
  return until !== null && until > at ? formatInstant(until) : null;
}

function isAnotherClock(zone: string | null): boolean {
  return zone !== null && !zone.startsWith('your');
}

type Said = { zone: Zone; minute: Minute; clock: string };

/** "Until 1:30" is half past one of the day or of the night: what the rep had set, else the next to come that day. */
function saidUntil({ zone, minute, clock }: Said, planned: Seconds | null, at: Seconds): Seconds | null {
  if (planned !== null && localMinute(zone, planned) % halfDay === minute % halfDay) return planned;
  const halves = [minute % halfDay, (minute % halfDay) + halfDay];
  const half = /p\.?\s?m/.test(clock) || minute >= halfDay ? 1 : /a\.?\s?m/.test(clock) ? 0 : null;
  const minutes = half === null ? halves : [halves[half] as Minute];
  const instants = minutes.map((one) => localInstant(zone, localDay(zone, at), one));
  return instants.find((instant) => instant > at) ?? null;
}

const halfDay = 12 * 60;
