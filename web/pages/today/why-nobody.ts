import type { WorkingHours } from '#api/plan.ts';
import type { Today, TodayRow } from '#api/today.ts';
import { formatClock, formatDay, formatUntil, localDate } from '#web/format/when.ts';
import { ownHours } from '#web/pages/today/own-hours.ts';
import { offeredAt } from '#web/pages/today/turns.ts';

/** Whom the day has next, and how many come up in the same minute. */
export type NextMoment = { at: number; row: TodayRow; others: number };

/** The list is in working order, what is promised before what is sooner: so the first by the clock is looked for. */
export function nextMoment(rows: readonly TodayRow[], now: number): NextMoment | null {
  const coming = rows.flatMap((row) => {
    const at = comesUpAt(row);
    return at !== null && at > now ? [{ at, row }] : [];
  });
  if (coming.length === 0) return null;
  const at = Math.min(...coming.map((one) => one.at));
  const then = coming.filter((one) => one.at === at);
  return { at, row: (then[0] as { row: TodayRow }).row, others: then.length - 1 };
}

/** What is promised is offered as soon as it may be called, wherever the plan has it. */
const comesUpAt = (row: TodayRow): number | null =>
  offeredAt(row.group === 'promised' ? { ...row, plan: null } : row);

/** Why the desk is empty, as far as it is known. */
export type Emptiness = {
  day: Today;
  next: NextMoment | null;
  /** The first of those held back: who may be called today and has no place comes before the others. */
  heldBack: readonly TodayRow[];
  hours: WorkingHours;
  ownZone: string;
  now: number;
};

/** Rules of the plan, and not of the decision: the person could be called today. */
const ofThePlan = ['day-is-full', 'outside-your-hours', 'not-their-turn', 'no-hours-left'];

/** How many of those that were read could be called today and have no place in the day. */
export const withoutPlace = (heldBack: readonly TodayRow[]): number =>
  heldBack.filter(({ because }) => ofThePlan.includes(because.rule)).length;

/** Whether the rep's own hours or days away have to do with it: then the settings can change it. */
export const isOfOwnHours = ({ heldBack, hours, ownZone, now }: Emptiness): boolean =>
  ownHours(hours, ownZone, now).is !== 'working' ||
  heldBack.some(({ because }) => ['away', 'outside-your-hours', 'no-hours-left'].includes(because.rule));

export function emptyTitle({ day, next, heldBack, hours, ownZone, now }: Emptiness): string {
  if (next) return `Nobody is due for ${formatUntil(Math.floor((next.at - now) / 60_000))}.`;
  if (isAway(heldBack)) return 'You are away today.';
  if (ownHours(hours, ownZone, now).is === 'day-off') return 'A day off.';
  return day.ticks.length > 0 ? 'Nobody more is due today.' : 'Nobody is due today.';
}

/** Why nobody more is planned, and from when on somebody is; with a next moment there is nothing to explain. */
export function whyNobody(empty: Emptiness): string {
  const { heldBack, hours, ownZone, now } = empty;
  const away = isAway(heldBack);
  if (away) return `${away.says} Nothing is planned until then.`;
  const own = ownHours(hours, ownZone, now);
  if (own.is === 'day-off')
    return `${weekdayOf(now, ownZone)} is not among your working days.${goesOn(own.next, ownZone, now)}`;
  if (own.is === 'over')
    return `Your working hours were over at ${formatClock(own.since, ownZone)}.${goesOn(own.next, ownZone, now)}`;
  if (withoutPlace(heldBack) > 0) return 'Your day has no room left for another call.';
  return whyNobodyIsLeft(empty.day.counts);
}

const isAway = (heldBack: readonly TodayRow[]) =>
  heldBack.find(({ because }) => because.rule === 'away')?.because;

function goesOn(next: number | null, zone: string, now: number): string {
  if (next === null) return ' No day of the week is.';
  const tomorrow = localDate(now + 24 * 3_600_000, zone);
  const day = localDate(next, zone) === tomorrow ? 'tomorrow' : formatDay(next, zone);
  return ` The plan goes on ${day} at ${formatClock(next, zone)}.`;
}

const weekdayOf = (now: number, zone: string): string =>
  new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${localDate(now, zone)}T12:00:00Z`),
  );

function whyNobodyIsLeft({ heldBack, prepare }: Today['counts']): string {
  if (heldBack > 0)
    return prepare > 0
      ? 'Everybody else waits for one thing that is missing, or is held back by a rule; the list says which.'
      : 'Everybody else is held back by a rule until another day; the list says which.';
  return prepare > 0
    ? 'Everybody in your playbooks waits for one thing that is missing before the first call.'
    : 'Nobody is in a playbook for you yet.';
}
