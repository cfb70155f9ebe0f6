import { describe, expect, test } from 'vitest';
import { howLongItLasts } from '#core/evidence/territory/how-long-it-lasts.ts';
import {
  countTerritory,
  type TerritoryFacts,
  territoryState,
} from '#core/evidence/territory/territory-state.ts';

const nothing: TerritoryFacts = {
  askedNotToCall: false,
  saidNo: false,
  isClient: false,
  leftInTheirHands: false,
  talked: false,
  touched: false,
};

describe('everybody is in exactly one state of the territory', () => {
  test.each([
    ['untouched', {}],
    ['tried', { touched: true }],
    ['talking', { touched: true, talked: true }],
    ['left-in-their-hands', { touched: true, talked: true, leftInTheirHands: true }],
    ['client', { isClient: true }],
    ['client', { isClient: true, touched: true, talked: true, leftInTheirHands: true }],
    ['said-no', { isClient: true, touched: true, talked: true, saidNo: true }],
    ['asked-not-to-call', { isClient: true, touched: true, saidNo: true, askedNotToCall: true }],
    ['asked-not-to-call', { askedNotToCall: true }],
  ] as const)('%s: %j', (state, facts) => {
    expect(territoryState({ ...nothing, ...facts })).toBe(state);
  });

  test('so that the states make up all people, whatever is known of them', () => {
    const groups = Array.from({ length: 64 }, (_, bits) => ({
      askedNotToCall: (bits & 1) > 0,
      saidNo: (bits & 2) > 0,
      isClient: (bits & 4) > 0,
      leftInTheirHands: (bits & 8) > 0,
      talked: (bits & 16) > 0,
      touched: (bits & 32) > 0,
      people: bits + 1,
    }));
    const counted = countTerritory(groups).reduce((sum, { people }) => sum + people, 0);
    expect(counted).toBe((64 * 65) / 2);
  });
});

describe('how long the untouched last', () => {
  const now = 1_000_000_000;
  const week = 7 * 86_400;

  test.each([
    [588, 552, now - 40 * week, '13 weeks at 46 new people a week', 46],
    [10, 6, now - 3 * week, '5 weeks at 2 new people a week', 2],
    [1, 100, now - week / 2, '1 week at 100 new people a week', 100],
    [40, 6, now - 40 * week, '80 weeks at less than one new person a week', 0.5],
    [40, 0, now - 40 * week, 'nobody new in the last 12 weeks', null],
    [40, 0, null, 'nobody new in the last 12 weeks', null],
    [0, 50, now - 40 * week, 'nobody is left to call first', null],
  ])('%i people, %i begun with, first at %s: %s', (untouched, newly, first, says, newPerWeek) => {
    expect(howLongItLasts(untouched, newly, first, now)).toMatchObject({ says, newPerWeek });
  });
});
