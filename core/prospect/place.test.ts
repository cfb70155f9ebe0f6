import { describe, expect, it } from 'vitest';
import { findRegion, parseCountry, regionOfPostalCode } from '#core/prospect/place.ts';
import { parseZoneName } from '#core/prospect/zone-name.ts';

describe('a country', () => {
  it.each([
    ['USA', 'US'],
    ['United States', 'US'],
    ['u.s.', 'US'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['Niemcy', 'DE'],
    ['UK', 'GB'],
    ['Schweiz', 'CH'],
    ['日本', 'JP'],
    ['ca', 'CA'],
    ['Atlantis', null],
    ['', null],
  ])('%s is %s', (text, code) => {
    expect(parseCountry(text)).toBe(code);
  });
});

describe('a state or province', () => {
  it('is found by code, code with country, or name in either language', () => {
    expect(['FL', 'us-fl', 'Florida'].map((text) => findRegion('US', text)?.code)).toEqual([
      'FL',
      'FL',
      'FL',
    ]);
    expect(['QC', 'Québec', 'Quebec'].map((text) => findRegion('CA', text)?.code)).toEqual([
      'QC',
      'QC',
      'QC',
    ]);
    expect(findRegion('CA', 'Florida')).toBeNull();
  });

  it('is told by a post code where its country’s codes tell it', () => {
    expect(regionOfPostalCode('US', '06510')?.code).toBe('CT');
    expect(regionOfPostalCode('US', '88595')?.code).toBe('TX');
    expect(regionOfPostalCode('CA', 'v5k0a1')?.code).toBe('BC');
    expect(regionOfPostalCode('AU', '2600')?.code).toBe('ACT');
    expect(regionOfPostalCode('US', '6510')).toBeNull();
    expect(regionOfPostalCode('DE', '10115')).toBeNull();
  });
});

describe('a zone’s name', () => {
  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['America/New York', 'America/New_York'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['PST', 'America/Los_Angeles'],
    ['Mars/Olympus', null],
    ['Etc/GMT-2', null],
    ['soon', null],
  ])('%s is %s', (text, zone) => {
    expect(parseZoneName(text)).toBe(zone);
  });

  it('in short means North America only there', () => {
    expect(parseZoneName('EST', 'AU')).toBeNull();
  });
});
