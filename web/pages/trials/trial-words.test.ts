import { describe, expect, test } from 'vitest';
import type { Trial } from '#api/trials.ts';
import {
  chanceWords,
  differenceWords,
  isApart,
  onTheWayWords,
  readPercent,
} from '#web/pages/trials/trial-words.ts';

const arm = (name: string, people: number, known: number): Trial['arms'][number] => ({
  arm: 0,
  playbookId: name,
  playbookVersion: 1,
  message: null,
  name,
  stoppedAt: null,
  people,
  known,
  accounts: known,
  reached: 3,
  likely: { low: 0, high: 1 },
  begun: people,
  asked: 0,
  evidence: 0.5,
  course: [],
});
const trial = (people: number, known: number) =>
  ({ state: 'running', outcomeDays: 21, arms: [arm('A', people, known), arm('B', people, known)] }) as Trial;
const pair = (chance: number, looks: Trial['pairs'][number]['looks'] = []) => ({
  one: 0,
  other: 1,
  chance,
  looks,
});

describe('a trial says', () => {
  test('which of two is likelier the better one, and never that it is sure', () => {
    expect(chanceWords(trial(10, 5), pair(0.18))).toBe(
      'By what was known before and what came of it, the chance that “B” is better than “A” is 82 in 100.',
    );
    expect(chanceWords(trial(10, 5), pair(1))).toMatch(/is more than 99 in 100\.$/);
    expect(chanceWords(trial(10, 0), pair(0.5))).toBeNull();
  });

  test('who does not count yet', () => {
    expect(onTheWayWords(trial(10, 5))).toMatch(/^10 people are in it whose 21 days are not over/);
    expect(onTheWayWords(trial(5, 5))).toBeNull();
  });

  test('what is worth telling on the axis, unless it would stand on nothing or on the end', () => {
    expect(isApart(0.1, 0.3, 0.08)).toBe(true);
    expect(isApart(0.05, 1, 0.08)).toBe(false);
    expect(isApart(0.28, 0.3, 0.08)).toBe(false);
  });

  test('where the difference lies', () => {
    expect(differenceWords(trial(1, 1), pair(0.5))).toMatch(/too few accounts/);
    const looks = [{ at: '2026-11-24T15:00:00Z', difference: 0.021, low: -0.04, high: 0.083 }];
    expect(differenceWords(trial(1, 1), pair(0.5, looks))).toBe(
      '“A” minus “B”: 2.1 points, likely between -4 and 8.3, at all 1 looks together.',
    );
  });
});

test.each([
  ['4', 0.04],
  ['4,5 %', 0.045],
  ['', null],
  ['0', null],
  ['100', null],
  ['few', null],
])('“%s” is read as a share', (text, share) => expect(readPercent(text)).toBe(share));
