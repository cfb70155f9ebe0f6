import { type Minute, parseClock } from '#core/prospect/local-time.ts';
import { sayClock } from '#core/prospect/local-time-words.ts';

/**
 * A stretch of a rep's working week, by the rep's own clock: ISO weekdays (1 = Monday), `HH:MM`, from inclusive,
 * until exclusive; `24:00` is the end of the day. Whoever works past midnight begins anew at `00:00` of the next day.
 */
export type WorkingStretch = { days: number[]; from: string; until: string };

/** What is wrong with working hours: in which stretch and which of its fields, and a sentence that says so. */
export type HoursProblem = { stretch: number; field: keyof WorkingStretch; says: string };

/** The first thing wrong with working hours, in their order; null where they can be kept. Their shape is checked before. */
export function findHoursProblem(hours: readonly WorkingStretch[]): HoursProblem | null {
  for (const [stretch, one] of hours.entries()) {
    const problem =
      twiceOnOneDay(one) ?? endsBeforeItBegins(one) ?? overlapWith(hours.slice(0, stretch), one);
    if (problem !== null) return { stretch, ...problem };
  }
  return null;
}

type Problem = Omit<HoursProblem, 'stretch'>;

function twiceOnOneDay({ days }: WorkingStretch): Problem | null {
  const twice = days.find((day, index) => days.indexOf(day) < index);
  if (twice === undefined) return null;
  return { field: 'days', says: `${weekdayNames[twice - 1]} is named twice in the same stretch.` };
}

function endsBeforeItBegins(stretch: WorkingStretch): Problem | null {
  const { from, until } = spanOf(stretch);
  if (from < until) return null;
  const day = weekdayNames[stretch.days[0]! - 1];
  return {
    field: 'until',
    says: `${day} from ${sayEnd(from)} until ${sayEnd(until)} ends before it begins.`,
  };
}

function overlapWith(before: readonly WorkingStretch[], one: WorkingStretch): Problem | null {
  const span = spanOf(one);
  for (const day of one.days) {
    const other = before.find((earlier) => earlier.days.includes(day) && meet(spanOf(earlier), span));
    if (other === undefined) continue;
    const says = `${weekdayNames[day - 1]} has ${saySpan(spanOf(other))} and ${saySpan(span)}, which overlap.`;
    return { field: 'from', says };
  }
  return null;
}

/** Minutes of the rep's day. */
export type WorkingSpan = { from: Minute; until: Minute };

const meet = (one: WorkingSpan, other: WorkingSpan) => one.from < other.until && other.from < one.until;

const spanOf = ({ from, until }: WorkingStretch): WorkingSpan => ({
  from: parseClock(from)!,
  until: parseClock(until)!,
});

export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

const saySpan = ({ from, until }: WorkingSpan) => `${sayEnd(from)} to ${sayEnd(until)}`;

const sayEnd = (minute: Minute) => (minute === 24 * 60 ? 'midnight' : sayClock(minute));
