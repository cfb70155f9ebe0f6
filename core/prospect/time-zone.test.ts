import { describe, expect, it } from 'vitest';
import { findZone, phoneZones, type Whereabouts, type ZoneTables } from '#core/prospect/time-zone.ts';

const tables: ZoneTables = {
  cities: new Map([
    ['US|IL|springfield', ['America/Chicago']],
    ['US|springfield', ['America/Chicago', 'America/New_York']],
    ['US|denver', ['America/Denver']],
    ['US|CO|denver', ['America/Denver']],
    ['CA|QC|alma', ['America/Toronto']],
  ]),
  countries: new Map([
    ['DE', ['Europe/Berlin']],
    ['ES', ['Europe/Madrid', 'Atlantic/Canary']],
    ['US', ['America/New_York', 'America/Chicago']],
  ]),
  phonePrefixes: new Map([
    ['1', Array.from({ length: 30 }, (_, nth) => `Zone/${nth}`)],
    ['1308', ['America/Chicago', 'America/Denver']],
    ['1514', ['America/Montreal']],
    ['349', ['Europe/Madrid']],
  ]),
};

const cases: [name: string, where: Whereabouts, zones: string[] | null, source: string | null][] = [
  [
    'what was said outranks the address',
    { saidZone: 'Europe/Paris', country: 'DE' },
    ['Europe/Paris'],
    'said',
  ],
  ['a former name is the present one', { saidZone: 'America/Montreal' }, ['America/Toronto'], 'said'],
  [
    '"Eastern Time" is North America’s',
    { saidZone: 'Eastern Time (US & Canada)' },
    ['America/New_York'],
    'said',
  ],
  ['an offset does not know summer and is not taken', { saidZone: 'UTC+2' }, null, null],
  [
    'city and state are an address',
    { city: 'Springfield', region: 'Illinois', country: 'US' },
    ['America/Chicago'],
    'address',
  ],
  [
    'a city whose namesakes agree is enough',
    { city: 'Denver', country: 'US' },
    ['America/Denver'],
    'address',
  ],
  ['a city whose namesakes differ is not', { city: 'Springfield', country: 'US' }, null, null],
  [
    'a post code is asked before the state',
    { postalCode: '69101', region: 'NE', country: 'US' },
    ['America/Chicago', 'America/Denver'],
    'postal-code',
  ],
  [
    'a post code with four digits more',
    { postalCode: '60601-1234', country: 'US' },
    ['America/Chicago'],
    'postal-code',
  ],
  [
    'a post code of Canada',
    { postalCode: 'H2X 1Y4', country: 'CA' },
    ['America/Toronto', 'America/Halifax'],
    'postal-code',
  ],
  [
    'a post code that contradicts the state is passed over',
    { postalCode: '60601', region: 'TX', country: 'US' },
    ['America/Chicago', 'America/Denver'],
    'region',
  ],
  [
    'a state with two zones is both',
    { region: 'FL', country: 'US' },
    ['America/New_York', 'America/Chicago'],
    'region',
  ],
  ['a country with one zone', { country: 'DE', city: 'Ulm' }, ['Europe/Berlin'], 'country'],
  ['a country with several says nothing', { country: 'ES' }, null, null],
  [
    'the number comes last, as every zone it may be in',
    { country: 'US', phones: ['+13085550142;ext=7'] },
    ['America/Chicago', 'America/Denver'],
    'phone',
  ],
  ['a number of a whole country says nothing', { phones: ['+19995550142'] }, null, null],
  ['nothing known is nothing guessed', {}, null, null],
];

describe('the time zone', () => {
  it.each(cases)('%s', (_, where, zones, source) => {
    const found = findZone(where, tables);
    expect(found?.zones ?? null).toEqual(zones);
    expect(found?.source ?? null).toBe(source);
  });

  it('of a number is found by its longest beginning, under the present name', () => {
    expect(phoneZones('+15145550142', tables)).toEqual(['America/Toronto']);
    expect(phoneZones('+34911234567', tables)).toEqual(['Europe/Madrid']);
  });

  it('says where it is known from', () => {
    expect(findZone({ city: 'Springfield', region: 'Illinois', country: 'US' }, tables)?.says).toBe(
      'Address: Springfield, IL',
    );
  });
});
