import { formatInstant, localInstant, parseDate, zoneOf } from '#core/prospect/local-time.ts';

/** The instants between which a date runs by that zone's clock. */
export function dayOfDate(timeZone: string, on: string): { from: string; until: string } {
  const zone = zoneOf(timeZone);
  const day = parseDate(on)!;
  return {
    from: formatInstant(localInstant(zone, day, 0)),
    until: formatInstant(localInstant(zone, day + 1, 0)),
  };
}
