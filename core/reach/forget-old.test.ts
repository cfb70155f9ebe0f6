import { expect, test } from 'vitest';
import { forgetOld } from '#core/reach/forget-old.ts';
import { callToMake, evenly, firstDay, learnMany, meanOf } from '#core/reach/made-calls.test-kit.ts';
import { newReachModel } from '#core/reach/reach-model.ts';

const daySeconds = 86_400;
const atDay = (day: number) => (firstDay + day) * daySeconds;

/** Ann called for two years, from a new list every month; Ben left after the first month. */
function twoYears() {
  const model = newReachModel();
  learnMany(model, 4000, evenly(0.3), (index) => {
    const day = Math.floor((index * 730) / 4000);
    const rep = day < 30 && index % 2 === 0 ? 'ben' : 'ann';
    return callToMake({ day, rep, list: `month ${Math.floor(day / 30)}`, screener: 'front desk' });
  });
  return model;
}

test('who and what nobody called by for a year is forgotten, and nothing else', () => {
  const model = twoYears();
  const before = Object.keys(model.tallies);
  forgetOld(model, atDay(730));
  const forgotten = before.filter((key) => !(key in model.tallies));
  expect(forgotten).toContain('caller:ben');
  expect(forgotten).toContain('list:month 3');
  expect(forgotten.filter((key) => !/^(caller:ben|list:month \d+)$/.test(key))).toEqual([]);
  expect(Object.keys(model.tallies)).toContain('list:month 13');
});

test('the chances of what is still called by stay to the digit, and of what comes back are those of somebody new', () => {
  const model = twoYears();
  const kept = structuredClone(model);
  forgetOld(model, atDay(730));
  const ofAnn = { day: 731, rep: 'ann', list: 'month 24' };
  expect(meanOf(model, ofAnn)).toBe(meanOf(kept, ofAnn));
  const ofBen = { day: 731, rep: 'ben', list: 'month 0' };
  expect(meanOf(model, ofBen)).toBe(meanOf(model, { ...ofBen, rep: 'new here', list: 'new list' }));
  expect(Math.abs(meanOf(model, ofBen) - meanOf(kept, ofBen))).toBeLessThan(0.05);
});

test('a model has an end: of more lists than it has room for the latest are kept', () => {
  const model = newReachModel();
  learnMany(model, 6000, evenly(0.3), (index) =>
    callToMake({ day: Math.floor(index / 60), list: `l${index}` }),
  );
  forgetOld(model, atDay(100));
  const lists = Object.keys(model.tallies).filter((key) => key.startsWith('list:'));
  expect(lists.length).toBe(2000);
  expect(lists).toContain('list:l5999');
  expect(lists).not.toContain('list:l3000');
  expect(JSON.stringify(model).length).toBeLessThan(300_000);
});

test('a model of nothing, and a young one, forgets nothing', () => {
  const model = newReachModel();
  forgetOld(model, atDay(0));
  expect(model).toEqual(newReachModel());
});
