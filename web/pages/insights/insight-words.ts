import type { Counted, Insights, MetricReading } from '#api/insights.ts';
import { parseDate } from '#core/prospect/local-time.ts';
import { formatShortDate } from '#web/format/when.ts';

/** Whose numbers these are: "you", "the team", or a colleague's name. */
export function whoWords({ kind, repId, name }: Insights['scope'], selfId: string | undefined): string {
  if (kind === 'team') return 'the team';
  return repId === selfId ? 'you' : name;
}

/** "24 %", from a share of 0 to 1. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** "20 to 29", in hundredths. */
export const rangeWords = ({ low, high }: { low: number; high: number }): string =>
  `${Math.round(low * 100)} to ${Math.round(high * 100)}`;

/** "Sep 7 to Nov 24", with the years where they are two; "Nov 24" where it is one day. */
export function periodWords({ from, until }: { from: string; until: string }): string {
  const years = [from, until].map((on) => on.slice(0, 4));
  if (from === until) return formatShortDate(from);
  const [first, last] = [from, until].map(formatShortDate);
  if (years[0] === years[1]) return `${first} to ${last}`;
  return `${first}, ${years[0]} to ${last}, ${years[1]}`;
}

/** "Nov 24"; what an address has in place of a date stays as it was typed. */
export const dateWords = (on: string): string => (parseDate(on) === null ? on : formatShortDate(on));

/** What a reading says in large: a count as it is, a share in hundredths, one per other to a tenth. */
export function valueWords({ value }: Counted, unit: MetricReading['unit']): string {
  if (value === null) return 'nothing yet';
  if (unit === 'share') return percent(value);
  return unit === 'count' ? value.toLocaleString() : value.toFixed(1);
}

/** "97 of 402" and "likely 20 to 29": what the value is made of, and how sure it is; nothing for a plain count. */
export function madeOf({ of, from, range }: Counted): string[] {
  if (from === null) return [];
  return [`${tidy(of)} of ${tidy(from)}`, ...(range === null ? [] : [`likely ${rangeWords(range)}`])];
}

/** "97 of 402, likely 20 to 29" */
export const madeOfWords = (counted: Counted): string => madeOf(counted).join(', ');

/** "+2 points since", "−12 since", "the same": how far a number went from before to now; empty where one of them is not there. */
export function changeWords(now: Counted, before: Counted, unit: MetricReading['unit']): string {
  if (now.value === null || before.value === null) return '';
  const scale = { share: 100, count: 1, per: 10 }[unit];
  const change =
    (Math.round(now.value * scale) - Math.round(before.value * scale)) / (unit === 'per' ? 10 : 1);
  if (change === 0) return 'the same';
  const size = Math.abs(change).toLocaleString();
  const points = unit === 'share' ? (size === '1' ? ' point' : ' points') : '';
  return `${change > 0 ? '+' : '−'}${size}${points} since`;
}

/** What stands beside the numbers of now, and what a change says. */
export function beforeWords(metrics: readonly MetricReading[], before: Insights['period']['before']): string {
  if (metrics.every((metric) => metric.before === null))
    return `Nothing was done in the time before, ${periodWords(before)}, so only now is shown.`;
  return `Before is ${periodWords(before)}, the same weekdays. A change of a few calls is chance more often than not.`;
}

/** Hours come in halves. */
const tidy = (count: number) => count.toLocaleString(undefined, { maximumFractionDigits: 1 });

/** "1,386 calls" and the rest of the sentence apart. */
export function didWords({ calls, days, callsPerDay, plannedPerDay }: Insights['did']): [string, string] {
  const made = `${calls.toLocaleString()} ${calls === 1 ? 'call' : 'calls'}`;
  if (calls === 0) return [made, 'in this time.'];
  const on = days === 1 ? 'on one day' : `in ${days} days, ${tidy(callsPerDay ?? 0)} a day`;
  return [made, plannedPerDay === null ? `${on}.` : `${on}. Planned: ${tidy(plannedPerDay)} a day.`];
}

/** "7 am", "8", "noon", "1", "5 pm": the half of the day where it begins. */
export function hourWords(hour: number, first: number): string {
  if (hour === 12) return 'noon';
  const clock = hour % 12 === 0 ? 12 : hour % 12;
  if (hour === first || hour === 17) return `${clock} ${hour < 12 ? 'am' : 'pm'}`;
  return String(clock);
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** @param weekday 1 is Monday */
export const weekdayWords = (weekday: number): string => weekdays[weekday - 1]!;
