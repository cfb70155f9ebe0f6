import { describe, expect, test } from 'vitest';
import { firstToShow, keptOf, promisedDays, settledWords, statuses, statusWords } from './promise-words.ts';

describe('the promise ledger in words', () => {
  test('names one day once, and a span by both ends', () => {
    expect(promisedDays({ from: '2026-11-24', to: '2026-11-24' })).toBe('Tue Nov 24');
    expect(promisedDays({ from: '2026-11-30', to: '2026-12-01' })).toBe('Mon Nov 30 to Tue Dec 1');
  });

  test('only promises that ran their course count towards those kept', () => {
    expect(keptOf({ open: 5, due: 2, kept: 9, broken: 1, superseded: 4, withdrawn: 3 })).toEqual({
      kept: 9,
      of: 10,
    });
    expect(keptOf({})).toEqual({ kept: 0, of: 0 });
  });

  test('says what became of a promise and when, and nothing while it stands', () => {
    expect(settledWords({ status: 'kept', settledAt: '2026-11-13T17:00:00Z' }, 'America/Toronto')).toBe(
      'Called in time, Nov 13',
    );
    expect(settledWords({ status: 'due', settledAt: null }, 'UTC')).toBeNull();
  });

  test('opens on what is overdue, then due, then open, and on all where nothing stands', () => {
    expect(firstToShow({ overdue: 1, due: 4 })).toBe('overdue');
    expect(firstToShow({ overdue: 0, due: 4, open: 9 })).toBe('due');
    expect(firstToShow({ kept: 3 })).toBeUndefined();
  });

  test('every state has its words', () => {
    expect(statuses.map((status) => statusWords[status].name)).toHaveLength(7);
  });
});
