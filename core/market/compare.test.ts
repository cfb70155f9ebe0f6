import { describe, expect, test } from 'vitest';
import { assumptions, betweenOf, usual } from '#core/market/assumptions.ts';
import { type Comparison, compare } from '#core/market/compare.ts';
import { drawAssumed, uncertain } from '#core/market/otherwise.ts';
import { sayLeads } from '#core/market/say-lead.ts';
import type { SoFar, ToCompare } from '#core/market/to-compare.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';

const builtIn = await loadBuiltInPlaybooks();
const named = (...ids: string[]) => builtIn.filter(({ playbook }) => ids.includes(playbook));

const small: ToCompare = {
  playbooks: named('own-the-follow-up', 'live-only'),
  assumed: usual,
  own: null,
  people: 80,
  days: 10,
  seed: 3,
  worlds: 6,
  draws: 4,
  worldsADraw: 1,
  worldsATry: 2,
};

function run(asked: ToCompare): { comparison: Comparison; done: number[]; seen: (SoFar | null)[] } {
  const done: number[] = [];
  const seen: (SoFar | null)[] = [];
  const steps = compare(asked);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { comparison: step.value, done, seen };
    done.push(step.value.done);
    seen.push(step.value.soFar);
  }
}

describe('playbooks compared in the same worlds', () => {
  const { comparison, done, seen } = run(small);

  test('come to the same, byte for byte, when asked again in whatever order they are named', () => {
    const turned = run({ ...small, playbooks: small.playbooks.toReversed() }).comparison;
    expect(JSON.stringify(turned)).toBe(JSON.stringify(comparison));
  });

  test('say how far the work is, from nearly nothing to all of it, and never less than before', () => {
    expect(done[0]).toBeLessThan(0.02);
    expect(done.at(-1)).toBeCloseTo(1, 9);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });

  test('show what is seen while the work goes on, world by world, and end at what is told in the end', () => {
    expect(seen[0]).toBeNull();
    expect(seen[1]).toMatchObject({ worlds: 1, ofWorlds: 6, draws: 0, ofDraws: 4 });
    const last = seen.at(-1)!;
    expect([last.worlds, last.draws]).toEqual([6, 4]);
    for (const { metric, leads, aheadIn } of comparison.leads) {
      const first = last.playbooks.find(({ playbook }) => playbook === leads)!;
      expect(first.firstIn[metric]).toBe(aheadIn);
      const told = comparison.outcomes.find(({ playbook }) => playbook === leads)!;
      expect(first.means[metric]).toBeCloseTo(told.metrics[metric].mean, 12);
    }
  });

  test('differ by what they differ by, and more surely than they vary', () => {
    const [first, second] = comparison.outcomes;
    const [lead] = comparison.leads;
    const { mean, low, high } = lead!.above[0]!.metrics['conversations-an-hour'];
    const of = (outcome: typeof first) => outcome!.metrics['conversations-an-hour'];
    expect(mean).toBeCloseTo(of(first).mean - of(second).mean, 12);
    expect([low < mean, high > mean, lead!.by.mean]).toEqual([true, true, mean]);
  });

  test('have what the lead hangs on in order, with every uncertain assumption tried', () => {
    for (const { comesFrom, tried, chance } of comparison.leads) {
      const left = comesFrom.map(({ lead }) => Math.max(0, lead));
      expect(left).toEqual(left.toSorted((a, b) => a - b));
      expect(tried.map(({ id }) => id).toSorted()).toEqual([...uncertain].toSorted());
      const swings = tried.map(({ low, high }) => Math.abs(high.lead - low.lead));
      expect(swings).toEqual(swings.toSorted((a, b) => b - a));
      expect(chance).toBeGreaterThan(0);
    }
  });

  test('lead by nothing where a playbook plays against itself under another name', () => {
    const [one] = named('three-and-done');
    const twin = { ...one!, playbook: 'twin', name: 'Twin' };
    const { leads } = run({ ...small, playbooks: [one!, twin] }).comparison;
    expect(leads.map(({ by, holds }) => [by.mean, by.low, by.high, holds])).toEqual([
      [0, 0, 0, false],
      [0, 0, 0, false],
    ]);
  });

  test('have no lead where one plays alone', () => {
    const { comparison } = run({ ...small, playbooks: named('live-only') });
    expect(comparison.leads).toEqual([]);
    expect(sayLeads(comparison)[0]).toMatch(/^One playbook plays alone/);
  });
});

describe('the first line of a result', () => {
  const own = named('own-the-follow-up', 'get-through');

  test('says from which assumed words a lead comes, in the numbers that were assumed', () => {
    const assumed = { ...usual, wordsResponsible: 5, wordsFinal: 5 };
    const { comparison } = run({ ...small, playbooks: own, assumed, people: 200, days: 20 });
    expect(comparison.leads[0]!.leads).toBe('own-the-follow-up');
    expect(sayLeads(comparison)[0]).toContain(
      'the words of “Own the follow-up” are assumed to be answered 4.8 times as often as plain ones, those of “Right time, right words” 1.4 times',
    );
  });

  test('does not call a lead what is none', () => {
    const [one] = named('three-and-done');
    const { comparison } = run({ ...small, playbooks: [one!, { ...one!, playbook: 'twin', name: 'Twin' }] });
    expect(sayLeads(comparison)[0]).toMatch(/nobody leads for certain.*None of the groups of assumptions/);
  });
});

describe('assumptions drawn anew', () => {
  test('lie between the ends that are written down, around what is usual', () => {
    const draws = Array.from({ length: 400 }, (_, draw) => drawAssumed(usual, 1, draw));
    for (const id of uncertain) {
      const [low, high] = betweenOf(id)!;
      const drawn = draws.map((one) => one[id]);
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...drawn)).toBeLessThanOrEqual(high);
      const middle = (low + usual[id] + high) / 3;
      const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
      expect(Math.abs(mean - middle)).toBeLessThan(0.06 * (high - low));
    }
  });

  test('leave alone what nobody said could be otherwise', () => {
    expect(drawAssumed(usual, 1, 7).askedPicksUp).toBe(assumptions.askedPicksUp.value);
    expect(drawAssumed(usual, 1, 7)).toEqual(drawAssumed(usual, 1, 7));
    expect(drawAssumed(usual, 1, 7)).not.toEqual(drawAssumed(usual, 1, 8));
  });
});
