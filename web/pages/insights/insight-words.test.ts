import { describe, expect, test } from 'vitest';
import type { MetricReading } from '#api/insights.ts';
import {
  beforeWords,
  changeWords,
  didWords,
  hourWords,
  madeOfWords,
  periodWords,
  valueWords,
} from '#web/pages/insights/insight-words.ts';

const work = { calls: 1386, days: 54, callsPerDay: 25.67, plannedPerDay: 26 };
const rest = { spoke: 0, voicemails: 0, screener: 0, noAnswer: 0, notConnected: 0 };

describe('what was done is said', () => {
  test('with the days, the day’s average and what was planned', () => {
    expect(didWords({ ...work, ...rest })).toEqual([
      '1,386 calls',
      'in 54 days, 25.7 a day. Planned: 26 a day.',
    ]);
  });
  test('without a plan where there was none', () => {
    expect(didWords({ ...work, ...rest, days: 1, plannedPerDay: null })).toEqual([
      '1,386 calls',
      'on one day.',
    ]);
  });
  test('as nothing where nothing was done', () => {
    expect(didWords({ ...work, ...rest, calls: 0 })).toEqual(['0 calls', 'in this time.']);
  });
});

test.each([
  [
    'share',
    { of: 97, from: 402, value: 0.2413, range: { low: 0.2, high: 0.29 } },
    '24%',
    '97 of 402, likely 20 to 29',
  ],
  ['count', { of: 1386, from: null, value: 1386, range: null }, '1,386', ''],
  ['per', { of: 12, from: 7.5, value: 1.6, range: null }, '1.6', '12 of 7.5'],
  ['share', { of: 0, from: 0, value: null, range: null }, 'nothing yet', '0 of 0'],
] as const)('a %s is said with what it is made of', (unit, counted, value, madeOf) => {
  expect(valueWords(counted, unit)).toBe(value);
  expect(madeOfWords(counted)).toBe(madeOf);
});

test('an hour says which half of the day it is in where that begins', () => {
  expect([7, 8, 11, 12, 13, 17, 18].map((hour) => hourWords(hour, 7))).toEqual([
    '7 am',
    '8',
    '11',
    'noon',
    '1',
    '5 pm',
    '6',
  ]);
});

test('a period of two years says which, so that November to November is no day', () => {
  expect(periodWords({ from: '2026-09-07', until: '2026-11-24' })).toBe('Sep 7 to Nov 24');
  expect(periodWords({ from: '2026-11-24', until: '2026-11-24' })).toBe('Nov 24');
  expect(periodWords({ from: '2025-11-24', until: '2026-11-24' })).toBe('Nov 24, 2025 to Nov 24, 2026');
});

test.each([
  ['share', 0.146, 0.127, '+2 points since'],
  ['share', 0.12, 0.131, '−1 point since'],
  ['share', 0.121, 0.124, 'the same'],
  ['count', 1397, 74, '+1,323 since'],
  ['per', 0.43, 0.3, '+0.1 since'],
  ['per', 0.43, null, ''],
] as const)('a %s of %s after %s is said to have gone that far', (unit, now, before, says) => {
  const counted = (value: number | null) => ({ of: 1, from: 1, value, range: null });
  expect(changeWords(counted(now), counted(before), unit)).toBe(says);
});

test('beside the numbers stands the time before, or that nothing was done then', () => {
  const before = { from: '2026-10-05', until: '2026-10-27' };
  expect(beforeWords([], before)).toBe(
    'Nothing was done in the time before, Oct 5 to Oct 27, so only now is shown.',
  );
  const reading = { before: { of: 1, from: null, value: 1, range: null } } as MetricReading;
  expect(beforeWords([reading], before)).toContain('Before is Oct 5 to Oct 27, the same weekdays.');
});
