import { describe, expect, test } from 'vitest';
import { lastWeeks, weeksOf, withBefore } from '#core/evidence/metrics/periods.ts';
import { type Day, formatDate, parseDate } from '#core/prospect/local-time.ts';

const day = (text: string): Day => parseDate(text)!;
const said = ({ from, until }: { from: Day; until: Day }) => `${formatDate(from)} to ${formatDate(until)}`;

describe('a period', () => {
  test('of twelve weeks begins on a Monday and ends today', () => {
    const { period, before } = lastWeeks(12, day('2026-11-24'));
    expect(said(period)).toBe('2026-09-07 to 2026-11-24');
    expect(said(before)).toBe('2026-06-15 to 2026-09-01');
  });

  test.each([
    ['2026-11-24', '2026-11-24', '2026-11-17 to 2026-11-17'],
    ['2026-11-16', '2026-11-22', '2026-11-09 to 2026-11-15'],
    ['2026-11-16', '2026-11-23', '2026-11-02 to 2026-11-09'],
  ])('from %s to %s is compared with the same weekdays before it', (from, until, before) => {
    expect(said(withBefore({ from: day(from), until: day(until) }).before)).toBe(before);
  });

  test('is made up by its weeks, and the one that runs is marked', () => {
    const weeks = weeksOf({ from: day('2026-11-11'), until: day('2026-11-24') }, day('2026-11-24'));
    expect(weeks.map((week) => [said(week), week.isRunning])).toEqual([
      ['2026-11-11 to 2026-11-15', false],
      ['2026-11-16 to 2026-11-22', false],
      ['2026-11-23 to 2026-11-24', true],
    ]);
  });
});
