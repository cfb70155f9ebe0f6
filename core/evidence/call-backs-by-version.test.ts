import { describe, expect, test } from 'vitest';
import { callBackRange, sayVersions } from '#core/evidence/call-backs-by-version.ts';

describe('the range of a call-back ratio', () => {
  test('is not given for fewer than forty messages', () => {
    expect(callBackRange({ answered: 3, left: 39 })).toBeNull();
    const range = callBackRange({ answered: 3, left: 40 })!;
    expect(range.low).toBeGreaterThan(0.02);
    expect(range.high).toBeLessThan(0.21);
  });
});

describe('the sentence beside versions', () => {
  const version = (number: number, answered: number, left: number) => ({ version: number, answered, left });
  const apart = [version(3, 0, 12), version(2, 60, 400), version(1, 4, 400)];

  test('gives no verdict on versions used one after the other, however far apart', () => {
    expect(sayVersions(apart, null)).toBe(
      'Versions 2 and 1 were left one after the other, to other people: the shares are no verdict. A trial would tell.',
    );
  });

  test('waits until two versions were left often enough', () => {
    expect(sayVersions([version(2, 9, 61), version(1, 3, 39)], null)).toBeNull();
    expect(sayVersions([], null)).toBeNull();
  });

  test('is the trial’s own where people were drawn by lot, as soon as there is one', () => {
    const trial = { name: 'Shorter words', says: 'Not enough calls yet to tell; about 400 more people.' };
    expect(sayVersions(apart, trial)).toBe(
      'By lot, in “Shorter words”: Not enough calls yet to tell; about 400 more people.',
    );
    expect(sayVersions([], { ...trial, says: null })).toBe(
      'By lot, in “Shorter words”: nothing is to be told yet.',
    );
  });
});
