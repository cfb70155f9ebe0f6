import { describe, expect, test } from 'vitest';
import { type Assumed, assumptionIds, assumptions, betweenOf, usual } from '#core/market/assumptions.ts';
import { dial, dialled, openMarket } from '#core/market/market.ts';
import { ratesOf, words } from '#core/market/rates.ts';
import { callInRounds, type Rounds, type RoundsTally } from '#core/market/rounds.ts';
import { makeTerritory } from '#core/market/territory.ts';

/** 2026-09-07, a Monday. */
const monday = 20_703;
const people = 20_000;
const office = Array.from({ length: 18 }, (_, index) => 16 + index);
const [, plain, benefit, responsible] = words.keys();

const everybody = (relation: 'stranger' | 'known' | 'client'): Assumed => ({
  ...usual,
  shareReferred: 0,
  shareKnown: relation === 'known' ? 1 : 0,
  shareClient: relation === 'client' ? 1 : 0,
});

function rounds(assumed: Assumed, some: Partial<Rounds>, seed = 1): RoundsTally {
  const market = openMarket(makeTerritory(seed, people, assumed), ratesOf(assumed));
  const usually = { calls: 1, daysApart: 5, halfHours: office, messages: [], keepsTimes: false };
  return callInRounds(market, { ...usually, ...some }, monday, 60);
}

const silent = ({ peopleTold, peopleBack }: RoundsTally) => 1 - peopleBack / peopleTold;
const perFifty = ({ callBacks, messages }: RoundsTally) => (50 * callBacks) / messages;

/** The right side is MARKET.md's table; the tolerance is ours, with 20,000 people. */
describe('under the authors’ conditions, what the authors say comes out:', () => {
  const stranger = everybody('stranger');
  const known = everybody('known');
  const client = everybody('client');
  const said = (count: number, what: number) => Array<number>(count).fill(what);

  test('of fifty messages to strangers three to four are answered (3.2)', () => {
    for (const seed of [1, 2, 3]) {
      const answers = perFifty(rounds(stranger, { messages: [benefit!] }, seed));
      expect(answers).toBeGreaterThan(3);
      expect(answers).toBeLessThan(4);
    }
  });

  test('of all who are left one message 85 in 100 do not call back (.869), of two messages fewer (.77)', () => {
    expect(Math.abs(silent(rounds(usual, { messages: [benefit!] })) - 0.869)).toBeLessThan(0.02);
    const two = rounds(usual, { calls: 2, messages: said(2, benefit!) });
    expect(Math.abs(silent(two) - 0.77)).toBeLessThan(0.025);
  });

  test('in a warm project with dependable words 80 in 100 do (.776, clients .861)', () => {
    const warm = { calls: 3, messages: said(3, responsible!) };
    expect(Math.abs(1 - silent(rounds(known, warm)) - 0.776)).toBeLessThan(0.02);
    expect(Math.abs(1 - silent(rounds(client, warm)) - 0.861)).toBeLessThan(0.02);
  });

  test('four messages two days apart drive strangers away (.10), six daily ones many more (.31)', () => {
    const four = rounds(stranger, { calls: 4, daysApart: 2, messages: said(4, benefit!) });
    expect(four.optOuts / four.peopleTold).toBeGreaterThan(0.05);
    expect(four.optOuts / four.peopleTold).toBeLessThan(0.11);
    expect(Math.abs(perFifty(four) - 1.5)).toBeLessThan(0.45);
    const six = rounds(stranger, { calls: 6, daysApart: 1, messages: said(6, benefit!) });
    expect(Math.abs(six.optOuts / six.peopleTold - 0.31)).toBeLessThan(0.04);
  });

  test('spaced as the house rules ask, nobody asks not to be called', () => {
    const spaced = rounds(stranger, { calls: 3, daysApart: 5, messages: said(3, plain!) });
    expect(spaced.optOuts / people).toBeLessThan(0.001);
  });

  test.each([
    [15, 0.131],
    [34, 0.131],
    [25, 0.05],
    [21, 0.022],
    [30, 0.017],
  ])('a stranger reaches a screened executive in half hour %i as often as said (%f)', (halfHour, share) => {
    const territory = makeTerritory(2, people, stranger);
    territory.role.fill(0);
    territory.screened.fill(1);
    const market = openMarket(territory, ratesOf(stranger));
    let live = 0;
    for (let who = 0; who < people; who += 1)
      for (const day of [0, 1, 2, 3, 4])
        if (dial(market, who, monday + day, halfHour, false) === dialled.live) live += 1;
    expect(Math.abs(live / (5 * people) - share)).toBeLessThan(0.1 * share);
  });

  test('calls down a list in office hours are answered as a queue of a customer database is (.076)', () => {
    const queue = rounds(usual, { calls: 8, daysApart: 2, messages: said(8, plain!), keepsTimes: true });
    expect(Math.abs(queue.live / queue.calls - 0.076)).toBeLessThan(0.01);
  });
});

describe('the market', () => {
  test('answers the same call in the same state the same way, whatever else was done', () => {
    const territory = makeTerritory(5, 400, usual);
    const busy = openMarket(territory, ratesOf(usual));
    const idle = openMarket(territory, ratesOf(usual));
    for (let who = 0; who < 200; who += 1)
      for (const halfHour of [16, 20, 34]) dial(busy, who, monday, halfHour, false);
    const answers = (market: typeof busy) =>
      Array.from({ length: 400 }, (_, who) => dial(market, who, monday + 1, 22, false));
    expect(answers(busy)).toEqual(answers(idle));
  });

  test('holds the same people for the same seed, and others for another', () => {
    expect(makeTerritory(9, 50, usual)).toEqual(makeTerritory(9, 50, usual));
    expect(makeTerritory(9, 50, usual).interest).not.toEqual(makeTerritory(10, 50, usual).interest);
    expect(makeTerritory(9, 500, usual).value.subarray(0, 50)).toEqual(makeTerritory(9, 50, usual).value);
  });

  test('leaves its declared extensions out unless they are switched on', () => {
    expect([usual.messagesTheyGet, usual.politeSecondCall]).toEqual([0, 0]);
    const one = { messages: [benefit!] };
    const read = perFifty(rounds({ ...usual, messagesTheyGet: 95 }, one)) / perFifty(rounds(usual, one));
    expect(Math.abs(read - 0.5)).toBeLessThan(0.05);
    const twice = { calls: 2, halfHours: [20] };
    const polite = rounds({ ...usual, politeSecondCall: 0.2 }, twice);
    expect(polite.live).toBeGreaterThan(rounds(usual, twice).live);
  });

  test('says of every number what it is, where it comes from, and that its ends lie around it', () => {
    for (const id of assumptionIds) {
      const { value, says, source, basis } = assumptions[id];
      expect([basis, says.length > 4, source.length > 3]).toEqual(['assumed', true, true]);
      const [low, high] = betweenOf(id) ?? [value - 1, value + 1];
      expect(low).toBeLessThan(value + 1e-12);
      expect(high).toBeGreaterThan(value);
    }
  });
});
