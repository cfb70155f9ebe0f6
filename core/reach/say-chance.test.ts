import { expect, test } from 'vitest';
import { inTen, sayChance, sayWhatItRestsOn } from '#core/reach/say-chance.ts';

test.each([
  [0.003, 'fewer than 1 in 50'],
  [0.02, '1 in 50'],
  [0.05, '1 in 20'],
  [0.08, '1 in 10'],
  [0.27, '3 in 10'],
  [0.5, '5 in 10'],
  [0.98, '9 in 10'],
])('%f is said as %s', (mean, said) => {
  expect(sayChance(mean)).toBe(said);
});

test('as many of ten bars are filled as are said, and none where it is less than 1 in 10', () => {
  for (let thousandth = 1; thousandth < 1000; thousandth += 1) {
    const mean = thousandth / 1000;
    const inTenSaid = / in 10$/.test(sayChance(mean)) ? Number.parseInt(sayChance(mean), 10) : 0;
    expect(inTen(mean)).toBe(inTenSaid);
  }
  expect([0.003, 0.074, 0.075, 0.349, 0.351, 0.98].map(inTen)).toEqual([0, 0, 1, 3, 4, 9]);
});

test('what a chance rests on is told: no call of ours, calls to others, theirs and others', () => {
  expect(sayWhatItRestsOn({ theirs: 0, all: 0 })).toBe('published figures, no call of ours');
  expect(sayWhatItRestsOn({ theirs: 0, all: 812 })).toBe('812 calls to others');
  expect(sayWhatItRestsOn({ theirs: 1, all: 812 })).toBe('1 call to them and 811 calls to others');
});
