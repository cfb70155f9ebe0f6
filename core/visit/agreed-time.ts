import {
  offsetAt,
  parseClock,
  parseDate,
  type Seconds,
  type Zone,
  zoneOffsets,
} from '#core/prospect/local-time.ts';

/** What a wall-clock time comes to that two people have agreed on: guessing would make one of them wait. */
export type AgreedTime =
  | { is: 'time'; at: Seconds }
  /** The clock goes forward over it; `next` is the first instant after. */
  | { is: 'skipped'; next: Seconds }
  /** The clock goes back over it: it comes twice. */
  | { is: 'twice'; first: Seconds; second: Seconds };

const daySeconds = 86_400;

/**
 * The instant of a time agreed on as `YYYY-MM-DDTHH:MM` by the clock of that zone.
 * @returns null for a text that is no such time
 */
export function agreedTime(zone: Zone, text: string): AgreedTime | null {
  const day = parseDate(text.slice(0, 10));
  const minute = text[10] === 'T' ? parseClock(text.slice(11)) : null;
  if (day === null || minute === null || minute === 24 * 60) return null;
  const wall = day * daySeconds + minute * 60;
  const before = offsetAt(zone, wall - daySeconds);
  const after = offsetAt(zone, wall + daySeconds);
  const [first, second] = [...new Set([before, after])]
    .filter((offset) => offsetAt(zone, wall - offset) === offset)
    .map((offset) => wall - offset);
  if (first === undefined) return { is: 'skipped', next: changeAround(zone, wall) };
  return second === undefined ? { is: 'time', at: first } : { is: 'twice', first, second };
}

/** When the clock changes around that wall-clock time. */
function changeAround(zone: Zone, wall: Seconds): Seconds {
  const [, change] = zoneOffsets(zone.name, wall - daySeconds, wall + 2 * daySeconds).offsets;
  if (change === undefined) throw new Error('A time that is skipped has a change of the clock beside it.');
  return change[0];
}
