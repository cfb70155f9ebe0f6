import type { DateSpan } from '#core/evidence/metrics/slice.ts';
import { type Day, isoWeekday, mondayOf } from '#core/prospect/local-time.ts';

/** A rep's day against the plan as it stood when it began. */
export type RepDayDone = {
  on: Day;
  planned: number;
  /** Made in the planned half hour or before it, and later that day. */
  done: number;
  doneLate: number;
  putOff: number;
  /** Could no longer be called: not the rep's to make. */
  fellAway: number;
  toCome: number;
  leftUndone: number;
};

export type DayState = 'whole' | 'nearly' | 'less' | 'off' | 'no-plan' | 'today' | 'to-come';
export type DayRead = { on: Day; state: DayState; planned: number; done: number; calls: number };

export type DaysQuestion = {
  period: DateSpan;
  today: Day;
  planned: readonly RepDayDone[];
  callsByDay: ReadonlyMap<Day, number>;
  /** Whether nobody of those asked about works that day: away, or no hours. */
  isOff(on: Day): boolean;
};

/** The days of whole weeks: Monday to Friday, and other days on which there was a call. */
export function readDays(question: DaysQuestion): DayRead[] {
  const { period, callsByDay } = question;
  const days: DayRead[] = [];
  for (let on = mondayOf(period.from); on <= mondayOf(period.until) + 6; on += 1) {
    const planned = question.planned.filter((day) => day.on === on);
    const calls = callsByDay.get(on) ?? 0;
    if (isoWeekday(on) > 5 && calls === 0 && planned.length === 0) continue;
    const whole = addUp(planned);
    days.push({ on, state: stateOf(on, whole, question), planned: whole.planned, done: made(whole), calls });
  }
  return days;
}

/** This much of what stayed theirs to make is nearly all of it. */
const nearly = 0.8;

function stateOf(on: Day, day: Adherence, { today, isOff, callsByDay }: DaysQuestion): DayState {
  if (on > today) return 'to-come';
  if (on === today) return 'today';
  if (day.planned === 0) return isOff(on) && !callsByDay.has(on) ? 'off' : 'no-plan';
  const share = stayed(day) === 0 ? 1 : made(day) / stayed(day);
  if (share === 1) return 'whole';
  return share >= nearly ? 'nearly' : 'less';
}

export type Adherence = Omit<RepDayDone, 'on'>;

/** Several days, or several reps' days, as one. */
export function addUp(days: readonly Adherence[]): Adherence {
  const sum = (count: (day: Adherence) => number) => days.reduce((all, day) => all + count(day), 0);
  return {
    planned: sum(({ planned }) => planned),
    done: sum(({ done }) => done),
    doneLate: sum(({ doneLate }) => doneLate),
    putOff: sum(({ putOff }) => putOff),
    fellAway: sum(({ fellAway }) => fellAway),
    toCome: sum(({ toCome }) => toCome),
    leftUndone: sum(({ leftUndone }) => leftUndone),
  };
}

export function made({ done, doneLate }: Adherence): number {
  return done + doneLate;
}

/** What stayed the rep's to make: the plan without what fell away, and without what may still come. */
export function stayed({ planned, fellAway, toCome }: Adherence): number {
  return planned - fellAway - toCome;
}

/** "The whole plan was met on 47 of 54 days." */
export function sayDaysMet(days: readonly DayRead[]): string {
  const over = days.filter(({ state }) => state === 'whole' || state === 'nearly' || state === 'less');
  if (over.length === 0) return 'No day of these began with a plan.';
  const met = over.filter(({ state }) => state === 'whole').length;
  return `The whole plan was met on ${met} of ${over.length} ${over.length === 1 ? 'day' : 'days'}.`;
}
