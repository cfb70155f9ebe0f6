import { describe, expect, it } from 'vitest';
import { readHolidays } from '#store/holidays-reader.ts';

async function closedOn(country: string, region: string | null, year: number): Promise<string[]> {
  return (await readHolidays({ country, region, years: [year] })).map((holiday) => holiday.on);
}

describe('public holidays', () => {
  it.each<[string, string | null, string, boolean, string]>([
    ['CA', 'BC', '2026-08-03', true, 'British Columbia Day'],
    ['CA', 'NS', '2026-11-11', true, 'Remembrance Day where a province keeps it'],
    ['CA', 'ON', '2026-11-11', false, 'Remembrance Day where it is a working day'],
    ['US', 'TX', '2026-11-26', true, 'Thanksgiving'],
    ['US', null, '2026-07-03', true, 'the day off for a Saturday holiday'],
    ['GB', 'SCT', '2026-11-30', true, "Saint Andrew's Day in Scotland"],
    ['GB', 'ENG', '2026-11-30', false, "Saint Andrew's Day in England"],
    ['GB', 'ENG', '2026-12-28', true, 'the substitute for Boxing Day'],
    ['DE', 'BY', '2026-01-06', true, 'Epiphany in Bavaria'],
    ['DE', 'HH', '2026-01-06', false, 'Epiphany in Hamburg'],
    ['DE', 'BY', '2026-12-24', false, 'Christmas Eve, whose morning is a working one'],
    ['FR', null, '2026-07-14', true, 'the fourteenth of July'],
    ['AU', 'NSW', '2026-04-27', true, 'the substitute for Anzac Day'],
    ['IL', null, '2026-09-21', true, 'a day that begins the evening before'],
    ['IL', null, '2026-09-20', false, 'the date of that evening'],
  ])('%s %s %s: closed is %s (%s)', async (country, region, on, closed) => {
    expect((await closedOn(country, region, 2026)).includes(on)).toBe(closed);
  });

  it('of a region nobody knows are those of its country, of such a country none', async () => {
    expect(await closedOn('US', 'ZZ', 2026)).toEqual(await closedOn('US', null, 2026));
    expect(await closedOn('ZZ', null, 2026)).toEqual([]);
  });
});
