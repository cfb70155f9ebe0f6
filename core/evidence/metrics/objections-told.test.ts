import { describe, expect, test } from 'vitest';
import { readObjections } from '#core/evidence/metrics/objections-told.ts';

describe('why they said no', () => {
  test('has the most frequent reason first, and says of how many it is known', () => {
    const read = readObjections(
      new Map([
        ['no-need', 3],
        [null, 20],
        ['bad-time', 9],
      ] as const),
    );
    expect(read).toEqual({
      noes: 32,
      told: 12,
      reasons: [
        { objection: 'bad-time', label: 'A bad time', count: 9 },
        { objection: 'no-need', label: 'No need for it', count: 3 },
      ],
      tooFew: false,
      says: 'Known of 12 of 32 noes and not-nows.',
    });
  });

  test('is too few to go by below eight reasons, however many said no', () => {
    const read = readObjections(
      new Map([
        ['no-need', 7],
        [null, 400],
      ] as const),
    );
    expect(read).toMatchObject({
      tooFew: true,
      says: 'Known of 7 of 407 noes and not-nows: too few to go by.',
    });
    expect(readObjections(new Map([['no-need', 8]]))).toMatchObject({ tooFew: false });
  });

  test('is nothing where nobody said no, and of one no speaks of one', () => {
    expect(readObjections(new Map())).toMatchObject({
      noes: 0,
      reasons: [],
      says: 'Nobody said no or not now in this time.',
    });
    expect(readObjections(new Map([[null, 1]])).says).toBe(
      'Known of 0 of 1 no or not-now: too few to go by.',
    );
  });
});
