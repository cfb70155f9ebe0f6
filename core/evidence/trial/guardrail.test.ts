import { expect, test } from 'vitest';
import { askedEvidence, stopsAt } from '#core/evidence/trial/guardrail.ts';
import { seeded } from '#core/reach/seeded.ts';

const share = 0.05;

/** Whether an arm is ever stopped when it is looked at after everybody we begin with. */
function isStopped(asks: number, people: number, next: () => number): boolean {
  let accounts = 0;
  for (let begun = 1; begun <= people; begun += 1) {
    accounts += Number(next() < asks);
    if (askedEvidence({ accounts, people: begun }, share) >= stopsAt) return true;
  }
  return false;
}

test('an arm in which as many ask as allowed is stopped in fewer than one of twenty, however often it is looked at', () => {
  const next = seeded(5);
  const stopped = Array.from({ length: 2000 }, () => isStopped(share, 400, next)).filter(Boolean);
  expect(stopped.length).toBeLessThan(100);
});

test('an arm in which three times as many ask is stopped nearly always', () => {
  const next = seeded(5);
  const stopped = Array.from({ length: 200 }, () => isStopped(3 * share, 400, next)).filter(Boolean);
  expect(stopped.length).toBeGreaterThan(190);
});

test('the evidence is 1 before anybody was called, falls with everybody who does not ask, and rises with who does', () => {
  expect(askedEvidence({ accounts: 0, people: 0 }, share)).toBeCloseTo(1, 12);
  expect(askedEvidence({ accounts: 0, people: 20 }, share)).toBeLessThan(1);
  expect(askedEvidence({ accounts: 3, people: 20 }, share)).toBeGreaterThan(
    askedEvidence({ accounts: 2, people: 20 }, share),
  );
});

test('its mean over what one person may do is never above 1 while at most the allowed share asks', () => {
  for (const asks of [0, 0.01, 0.03, 0.05]) {
    const one = (accounts: number) => askedEvidence({ accounts, people: 1 }, share);
    expect(asks * one(1) + (1 - asks) * one(0)).toBeLessThanOrEqual(1 + 1e-12);
  }
});
