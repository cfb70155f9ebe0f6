import type { RepLoad } from '#api/plan.ts';
import { formatClock, minuteOfDay } from '#web/format/when.ts';

/** A half hour of a rep's day as it is drawn; without room, nobody is called in it. */
export type HalfHour = { at: string; room: number; held: number; price: number; isOverfull: boolean };

const halfHourMs = 30 * 60_000;

/** From the first half hour with room to the last, with those between in which the rep calls nobody. */
export function halfHoursOf(
  { cells: all, unkeepable }: Pick<RepLoad, 'cells' | 'unkeepable'>,
  now: number,
): HalfHour[] {
  const cells = isBeforeHours(all, now) ? all.slice(1) : all;
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return [];
  const byTime = new Map(cells.map((cell) => [Date.parse(cell.at), cell]));
  const overfull = new Set(unkeepable.flatMap((promise) => promise.overfull.map((at) => Date.parse(at))));
  const count = (Date.parse(last.at) - Date.parse(first.at)) / halfHourMs + 1;
  return Array.from({ length: count }, (_, index) => {
    const at = Date.parse(first.at) + index * halfHourMs;
    const { room = 0, held = 0, price = 0 } = byTime.get(at) ?? {};
    return { at: new Date(at).toISOString(), room, held, price, isOverfull: overfull.has(at) };
  });
}

/** The half hour that runs has room also at night, for whoever sits at the desk; where nobody does, it is no part of the day. */
function isBeforeHours([first, second]: RepLoad['cells'], now: number): boolean {
  if (!first || !second || first.held > 0 || Date.parse(first.at) > now) return false;
  return Date.parse(second.at) - Date.parse(first.at) > 2 * halfHourMs;
}

/** The end of the last one. */
export const endOf = (halfHours: readonly HalfHour[]): number =>
  Date.parse(halfHours.at(-1)?.at ?? '') + halfHourMs;

/** So many half hours wide is an hour in words. */
const marksNeed = 2;

/** Which of them carry their hour below: every other full hour, so that the words have room; the first where there is none. */
export function hourMarks(halfHours: readonly HalfHour[], zone: string): { index: number; words: string }[] {
  const marks = halfHours.flatMap(({ at }, index) => {
    const minute = minuteOfDay(at, zone);
    if (minute % 120 !== 0 || index + marksNeed > halfHours.length) return [];
    return [{ index, words: formatClock(at, zone).replace(':00', '') }];
  });
  const [first] = halfHours;
  if (marks.length > 0 || !first) return marks;
  return [{ index: 0, words: formatClock(first.at, zone) }];
}

/** `7:00 am to 6:30 pm` */
export const hoursWords = (halfHours: readonly HalfHour[], zone: string): string =>
  `${formatClock(halfHours[0]?.at ?? '', zone)} to ${formatClock(endOf(halfHours), zone)}`;

/** The strip in a sentence, for those who hear the page. */
export function stripWords(halfHours: readonly HalfHour[], zone: string): string {
  if (halfHours.length === 0) return 'No half hour with room for calls.';
  const free = halfHours.filter(({ room, held }) => held < room);
  const room =
    free.length === 0
      ? 'every half hour is full'
      : `${free.length === 1 ? 'one half hour has' : `${free.length} half hours have`} room`;
  const none = spansOf(halfHours.filter((one) => one.room === 0)).map(
    ([from, until]) => `${formatClock(from, zone)} to ${formatClock(until, zone)}`,
  );
  const pause = none.length === 0 ? '' : ` No calls ${none.join(' and ')}.`;
  return `${hoursWords(halfHours, zone)}; ${room}.${pause}`;
}

function spansOf(halfHours: readonly HalfHour[]): [from: number, until: number][] {
  const spans: [number, number][] = [];
  for (const { at } of halfHours) {
    const from = Date.parse(at);
    const last = spans.at(-1);
    if (last && last[1] === from) last[1] = from + halfHourMs;
    else spans.push([from, from + halfHourMs]);
  }
  return spans;
}
