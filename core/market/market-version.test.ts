import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { usual } from '#core/market/assumptions.ts';
import { compare } from '#core/market/compare.ts';
import { marketVersion } from '#core/market/market-version.ts';
import { tellComparison } from '#core/market/tell-comparison.ts';
import type { ToCompare } from '#core/market/to-compare.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';

/** What a small question came to when the version was raised last, rounded so that no machine's last digit matters. */
const cameTo = { version: 1, digest: '0b6b38e9775cf4e1' };

test('what a question came to in this version of the market it still comes to: raise the version where it is meant to change', async () => {
  const asked: ToCompare = {
    playbooks: (await loadBuiltInPlaybooks()).slice(0, 2),
    assumed: usual,
    own: null,
    people: 60,
    days: 10,
    seed: 3,
    worlds: 2,
    draws: 1,
    worldsADraw: 1,
    worldsATry: 1,
  };
  const told = JSON.stringify(tellComparison(asked, comparisonOf(asked)), (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(9)) : value,
  );
  const digest = createHash('sha256').update(told).digest('hex').slice(0, 16);
  expect({ version: marketVersion, digest }).toEqual(cameTo);
});

function comparisonOf(asked: ToCompare) {
  const steps = compare(asked);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
