import { expect, it } from 'vitest';
import { writtenPlace } from '#core/prospect/written-place.ts';

it.each([
  ['Denver, Colorado, United States', { city: 'Denver', region: 'Colorado', country: 'US' }],
  ['San Francisco, CA', { city: 'San Francisco', region: 'CA', country: 'US' }],
  ['12 Fern Row\nBoise, ID 83702\nUSA', { city: 'Boise', region: 'ID', postalCode: '83702', country: 'US' }],
  ['Toronto, Ontario, Canada', { city: 'Toronto', region: 'Ontario', country: 'CA' }],
  ['Vancouver, BC V5K 0A1', { city: 'Vancouver', region: 'BC', postalCode: 'V5K 0A1', country: 'CA' }],
  ['Berlin, Germany', { country: 'DE' }],
  ['Atlanta, Georgia', { city: 'Atlanta', region: 'Georgia', country: 'US' }],
  ['Greater Chicago Area', {}],
  ['12 Fern Row, Boise', {}],
  ['', {}],
  [null, {}],
])('%j is %j', (text, place) => {
  expect(writtenPlace(text)).toEqual(place);
});
