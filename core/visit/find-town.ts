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

/** Towns by country, state and name, and by country and name alone. */
export type Towns = ReadonlyMap<string, readonly Town[]>;

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
  const table = new Map<string, Town[]>();
  for (const town of all) {
    const name = townKey(town.name);
    for (const key of [`${town.country}|${town.region}|${name}`, `${town.country}|${name}`]) {
      const known = table.get(key);
      if (known === undefined) table.set(key, [town]);
      else if (!known.some((other) => isSame(other, town))) known.push(town);
    }
  }
  return table;
}

/**
 * The town of an address. Where the name fits several, the state or post code must say which: a place on the map is
 * found or asked for, never guessed.
 */
export function findTown(address: WrittenAddress, towns: Towns): TownFound {
  const { city, country } = address;
  if (city === null || townKey(city) === '')
    return { town: null, says: 'No town is known of their address.' };
  const inCountry = country ?? countryOf(address);
  if (inCountry === null)
    return { town: null, says: `Which country ${city} lies in is not known. Add it to the address.` };
  const region = regionCode(address, inCountry);
  const key = townKey(city);
  const found = towns.get(region === null ? `${inCountry}|${key}` : `${inCountry}|${region}|${key}`) ?? [];
  const [town, ...namesakes] = found;
  if (town === undefined) return { town: null, says: nowhere(address, inCountry) };
  if (namesakes.length === 0) return { town, says: `The middle of ${town.name}, ${town.region} (GeoNames).` };
  const states = found.map((one) => one.region);
  return {
    town: null,
    says: `There is more than one ${town.name}: ${states.join(', ')}. Add the state or province to the address.`,
  };
}

function nowhere({ city, region }: WrittenAddress, country: string): string {
  const where = [city, region].filter(Boolean).join(', ');
  if (country !== 'US' && country !== 'CA')
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

function isSame(one: Town, other: Town): boolean {
  return one.latitude === other.latitude && one.longitude === other.longitude;
}
