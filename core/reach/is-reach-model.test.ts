import { describe, expect, test } from 'vitest';
import { neverCalled } from '#core/reach/call-to-make.ts';
import { isReachModel } from '#core/reach/is-reach-model.ts';
import { callToMake, learnMany } from '#core/reach/made-calls.test-kit.ts';
import { newReachModel } from '#core/reach/reach-model.ts';

function taught() {
  const model = newReachModel();
  learnMany(
    model,
    20,
    (index) => index % 3 === 0,
    (index) => callToMake({ day: index, list: 'spring', screener: 'desk', past: neverCalled }),
  );
  return model;
}
const { level, trust, tallies } = taught();
const short = { at: 5, counts: [] };
const below = { at: 5, counts: [{ calls: -1, answered: 0, expected: 0 }] };

describe('what is kept of a model', () => {
  test.each([
    ['new', newReachModel()],
    ['taught', taught()],
  ])('is one when it comes back: %s', (_name, model) => {
    expect(isReachModel(model)).toBe(true);
    expect(isReachModel(JSON.parse(JSON.stringify(model)))).toBe(true);
  });

  test.each([
    ['nothing', null],
    ['a word', 'model'],
    ['a list', [taught()]],
    ['of another version', { ...taught(), version: 2 }],
    ['without calls', { ...taught(), calls: undefined }],
    ['with a count that is none', { ...taught(), calls: Number.NaN }],
    ['without a level', { ...taught(), level: { trust: level.trust } }],
    ['with a level of fewer memories', { ...taught(), level: { ...level, tally: short } }],
    ['without the trust of a group', { ...taught(), trust: { ...trust, caller: undefined } }],
    ['with fewer ways of reading a group', { ...taught(), trust: { ...trust, caller: [1, 1] } }],
    ['that trusts nothing', { ...taught(), trust: { ...trust, weekday: trust.weekday.map(() => 0) } }],
    ['with a group nobody knows', { ...taught(), tallies: { 'moon:full': tallies['weekday:1'] } }],
    ['with a tally of fewer memories', { ...taught(), tallies: { 'weekday:1': short } }],
    ['with fewer calls than none', { ...taught(), tallies: { 'weekday:1': below } }],
  ])('is none %s', (_what, value) => {
    expect(isReachModel(value)).toBe(false);
  });
});
