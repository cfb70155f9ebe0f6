import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { type PhoneLabel, readPhones } from '#store/import/phone.ts';

const cases: [cell: string, country: string | null, label: PhoneLabel, numbers: string[]][] = [
  ['(312) 555-0142', 'US', null, ['+13125550142 unknown']],
  ['(312) 555-0142', 'US', 'mobile', ['+13125550142 mobile']],
  ['(312) 555-0142', 'US', 'work', ['+13125550142 business']],
  ['+44 7400 123456', null, 'work', ['+447400123456 mobile']],
  ['312-555-0142 x7', 'US', 'main', ['+13125550142;ext=7 business']],
  ['312-555-0142; 312-555-0143', 'US', null, ['+13125550142 unknown', '+13125550143 unknown']],
  ['312.555.0142 / 312.555.0143', 'US', null, ['+13125550142 unknown', '+13125550143 unknown']],
  ['312-555-0142\n+49 30 901820', 'US', null, ['+13125550142 unknown', '+4930901820 unknown']],
  ['312-555-0142 ::: 312-555-0143', 'US', null, ['+13125550142 unknown', '+13125550143 unknown']],
  ['tel:+1-312-555-0142', null, null, ['+13125550142 unknown']],
  ["'+13125550142", null, null, ['+13125550142 unknown']],
  ['13125550142.0', 'US', null, ['+13125550142 unknown']],
  ['1.3125550142E+10', 'US', null, ['+13125550142 unknown']],
  ['1-800-FLOWERS', 'US', null, ['+18003569377 unknown']],
  ['030 901820', 'DE', null, ['+4930901820 unknown']],
  ['0049 30 901820', 'DE', null, ['+4930901820 unknown']],
  ['＋１ ３１２ ５５５ ０１４２', null, null, ['+13125550142 unknown']],
  ['USA 312-555-0142', null, null, ['+13125550142 unknown']],
  ['312-555-0142 (direct)', 'US', null, ['+13125550142 unknown']],
  ['312-555-0142 Mobile', 'US', null, ['+13125550142 mobile']],
  ['Germany: 030 901820', 'US', null, ['+4930901820 unknown']],
  ['0044 20 7946 0018', 'US', null, ['+442079460018 unknown']],
  ['', 'US', null, []],
];

describe('a phone cell', () => {
  it.each(cases)('%j of %s, labelled %s', (cell, country, label, numbers) => {
    const { phones, unread } = readPhones(cell, country, label);
    expect(phones.map(({ number, kind }) => `${number} ${kind}`)).toEqual(numbers);
    expect(unread).toEqual([]);
  });

  it.each([
    ['1.60455E+10', 'US', 'digits-lost'],
    ['12', 'US', 'not-diallable'],
    ['312-555-0142', null, 'country-unknown'],
    ['ask Mary', 'US', 'not-diallable'],
    ['312-555-0142 after 5 only', 'US', 'not-diallable'],
    ['+1 555 123', null, 'not-diallable'],
  ])('%j of %s is kept with the reason', (cell, country, code) => {
    const { phones, unread } = readPhones(cell, country);
    expect(phones).toEqual([]);
    expect(unread).toEqual([expect.objectContaining({ code, says: expect.stringContaining(cell) })]);
  });

  it('keeps the good number of a cell whose other number is none', () => {
    const { phones, unread } = readPhones('312-555-0142\n99', 'US');
    expect(phones.map(({ number }) => number)).toEqual(['+13125550142']);
    expect(unread).toEqual([expect.objectContaining({ code: 'not-diallable' })]);
  });

  it('says nothing of a place where the number is toll-free', () => {
    expect(readPhones('800-555-0142', 'US').phones[0]).toMatchObject({ isGeographic: false });
  });
});

it('reads plain North American numbers as the library does', () => {
  const digits = fc.integer({ min: 2_000_000_000, max: 9_999_999_999 }).map(String);
  const shape = fc.constantFrom(
    (d: string) => `(${d.slice(0, 3)}) ${d.slice(3, 6)}-${d.slice(6)}`,
    (d: string) => `${d.slice(0, 3)}-${d.slice(3, 6)}-${d.slice(6)}`,
    (d: string) => `+1 ${d.slice(0, 3)}.${d.slice(3, 6)}.${d.slice(6)}`,
    (d: string) => d,
  );
  const country = fc.constantFrom('US' as const, 'CA' as const);
  fc.assert(
    fc.property(digits, shape, country, (number, write, home) => {
      const cell = write(number);
      const library = parsePhoneNumberFromString(cell, home);
      const { phones } = readPhones(cell, home);
      expect(phones.map((phone) => [phone.number, phone.country])).toEqual(
        library?.isValid() ? [[library.number, library.country ?? null]] : [],
      );
    }),
    { seed: 4747, numRuns: 3000 },
  );
});
