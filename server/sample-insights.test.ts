import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Insights, InsightsHours, Territory } from '#api/insights.ts';
import { openTestDesk, type TestDesk } from '#server/test-desk.ts';
import { loadBuiltInRulePacks } from '#store/rule-pack-file.ts';

let desk: TestDesk;
let seen: Insights;
beforeAll(async () => {
  desk = await openTestDesk(await loadBuiltInRulePacks());
  await desk.ask('open-sample');
  seen = await desk.ask('get-insights');
});
afterAll(() => desk.close());

const ofTheTeam = { query: { team: 'all' } };

describe('the evidence of the sample', () => {
  test('goes back over the twelve weeks that are shown', () => {
    expect(seen.did.days).toBeGreaterThan(50);
    expect(seen.calledBack.points.filter(({ outOf }) => outOf > 0).length).toBeGreaterThanOrEqual(11);
  });

  test('says which hours do better, and no hour of the team’s days has too few calls', async () => {
    const { cells, hours, says }: InsightsHours = await desk.ask('get-insights-hours', ofTheTeam);
    expect(says).toBe('7 am to 8 am, noon to 1 pm and 5 pm to 6 pm do about twice as well as the rest');
    expect(hours).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
    expect(cells.filter(({ tooFew }) => tooFew)).toEqual([]);
  });

  test('has four methods with enough people to read, which overlap, and one with too few', () => {
    const { rows, verdict } = seen.playbooks;
    expect(rows.map(({ moreToTell }) => moreToTell === null)).toEqual([true, true, true, true, false]);
    expect(verdict.code).toBe('overlap');
    for (const { share } of rows.slice(0, 4)) {
      expect(share).toBeGreaterThan(0.18);
      expect(share).toBeLessThan(0.45);
    }
  });

  test('has three promises that were kept a day late, some that were superseded, and all others in time', () => {
    const { kept, of, superseded, squares, says } = seen.promises;
    expect(says).toBe('3 late, each by one day.');
    expect(of - kept).toBe(3);
    expect(squares.filter(({ state }) => state === 'late')).toHaveLength(3);
    expect(superseded).toBeGreaterThan(3);
  });

  test('tells more than four reasons of a no or a not now', () => {
    expect(seen.objections.reasons.length).toBeGreaterThan(4);
    expect(seen.objections.tooFew).toBe(false);
  });

  test('has a territory of which half is untouched', async () => {
    const { people, states }: Territory = await desk.ask('get-insights-territory', ofTheTeam);
    const untouched = states.find(({ state }) => state === 'untouched')!.count;
    expect(untouched / people).toBeGreaterThan(0.4);
    expect(untouched / people).toBeLessThan(0.6);
    expect(states.every(({ count }) => count > 0)).toBe(true);
  });

  test('knows who was called by two methods and by two reps, and who comes back from rest', async () => {
    const { twoPlaybooks, twoReps, rest }: Territory = await desk.ask('get-insights-territory', ofTheTeam);
    expect(twoPlaybooks.people.map(({ who }) => who.length)).toEqual([2, 2, 2]);
    expect(twoReps.people.map(({ who }) => who)).toContainEqual(['Imogen Tarr', 'Ambrose Kettlewell']);
    expect(rest.rested).toBeGreaterThan(0);
    expect(rest.next[0]!.until < '2026-12-15').toBe(true);
  });

  test('has a trial that is over, one that cannot tell yet, and one that nobody is in', async () => {
    const { items } = await desk.ask('list-trials');
    const states = items.map(({ state, verdict }: { state: string; verdict: { kind: string } }) => {
      return [state, verdict.kind];
    });
    expect(states).toEqual([
      ['declared', 'declared'],
      ['running', 'open'],
      ['over', expect.stringMatching(/^(ahead|alike|ended)$/)],
    ]);
  });
});
