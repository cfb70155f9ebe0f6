import { findHoursProblem, type WorkingStretch, weekdayNames } from '#core/plan/working-hours.ts';
import { parseClock } from '#core/prospect/local-time.ts';
import { formatClock } from '#web/format/when.ts';

/** A stretch of one day, `HH:MM` by the rep's clock; `24:00` ends the day. */
export type DayStretch = { from: string; until: string };
/** Monday first; each day's stretches, in order. A day off has none. */
export type WorkingWeek = readonly (readonly DayStretch[])[];

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export function hoursToWeek(hours: readonly WorkingStretch[]): WorkingWeek {
  return weekdays.map((day) =>
    hours
      .filter(({ days }) => days.includes(day))
      .map(({ from, until }) => ({ from, until }))
      .sort((one, other) => one.from.localeCompare(other.from)),
  );
}

/** Days alike in a stretch are written together, in the order in which they come up in a week. */
export function weekToHours(week: WorkingWeek): WorkingStretch[] {
  const hours: WorkingStretch[] = [];
  week.forEach((stretches, index) => {
    for (const { from, until } of stretches) {
      const same = hours.find(
        (one) => one.from === from && one.until === until && !one.days.includes(index + 1),
      );
      if (same) same.days.push(index + 1);
      else hours.push({ days: [index + 1], from, until });
    }
  });
  return hours;
}

/** Where nothing better is known. */
const usual: DayStretch = { from: '09:00', until: '17:00' };
const longestMinute = 24 * 60;

/** A day off begins as the working day before it, or after it; a working day becomes one off. */
export function toggleDay(week: WorkingWeek, day: number): WorkingWeek {
  if (stretchesOf(week, day).length > 0) return withDay(week, day, []);
  const like = week.slice(0, day).findLast((one) => one.length > 0) ??
    week.find((one) => one.length > 0) ?? [usual];
  return withDay(week, day, like);
}

/** One more stretch after the last, an hour later, as long as the day lets it be. */
export function addStretch(week: WorkingWeek, day: number): WorkingWeek {
  const stretches = stretchesOf(week, day);
  const last = stretches.at(-1);
  if (last === undefined) return withDay(week, day, [usual]);
  const from = Math.min(parseClock(last.until)! + 60, longestMinute - 60);
  const until = Math.min(from + 3 * 60, longestMinute);
  return withDay(week, day, [...stretches, { from: clockOf(from), until: clockOf(until) }]);
}

export function removeStretch(week: WorkingWeek, day: number, index: number): WorkingWeek {
  return withDay(
    week,
    day,
    stretchesOf(week, day).filter((_, at) => at !== index),
  );
}

/** @param change as a time field says it: an end at `00:00` is the end of the day */
export function changeStretch(
  week: WorkingWeek,
  day: number,
  index: number,
  change: Partial<DayStretch>,
): WorkingWeek {
  const given = change.until === '00:00' ? { ...change, until: '24:00' } : change;
  return withDay(
    week,
    day,
    stretchesOf(week, day).map((stretch, at) => (at === index ? { ...stretch, ...given } : stretch)),
  );
}

/** Every other day that is worked gets this day's hours; days off stay off. */
export function copyToWorkingDays(week: WorkingWeek, day: number): WorkingWeek {
  return week.map((stretches) => (stretches.length > 0 ? stretchesOf(week, day) : stretches));
}

export type WeekProblem = { day: number; index: number; field: keyof DayStretch; says: string };

/** The first thing wrong with each day; a time that is not given yet is one. */
export function weekProblems(week: WorkingWeek): WeekProblem[] {
  return week.flatMap((stretches, day) => {
    const open = stretches.findIndex(({ from, until }) => from === '' || until === '');
    if (open >= 0) {
      const field = stretches[open]?.from === '' ? 'from' : 'until';
      return [{ day, index: open, field, says: `${weekdayNames[day]} needs a time here.` } as const];
    }
    const problem = findHoursProblem(stretches.map((one) => ({ days: [day + 1], ...one })));
    if (problem === null || problem.field === 'days') return [];
    return [{ day, index: problem.stretch, field: problem.field, says: problem.says }];
  });
}

/** "Mon to Fri, 7:00 am to 6:30 pm", a line for days that are alike. */
export function weekLines(hours: readonly WorkingStretch[]): string[] {
  const said = hoursToWeek(hours).map((stretches) => stretches.map(formatStretch).join(' and '));
  const lines = [...new Set(said.filter((words) => words !== ''))];
  return lines.map((words) => `${daysWords(said.map((one) => one === words))}, ${words}`);
}

const formatStretch = ({ from, until }: DayStretch) => `${formatTime(from)} to ${formatTime(until)}`;

const formatTime = (clock: string) =>
  clock === '24:00' ? 'midnight' : formatClock(parseClock(clock)! * 60_000, 'UTC');

/** "Mon to Thu and Sat": three days in a row and more are a stretch. */
function daysWords(isIn: readonly boolean[]): string {
  const runs: string[] = [];
  for (let day = 0; day < isIn.length; day += 1) {
    if (!isIn[day]) continue;
    let last = day;
    while (isIn[last + 1]) last += 1;
    const names = weekdayNames.slice(day, last + 1).map((name) => name.slice(0, 3));
    runs.push(...(names.length > 2 ? [`${names[0]} to ${names.at(-1)}`] : names));
    day = last;
  }
  return runs.length < 2 ? runs.join('') : `${runs.slice(0, -1).join(', ')} and ${runs.at(-1)}`;
}

/** "4 calls a half hour, 92 calls in a day of 11½ hours", what the figure comes to. */
export function capacityWords(hours: readonly WorkingStretch[], callsPerHalfHour: number): string {
  const each = `${callsPerHalfHour} ${callsPerHalfHour === 1 ? 'call' : 'calls'} a half hour`;
  const minutes = hoursToWeek(hours).map(minutesOf);
  const worked = minutes.filter((one) => one > 0);
  if (worked.length === 0) return `${each}, on no day yet`;
  const [shortest, longest] = [Math.min(...worked), Math.max(...worked)];
  const calls = (minute: number) => Math.round((callsPerHalfHour * minute) / 30);
  if (shortest === longest) return `${each}, ${calls(longest)} calls in a day of ${hoursWords(longest)}`;
  const days = `${hoursWords(shortest).replace(/ hours?$/, '')} to ${hoursWords(longest)}`;
  return `${each}, ${calls(shortest)} to ${calls(longest)} calls in days of ${days}`;
}

const minutesOf = (stretches: readonly DayStretch[]) =>
  stretches.reduce((sum, { from, until }) => sum + (parseClock(until) ?? 0) - (parseClock(from) ?? 0), 0);

const quarters = ['', '¼', '½', '¾'];

/** "8½ hours"; what is no quarter of an hour is said in minutes. */
function hoursWords(minutes: number): string {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest % 15 !== 0) return whole === 0 ? `${rest} min` : `${whole} h ${rest} min`;
  const words = `${whole || ''}${quarters[rest / 15]}`;
  return `${words} ${minutes <= 60 ? 'hour' : 'hours'}`;
}

const stretchesOf = (week: WorkingWeek, day: number) => week[day] ?? [];

const withDay = (week: WorkingWeek, day: number, stretches: readonly DayStretch[]): WorkingWeek =>
  week.map((one, index) => (index === day ? stretches : one));

function clockOf(minute: number): string {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return `${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
