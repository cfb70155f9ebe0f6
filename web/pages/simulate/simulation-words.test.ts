import { describe, expect, it } from 'vitest';
import {
  inLines,
  type Lead,
  mayBeChance,
  playedWords,
  sayState,
  sizeWords,
  tookWords,
  tornadoWords,
  underWayWords,
  writeAssumed,
  writeRange,
  writeValue,
} from '#web/pages/simulate/simulation-words.ts';

const hours = {
  id: 'conversations-an-hour',
  name: 'conversations an hour',
  as: 'number',
  digits: 2,
} as const;
const share = { id: 'connect-rate', name: 'connect rate', as: 'percent', digits: 1 } as const;

const tried = {
  id: 'wordsResponsible',
  says: 'how often a message that says when we call again is answered, against a plain one',
  unit: 'times',
  value: 2.6,
  low: { value: 1, lead: -0.5 },
  high: { value: 3.5, lead: 0.4 },
} as const;
const lead = { usually: 0.25, chance: 0.1, tried: [tried] } as unknown as Lead;

describe('the words of a simulation', () => {
  it('write a value as its metric does, and never minus nothing', () => {
    expect(writeValue(hours, 1.664)).toBe('1.66');
    expect(writeValue(hours, -0.5)).toBe('−0.50');
    expect(writeValue(hours, -0.001)).toBe('0.00');
    expect(writeRange(share, { mean: 0.1, low: 0.0812, high: 0.12 })).toBe('8.1 % to 12.0 %');
  });

  it('say in a line of the list what came first, or why nothing did', () => {
    expect(sayState({ state: 'done', says: 'Nobody leads.' })).toBe('Nobody leads.');
    expect(sayState({ state: 'interrupted', says: null })).toBe('The program ended before it was done.');
    const asked = { playbooks: [], people: 1500, days: 40, seed: 3 };
    expect(sizeWords({ ...asked, territory: 'mine' })).toBe('1,500 people like yours, 40 days, seed 3');
    expect(sizeWords({ ...asked, territory: 'usual' })).toContain('people of the usual territory');
  });

  it('say what one took in seconds, and from a minute and a half on in minutes', () => {
    expect([0.2, 89.6, 90, 170].map(tookWords)).toEqual(['1 second', '90 seconds', '2 minutes', '3 minutes']);
  });

  it('write what is assumed in its unit', () => {
    expect(writeAssumed('share', 0.055)).toBe('5.5 %');
    expect(writeAssumed('times', 2.6)).toBe('2.6×');
    expect(writeAssumed('days', 14)).toBe('14 days');
    expect(writeAssumed('minutes', 1)).toBe('1 minute');
    expect(writeAssumed('points', 0.45)).toBe('0.45');
  });

  it('say what is at work and how far all of it is', () => {
    expect(underWayWords({ done: 0.379, doing: 'draws' })).toBe('Drawing what is assumed anew, 37 % of all');
  });

  it('say what is being played', () => {
    const asked = { people: 1200, days: 40, territory: 'usual' } as const;
    expect(playedWords(asked, ['Live only'])).toBe(
      '“Live only” calls 1,200 simulated people of the usual territory on 40 business days.',
    );
    expect(playedWords({ ...asked, territory: 'mine' }, ['A', 'B', 'C'])).toBe(
      '“A”, “B” and “C” call 1,200 simulated people like yours on 40 business days.',
    );
  });

  it('stand in as few lines as they need, and are cut where these are not enough', () => {
    const words = 'how often a second message is answered, against a first';
    expect(inLines(words, 60, 2)).toEqual([words]);
    expect(inLines(words, 30, 2)).toEqual(['how often a second message is', 'answered, against a first']);
    expect(inLines(words, 20, 2)).toEqual(['how often a second', 'message is answered…']);
    expect(inLines('Rindfleischetikettierung', 10, 2)).toEqual(['Rindfleischetikettierung']);
  });

  it('say what moves a lead most', () => {
    expect(tornadoWords(hours, lead)).toContain('The lead is 0.25.');
    expect(tornadoWords(hours, lead)).toContain('−0.50 at 1×, 0.40 at 3.5×.');
  });

  it('tell a change from chance by the worlds it was tried in', () => {
    expect(mayBeChance(lead, tried)).toBe(false);
    expect(mayBeChance({ ...lead, chance: 0.8 }, tried)).toBe(true);
  });
});
