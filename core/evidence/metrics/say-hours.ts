import type { HourReading } from '#core/evidence/metrics/hours.ts';

/** What the map of hours comes to, in one sentence; that hours explain little is a full answer. */
export function sayHours({ byHour, gain }: HourReading): string {
  if (gain === null) return 'Not enough calls yet to tell hours apart.';
  const better = byHour.filter(({ standsOut }) => standsOut);
  if (!gain.explains || better.length === 0)
    return 'Hours explain little here: an answer is foretold about as well without them.';
  const rest = byHour.filter(({ standsOut }) => !standsOut);
  const times = shareOf(better) / shareOf(rest);
  const does = better.length === 1 && ranges(better.map(({ hour }) => hour)).length === 1 ? 'does' : 'do';
  return `${sayRanges(better.map(({ hour }) => hour))} ${does} ${sayTimes(times)}`;
}

function shareOf(bars: readonly { calls: number; answered: number }[]): number {
  const calls = bars.reduce((sum, bar) => sum + bar.calls, 0);
  const answered = bars.reduce((sum, bar) => sum + bar.answered, 0);
  return calls === 0 ? Number.NaN : answered / calls;
}

function sayTimes(times: number): string {
  if (!Number.isFinite(times)) return 'best';
  if (times >= 2.75) return `about ${Math.round(times)} times as well as the rest`;
  if (times >= 1.75) return 'about twice as well as the rest';
  if (times >= 1.35) return 'about half as well again as the rest';
  return 'a little better than the rest';
}

/** Hours one after the other are one stretch. */
function ranges(hours: readonly number[]): [from: number, until: number][] {
  const stretches: [number, number][] = [];
  for (const hour of hours) {
    const last = stretches.at(-1);
    if (last && last[1] === hour) last[1] = hour + 1;
    else stretches.push([hour, hour + 1]);
  }
  return stretches;
}

function sayRanges(hours: readonly number[]): string {
  const said = ranges(hours).map(([from, until]) => `${sayHour(from)} to ${sayHour(until)}`);
  return said.length < 2 ? (said[0] ?? '') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
}

/** By the 12-hour clock of the design's columns. */
function sayHour(hour: number): string {
  if (hour % 24 === 0) return 'midnight';
  if (hour === 12) return 'noon';
  return `${hour % 12} ${hour < 12 ? 'am' : 'pm'}`;
}
