import { describe, expect, it } from 'vitest';
import type { Screener } from '#api/screeners.ts';
import { answersForWords, hoursWords, learnedWords } from '#web/pages/front-desk/desk-words.ts';

const hour = (at: number, calls: number, answered: number, share: number | null) => ({
  hour: at,
  calls,
  answered,
  share,
});

describe('what calls taught of a front desk', () => {
  it('is said to be nothing before the first, and too few before eight in one hour', () => {
    expect(learnedWords([])).toBe('No call of ours yet tells when they pick up.');
    expect(learnedWords([hour(9, 7, 7, null)])).toBe(
      '7 calls so far: too few in any one hour to say when they pick up.',
    );
  });

  it('is the hour they pick up most and the one they do least, in tenths', () => {
    const says = learnedWords([hour(9, 12, 9, 0.62), hour(12, 10, 1, 0.21), hour(17, 2, 0, null)]);
    expect(says).toMatch(/^They pick up 6 in 10 calls from .*, 2 in 10 from .*; 24 calls in all\.$/);
  });

  it('is one sentence where the hours are alike', () => {
    const says = learnedWords([hour(9, 12, 6, 0.51), hour(10, 12, 6, 0.49)]);
    expect(says).toMatch(/^They pick up 5 in 10 calls from [^;]*, of 24 calls\.$/);
  });
});

it('hours are read by the clock of the reader', () => {
  const says = hoursWords([
    { from: '08:30', until: '12:00' },
    { from: '13:00', until: '24:00' },
  ]);
  expect(says.split(',')).toHaveLength(2);
  expect(says).toContain('8:30');
});

it('whom they answer for is a company, or people by name', () => {
  const person = (name: string) => ({ id: name, name, title: null });
  const words = (more: Partial<Screener>) =>
    answersForWords({ account: null, people: [], peopleCount: 0, ...more } as Screener);
  expect(words({ account: { id: 'a', name: 'Fernwhistle' }, peopleCount: 4 })).toBe(
    'everybody at Fernwhistle (4 people)',
  );
  expect(words({ people: [person('Odile')], peopleCount: 1 })).toBe('Odile');
  expect(words({ people: [person('Odile'), person('Una')], peopleCount: 2 })).toBe('Odile and 1 other');
  expect(words({})).toBe('nobody who is still here');
});
