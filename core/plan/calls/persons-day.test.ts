import { describe, expect, it } from 'vitest';
import { call, factsOf, type Given, playbookOf } from '#core/decide/golden.test-kit.ts';
import { personsDay, windowsAround } from '#core/plan/calls/persons-day.ts';
import { formatDate, localMinute, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { screenerHours } from '#core/prospect/screener-hours.ts';
import { houseRules } from '#core/rules/house-rules.ts';

const vancouver = zoneOf('America/Vancouver');

function windowsOf(given: Given) {
  return windowsAround(factsOf(given), playbookOf(given.playbook), houseRules, parseInstant(given.now)!);
}

/** The day's half hours as letters: `o` open, `f` open with the front desk, `x` front desk and shut, `.` shut. */
function drawn(given: Given, screened = screenerHours(null)) {
  const { day, halfHours } = personsDay(vancouver, windowsOf(given), screened, parseInstant(given.now)!);
  const letters = halfHours.map(({ isOpen, isScreened }) =>
    isScreened ? (isOpen ? 'f' : 'x') : isOpen ? 'o' : '.',
  );
  return `${formatDate(day)} ${letters.join('')}`;
}

describe('the day of somebody', () => {
  it('is today where they may be called, with the hours of today that are over', () => {
    const given = { playbook: 'live-only', now: '2026-11-24T18:10:00Z', touches: [] };
    expect(drawn(given)).toBe('2026-11-24 ..ooxxxxxxxx..xxxxxxxxooo.');
  });

  it('is the date of their next window where today has none left', () => {
    const touches = [call('2026-11-24T15:30:00Z', 'no-answer')];
    const given = { playbook: 'live-only', now: '2026-11-24T18:10:00Z', touches };
    expect(drawn(given).slice(0, 10) > '2026-11-24').toBe(true);
    expect(drawn(given)).toMatch(/ .*o/);
  });

  it('has of the hours that are over only those since something happened', () => {
    const touches = [call('2026-11-24T17:05:00Z', 'busy')];
    const given = { playbook: 'own-the-follow-up', now: '2026-11-24T18:10:00Z', touches };
    const open = windowsOf(given).map(({ from }) => from);
    expect(open[0]! >= '2026-11-24T17:05:00Z').toBe(true);
  });

  it('has no open hour where there is no call to make', () => {
    const touches = [call('2026-11-20T17:00:00Z', 'spoke', { result: 'do-not-call' })];
    const given = { playbook: 'live-only', now: '2026-11-24T18:10:00Z', touches };
    expect(drawn(given)).toMatch(/^2026-11-24 [.x]{26}$/);
  });

  it('runs from six to seven in the evening by their clock also on the day the clocks change', () => {
    const now = parseInstant('2026-11-01T12:00:00Z')!;
    const toronto = zoneOf('America/Toronto');
    const { halfHours } = personsDay(toronto, [], null, now);
    expect(halfHours.map(({ at }) => localMinute(toronto, at))).toEqual(
      Array.from({ length: 26 }, (_, index) => 360 + 30 * index),
    );
  });
});
