import {
  type Day,
  isoWeekday,
  localDay,
  localMinute,
  type Seconds,
  type Zone,
} from '#core/prospect/local-time.ts';

/** Dates and times as a rep reads them: English, 12-hour clock, the prospect's local time. */
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `December 7` */
export function sayMonthDay(day: Day): string {
  const date = new Date(day * 86_400_000);
  return `${monthNames[date.getUTCMonth()]} ${date.getUTCDate()}`;
}

/** `Mon Dec 7` */
export function sayDay(day: Day): string {
  const [month = '', date] = sayMonthDay(day).split(' ');
  return `${weekdays[isoWeekday(day) - 1]} ${month.slice(0, 3)} ${date}`;
}

/** `Mon Nov 30 to Tue Dec 1`, or one date when they are the same. */
export function sayDays(from: Day, to: Day): string {
  return from === to ? sayDay(from) : `${sayDay(from)} to ${sayDay(to)}`;
}

/** `8:05 am` */
export function sayClock(minute: number): string {
  const hour = Math.floor(minute / 60) % 24;
  const half = hour < 12 ? 'am' : 'pm';
  return `${hour % 12 || 12}:${String(minute % 60).padStart(2, '0')} ${half}`;
}

/** `Mon Dec 7, 8:05 am`, in that zone. */
export function sayInstant(zone: Zone, at: Seconds): string {
  return `${sayDay(localDay(zone, at))}, ${sayClock(localMinute(zone, at))}`;
}

/** `1 day`, `4 days` */
export function sayCount(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
