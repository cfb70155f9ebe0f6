import { describe, expect, test } from 'vitest';
import { findTown, type Town, townTable, type WrittenAddress } from '#core/visit/find-town.ts';

const town = (country: string, region: string, name: string, latitude = 45, longitude = -75): Town => ({
  country,
  region,
  name,
  latitude,
  longitude,
});
const towns = townTable([
  town('CA', 'NL', "St. John's", 47.565, -52.709),
  town('CA', 'NB', 'Saint John', 45.273, -66.068),
  town('CA', 'QC', 'Montréal', 45.509, -73.588),
  town('CA', 'QC', 'Montreal', 45.509, -73.588),
  town('CA', 'BC', 'Vancouver', 49.25, -123.119),
  town('US', 'WA', 'Vancouver', 45.639, -122.661),
  town('US', 'IL', 'Springfield', 39.802, -89.644),
  town('US', 'MA', 'Springfield', 42.101, -72.59),
  town('US', 'DC', 'Washington, D. C.', 38.895, -77.036),
  town('US', 'IN', 'Fort Wayne', 41.131, -85.129),
]);

const address = (city: string | null, more: Partial<WrittenAddress> = {}): WrittenAddress => ({
  city,
  region: null,
  postalCode: null,
  country: null,
  ...more,
});
const found = (city: string | null, more: Partial<WrittenAddress> = {}) => {
  const { town: one, says } = findTown(address(city, more), towns);
  return one === null ? says : `${one.name}, ${one.region}`;
};

describe('the town of an address', () => {
  test.each<[string, Partial<WrittenAddress>, string]>([
    ["St. John's", { country: 'CA', postalCode: 'A1C 5M2' }, "St. John's, NL"],
    ['St. John’s', { country: 'CA', region: 'NL' }, "St. John's, NL"],
    ['saint johns', { country: 'CA', region: 'Newfoundland and Labrador' }, "St. John's, NL"],
    ['St John', { country: 'CA', region: 'NB' }, 'Saint John, NB'],
    ['MONTREAL', { country: 'CA', region: 'Québec' }, 'Montréal, QC'],
    ['Montréal', { region: 'QC' }, 'Montréal, QC'],
    ['Ft. Wayne', { country: 'US', region: 'Indiana' }, 'Fort Wayne, IN'],
    ['Washington', { country: 'US', region: 'DC' }, 'Washington, D. C., DC'],
    ['Springfield', { country: 'US', region: 'Illinois' }, 'Springfield, IL'],
    ['Springfield', { country: 'US', postalCode: '01103' }, 'Springfield, MA'],
    ['Vancouver', { country: 'CA', region: 'BC' }, 'Vancouver, BC'],
    ['Vancouver', { region: 'Washington' }, 'Vancouver, WA'],
  ])('%s with %j is %s', (city, more, expected) => {
    expect(found(city, more)).toBe(expected);
  });

  test.each<[string, string | null, Partial<WrittenAddress>, RegExp]>([
    [
      'a state nobody named',
      'Springfield',
      { country: 'US' },
      /^Which state or province Springfield lies in/,
    ],
    ['a country nobody named', 'Vancouver', {}, /^Which country Vancouver lies in is not known\./],
    [
      'a state it does not lie in',
      'Springfield',
      { country: 'US', region: 'TX' },
      /^No town of that name .* Springfield, TX\./,
    ],
    ['a state nobody knows', 'Vancouver', { country: 'CA', region: 'Lower Saxony' }, /^No town of that name/],
    [
      'another country',
      'Leeds',
      { country: 'GB' },
      /^Only towns of the United States and Canada are known here/,
    ],
    ['no town', null, { country: 'CA' }, /^No town is known of their address\.$/],
    ['nothing but signs', '—', { country: 'CA' }, /^No town is known/],
  ])('is not guessed from %s', (_, city, more, expected) => {
    expect(found(city, more)).toMatch(expected);
  });
});
