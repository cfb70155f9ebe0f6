import { describe, expect, test } from 'vitest';
import { compareMethods, readThreeWeeks, type ThreeWeeks } from '#core/evidence/metrics/three-weeks.ts';

const tally = (spoke: number, people: number): ThreeWeeks => ({
  spoke,
  people,
  voicemails: 2 * spoke,
  conversations: spoke,
});
const names = new Map([
  ['a', 'Own the follow-up'],
  ['b', 'Live only'],
  ['c', 'Three, then leave it'],
]);
const verdict = (tallies: Record<string, ThreeWeeks>) =>
  compareMethods(readThreeWeeks(new Map(Object.entries(tallies))), names);

describe('people spoken with inside three weeks', () => {
  test('are read by share, and methods with too few people come last with how many more it takes', () => {
    const read = readThreeWeeks(
      new Map([
        ['a', tally(5, 14)],
        ['b', tally(42, 149)],
        ['c', tally(70, 212)],
      ]),
    );
    expect(read.map(({ playbookId, moreToTell }) => [playbookId, moreToTell])).toEqual([
      ['c', null],
      ['b', null],
      ['a', 80],
    ]);
    expect(read[0]).toMatchObject({ share: 70 / 212, voicemailsPerConversation: 2 });
  });

  test('are never held certain because nobody of three answered', () => {
    const [read] = readThreeWeeks(new Map([['a', tally(0, 3)]]));
    expect(read).toMatchObject({ moreToTell: 80, voicemailsPerConversation: null });
  });

  test.each([
    [{ a: tally(64, 187), b: tally(42, 149) }, 'overlap', 'Not enough calls yet to tell.'],
    [{ a: tally(64, 187), b: tally(2, 9) }, 'too-few', 'Not enough calls yet to tell.'],
    [{}, 'too-few', 'Not enough calls yet to tell.'],
    [
      { a: tally(120, 200), b: tally(30, 200), c: tally(28, 200) },
      'apart-not-by-lot',
      'Own the follow-up spoke with more people than Live only and Three, then leave it.',
    ],
  ])('%j', (tallies, code, says) => {
    expect(verdict(tallies as Record<string, ThreeWeeks>)).toMatchObject({ code, says });
  });

  test('get no verdict on the method where nobody drew lots, however far apart', () => {
    expect(verdict({ a: tally(190, 200), b: tally(1, 200) }).more).toBe(
      'Nobody drew lots, so it may be the people and not the method. A trial would tell.',
    );
  });
});
