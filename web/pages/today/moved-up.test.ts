import { describe, expect, it } from 'vitest';
import { movedUpWords, noPlaceWords } from '#web/pages/today/moved-up.ts';
import { plannedCall, todayRow } from '#web/pages/today/planned-row.test-kit.ts';

const at = (clock: string) => plannedCall({ for: `2026-11-24T${clock}:00Z` });
const zone = 'America/Toronto';
const now = Date.parse('2026-11-24T15:12:00Z');
const before = [
  todayRow('Odile', { plan: at('15:30') }),
  todayRow('Casimir', { plan: at('16:00') }),
  todayRow('Ravi', { plan: null, group: 'promised' }),
];

describe('what moved up', () => {
  it('is whoever was planned for later', () => {
    const after = [todayRow('Casimir', { plan: at('15:30') }), before[2]!];
    expect(movedUpWords(before, after, true, zone, now)).toBe('Casimir moves up to 10:30 am your time.');
  });

  it('is said of the half hour that runs as of this one', () => {
    const after = [todayRow('Casimir', { plan: at('15:00') }), before[2]!];
    expect(movedUpWords(before, after, true, zone, now)).toBe('Casimir moves up to this half hour.');
    const comes = [todayRow('Bao', { plan: at('15:00') })];
    expect(movedUpWords(before, comes, true, zone, now)).toBe('Bao has a place today now: this half hour.');
  });

  it('is first of all whoever had no place today', () => {
    const after = [
      todayRow('Casimir', { plan: at('15:30') }),
      todayRow('Bao', { plan: at('16:00'), group: 'later' }),
    ];
    expect(movedUpWords(before, after, true, zone, now)).toBe(
      'Bao has a place today now: 11:00 am your time.',
    );
  });

  it('is not whoever lay beyond the end of what was read', () => {
    const after = [before[1]!, todayRow('Bao', { plan: at('16:00') })];
    expect(movedUpWords(before, after, false, zone, now)).toBeNull();
  });

  it('is nobody where all keep their half hours, or are planned for later', () => {
    expect(movedUpWords(before, before.slice(1), true, zone, now)).toBeNull();
    const later = [todayRow('Casimir', { plan: at('16:30') })];
    expect(movedUpWords(before, later, true, zone, now)).toBeNull();
  });
});

describe('somebody wanted later today', () => {
  it('is said to have no place, where the day that is planned anew has none', () => {
    expect(noPlaceWords('Odile', 'later-today', before)).toBeNull();
    expect(noPlaceWords('Bao', 'tomorrow', before)).toBeNull();
    expect(noPlaceWords('Bao', 'later-today', before)).toMatch(/^Your day has no place/);
  });
});
