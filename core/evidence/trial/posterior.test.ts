import { expect, test } from 'vitest';
import { type ArmTally, emptyTally, withAccount } from '#core/evidence/trial/arm-tally.ts';
import { chanceAbove, likelyShare } from '#core/evidence/trial/posterior.ts';

const apart = (reached: number, people: number): ArmTally =>
  Array.from({ length: people }, (_, n) => ({ people: 1, reached: Number(n < reached) })).reduce(
    withAccount,
    emptyTally,
  );

/** The same people, but in accounts in which all or none are reached. */
const together = (reached: number, people: number, size: number): ArmTally =>
  Array.from({ length: people / size }, (_, n) => ({
    people: size,
    reached: n < reached / size ? size : 0,
  })).reduce(withAccount, emptyTally);

test('where nothing was seen both are as likely to be the better one', () => {
  expect(chanceAbove(emptyTally, emptyTally, 0.1)).toBeCloseTo(0.5, 9);
});

test('the chances of both ways round make one', () => {
  const [a, b] = [apart(12, 150), apart(7, 140)];
  expect(chanceAbove(a, b, 0.06) + chanceAbove(b, a, 0.06)).toBeCloseTo(1, 9);
  expect(chanceAbove(a, b, 0.06)).toBeGreaterThan(0.5);
});

test('the likely range is that of the beta distribution', () => {
  // 50 of 490 with one of ten known before: Beta(51, 449), quantiles as scipy.stats gives them.
  const { low, high } = likelyShare(apart(50, 490), 0.1);
  expect(low).toBeCloseTo(0.077, 4);
  expect(high).toBeCloseTo(0.13, 4);
});

test('colleagues who are reached together tell less than people who are strangers to each other', () => {
  const [alone, groups] = [likelyShare(apart(40, 400), 0.1), likelyShare(together(40, 400, 4), 0.1)];
  expect(groups.high - groups.low).toBeGreaterThan(1.5 * (alone.high - alone.low));
});
