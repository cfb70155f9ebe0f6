import type { Person } from '#api/people.ts';
import type { ChanceSaid, PersonDay } from '#api/plan.ts';
import type { Window } from '#core/decide/decision.ts';
import { slotSeconds } from '#core/plan/calls/rep-room.ts';
import { wordsFor } from '#web/format/person-words.ts';
import { formatClock, minuteOfDay } from '#web/format/when.ts';
import type { HourBar, HourMark } from '#web/ui/DayStrip.tsx';

type Slot = PersonDay['slots'][number];

/** A full bar is at least one answer in three, so that the days of two people can be compared. */
const fullAt = 1 / 3;
/** What is said as little is still seen. */
const lowest = 0.1;

export function barsOf({ slots }: PersonDay, zone: string): HourBar[] {
  const full = Math.max(fullAt, ...slots.map(({ chance }) => chance ?? 0));
  return slots.map(({ at, chance, isScreened, isPlanned }) => ({
    at: minuteOfDay(at, zone),
    is: chance === null ? 'closed' : isScreened ? 'front-desk' : 'theirs',
    height: chance === null ? null : Math.max(chance / full, lowest),
    isPlanned,
  }));
}

const halfHour = slotSeconds / 60;
const begin = 6 * 60;
const end = 19 * 60;

/** The same while only the hours are known in which they may be called. */
export function openBars(windows: readonly Window[], zone: string): HourBar[] {
  const open = windows.map(
    ({ from, until }) => [minuteOfDay(from, zone), minuteOfDay(until, zone) || 24 * 60] as const,
  );
  return Array.from({ length: (end - begin) / halfHour }, (_, index) => {
    const at = begin + index * halfHour;
    const isOpen = open.some(([from, until]) => from < at + halfHour && until > at);
    return { at, is: isOpen ? 'theirs' : 'closed', height: null, isPlanned: false };
  });
}

/** Half hours in a row, until exclusive. */
export type Stretch = { from: string; until: string; slot: Slot };

/** Puts half hours together that follow one another and are alike. */
export function stretchesOf(slots: readonly Slot[], isAlike: (one: Slot, other: Slot) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  for (const slot of slots) {
    const last = stretches.at(-1);
    const until = new Date(Date.parse(slot.at) + slotSeconds * 1000).toISOString();
    if (last && isAlike(last.slot, slot)) last.until = until;
    else stretches.push({ from: slot.at, until, slot });
  }
  return stretches;
}

/** The sentence that stands for the strip: where the day is best, what it is now, what is planned. */
export function dayWords(day: PersonDay, person: Person, zone: string, now: number): string {
  const { they, their, answers } = wordsFor(person);
  const planned = day.slots.find(({ isPlanned }) => isPlanned);
  return [
    `Chance that ${they} ${answers}, by half hour of ${their} day from 6 to 19`,
    bestWords(day, zone),
    day.now && `Now, ${formatClock(now, zone)}, ${day.now.says}`,
    planned && `Planned for ${formatClock(planned.at, zone)}`,
  ]
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** Half hours whose chance is within a tenth of the best are as good as it. */
const asGood = 0.9;
const mostNamed = 3;

function bestWords({ slots }: PersonDay, zone: string): string {
  const open = slots.filter(({ chance }) => chance !== null);
  if (open.length === 0) return 'No hour of it is open';
  const best = Math.max(...open.map(({ chance }) => chance as number));
  const isGood = ({ chance }: Slot) => chance !== null && chance >= best * asGood;
  if (open.every(isGood)) return 'Much alike in every hour that is open';
  const good = stretchesOf(slots, (one, other) => isGood(one) === isGood(other)).filter(({ slot }) =>
    isGood(slot),
  );
  const named = good.slice(0, mostNamed).map(({ from, until }) => spanWords(from, until, zone));
  return `Best ${named.join(' and ')}`;
}

/** "6:30 to 8:00 am", "11:30 am to 1:00 pm" */
export function spanWords(from: string, until: string, zone: string): string {
  const [begin, end] = [formatClock(from, zone), formatClock(until, zone)];
  const half = / [ap]m$/.exec(end)?.[0] ?? ' ';
  return `${begin.endsWith(half) ? begin.slice(0, -half.length) : begin} to ${end}`;
}

/** The same while only the hours are known. */
export function openDayWords(windows: readonly Window[], zone: string, now: number): string {
  const said = windows.map(({ from, until }) => spanWords(from, until, zone));
  const may = said.length > 0 ? `the rules let you call ${said.join(' and ')}` : 'no call today';
  return `Their day from 6 to 19: ${may}. It is ${formatClock(now, zone)} there.`;
}

/** What a chance rests on; from others alone it is an estimate, and says so. */
export function restsWords({ isEstimated, restsOn }: ChanceSaid): string {
  return isEstimated ? `Estimated from similar people: ${restsOn}.` : `Rests on ${restsOn}.`;
}

/** Six, then the day parts. */
const usualMarks = [begin, 8 * 60, 12 * 60, 13 * 60, 17 * 60];
/** The words do not fit under fewer minutes of a narrow screen. */
const leastForWords = 210;

/**
 * @param midnight the instant their day begins at, for the clock's words
 * @param screened half hours in which the front desk picks up, by their minute
 */
export function marksOf(
  bars: readonly HourBar[],
  screened: ReadonlySet<number>,
  midnight: number,
  zone: string,
): HourMark[] {
  const changes = bars.filter(({ at }) => screened.has(at) !== screened.has(at - halfHour));
  const marks = screened.size > 0 ? [...new Set([begin, ...changes.map(({ at }) => at)])] : usualMarks;
  return marks.map((at, index) => {
    const until = marks[index + 1] ?? end;
    const isFrontDesk = screened.has(at) && until - at >= leastForWords;
    return {
      at,
      hour: at === 12 * 60 ? 'noon' : formatClock(midnight + at * 60_000, zone).replace(':00', ''),
      says: isFrontDesk ? 'front desk' : null,
      isOpen: bars.some((bar) => bar.at >= at && bar.at < until && bar.is === 'theirs'),
    };
  });
}
