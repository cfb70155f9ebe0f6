import { describe, expect, test } from 'vitest';
import { callBackRange, sayVersions } from '#core/evidence/call-backs-by-version.ts';
import { addToShare, newShare, type ShareTally, shareRange } from '#core/evidence/metrics/share-tally.ts';

describe('the range of a call-back ratio', () => {
  const answered = (people: number, each: number, of: number): ShareTally => {
    const share = newShare();
    for (let person = 0; person < people; person += 1) addToShare(share, person < of ? each : 0, each);
    return share;
  };

  test('is not given for fewer than forty messages', () => {
    expect(callBackRange(answered(39, 1, 3))).toBeNull();
    const range = callBackRange(answered(40, 1, 3))!;
    expect(range.low).toBeGreaterThan(0.02);
    expect(range.high).toBeLessThan(0.21);
  });

  test('is wider where the same people were left many messages, as that of the metric is', () => {
    const [once, often] = [answered(80, 1, 16), answered(20, 4, 4)];
    expect([often.of, often.from]).toEqual([once.of, once.from]);
    expect(callBackRange(often)).toEqual(shareRange(often));
    const width = (share: ShareTally) => callBackRange(share)!.high - callBackRange(share)!.low;
    expect(width(often)).toBeGreaterThan(1.7 * width(once));
  });
});

describe('the sentence beside versions', () => {
  const version = (number: number, left: number) => ({ version: number, left });
  const apart = [version(3, 12), version(2, 400), version(1, 400)];

  test('gives no verdict on versions used one after the other, however far apart', () => {
    expect(sayVersions(apart, null)).toBe(
      'Versions 2 and 1 were left one after the other, to other people: the shares are no verdict. A trial would tell.',
    );
  });

  test('waits until two versions were left often enough', () => {
    expect(sayVersions([version(2, 61), version(1, 39)], null)).toBeNull();
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
