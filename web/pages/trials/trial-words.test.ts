import { describe, expect, test } from 'vitest';
import type { Trial } from '#api/trials.ts';
import {
  chanceWords,
  courseWords,
  differenceWords,
  enoughFrom,
  isApart,
  memberWords,
  onTheWayWords,
  readPercent,
  waitsForWords,
} from '#web/pages/trials/trial-words.ts';

const arm = (name: string, people: number, known: number): Trial['arms'][number] => ({
  arm: 0,
  playbookId: name,
  playbookVersion: 1,
  playbookName: name,
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
    expect(onTheWayWords({ ...trial(10, 5), state: 'over' })).toMatch(
      /whose 21 days were not over when it ended, .*; they do not count\.$/,
    );
  });

  test('what it waits for', () => {
    const waiting = { ...trial(10, 10), waiting: 3, nextKnownAt: null, verdict: { kind: 'open' } } as Trial;
    expect(waitsForWords({ ...waiting, state: 'declared' })).toBe(
      'It waits to be started; 3 people wait without a method.',
    );
    expect(waitsForWords({ ...waiting, ...trial(0, 0) })).toBe('It waits for people: give it the next list.');
    expect(waitsForWords({ ...waiting, nextKnownAt: '2026-12-15T15:00:00Z' })).toMatch(
      /^It waits for days to be over; the next are on .*15/,
    );
    expect(waitsForWords(waiting)).toMatch(/^Everybody in it counts; it waits for more people/);
    expect(waitsForWords({ ...waiting, state: 'over' })).toBeNull();
    expect(waitsForWords({ ...waiting, verdict: { kind: 'ahead' } } as Trial)).toBeNull();
  });

  test('what became of somebody, and whether they count', () => {
    const person = {
      begunAt: '2026-11-03T15:00:00Z',
      reachedAt: null,
      askedAt: null,
      overAt: '2026-11-22T15:00:00Z',
      counts: true,
    } as Parameters<typeof memberWords>[0];
    const now = Date.parse('2026-11-24T15:00:00Z');
    const runs = { outcome: 'conversation', overAt: null } as const;
    expect(memberWords(person, { ...runs, overAt: '2026-11-20T15:00:00Z' }, now)).toMatch(
      /; does not count: the trial was over first$/,
    );
    expect(memberWords(person, runs, now)).toMatch(/^first called on .*3; counts$/);
    expect(memberWords({ ...person, begunAt: null, counts: false }, runs, now)).toMatch(
      /^not called yet; does not count/,
    );
    const reached = { ...person, reachedAt: '2026-11-05T15:00:00Z', askedAt: '2026-11-06T15:00:00Z' };
    expect(
      memberWords({ ...reached, overAt: '2026-12-01T15:00:00Z' }, { ...runs, outcome: 'call-back' }, now),
    ).toMatch(/^called back on .*5, asked not to be called on .*6; counts from .*1 on$/);
  });

  test('from which look on there are enough of each to go by', () => {
    const step = (on: number, known: number, reached = 2) => ({
      at: `2026-11-0${on}T15:00:00Z`,
      known,
      reached,
    });
    const [a, b] = trial(80, 80).arms as [Trial['arms'][number], Trial['arms'][number]];
    const arms = [
      { ...a, course: [step(1, 39), step(2, 41)] },
      { ...b, course: [step(1, 12), step(2, 30), step(3, 40, 9)] },
    ];
    expect(enoughFrom({ arms })).toBe('2026-11-03T15:00:00Z');
    expect(enoughFrom({ arms: [a, arms[1]!] })).toBeNull();
    expect(courseWords({ ...trial(80, 80), outcome: 'conversation', arms })).toBe(
      'Reached of those whose days are over: “A” 2 of 41, “B” 9 of 40.',
    );
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
      '“A” minus “B”: 2.1 points, likely between -4 and 8.3, at the first look.',
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
