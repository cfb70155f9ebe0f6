import {
  isoWeekday,
  localDay,
  localMinute,
  type Minute,
  parseInstant,
  zoneOf,
} from '#core/prospect/local-time.ts';
import type { ScreenerHours } from '#core/prospect/screener-hours.ts';

/** One counted call to somebody a front desk answers for. */
export type FrontDeskCall = {
  /** RFC 3339 UTC. */
  at: string;
  /** IANA zone of the desk, or of who was called. */
  timeZone: string;
  /** Whether the front desk took it. */
  answered: boolean;
};

/** What our calls of one local hour, Monday to Friday, say of who picks up. */
export type FrontDeskHour = {
  /** 0 to 23, by their clock. */
  hour: number;
  calls: number;
  answered: number;
  /** How likely the front desk takes a call then, 0 to 1; null: too few calls to say. */
  share: number | null;
};

/** Under so many calls nothing is said of an hour. */
const fewest = 8;
/** Each hour is held to all hours as if by so many calls more. */
const held = 8;

/**
 * How often the front desk took our calls, by the hour. Each hour is held to the share of all hours, so that a lucky few
 * calls do not make it certain; an hour with fewer than eight says nothing.
 * @returns the hours in which we called, in order
 */
export function frontDeskHours(calls: readonly FrontDeskCall[]): FrontDeskHour[] {
  const hours = new Map<number, FrontDeskHour>();
  let answered = 0;
  let all = 0;
  for (const call of calls) {
    const hour = officeHour(call);
    if (hour === null) continue;
    const tally = hours.get(hour) ?? { hour, calls: 0, answered: 0, share: null };
    tally.calls += 1;
    tally.answered += Number(call.answered);
    hours.set(hour, tally);
    all += 1;
    answered += Number(call.answered);
  }
  const usual = all === 0 ? 0 : answered / all;
  return [...hours.values()]
    .map((tally) => ({ ...tally, share: shareOf(tally, usual) }))
    .sort((one, other) => one.hour - other.hour);
}

/**
 * When they pick up where nobody has said their hours: of an hour that calls tell of, whether they take at least as many in it
 * as over all of these hours; of the others, as is assumed.
 */
export function hoursByCalls(learned: readonly FrontDeskHour[], assumed: ScreenerHours): ScreenerHours {
  const known = new Map(learned.flatMap(({ hour, share }) => (share === null ? [] : [[hour, share]])));
  const calls = learned.reduce((sum, hour) => sum + hour.calls, 0);
  const answered = learned.reduce((sum, hour) => sum + hour.answered, 0);
  const isAssumed = (minute: Minute) => assumed.some(({ from, until }) => from <= minute && minute < until);
  const picksUp = (minute: Minute) => {
    const share = known.get(Math.floor(minute / 60));
    // Held to their share, hours that are all alike come to it but for rounding.
    return share === undefined ? isAssumed(minute) : share > 0 && share >= answered / calls - 1e-9;
  };
  return halfHours.filter(picksUp).map((from) => ({ from, until: from + 30 }));
}

const halfHours = Array.from({ length: 48 }, (_, nth) => nth * 30);

/** Weekends are no office's hours. */
function officeHour({ at, timeZone }: FrontDeskCall): number | null {
  const zone = zoneOf(timeZone);
  const instant = parseInstant(at)!;
  if (isoWeekday(localDay(zone, instant)) > 5) return null;
  return Math.floor(localMinute(zone, instant) / 60);
}

function shareOf({ calls, answered }: FrontDeskHour, usual: number): number | null {
  if (calls < fewest) return null;
  return (answered + held * usual) / (calls + held);
}
