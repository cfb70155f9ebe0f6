import type { ImportField } from '#core/prospect/import-field.ts';
import { type Column, every, first } from '#core/prospect/list-columns.ts';
import { writtenPlace } from '#core/prospect/written-place.ts';

export type ListedAddress = {
  /** Whose address: the person's own, else their account's, another one, their home. */
  place: 'own' | 'account' | 'other' | 'home';
  street: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
};

export type AddressReader = (cells: readonly string[]) => ListedAddress | null;

/** Prepares reading the address of a line: the first place that says where. */
export function addressReaderOf(of: (field: ImportField) => Column[]): AddressReader {
  const readers = addressPlacesInOrder.map(([place, suffix]) => addressReader(place, suffix, of));
  return (cells) => addressIn(cells, readers);
}

/** Where a person of this trade is reached first. */
const addressPlacesInOrder = [
  ['own', ''],
  ['account', ':account'],
  ['other', ':other'],
  ['home', ':home'],
] as const;

function addressReader(
  place: ListedAddress['place'],
  suffix: (typeof addressPlacesInOrder)[number][1],
  of: (field: ImportField) => Column[],
): AddressReader {
  const [street, whole, city, region, postal, country] = (
    ['street', 'address', 'city', 'region', 'postal-code', 'country'] as const
  ).map((part) => of(`${part}${suffix}`)) as [Column[], Column[], Column[], Column[], Column[], Column[]];
  if ([street, whole, city, region, postal, country].every((columns) => columns.length === 0))
    return () => null;
  return (cells) => {
    const streets = every(street, cells);
    const address: ListedAddress = {
      place,
      street: streets.length > 0 ? streets.join(', ') : first(whole, cells),
      city: first(city, cells),
      region: first(region, cells),
      postalCode: first(postal, cells),
      country: first(country, cells),
    };
    if (isBlank(address)) return null;
    return address.city || address.region || whole.length === 0
      ? address
      : { ...address, ...writtenPlace(first(whole, cells)) };
  };
}

/** The first place that says where; a lone country of the person's own is filled up from the account's only if it agrees. */
function addressIn(cells: readonly string[], readers: readonly AddressReader[]): ListedAddress | null {
  let found: ListedAddress | null = null;
  for (const read of readers) {
    const address = read(cells);
    if (address === null) continue;
    if (address.city || address.region || address.postalCode) {
      const agrees =
        found === null ||
        found.country === null ||
        address.country === null ||
        found.country === address.country;
      if (agrees) return { ...address, country: address.country ?? found?.country ?? null };
      return found;
    }
    found ??= address;
  }
  return found;
}

function isBlank(address: ListedAddress): boolean {
  return !(address.street || address.city || address.region || address.postalCode || address.country);
}
