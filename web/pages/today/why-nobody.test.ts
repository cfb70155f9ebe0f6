import { describe, expect, it } from 'vitest';
import type { Today, TodayRow } from '#api/today.ts';
import { plannedCall, todayRow } from '#web/pages/today/planned-row.test-kit.ts';
import {
  type Emptiness,
  emptyTitle,
  isOfOwnHours,
  nextMoment,
  whyNobody,
  withoutPlace,
} from '#web/pages/today/why-nobody.ts';

const now = Date.parse('2026-11-24T19:36:00Z');

const empty = (over: Partial<Emptiness> = {}): Emptiness => ({
  day: {
    ticks: [],
    counts: { promised: 0, now: 0, later: 0, prepare: 0, heldBack: 3, promisesKeptToday: 0 },
  } as unknown as Today,
  next: null,
  heldBack: [],
  hours: [{ days: [1, 2, 3, 4, 5], from: '07:00', until: '18:30' }],
  ownZone: 'America/Toronto',
  now,
  ...over,
});

const heldBack = (rule: string, says = ''): TodayRow =>
  todayRow(rule, { group: 'heldBack', plan: null, because: { rule, says } });

describe('the next good moment', () => {
  const waits = (clock: string) => plannedCall({ for: `2026-11-24T${clock}:00Z`, waits: true });
  const later = (name: string, clock: string) => todayRow(name, { group: 'later', plan: waits(clock) });

  it('is the first half hour the plan has somebody in, and counts who shares it', () => {
    const rows = [later('Greta', '23:00'), later('Saoirse', '21:00'), later('Emil', '21:00')];
    expect(nextMoment(rows, now)).toMatchObject({
      at: Date.parse('2026-11-24T21:00:00Z'),
      row: { name: 'Saoirse' },
      others: 1,
    });
  });

  it('is a promise as soon as it may be kept, wherever the plan has it', () => {
    const owed = todayRow('Ravi', {
      group: 'promised',
      opensAt: '2026-11-24T20:00:00Z',
      plan: waits('22:00'),
    });
    expect(nextMoment([later('Saoirse', '21:00'), owed], now)?.row.name).toBe('Ravi');
  });

  it('is none where nobody comes any more', () => {
    expect(nextMoment([todayRow('Odile')], now)).toBeNull();
  });
});

describe('why nobody is due', () => {
  it('says until when, where somebody comes', () => {
    const next = { at: now + 89 * 60_000, row: todayRow('Saoirse'), others: 0 };
    expect(emptyTitle(empty({ next }))).toBe('Nobody is due for 1 hour 29 minutes.');
  });

  it('says that the working hours are over, and when the plan goes on', () => {
    const evening = empty({ now: Date.parse('2026-11-24T23:50:00Z') });
    expect(whyNobody(evening)).toBe(
      'Your working hours were over at 6:30 pm. The plan goes on tomorrow at 7:00 am.',
    );
    expect(isOfOwnHours(evening)).toBe(true);
  });

  it('says that the day is off', () => {
    const saturday = empty({ now: Date.parse('2026-11-28T15:00:00Z') });
    expect(emptyTitle(saturday)).toBe('A day off.');
    expect(whyNobody(saturday)).toBe(
      'Saturday is not among your working days. The plan goes on Mon Nov 30 at 7:00 am.',
    );
    expect(whyNobody({ ...saturday, hours: [] })).toBe(
      'Saturday is not among your working days. No day of the week is.',
    );
  });

  it('says that the rep is away, whatever the hours', () => {
    const away = empty({ heldBack: [heldBack('away', 'Imogen Tarr is away until Mon Nov 30, 12:00 am.')] });
    expect(emptyTitle(away)).toBe('You are away today.');
    expect(whyNobody(away)).toBe(
      'Imogen Tarr is away until Mon Nov 30, 12:00 am. Nothing is planned until then.',
    );
    expect(isOfOwnHours(away)).toBe(true);
  });

  it('says that the day is full, and counts who has no place in it', () => {
    const full = empty({
      heldBack: [heldBack('day-is-full'), heldBack('outside-your-hours'), heldBack('one-call-a-day')],
    });
    expect(whyNobody(full)).toBe('Your day has no room left for another call.');
    expect(withoutPlace(full.heldBack)).toBe(2);
    expect(isOfOwnHours(full)).toBe(true);
    expect(isOfOwnHours(empty({ heldBack: [heldBack('day-is-full')] }))).toBe(false);
  });

  it('says that rules hold back whoever is left', () => {
    expect(whyNobody(empty())).toMatch(/held back by a rule until another day/);
    expect(emptyTitle(empty())).toBe('Nobody is due today.');
  });
});
