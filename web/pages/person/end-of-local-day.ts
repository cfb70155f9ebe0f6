import { zoneOffsetMinutes } from '#web/format/when.ts';

/**
 * The last whole second of a local date there, as an instant.
 * The offset is read twice: the first guess may lie on the other side of a daylight-saving change.
 * @param on `YYYY-MM-DD`
 */
export function endOfLocalDay(on: string, zone: string): string {
  const wall = Date.parse(`${on}T23:59:59Z`);
  const guess = wall - zoneOffsetMinutes(wall, zone) * 60_000;
  const instant = wall - zoneOffsetMinutes(guess, zone) * 60_000;
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
