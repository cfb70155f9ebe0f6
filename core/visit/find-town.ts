import { findRegion, placeKey, regionOfPostalCode } from '#core/prospect/place.ts';

/** A town and where its middle is. */
export type Town = {
  country: string;
  /** Code of its state or province. */
  region: string;
  name: string;
  latitude: number;
  longitude: number;
};

/** Towns by country, state or province, and name. */
export type Towns = ReadonlyMap<string, Town>;

/** What is known of where somebody is. */
export type WrittenAddress = {
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
};

/** The town an address lies in, or why that is not known, in a sentence. */
export type TownFound = { town: Town; says: string } | { town: null; says: string };

/** Makes the table towns are found in. */
export function townTable(all: readonly Town[]): Towns {
  const table = new Map<string, Town>();
  // The first spelling of a town is the one it is called by.
  for (const town of all) {
    const key = keyOf(town.country, town.region, town.name);
    if (!table.has(key)) table.set(key, town);
  }
  return table;
}

/**
 * The town of an address. Its state or province must be known, or a post code that lies in one: small towns are not in the table, and of
 * addresses in the United States without either, one in seven would be taken for a larger namesake elsewhere (places.shared.test.ts).
 * What is not found is said, never guessed.
 */
export function findTown(address: WrittenAddress, towns: Towns): TownFound {
  const { city } = address;
  if (city === null || townKey(city) === '')
    return { town: null, says: 'No town is known of their address.' };
  const country = address.country ?? countryOf(address);
  if (country === null)
    return { town: null, says: `Which country ${city} lies in is not known. Add it to the address.` };
  if (!isCovered(country)) return { town: null, says: nowhere(address, country) };
  const region = regionCode(address, country);
  if (region === null)
    return {
      town: null,
      says: `Which state or province ${city} lies in is not known. Add it to the address.`,
    };
  const town = towns.get(keyOf(country, region, city));
  if (town === undefined) return { town: null, says: nowhere(address, country) };
  return { town, says: `The middle of ${town.name}, ${town.region} (GeoNames).` };
}

const isCovered = (country: string) => country === 'US' || country === 'CA';

const keyOf = (country: string, region: string, name: string) => `${country}|${region}|${townKey(name)}`;

function nowhere({ city, region }: WrittenAddress, country: string): string {
  const where = [city, region].filter(Boolean).join(', ');
  if (!isCovered(country))
    return `Only towns of the United States and Canada are known here, and ${where} is not among them. Set the place on the map.`;
  return `No town of that name is known here: ${where}. Towns of less than 15,000 people are not; set the place on the map.`;
}

/** A state or province that only one of the two countries has tells the country. */
function countryOf({ region, postalCode }: WrittenAddress): string | null {
  const fits = ['US', 'CA'].filter(
    (country) =>
      (region !== null && findRegion(country, region) !== null) ||
      (postalCode !== null && regionOfPostalCode(country, postalCode) !== null),
  );
  return fits.length === 1 ? (fits[0] as string) : null;
}

function regionCode({ region, postalCode }: WrittenAddress, country: string): string | null {
  const said = region === null || region.trim() === '' ? null : findRegion(country, region);
  // A state nobody knows is no reason to take the town for one of another state.
  if (region !== null && region.trim() !== '' && said === null) return '?';
  return said?.code ?? (postalCode === null ? null : (regionOfPostalCode(country, postalCode)?.code ?? null));
}

const shortened: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount' };

/** How names of towns are compared: `St. John’s`, `Saint Johns` and `saint-john's` are one. */
function townKey(name: string): string {
  return placeKey(name.replace(/['’‘`]/g, ''))
    .split(' ')
    .map((word) => shortened[word] ?? word)
    .join(' ')
    .replace(/ d c$/, '');
}
