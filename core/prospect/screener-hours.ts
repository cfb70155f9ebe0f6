import { type Minute, offsetAt, parseClock, type Seconds, type Zone } from '#core/prospect/local-time.ts';

/** When somebody else picks up, in the prospect's own clock: minutes since midnight, from inclusive, until exclusive. */
export type ScreenerHours = readonly { from: Minute; until: Minute }[];

/**
 * Screeners are out before 8, at lunch and after 5, as Schreier-Fleming says: so they pick up between.
 * Source: METHODS.md, "Words used"; PRODUCT.md practice 20.
 */
const usual: ScreenerHours = [
  { from: 8 * 60, until: 12 * 60 },
  { from: 13 * 60, until: 17 * 60 },
];
const lunch = { from: 12 * 60, until: 13 * 60 };
const half = 12 * 60;

/**
 * The hours somebody wrote down of a screener, `8 am to 5 pm` or `8:30-17:00`, without lunch; the usual ones where nobody
 * did. Only hours with `am`, `pm` or minutes are taken for hours: `Floors 2 to 5` says nothing of them.
 */
export function screenerHours(note: string | null): ScreenerHours {
  return writtenHours(note) ?? usual;
}

/** The same; null where nobody wrote any. */
export function writtenHours(note: string | null): ScreenerHours | null {
  const found = note === null ? null : written.exec(note);
  if (found === null) return null;
  const [, fromHour, fromMinute, fromHalf, untilHour, untilMinute, untilHalf] = found;
  const until = minuteOf(untilHour!, untilMinute, untilHalf);
  const from = minuteOf(fromHour!, fromMinute, fromHalf ?? (untilHalf && halfBefore(fromHour!, until)));
  if (from >= until || until > 24 * 60) return null;
  return [
    { from, until: Math.min(until, lunch.from) },
    { from: Math.max(from, lunch.until), until },
  ].filter((stretch) => stretch.from < stretch.until);
}

const clock = String.raw`(\d{1,2})(?::([0-5]\d))?\s*([ap])?\.?(?:m\b)?\.?`;
const asClock = String.raw`(?=\d{1,2}(?::[0-5]\d|\s*[ap]\.?m\b)|\d{1,2}\s*(?:to|until|till|-|–)\s*\d{1,2}\s*(?::[0-5]\d|[ap]\.?m\b))`;
const written = new RegExp(String.raw`\b${asClock}${clock}\s*(?:to|until|till|-|–)\s*${clock}`, 'i');

function minuteOf(hour: string, minute: string | undefined, halfOfDay: string | undefined): Minute {
  const hours = Number(hour) % 24;
  const inHalf = halfOfDay === undefined ? hours : (hours % 12) + (halfOfDay.toLowerCase() === 'p' ? 12 : 0);
  return inHalf * 60 + Number(minute ?? 0);
}

/** `8 to 5 pm` begins in the morning, `1 to 5 pm` after noon. */
function halfBefore(hour: string, until: Minute): 'a' | 'p' {
  return (Number(hour) % 12) * 60 + half < until ? 'p' : 'a';
}

/** A stretch as it is typed, `08:00` to `17:00`. */
export type TypedStretch = { from: string; until: string };

/** Hours somebody typed, by minutes. */
export function typedHours(stretches: readonly TypedStretch[]): ScreenerHours {
  return stretches.map(({ from, until }) => ({ from: parseClock(from)!, until: parseClock(until)! }));
}

/** Hours of one clock as another shows them around an instant: two offices of a company may be hours apart. */
export function hoursByClock(hours: ScreenerHours, theirs: Zone, other: Zone, at: Seconds): ScreenerHours {
  const apart = Math.round((offsetAt(other, at) - offsetAt(theirs, at)) / 60);
  if (apart === 0) return hours;
  return hours.flatMap(({ from, until }) => withinDay(from + apart, until + apart));
}

/** What goes over midnight is drawn at the other end of the day. */
function withinDay(from: Minute, until: Minute): { from: Minute; until: Minute }[] {
  return [-day, 0, day]
    .map((by) => ({ from: Math.max(0, from + by), until: Math.min(day, until + by) }))
    .filter((stretch) => stretch.from < stretch.until);
}

const day = 24 * 60;
