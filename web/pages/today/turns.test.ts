import { describe, expect, it } from 'vitest';
import type { Today } from '#api/today.ts';
import { plannedCall, todayRow } from '#web/pages/today/planned-row.test-kit.ts';
import { halfHourOf, isDue, isOld, offeredAt, plannedAt } from '#web/pages/today/turns.ts';

const at = (clock: string) => Date.parse(`2026-11-24T${clock}Z`);
const plannedFor = (clock: string, waits = false) => plannedCall({ for: `2026-11-24T${clock}:00Z`, waits });

describe('when somebody’s turn is', () => {
  it('is the half hour of the plan', () => {
    expect(plannedAt(todayRow('a', { plan: plannedFor('15:30') }))).toBe(at('15:30:00'));
  });

  it('is when they may be called, where that begins within the half hour', () => {
    const row = todayRow('a', { opensAt: '2026-11-24T15:40:00Z', plan: plannedFor('15:30') });
    expect(plannedAt(row)).toBe(at('15:40:00'));
  });

  it('is not before what the rep put off', () => {
    const row = todayRow('a', { deferredUntil: '2026-11-24T16:10:00Z', plan: plannedFor('16:00') });
    expect(plannedAt(row)).toBe(at('16:10:00'));
  });

  it('is when they may be called, where no plan has them', () => {
    expect(plannedAt(todayRow('a', { plan: null }))).toBe(at('15:00:00'));
    expect(plannedAt(todayRow('a', { plan: null, opensAt: null }))).toBeNull();
  });

  it('leaves whoever is planned for later among those who may be called now, unless the plan waits', () => {
    expect(offeredAt(todayRow('a', { plan: plannedFor('16:30') }))).toBe(at('15:00:00'));
    expect(offeredAt(todayRow('a', { plan: plannedFor('16:30', true) }))).toBe(at('16:30:00'));
  });
});

describe('who is due', () => {
  const later = todayRow('a', { group: 'later', plan: plannedFor('16:30', true) });

  it('is due from the half hour the plan waits for, also without the server’s word', () => {
    expect(isDue(later, at('16:29:59'))).toBe(false);
    expect(isDue(later, at('16:30:00'))).toBe(true);
  });

  it('is due for a promise from a minute before its window', () => {
    const owed = todayRow('b', { group: 'promised', opensAt: '2026-11-24T17:00:00Z', plan: null });
    expect(isDue(owed, at('16:58:59'))).toBe(false);
    expect(isDue(owed, at('16:59:00'))).toBe(true);
  });

  it('is never due to be prepared or held back', () => {
    expect(isDue(todayRow('c', { group: 'heldBack' }), at('16:00:00'))).toBe(false);
  });
});

describe('a plan grows old', () => {
  const day = { plan: { toCome: 3, plannedAt: '2026-11-24T15:41:00Z' } } as Today;

  it('when another half hour begins', () => {
    expect(halfHourOf(at('15:59:59'))).toBe(at('15:30:00'));
    expect(isOld(day, [], at('15:59:59'))).toBe(false);
    expect(isOld(day, [], at('16:00:00'))).toBe(true);
  });

  it('when somebody’s hour has come or gone since', () => {
    const later = todayRow('a', { group: 'later', opensAt: '2026-11-24T15:50:00Z' });
    expect(isOld(day, [later], at('15:49:00'))).toBe(false);
    expect(isOld(day, [later], at('15:50:00'))).toBe(true);
    const now = todayRow('b', { windowUntil: '2026-11-24T15:45:00Z' });
    expect(isOld(day, [now], at('15:45:00'))).toBe(true);
  });

  it('not because somebody may be called whom the plan makes wait', () => {
    const waits = todayRow('a', { group: 'later', plan: plannedFor('16:30', true) });
    expect(isOld(day, [waits], at('15:50:00'))).toBe(false);
  });
});
