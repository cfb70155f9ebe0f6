import ICAL from 'ical.js';
import { findIana } from 'windows-iana';
import { vtimezone } from '#core/calendar/vtimezone.ts';
import { type Seconds, spelledTimeZone } from '#core/prospect/local-time.ts';

/** A component as ical.js reads it: name, properties, and the components in it. */
export type RawComponent = [name: string, properties: RawProperty[], inside: RawComponent[]];
type RawProperty = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]];

/** A calendar in which every zone that its events name is described, and those of them that this machine knows, by IANA name. */
export type ZonedCalendar = { calendar: RawComponent; known: ReadonlyMap<string, string> };

/**
 * Gives a calendar the zones its events name. A zone known by its IANA name is as this machine knows it, for the same rule
 * holds for every clock of the desk; any other is as the file says; one the file does not describe is looked for among the
 * names that Windows gives zones, and is the rep's own where nobody knows it.
 * @param around the instants between which its clocks matter
 */
export function withZones(
  [name, properties, inside]: RawComponent,
  ownZone: string,
  around: { from: Seconds; until: Seconds },
): ZonedCalendar {
  const described = new Map(
    inside.filter(([kind]) => kind === 'vtimezone').map((zone) => [tzidOf(zone), zone]),
  );
  const known = new Map<string, string>();
  const zones = [...tzidsOf(inside)].map((tzid) => {
    const iana = ianaOf(tzid);
    const fromFile = iana === null ? described.get(tzid) : undefined;
    if (fromFile !== undefined) return fromFile;
    const timeZone = iana ?? windowsZone(tzid) ?? spelledTimeZone(tzid) ?? ownZone;
    known.set(tzid, timeZone);
    return parseZone(timeZone, tzid, around);
  });
  const calendar: RawComponent = [
    name,
    properties,
    [...zones, ...inside.filter(([kind]) => kind !== 'vtimezone')],
  ];
  return { calendar, known };
}

function tzidsOf(components: readonly RawComponent[]): Set<string> {
  const events = components.filter(([kind]) => kind === 'vevent');
  return new Set(
    events.flatMap(([, properties]) =>
      properties.flatMap(([, { tzid }]) => (tzid === undefined ? [] : [tzid])),
    ),
  );
}

/** `America/Toronto`, also where a program set a path before it. A name without a slash may be anything the file says. */
function ianaOf(tzid: string): string | null {
  const [, path = tzid] = /^\/.+\/([A-Za-z_]+\/[\w+-]+(?:\/[\w+-]+)?)$/.exec(tzid) ?? [];
  return path.includes('/') ? spelledTimeZone(path) : null;
}

function windowsZone(tzid: string): string | null {
  const [iana] = findIana(tzid);
  return iana === undefined ? null : spelledTimeZone(iana);
}

function parseZone(timeZone: string, tzid: string, around: { from: Seconds; until: Seconds }): RawComponent {
  const zone = ICAL.parse(vtimezone(timeZone, around.from, around.until)) as RawComponent;
  const named = zone[1].map(
    (property): RawProperty => (property[0] === 'tzid' ? ['tzid', {}, 'text', tzid] : property),
  );
  return [zone[0], named, zone[2]];
}

const tzidOf = ([, properties]: RawComponent) => String(properties.find(([name]) => name === 'tzid')?.[3]);
