import { describe, expect, it } from 'vitest';
import type { Person } from '#api/people.ts';
import type { PersonDay } from '#api/plan.ts';
import {
  barsOf,
  dayWords,
  marksOf,
  openBars,
  openDayWords,
  restsWords,
  spanWords,
  stretchesOf,
} from '#web/pages/today/person/their-hours.ts';

const zone = 'America/Vancouver';
/** Six in the morning there. */
const six = Date.parse('2026-11-24T14:00:00Z');
const midnight = six - 6 * 3_600_000;
const she = { pronoun: 'she' } as Person;

/** Chances of the half hours from six in hundredths: `-` not called, `f` in front of it where the front desk picks up, `*` planned. */
function day(written: string, over: Partial<PersonDay> = {}): PersonDay {
  const slots = written.split(' ').map((slot, index) => {
    const chance = slot.includes('-') ? null : Number(slot.replace(/\D/g, '')) / 100;
    return {
      at: new Date(six + index * 1_800_000).toISOString(),
      chance,
      says: chance === null ? null : `${Math.round(chance * 10)} in 10`,
      isScreened: slot.includes('f'),
      isPlanned: slot.includes('*'),
    };
  });
  return {
    on: '2026-11-24',
    timeZone: zone,
    slots,
    now: null,
    planned: null,
    notPlanned: null,
    zones: {},
    ...over,
  };
}

const odile = day(
  '- - 20 *31 f10 f10 f10 f10 f10 f10 f10 f10 20 20 f10 f10 f10 f10 f10 f10 f10 f10 30 28 - -',
);
const now = {
  inTen: 3,
  says: '3 in 10',
  restsOn: '4 calls to them and 812 calls to others',
  isEstimated: false,
};
const at742 = six + 102 * 60_000;

describe('the bars of their day', () => {
  it('are high where an answer is likely: a full one is one in three, or the best of a day that is better', () => {
    expect(barsOf(day('5 10 33'), zone).map(({ height }) => height?.toFixed(2))).toEqual([
      '0.15',
      '0.30',
      '0.99',
    ]);
    expect(barsOf(day('20 60 1'), zone).map(({ height }) => height?.toFixed(2))).toEqual([
      '0.33',
      '1.00',
      '0.10',
    ]);
  });

  it('tell who picks up from hours in which nobody is called', () => {
    const bars = barsOf(odile, zone);
    expect([0, 3, 4].map((index) => bars[index]?.is)).toEqual(['closed', 'theirs', 'front-desk']);
    expect(barsOf(day('f- -'), zone).map(({ is, height }) => [is, height])).toEqual([
      ['closed', null],
      ['closed', null],
    ]);
    expect(bars.filter(({ isPlanned }) => isPlanned).map(({ at }) => at)).toEqual([7 * 60 + 30]);
  });

  it('show the hours that are open before any chance is known', () => {
    const windows = [{ part: 'early', from: '2026-11-24T15:00:00Z', until: '2026-11-24T16:00:00Z' }] as const;
    const open = openBars(windows, zone).filter(({ is }) => is === 'theirs');
    expect(open.map(({ at, height }) => [at, height])).toEqual([
      [420, null],
      [450, null],
    ]);
    expect(openDayWords(windows, zone, at742)).toBe(
      'Their day from 6 to 19: the rules let you call 7:00 to 8:00 am. It is 7:42 am there.',
    );
    expect(openDayWords([], zone, at742)).toContain('no call today');
  });
});

describe('the sentence of the strip', () => {
  it('says where the day is best, what it is now and what is planned', () => {
    expect(dayWords({ ...odile, now }, she, zone, at742)).toBe(
      'Chance that she answers, by half hour of her day from 6 to 19. Best 7:30 to 8:00 am and 5:00 to 6:00 pm. ' +
        'Now, 7:42 am, 3 in 10. Planned for 7:30 am.',
    );
  });

  it('says so where no hour is better than another, and where none is open', () => {
    expect(dayWords(day('- 20 21 20'), she, zone, at742)).toContain('Much alike in every hour that is open.');
    expect(dayWords(day('- - -'), she, zone, at742)).toContain('No hour of it is open.');
  });
});

describe('the words under the strip', () => {
  const screenedIn = ({ slots }: PersonDay) =>
    new Set(slots.flatMap((slot, index) => (slot.isScreened ? [360 + index * 30] : [])));
  const marks = (of: PersonDay) =>
    marksOf(barsOf(of, zone), screenedIn(of), midnight, zone).map(({ hour, says }) =>
      [hour, says].filter(Boolean).join(' '),
    );

  it('name the hours in which the front desk picks up', () => {
    expect(marks(odile)).toEqual(['6 am', '8 am front desk', 'noon', '1 pm front desk', '5 pm']);
  });

  it('are the parts of the day where nobody stands between', () => {
    expect(marks(day(Array(26).fill('20').join(' ')))).toEqual(['6 am', '8 am', 'noon', '1 pm', '5 pm']);
  });

  it('leave out words that a narrow screen has no room for', () => {
    expect(marks(day(['20', ...Array(4).fill('f10'), ...Array(21).fill('20')].join(' ')))).toEqual([
      '6 am',
      '6:30 am',
      '8:30 am',
    ]);
  });
});

it('a chance from others alone says that it is an estimate', () => {
  expect(restsWords(now)).toBe('Rests on 4 calls to them and 812 calls to others.');
  expect(restsWords({ ...now, isEstimated: true, restsOn: '812 calls to others' })).toBe(
    'Estimated from similar people: 812 calls to others.',
  );
});

it('half hours that read the same are one stretch, said by their clock', () => {
  const alike = (one: { says: string | null }, other: { says: string | null }) => one.says === other.says;
  const rows = stretchesOf(day('- - 20 20 30').slots, alike);
  expect(rows.map(({ from, until, slot }) => [spanWords(from, until, zone), slot.says])).toEqual([
    ['6:00 to 7:00 am', null],
    ['7:00 to 8:00 am', '2 in 10'],
    ['8:00 to 8:30 am', '3 in 10'],
  ]);
  expect(spanWords('2026-11-24T19:30:00Z', '2026-11-24T21:00:00Z', zone)).toBe('11:30 am to 1:00 pm');
});
