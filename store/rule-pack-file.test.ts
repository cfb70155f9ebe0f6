import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PhoneKind } from '#core/rules/calling-hours.ts';
import { callingHoursFor } from '#core/rules/calling-hours.ts';
import { formatWeek, weekFromHours } from '#core/rules/calling-hours-week.ts';
import {
  loadBuiltInRulePacks,
  loadRulePacks,
  parseRulePackFile,
  RulePackError,
} from '#store/rule-pack-file.ts';

const packs = await loadBuiltInRulePacks();

function hoursInWords(country: string, region: string | null, phoneKind: PhoneKind): string | null {
  const { hours } = callingHoursFor(packs, { country, region, phoneKind });
  return hours && formatWeek(weekFromHours(hours));
}

describe('the packs that come with the product', () => {
  it.each<[string, string | null, PhoneKind, string | null]>([
    ['US', null, 'unknown', 'every day 8:00 am to 9:00 pm'],
    ['US', 'WA', 'mobile', 'every day 8:00 am to 9:00 pm'],
    ['US', 'WA', 'business', null],
    ['US', 'AL', 'mobile', 'Mon to Sat 8:00 am to 8:00 pm'],
    ['US', 'CT', 'unknown', 'every day 9:00 am to 8:00 pm'],
    ['US', 'FL', 'unknown', 'every day 8:00 am to 8:00 pm'],
    ['US', 'FL', 'business', null],
    ['US', 'KY', 'mobile', 'every day 10:00 am to 9:00 pm'],
    ['US', 'LA', 'unknown', 'Mon to Sat 8:00 am to 8:00 pm'],
    ['US', 'MA', 'unknown', 'every day 8:00 am to 8:00 pm'],
    ['US', 'MD', 'unknown', 'every day 8:00 am to 8:00 pm'],
    ['US', 'MI', 'unknown', 'every day 9:00 am to 9:00 pm'],
    ['US', 'MN', 'unknown', 'every day 9:00 am to 9:00 pm'],
    ['US', 'MS', 'unknown', 'Mon to Sat 8:00 am to 8:00 pm'],
    ['US', 'NM', 'unknown', 'every day 9:00 am to 9:00 pm'],
    ['US', 'NV', 'unknown', 'every day 9:00 am to 8:00 pm'],
    ['US', 'OK', 'unknown', 'every day 8:00 am to 8:00 pm'],
    ['US', 'RI', 'unknown', 'Mon to Fri 9:00 am to 6:00 pm; Sat 10:00 am to 5:00 pm'],
    ['CA', 'BC', 'unknown', 'Mon to Fri 9:00 am to 9:30 pm; Sat and Sun 10:00 am to 6:00 pm'],
    ['CA', null, 'business', 'Mon to Fri 9:00 am to 9:30 pm; Sat and Sun 10:00 am to 6:00 pm'],
    ['GB', 'ENG', 'unknown', null],
    ['DE', 'BY', 'mobile', null],
    ['FR', null, 'mobile', 'Mon to Fri 10:00 am to 1:00 pm and 2:00 pm to 8:00 pm'],
    ['FR', null, 'business', null],
    ['AU', 'NSW', 'unknown', 'Mon to Fri 9:00 am to 8:00 pm; Sat 9:00 am to 5:00 pm'],
    ['AU', 'NSW', 'business', 'Mon to Fri 9:00 am to 8:00 pm; Sat 9:00 am to 5:00 pm'],
  ])('in %s %s a line that is %s may be called %s', (country, region, phoneKind, words) => {
    expect(hoursInWords(country, region, phoneKind)).toBe(words);
  });

  it.each([
    ['US', 'FL', /3 calls in 24 hours/],
    ['US', 'OK', /3 calls in 24 hours/],
    ['US', 'CT', /8:00 pm stands/],
    ['CA', 'ON', /14 days/],
    ['GB', null, /CTPS/],
    ['DE', null, /presumed/],
    ['FR', null, /4 calls in 30 days/],
    ['AU', null, /must be shown/],
  ])('show as a note what is not an hour: %s %s', (country, region, words) => {
    const { notes } = callingHoursFor(packs, { country, region, phoneKind: 'unknown' });
    expect(notes.some((note) => words.test(note.says) && note.source?.address.startsWith('http'))).toBe(true);
  });

  it('close public holidays where the law does, and say so', () => {
    const closed = packs.filter((pack) => pack.closedOnHolidays).map((pack) => pack.id);
    expect(closed).toEqual(['au', 'fr', 'us-al', 'us-la', 'us-ms', 'us-ri']);
    const { packs: inAustralia } = callingHoursFor(packs, {
      country: 'AU',
      region: null,
      phoneKind: 'mobile',
    });
    expect(inAustralia[0]?.says).toMatch(/not on public holidays/);
  });

  it('have an id each', () => {
    expect(new Set(packs.map((pack) => pack.id)).size).toBe(packs.length);
  });
});

const freedonia = `country: FD
name: Freedonia
packs:
  - id: fd
    name: Freedonia
    scope: all
    hours:
      - { from: "09:00", until: "17:00" }
    sources:
      - { title: Gazette, address: https://example.org, on: 2025-01-01 }
`;

describe('a pack file', () => {
  it('is read with what it leaves out filled in', () => {
    expect(parseRulePackFile(freedonia, 'fd.yaml')).toMatchObject({
      problems: [],
      packs: [{ id: 'fd', country: 'FD', region: null, closedOnHolidays: false, notes: [] }],
    });
  });

  it.each([
    [
      'country: FD',
      'country: fd',
      'fd.yaml, line 1, column 10: country: expected a country code of two capitals',
    ],
    ['scope: all', 'scope: some', 'fd.yaml, line 6, column 12: packs[0].scope: expected residential or all'],
    [
      '"09:00"',
      '9:00',
      'fd.yaml, line 8, column 17: packs[0].hours[0].from: expected a time on the 24-hour clock',
    ],
    [
      '"17:00"',
      '"09:00"',
      'fd.yaml, line 8, column 33: packs[0].hours[0].until: expected a time after 09:00',
    ],
    ['scope:', 'scop: all\n    scope:', 'packs[0].scop: "scop" is not a word of this format'],
    ['2025-01-01', 'last spring', 'packs[0].sources[0].on: expected a date such as 2025-11-01'],
    ['name: Freedonia\npacks', 'name: [\npacks', 'fd.yaml, line'],
  ])('with %s made %s is refused, naming place and expectation', (right, wrong, says) => {
    const { packs: none, problems } = parseRulePackFile(freedonia.replace(right, wrong), 'fd.yaml');
    expect(none).toEqual([]);
    expect(problems.join('\n')).toContain(says);
  });

  it('that gives one region two packs is refused', () => {
    const twice = `${freedonia}  - id: fd-2\n    name: Again\n    scope: all\n    sources: [{ title: G, address: https://example.org, on: 2025-01-01 }]\n`;
    expect(parseRulePackFile(twice, 'fd.yaml').problems[0]).toMatch(
      /fd already has the hours of this region/,
    );
  });

  it('among good ones refuses the folder, so that no hour is silently lost', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'packs-'));
    try {
      await writeFile(join(folder, 'fd.yaml'), freedonia);
      expect((await loadRulePacks(folder)).map((pack) => pack.id)).toEqual(['fd']);
      await writeFile(join(folder, 'sy.yaml'), 'country: SY\n');
      await expect(loadRulePacks(folder)).rejects.toThrow(RulePackError);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
