import { describe, expect, it } from 'vitest';
import { ownHours } from '#web/pages/today/own-hours.ts';

const zone = 'America/Toronto';
const weekdays = [{ days: [1, 2, 3, 4, 5], from: '07:00', until: '18:30' }];
const at = (text: string) => Date.parse(text);

describe('a rep’s own hours', () => {
  it('are worked from the first minute and not at the last', () => {
    expect(ownHours(weekdays, zone, at('2026-11-24T12:00:00Z'))).toEqual({ is: 'working' });
    expect(ownHours(weekdays, zone, at('2026-11-24T11:59:00Z'))).toEqual({
      is: 'before',
      from: at('2026-11-24T12:00:00Z'),
    });
    expect(ownHours(weekdays, zone, at('2026-11-24T23:30:00Z'))).toEqual({
      is: 'over',
      since: at('2026-11-24T23:30:00Z'),
      next: at('2026-11-25T12:00:00Z'),
    });
  });

  it('go on after a pause at noon', () => {
    const halves = [
      { days: [2], from: '13:00', until: '17:00' },
      { days: [2], from: '08:00', until: '12:00' },
    ];
    expect(ownHours(halves, zone, at('2026-11-24T17:30:00Z'))).toEqual({
      is: 'before',
      from: at('2026-11-24T18:00:00Z'),
    });
  });

  it('go on after the weekend, across a change of the clocks', () => {
    expect(ownHours(weekdays, zone, at('2026-10-31T15:00:00Z'))).toEqual({
      is: 'day-off',
      next: at('2026-11-02T12:00:00Z'),
    });
    expect(ownHours(weekdays, zone, at('2026-10-30T23:00:00Z'))).toMatchObject({
      is: 'over',
      next: at('2026-11-02T12:00:00Z'),
    });
  });

  it('never begin where no day is worked', () => {
    expect(ownHours([], zone, at('2026-11-24T15:00:00Z'))).toEqual({ is: 'day-off', next: null });
  });
});
