import { isCountedCall } from '#core/call/touch.ts';
import type { Decision } from '#core/decide/decision.ts';
import { type Facts, firstZone } from '#core/decide/facts.ts';
import {
  localDay,
  localMinute,
  parseInstant,
  type Seconds,
  type Zone,
  zoneOf,
} from '#core/prospect/local-time.ts';
import { sayClock } from '#core/prospect/local-time-words.ts';

/** Somebody who was told that the rep can be reached until then. */
export type Told = {
  facts: Facts;
  /** Null: in no method now. */
  decision: Decision | null;
  /** Instants, RFC 3339 UTC. */
  at: string;
  until: string;
};

/** Whether they may be called again today, by the date where they are, and what is left to do. */
export type ToldOtherwise = { mayCall: boolean; says: string };

/**
 * What can be done for somebody who may call a desk that is left early. Null where they called since, for what they were
 * told served its end, and where we wrote to them since: they know. Nobody is called twice a day for it; what is left is a note, or leaving it.
 * @param now RFC 3339 UTC
 * Source: The Phone Lady, the availability message; METHODS.md, `one-call-a-day`.
 */
export function toldOtherwise(told: Told, now: string): ToldOtherwise | null {
  const since = told.facts.touches.filter(({ at }) => secondsOf(at) > secondsOf(told.at));
  if (since.some((touch) => isTheirCall(touch) || isOurMail(touch))) return null;
  const zone = zoneOf(firstZone(told.facts.prospect) ?? 'UTC');
  const today = localDay(zone, secondsOf(now));
  const isToday = (at: string) => localDay(zone, secondsOf(at)) === today;
  const mayCall = told.decision?.next === 'call' && told.decision.windows.some(({ from }) => isToday(from));
  const calledToday = told.facts.touches.some((touch) => isCountedCall(touch) && isToday(touch.at));
  return { mayCall, says: `${sayUntil(zone, told.until)} ${sayWayOut(told.decision, mayCall, calledToday)}` };
}

function isTheirCall({ channel, direction, outcome }: Facts['touches'][number]): boolean {
  return channel === 'call' && direction === 'in' && outcome === 'callback';
}

function isOurMail({ channel, direction }: Facts['touches'][number]): boolean {
  return channel === 'email' && direction === 'out';
}

function secondsOf(instant: string): Seconds {
  return parseInstant(instant) ?? 0;
}

function sayUntil(zone: Zone, until: string): string {
  return `They heard that you can be reached until ${sayClock(localMinute(zone, secondsOf(until)))}, their time.`;
}

function sayWayOut(decision: Decision | null, mayCall: boolean, calledToday: boolean): string {
  if (mayCall) return 'They may be called again today: tell them.';
  if (decision?.next === 'stop') return `No call any more: ${decision.reasons[0]?.says ?? 'it is over.'}`;
  if (calledToday) return 'They had their call for today: write to them, or leave it.';
  return 'No call is due to them today: write to them, or leave it.';
}
