import { findRegion, parseCountry } from '#core/prospect/place.ts';

/** The parts of an address that a text in one piece names for certain. */
export type WrittenPlace = { city?: string; region?: string; postalCode?: string; country?: string };

const countriesWithRegions = ['US', 'CA', 'AU'] as const;

/**
 * City, state and country of an address written in one: "Denver, Colorado, United States", "12 Fern Row, Boise, ID
 * 83702". Only a state we know makes what stands before it a city; anything else is left as text.
 */
export function writtenPlace(text: string | null): WrittenPlace {
  const parts = (text ?? '')
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return {};
  const country = countryIn(parts.at(-1) as string);
  const before = country === null ? parts : parts.slice(0, -1);
  const [, state = '', postalCode] =
    /^(.*?)\s*(\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)?$/i.exec(before.at(-1) ?? '') ?? [];
  const home = countriesWithRegions.find(
    (code) => (country ?? code) === code && findRegion(code, state) !== null,
  );
  const city = before.at(-2);
  if (home === undefined || city === undefined) return country === null ? {} : { country };
  return { city, region: state, ...(postalCode && { postalCode }), country: home };
}

/** A name of a country; two letters alone are a state as often. */
function countryIn(part: string): string | null {
  return part.length > 2 && findRegion('US', part) === null ? parseCountry(part) : null;
}
