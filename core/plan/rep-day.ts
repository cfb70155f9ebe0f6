import {
  formatDate,
  formatInstant,
  localDay,
  localInstant,
  parseInstant,
  zoneOf,
} from '#core/prospect/local-time.ts';

/** One local day of a rep: its date, and the instants at which it begins and ends. */
export type RepDay = { on: string; from: string; until: string };

/** The day it is for a rep at an instant, by the rep's own zone. */
export function repDay(timeZone: string, at: string): RepDay {
  const zone = zoneOf(timeZone);
  const day = localDay(zone, parseInstant(at)!);
  return {
    on: formatDate(day),
    from: formatInstant(localInstant(zone, day, 0)),
    until: formatInstant(localInstant(zone, day + 1, 0)),
  };
}
