import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callingHoursFor,
  markThatOpens,
  type PhoneKind,
  phoneKinds,
  phoneToDial,
} from '#core/rules/calling-hours.ts';
import { intersectWeeks, subtractWeek, weekFromHours } from '#core/rules/calling-hours-week.ts';
import type { RulePack } from '#core/rules/pack.ts';

const source = { title: 'Gazette of Freedonia', address: 'https://example.org/gazette', on: '2025-01-01' };

function freedonianPack(over: Partial<RulePack> = {}): RulePack {
  return {
    id: 'fd',
    country: 'FD',
    region: null,
    name: 'Freedonia',
    scope: 'residential',
    hours: [{ from: '08:00', until: '21:00' }],
    closedOnHolidays: false,
    disagreement: null,
    sources: [source],
    notes: [],
    ...over,
  };
}

const country = freedonianPack();
const north = freedonianPack({
  id: 'fd-n',
  region: 'N',
  name: 'North Freedonia',
  hours: [{ days: [1, 2, 3, 4, 5], from: '09:30', until: '22:00' }],
  disagreement: 'Two lists disagree; the narrower one stands.',
});
const packs = [country, north];
const inNorth = (phoneKind: PhoneKind) => ({ country: 'FD', region: 'N', phoneKind });

describe('the hours the law leaves', () => {
  it('are those of the country and of the region at once', () => {
    expect(callingHoursFor(packs, inNorth('unknown')).hours).toEqual([
      { days: [1, 2, 3, 4, 5], from: '09:30', until: '21:00' },
    ]);
  });

  it('are the same for a region written with its country', () => {
    const long = callingHoursFor(packs, { country: 'fd', region: 'FD-n', phoneKind: 'mobile' });
    expect(long.hours).toEqual(callingHoursFor(packs, inNorth('mobile')).hours);
  });

  it('have no limit for a business line where only residential lines are protected', () => {
    expect(callingHoursFor(packs, inNorth('business')).hours).toBeNull();
  });

  it('bind business lines too where a pack covers all lines', () => {
    const all = freedonianPack({ scope: 'all' });
    expect(callingHoursFor([all], inNorth('business')).hours).toEqual([
      { days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', until: '21:00' },
    ]);
  });

  it('are none where two packs leave nothing in common', () => {
    const night = freedonianPack({ region: 'N', hours: [{ from: '21:00', until: '23:00' }] });
    expect(callingHoursFor([country, night], inNorth('mobile')).hours).toEqual([]);
  });

  it('are those of the whole country, with a note, where the region is not known', () => {
    const found = callingHoursFor(packs, { country: 'FD', region: null, phoneKind: 'unknown' });
    expect(found.hours).toEqual([{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', until: '21:00' }]);
    expect(found.notes[0]?.says).toMatch(/region is not known/);
  });

  it('are not limited, with a note, where the country is not known or has no pack', () => {
    const nowhere = callingHoursFor(packs, { country: null, region: null, phoneKind: 'unknown' });
    const elsewhere = callingHoursFor(packs, { country: 'SY', region: null, phoneKind: 'unknown' });
    expect([nowhere.hours, elsewhere.hours]).toEqual([null, null]);
    expect(nowhere.notes[0]?.says).toMatch(/country is not known/);
    expect(elsewhere.notes[0]?.says).toMatch(/No calling hours are on file for SY/);
  });

  it('name each pack in words, with its source and date, and say where lists disagree', () => {
    const found = callingHoursFor(packs, inNorth('unknown'));
    expect(found.packs.map(({ id, says, date }) => [id, says, date])).toEqual([
      ['fd', 'Freedonia: every day 8:00 am to 9:00 pm, all but business lines.', '2025-01-01'],
      ['fd-n', 'North Freedonia: Mon to Fri 9:30 am to 10:00 pm, all but business lines.', '2025-01-01'],
    ]);
    expect(found.notes[0]).toEqual({ says: 'Two lists disagree; the narrower one stands.', source });
    expect(found.notes.at(-1)?.says).toMatch(/not legal advice/);
  });
});

describe('the mark that opens an hour', () => {
  it('is the business line, within our own windows', () => {
    expect(callingHoursFor([country], inNorth('unknown')).opensWith).toEqual({
      mark: 'business',
      says: 'Marked a business line, 7:00 am to 8:00 am would be open.',
    });
  });

  it('asks more of a mobile', () => {
    expect(callingHoursFor([country], inNorth('mobile')).opensWith?.says).toMatch(
      /only when it is the company's/,
    );
  });

  it('is none for an open hour, for a business line, and where business lines are bound as well', () => {
    const early = { day: 2, from: '07:00', until: '08:00' };
    const everyLine = freedonianPack({ scope: 'all' });
    expect(
      markThatOpens([country], inNorth('unknown'), { ...early, from: '08:00', until: '09:00' }),
    ).toBeNull();
    expect(markThatOpens([country], inNorth('business'), early)).toBeNull();
    expect(markThatOpens([everyLine], inNorth('unknown'), early)).toBeNull();
    expect(markThatOpens([country], inNorth('unknown'), early)?.mark).toBe('business');
  });
});

describe('the number that will be dialled', () => {
  it('is the first one not known to be wrong', () => {
    const phones = [
      { e164: '+16045550101', wrong: true },
      { e164: '+16045550102', wrong: false },
    ];
    expect(phoneToDial(phones)?.e164).toBe('+16045550102');
    expect(phoneToDial(phones.slice(0, 1))).toBeNull();
  });
});

describe('packs only narrow', () => {
  const clock = fc.integer({ min: 0, max: 1439 });
  const clockOf = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const entry = fc
    .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), clock, clock)
    .filter(([, one, other]) => one !== other)
    .map(([days, one, other]) => ({
      days,
      from: clockOf(Math.min(one, other)),
      until: clockOf(Math.max(one, other)),
    }));
  const anyPack = fc
    .record({
      region: fc.constantFrom(null, 'N', 'S'),
      scope: fc.constantFrom<RulePack['scope']>('residential', 'all'),
      hours: fc.option(fc.array(entry, { maxLength: 4 })),
    })
    .map((over) => freedonianPack(over));
  const anyKind = fc.constantFrom(...phoneKinds);
  const run = { seed: 47, numRuns: 500 };

  /** The whole week where no pack sets an hour. */
  const weekOf = (all: readonly RulePack[], kind: PhoneKind) =>
    weekFromHours(callingHoursFor(all, inNorth(kind)).hours ?? [{ from: '00:00', until: '23:59' }]);
  const isEmpty = (week: ReturnType<typeof weekOf>) => week.every((day) => day.length === 0);

  it('one more pack never opens an hour', () => {
    fc.assert(
      fc.property(fc.array(anyPack, { maxLength: 4 }), anyPack, anyKind, (some, more, kind) => {
        expect(isEmpty(subtractWeek(weekOf([...some, more], kind), weekOf(some, kind)))).toBe(true);
      }),
      run,
    );
  });

  it('a business line is never bound tighter than a mobile', () => {
    fc.assert(
      fc.property(fc.array(anyPack, { maxLength: 4 }), (some) => {
        expect(isEmpty(subtractWeek(weekOf(some, 'mobile'), weekOf(some, 'business')))).toBe(true);
      }),
      run,
    );
  });

  it('an hour a mark would open is closed without it and open with it', () => {
    fc.assert(
      fc.property(fc.array(anyPack, { maxLength: 4 }), entry, (some, { days, from, until }) => {
        const day = days[0] as number;
        const asked = weekFromHours([{ days: [day], from, until }]);
        const opened = subtractWeek(intersectWeeks(asked, weekOf(some, 'business')), weekOf(some, 'unknown'));
        expect(markThatOpens(some, inNorth('unknown'), { day, from, until }) !== null).toBe(!isEmpty(opened));
      }),
      run,
    );
  });
});
