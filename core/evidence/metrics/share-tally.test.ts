import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelyRange } from '#core/evidence/likely-range.ts';
import { addToShare, newShare, type ShareTally, shareRange } from '#core/evidence/metrics/share-tally.ts';
import { seeded } from '#core/reach/seeded.ts';

function shareOf(people: readonly (readonly [of: number, from: number])[]): ShareTally {
  const share = newShare();
  for (const [of, from] of people) addToShare(share, of, from);
  return share;
}

describe('where a share counted person by person likely lies', () => {
  test('is Wilson’s interval where everybody was called once', () => {
    const once = Array.from({ length: 40 }, (_, nth) => [nth < 7 ? 1 : 0, 1] as const);
    const [range, wilson] = [shareRange(shareOf(once))!, likelyRange(7, 40)];
    expect(range.low).toBeCloseTo(wilson.low, 2);
    expect(range.high).toBeCloseTo(wilson.high, 2);
  });

  test('is as wide as ten people tell where ten always or never answered ten calls each', () => {
    const tens = Array.from({ length: 10 }, (_, nth) => [nth < 3 ? 10 : 0, 10] as const);
    const [range, wilson] = [shareRange(shareOf(tens))!, likelyRange(3, 10)];
    expect(range.low).toBeCloseTo(wilson.low, 1);
    expect(range.high).toBeCloseTo(wilson.high, 1);
  });

  test('goes by people where all went the same way, for nothing shows how they hang together', () => {
    expect(shareRange(shareOf([[0, 20]]))).toEqual(likelyRange(0, 1));
    const none = Array.from({ length: 25 }, () => [0, 4] as const);
    expect(shareRange(shareOf(none))).toEqual(likelyRange(0, 25));
    expect(shareRange(shareOf(none.map(([, from]) => [from, from] as const)))).toEqual(likelyRange(25, 25));
  });

  test('says nothing of nothing', () => {
    expect(shareRange(newShare())).toBeNull();
    expect(shareRange(shareOf([[0, 0]]))).toBeNull();
  });

  test('holds the share, lies within 0 and 1 and is never narrower than were all calls independent', () => {
    const person = fc
      .integer({ min: 1, max: 9 })
      .chain((from) => fc.integer({ min: 0, max: from }).map((of) => [of, from] as const));
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 60 }), (people) => {
        const share = shareOf(people);
        const { low, high } = shareRange(share)!;
        const narrowest = likelyRange(share.of, share.from);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share.of / share.from + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share.of / share.from - 1e-12);
        expect(high - low).toBeGreaterThanOrEqual(narrowest.high - narrowest.low - 1e-9);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  test('covers the true share as often as it says where people differ, which the plain one does not', () => {
    const random = seeded(7);
    let covered = 0;
    let coveredPlainly = 0;
    const worlds = 600;
    for (let world = 0; world < worlds; world += 1) {
      // A third answers half of their calls, the others hardly ever: a share of 1 in 5 over all.
      const share = shareOf(
        Array.from({ length: 60 }, () => {
          const chance = random() < 1 / 3 ? 0.5 : 0.05;
          return [Array.from({ length: 8 }, () => random()).filter((one) => one < chance).length, 8] as const;
        }),
      );
      const holds = ({ low, high }: { low: number; high: number }) => low <= 0.2 && high >= 0.2;
      if (holds(shareRange(share)!)) covered += 1;
      if (holds(likelyRange(share.of, share.from))) coveredPlainly += 1;
    }
    expect(covered / worlds).toBeGreaterThan(0.92);
    expect(coveredPlainly / worlds).toBeLessThan(0.85);
  });
});
