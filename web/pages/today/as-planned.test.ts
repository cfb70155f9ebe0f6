import { describe, expect, it } from 'vitest';
import type { Adherence } from '#api/plan.ts';
import { asPlannedWords } from '#web/pages/today/as-planned.ts';

const kept = (over: Partial<Adherence>): Adherence => ({
  repId: 'r',
  on: '2026-11-24',
  stoodAt: '2026-11-24T12:00:00Z',
  planned: 26,
  done: 18,
  doneLate: 0,
  putOff: 0,
  fellAway: 0,
  toCome: 0,
  leftUndone: 0,
  calls: [],
  zones: {},
  ...over,
});

describe('the day against its plan', () => {
  it('is said in one sentence, what was done first', () => {
    expect(asPlannedWords(kept({ doneLate: 2, putOff: 3, fellAway: 1, toCome: 2 }))).toBe(
      'Of the 26 calls planned when your day began: 18 made in time, 2 later than planned, 3 put off, 1 fell away, 2 to come.',
    );
    expect(asPlannedWords(kept({ planned: 1, done: 0, leftUndone: 1 }))).toBe(
      'Of the one call planned when your day began: 0 made in time, 1 left undone.',
    );
  });

  it('is not said where none stood, or nothing was planned', () => {
    expect(asPlannedWords(undefined)).toBeNull();
    expect(asPlannedWords(kept({ stoodAt: null }))).toBeNull();
    expect(asPlannedWords(kept({ planned: 0, done: 0 }))).toBeNull();
  });
});
