import { findRegion, placeKey, regionOfPostalCode } from '#core/prospect/place.ts';
import { parseZoneName, presentZoneName } from '#core/prospect/zone-name.ts';

/** Where a person is as far as a list or a rep told us; every part may be missing. */
export type Whereabouts = {
  /** A time zone somebody wrote down. */
  saidZone?: string | null;
  city?: string | null;
  region?: string | null;
  postalCode?: string | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  /** E.164 numbers that belong to a place, the likelier first: no toll-free ones. */
  phones?: readonly string[];
};

/** The time zone, or all the zones a person may be in, and how we know. */
export type KnownZone = {
  /** IANA names; calls are made only in hours fit for all of them, dates are the first one's. */
  zones: string[];
  source: 'said' | 'address' | 'postal-code' | 'region' | 'country' | 'phone';
  /** One sentence for the person page. */
  says: string;
};

/** What the zone is looked up in; read from `core/prospect/data` at the edge. */
export type ZoneTables = {
  /** `US|IL|springfield` and `US|springfield` to the zones of the places of that name. */
  cities: ReadonlyMap<string, readonly string[]>;
  /** A country's zones, those that always agree counted once. */
  countries: ReadonlyMap<string, readonly string[]>;
  /** Digits of an E.164 number's beginning to its zones. */
  phonePrefixes: ReadonlyMap<string, readonly string[]>;
};

/** More zones than this from one number tell nothing: it is a country's whole mobile network. */
const mostZonesOfNumber = 12;

/**
 * The time zone of a person, from the surest source there is: said, address, post code or state, country with
 * one zone, phone number. Never a guess: null when nothing tells.
 */
export function findZone(where: Whereabouts, tables: ZoneTables): KnownZone | null {
  return (
    zoneSaid(where) ??
    zoneOfAddress(where, tables) ??
    zoneOfPostalCode(where) ??
    zoneOfRegion(where) ??
    zoneOfCountry(where, tables) ??
    zoneOfPhone(where, tables)
  );
}

function zoneSaid({ saidZone, country }: Whereabouts): KnownZone | null {
  const zone = saidZone ? parseZoneName(saidZone, country ?? null) : null;
  return zone ? { zones: [zone], source: 'said', says: `Said so: ${saidZone?.trim()}` } : null;
}

/** City and state together; a city alone counts where all its namesakes in the country agree. */
function zoneOfAddress(
  { city, region, postalCode, country }: Whereabouts,
  tables: ZoneTables,
): KnownZone | null {
  if (!city || !country) return null;
  const state = region ? findRegion(country, region) : regionOfPostalCode(country, postalCode ?? '');
  if (region && !state) return null;
  const key = state ? `${country}|${state.code}|${placeKey(city)}` : `${country}|${placeKey(city)}`;
  const zones = tables.cities.get(key);
  if (!zones || zones.length > 1) return null;
  return {
    zones: [...zones],
    source: 'address',
    says: `Address: ${[city.trim(), state?.code].filter(Boolean).join(', ')}`,
  };
}

function zoneOfPostalCode({ postalCode, region, country }: Whereabouts): KnownZone | null {
  if (!postalCode || !country) return null;
  const found = regionOfPostalCode(country, postalCode);
  const said = region ? findRegion(country, region) : null;
  // A post code in one state and the name of another: the narrower claim cannot be trusted.
  if (!found || (said && said.code !== found.code)) return null;
  return {
    zones: [...found.zones],
    source: 'postal-code',
    says: `Post code ${postalCode.trim()}: ${found.names[0]}`,
  };
}

function zoneOfRegion({ region, country }: Whereabouts): KnownZone | null {
  if (!region || !country) return null;
  const found = findRegion(country, region);
  return found
    ? { zones: [...found.zones], source: 'region', says: `State or province: ${found.names[0]}` }
    : null;
}

function zoneOfCountry({ country }: Whereabouts, tables: ZoneTables): KnownZone | null {
  const zones = country ? tables.countries.get(country) : undefined;
  if (zones?.length !== 1) return null;
  return { zones: [...zones], source: 'country', says: `Country: ${country} has one time zone` };
}

function zoneOfPhone({ phones = [] }: Whereabouts, tables: ZoneTables): KnownZone | null {
  for (const phone of phones) {
    const zones = phoneZones(phone, tables);
    if (zones.length > 0) return { zones, source: 'phone', says: `Phone number ${phone.split(';')[0]}` };
  }
  return null;
}

/**
 * Every zone a number's beginning may lie in; empty when it tells nothing.
 * Source: libphonenumber's prefix table; numbers move with people, so this is the last thing asked.
 */
export function phoneZones(e164: string, tables: ZoneTables): string[] {
  const digits = e164.split(';')[0]!.replace(/\D/g, '');
  for (let length = Math.min(digits.length, 9); length > 0; length -= 1) {
    const zones = tables.phonePrefixes.get(digits.slice(0, length));
    if (zones) return zones.length > mostZonesOfNumber ? [] : [...new Set(zones.map(presentZoneName))];
  }
  return [];
}
