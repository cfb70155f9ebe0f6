import { describe, expect, test } from 'vitest';
import { clockWords, nextStepOf, whenWords } from './next-step.ts';

// 7:42 in Vancouver, 9:42 in Winnipeg, 12:12 in St. John's
const now = Date.parse('2026-11-24T15:42:00Z');
const row = {
  next: 'call' as const,
  opensAt: null,
  because: null,
  timeZones: ['America/Vancouver'],
  restsUntil: null,
};

describe('the next step in the list of people', () => {
  test('a window that has begun is now', () => {
    expect(nextStepOf({ ...row, opensAt: '2026-11-24T15:00:00Z' }, now).line).toBe('Call now');
  });

  test('a later window is named by their own day and clock', () => {
    expect(nextStepOf({ ...row, opensAt: '2026-11-30T16:00:00Z' }, now).line).toBe(
      'Call Mon Nov 30, 8:00 am',
    );
    expect(nextStepOf({ ...row, opensAt: '2026-11-24T21:00:00Z' }, now).line).toBe(
      'Call Tue Nov 24, 1:00 pm',
    );
  });

  test('the day is theirs, not ours', () => {
    // Wednesday morning in Brisbane while it is still Tuesday in Toronto
    expect(whenWords('2026-11-24T22:00:00Z', 'Australia/Brisbane')).toBe('Wed Nov 25, 8:00 am');
  });

  test('someone to prepare, someone finished and someone without a method each have their line and reason', () => {
    const because = { rule: 'left-is-left', says: 'The last message left it with them.' };
    expect(nextStepOf({ ...row, next: 'stop', because }, now)).toEqual({
      line: 'No more calls',
      because: because.says,
      tone: 'quiet',
    });
    expect(nextStepOf({ ...row, next: 'prepare' }, now).line).toBe('To prepare');
    expect(nextStepOf({ ...row, next: null }, now).line).toBe('No method yet');
  });

  test.each([
    ['2026-11-25', 'Rests until Nov 25, 2026'],
    ['2027-05-04', 'Rests until May 4, 2027'],
    ['2026-11-24', 'May begin again'],
  ])('after a method that ran its course in silence, with a rest until %s: %s', (restsUntil, line) => {
    expect(nextStepOf({ ...row, next: 'stop', restsUntil }, now).line).toBe(line);
  });

  test.each([
    [['America/Vancouver'], '7:42 am'],
    [['America/Indiana/Indianapolis', 'America/Chicago'], '10:42 am or 9:42 am'],
    [['America/Toronto', 'America/New_York'], '10:42 am'],
    [[], null],
  ])('their clock in %j is %s', (zones, clock) => {
    expect(clockWords(zones, now)).toBe(clock);
  });
});
