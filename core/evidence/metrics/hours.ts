import type { LikelyRange } from '#core/evidence/likely-range.ts';
import {
  answeredThen,
  type CallsByPerson,
  type HoursGain,
  hoursGain,
} from '#core/evidence/metrics/hours-gain.ts';
import type { CountedTouch } from '#core/evidence/metrics/person-history.ts';
import { addToShare, newShare, type ShareTally, shareRange } from '#core/evidence/metrics/share-tally.ts';
import { isAnswered } from '#core/evidence/metrics/what-counts.ts';
import { isoWeekday, localDay, localMinute, type Zone } from '#core/prospect/local-time.ts';

const hoursADay = 24;

/** Calls by hour and weekday of whoever was called; a cell is `(weekday - 1) * 24 + hour`. */
export type HourTally = {
  calls: Uint32Array;
  answered: Uint32Array;
  /** Each person's calls: shares go by people, and so does whether hours explain anything. */
  people: CallsByPerson;
};

export function newHours(): HourTally {
  return {
    calls: new Uint32Array(7 * hoursADay),
    answered: new Uint32Array(7 * hoursADay),
    people: { calls: [], ends: [] },
  };
}

/** @param dials the calls of one person, in their zone */
export function addToHours(
  { calls, answered, people }: HourTally,
  zone: Zone,
  dials: readonly CountedTouch[],
): void {
  if (dials.length === 0) return;
  for (const dial of dials) {
    const hour = hourOf(zone, dial);
    const cell = (isoWeekday(localDay(zone, dial.at)) - 1) * hoursADay + hour;
    const isLive = isAnswered(dial);
    calls[cell]! += 1;
    if (isLive) answered[cell]! += 1;
    people.calls.push(isLive ? hour + answeredThen : hour);
  }
  people.ends.push(people.calls.length);
}

function hourOf(zone: Zone, { at }: CountedTouch): number {
  return Math.floor(localMinute(zone, at) / 60);
}

export type HourCell = {
  weekday: number;
  hour: number;
  calls: number;
  answered: number;
  /** Drawn toward the share of all calls. */
  share: number;
  tooFew: boolean;
};

export type HourBar = {
  hour: number;
  calls: number;
  answered: number;
  share: number;
  range: LikelyRange | null;
  standsOut: boolean;
  tooFew: boolean;
};

export type HourReading = {
  hours: number[];
  weekdays: number[];
  cells: HourCell[];
  byHour: HourBar[];
  all: ShareTally;
  gain: HoursGain | null;
};

/** Below this a share is the luck of a few. Source: DESIGN-LANGUAGE, charts. */
const fewestCalls = 8;

/**
 * Reads the map: rows are Monday to Friday and weekdays with calls beside, columns the hours from the first to the last in
 * which anybody was called. A cell's share is drawn toward that of all calls, the more the fewer calls it has, and the more
 * the less the cells differ beyond what chance makes of them (partial pooling).
 */
export function readHours(tally: HourTally): HourReading {
  const { byHour, all } = sharesOf(tally.people);
  const hours = spanOf(byHour.map(({ from }) => from));
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => weekday <= 5 || callsOn(tally, weekday) > 0);
  const cells = weekdays.flatMap((weekday) =>
    hours.map((hour) => ({ weekday, hour, cell: (weekday - 1) * hoursADay + hour })),
  );
  const overall = all.from === 0 ? 0 : all.of / all.from;
  const pull = pooling(
    cells.map(({ cell }) => ({ of: tally.answered[cell]!, from: tally.calls[cell]! })),
    overall,
  );
  const pullOfHours = pooling(
    hours.map((hour) => byHour[hour]!),
    overall,
  );
  return {
    hours,
    weekdays,
    cells: cells.map(({ weekday, hour, cell }) => {
      const [calls, answered] = [tally.calls[cell]!, tally.answered[cell]!];
      const share = drawn({ of: answered, from: calls }, overall, pull);
      return { weekday, hour, calls, answered, share, tooFew: calls < fewestCalls };
    }),
    byHour: hours.map((hour) => barOf(hour, byHour[hour]!, overall, pullOfHours)),
    all,
    gain: hoursGain(tally.people, hours.length > 0 ? pullOfHours : 1),
  };
}

type Shares = { byHour: ShareTally[]; all: ShareTally };

/** The shares that answered, at each hour and of all calls. */
function sharesOf({ calls, ends }: CallsByPerson): Shares {
  const shares: Shares = { byHour: Array.from({ length: hoursADay }, newShare), all: newShare() };
  const own = new Uint32Array(2 * answeredThen);
  let from = 0;
  for (const until of ends) {
    own.fill(0);
    for (; from < until; from += 1) own[calls[from]!]! += 1;
    addToShares(shares, own);
  }
  return shares;
}

/** @param own how many calls of one person went which way: an hour, with {@link answeredThen} added where they answered */
function addToShares({ byHour, all }: Shares, own: Uint32Array): void {
  let [answered, calls] = [0, 0];
  for (let hour = 0; hour < hoursADay; hour += 1) {
    const of = own[hour + answeredThen]!;
    const from = own[hour]! + of;
    addToShare(byHour[hour]!, of, from);
    answered += of;
    calls += from;
  }
  addToShare(all, answered, calls);
}

function barOf(hour: number, share: ShareTally, overall: number, pull: number): HourBar {
  const range = shareRange(share);
  const tooFew = share.from < fewestCalls;
  return {
    hour,
    calls: share.from,
    answered: share.of,
    share: drawn(share, overall, pull),
    range,
    standsOut: !tooFew && range !== null && range.low > overall,
    tooFew,
  };
}

function spanOf(counts: readonly number[]): number[] {
  const first = counts.findIndex((count) => count > 0);
  if (first === -1) return [];
  const last = counts.findLastIndex((count) => count > 0);
  return counts.map((_, hour) => hour).slice(first, last + 1);
}

function callsOn({ calls }: HourTally, weekday: number): number {
  return calls
    .subarray((weekday - 1) * hoursADay, weekday * hoursADay)
    .reduce((sum, count) => sum + count, 0);
}

type Part = { of: number; from: number };

/** So many calls at the overall share are added to each part. */
function drawn({ of, from }: Part, overall: number, pull: number): number {
  return (of + pull * overall) / (from + pull);
}

const leastPull = 8;
const mostPull = 10_000;

/**
 * How strongly parts are drawn to the whole: `overall (1 - overall) / spread - 1`, where the spread between the parts is what
 * remains of theirs once chance is taken off. Where nothing remains, all parts are the whole.
 * Source: J. C. Kleinman, "Proportions with extraneous variance: single and independent samples", JASA 68, 1973 (moments).
 */
function pooling(parts: readonly Part[], overall: number): number {
  const called = parts.filter(({ from }) => from > 0);
  const calls = called.reduce((sum, { from }) => sum + from, 0);
  if (called.length < 2 || overall === 0 || overall === 1) return mostPull;
  const spread = called.reduce((sum, { of, from }) => sum + from * (of / from - overall) ** 2, 0);
  const byChance = (called.length - 1) * overall * (1 - overall);
  const evenness = calls - called.reduce((sum, { from }) => sum + from * from, 0) / calls;
  const between = (spread - byChance) / evenness;
  if (between <= 0) return mostPull;
  return Math.min(mostPull, Math.max(leastPull, (overall * (1 - overall)) / between - 1));
}
