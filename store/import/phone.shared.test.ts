import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '#store/import/phone.ts';
import { packageRoot } from '#store/package-root.ts';

const file = join(packageRoot, '..', 'shared', 'data', 'phones', 'phone_parse_truth.jsonl');
type Truth = { input: string; defaultRegion: string | null; e164: string; extension: string | null };

describe('the phone numbers of libphonenumber', () => {
  const truths = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Truth);
  const regionOf = ({ defaultRegion }: Truth) => (defaultRegion === 'ZZ' ? null : defaultRegion);
  const isRight = (truth: Truth) => {
    const read = parseNumber(truth.input, regionOf(truth));
    return read?.number === truth.e164 && (read.ext ?? null) === truth.extension;
  };

  it('are read as the original library reads them, but where the JavaScript library differs by itself', () => {
    const wrong = truths.filter((truth) => !isRight(truth));
    const wrongOfOurs = wrong.filter((truth) => {
      const bare = parsePhoneNumberFromString(truth.input, (regionOf(truth) ?? undefined) as CountryCode);
      return bare?.number === truth.e164 && (bare.ext ?? null) === truth.extension;
    });
    expect(wrongOfOurs).toEqual([]);
    // 104 of 112. The rest is Mexico's dialling before 2020, numbers too short to be any, and words inside a number.
    expect(wrong.map(({ input }) => input)).toEqual([
      '+81 *2345',
      '0123456',
      '011xx5481429712',
      '01 (449)978-0001',
      '044 (33) 1234-5678',
      '045 33 1234-5678',
      '812345',
      '8123456',
    ]);
    expect(truths.length).toBe(112);
  });
});
