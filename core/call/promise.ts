import { isCountedCall, isVoicemail, type Touch } from '#core/call/touch.ts';
import {
  type Day,
  formatInstant,
  localDay,
  localInstant,
  parseDate,
  parseInstant,
  type Zone,
  zoneOf,
} from '#core/prospect/local-time.ts';

export type PromiseStatus = 'open' | 'kept' | 'superseded' | 'broken';

/** What became of a promise. */
export type PromiseState = {
  /** Where the message that made it stands in the list of touches. */
  index: number;
  status: PromiseStatus;
  /** Instant of the touch that settled it, or of the midnight that broke it; null while it is open. */
  settledAt: string | null;
};

/**
 * The promises of a history and what became of each, oldest first. The first inbound touch supersedes one, the first
 * counted call keeps one, both up to its last date (early too); when that date is over, it is broken.
 * @param touches the touches that stand, in order
 * @param todayOn the prospect's local date, `YYYY-MM-DD`
 * @param timeZone the prospect's (first) IANA zone
 * Source: METHODS.md, after the order of precedence; The Phone Lady.
 */
export function promisesOf(touches: readonly Touch[], todayOn: string, timeZone: string): PromiseState[] {
  const zone = zoneOf(timeZone);
  const today = parseDate(todayOn) as Day;
  return touches.flatMap((touch, index) => {
    if (!isVoicemail(touch) || touch.promise == null) return [];
    return [{ index, ...settle(touches.slice(index + 1), parseDate(touch.promise.to) as Day, today, zone) }];
  });
}

function settle(later: readonly Touch[], to: Day, today: Day, zone: Zone): Omit<PromiseState, 'index'> {
  const settling = later.find((touch) => touch.direction === 'in' || isCountedCall(touch));
  if (settling !== undefined && localDay(zone, parseInstant(settling.at) as number) <= to) {
    return { status: settling.direction === 'in' ? 'superseded' : 'kept', settledAt: settling.at };
  }
  if (settling === undefined && today <= to) return { status: 'open', settledAt: null };
  return { status: 'broken', settledAt: formatInstant(localInstant(zone, to + 1, 0)) };
}
