import { describe, expect, test } from 'vitest';
import { dailyLooks, design, makeMembers } from '#core/evidence/trial/made-trial.test-kit.ts';
import { readTrial } from '#core/evidence/trial/read-trial.ts';
import { designProblem } from '#core/evidence/trial/trial-design.ts';
import { roundly, verdictOf } from '#core/evidence/trial/verdict.ts';

const names = ['Own the follow-up', 'Three, then leave it'];
const verdictAfter = (days: number, rates = [0.04, 0.04], leastDifference = 0.04) => {
  const members = makeMembers({ rates, days: 120, accountsADay: 20, likeness: 0.2, seed: 11 });
  const asked = { ...design, leastDifference };
  return verdictOf(readTrial(asked, 2, members, dailyLooks(days)), asked, names);
};

describe('the verdict', () => {
  test('is that it cannot tell while too little is known, with about how many more it takes', () => {
    expect(verdictAfter(1)).toEqual({
      kind: 'open',
      more: 1315,
      says: 'Not enough calls yet to tell; about 1,300 more people.',
    });
    const [early, later] = [verdictAfter(5), verdictAfter(15)];
    expect(early).toMatchObject({ kind: 'open' });
    expect((later as { more: number }).more).toBeLessThan((early as { more: number }).more);
  });

  test('is that both do alike once every difference worth telling is ruled out', () => {
    expect(verdictAfter(120).says).toBe('Both do alike: a difference of 4 points or more is ruled out.');
  });

  test('names the better one with the rates and where the difference lies, in the words of the outcome', () => {
    expect(verdictAfter(90, [0.14, 0.04]).says).toMatch(
      /^“Own the follow-up” reaches more people than “Three, then leave it” \(1\d(\.\d)? % against \d(\.\d)? %; the difference is likely between \d+(\.\d)? and \d+(\.\d)? points\)\.$/,
    );
  });

  test.each([
    [3, '10'],
    [397, '400'],
    [1237, '1,200'],
  ])('%i people are said as about %s', (people, says) => expect(roundly(people)).toBe(says));
});

describe('a design is refused', () => {
  test.each([
    [['own'], design, 'arms', 'A trial compares two to four ways of calling; one is named.'],
    [['own', 'own'], design, 'arms', '“own” stands there twice: nothing can be compared with itself.'],
    [
      ['a', 'b'],
      { ...design, relationships: [] },
      'relationships',
      'Nobody would take part; choose at least one relationship.',
    ],
    [
      ['a', 'b'],
      { ...design, relationships: ['known', 'client', 'known'] as const },
      'relationships',
      '“known” stands there twice.',
    ],
    [['a', 'b', 'c', 'd', 'e'], design, 'arms', 'A trial compares two to four ways of calling; 5 are named.'],
    [
      ['a', 'b'],
      { ...design, baseRate: 0.9, leastDifference: 0.2 },
      'leastDifference',
      'From 90 % a method cannot come to 20 % more; choose a smaller difference.',
    ],
  ])('%j', (arms, asked, field, says) => expect(designProblem(asked, arms)).toEqual({ field, says }));

  test('not where it can be', () => expect(designProblem(design, ['a', 'b'])).toBeNull());
});
