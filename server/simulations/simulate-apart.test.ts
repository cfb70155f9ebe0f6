import { describe, expect, test } from 'vitest';
import { usual } from '#core/market/assumptions.ts';
import { compare } from '#core/market/compare.ts';
import { tellComparison } from '#core/market/tell-comparison.ts';
import type { Progress, ToCompare } from '#core/market/to-compare.ts';
import { simulateApart } from '#server/simulations/simulate-apart.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';

const fromSources = ['--import', 'tsx', 'cli/main.ts'];
const small: ToCompare = {
  playbooks: (await loadBuiltInPlaybooks()).slice(3),
  assumed: usual,
  own: null,
  people: 50,
  days: 5,
  seed: 2,
  worlds: 2,
  draws: 1,
  worldsADraw: 1,
  worldsATry: 1,
};

describe('a simulation in a process of its own', () => {
  test('comes to the same as in this one, and says how far it is', async () => {
    const heard: Progress[] = [];
    const { ended } = simulateApart(small, (progress) => heard.push(progress), fromSources);
    expect(await ended).toEqual(JSON.parse(JSON.stringify(tellComparison(small, here(small)))));
    expect(heard[0]!.done).toBeLessThan(0.1);
    expect(heard.at(-1)!.done).toBe(1);
  });

  test('ends when it is stopped, and leaves nothing', async () => {
    const atWork = simulateApart({ ...small, people: 3000, days: 120 }, () => {}, fromSources);
    atWork.stop();
    expect(await atWork.ended).toBeNull();
  });

  test('that fails says how it ended', async () => {
    const { ended } = simulateApart(small, () => {}, ['--no-such-option']);
    await expect(ended).rejects.toThrow(/The simulation ended with 9\. .*--no-such-option/s);
  });
});

function here(asked: ToCompare) {
  const steps = compare(asked);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
