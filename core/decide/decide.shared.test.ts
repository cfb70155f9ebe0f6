import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decide } from '#core/decide/decide.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';

const file = '../shared/cases/decide.jsonl';
const lines = readFileSync(file, 'utf8').trim().split('\n');
const playbooks = new Map((await loadBuiltInPlaybooks()).map((playbook) => [playbook.playbook, playbook]));

describe('the shared cases of decide', () => {
  test('all 400 are there', () => {
    expect(lines).toHaveLength(400);
  });

  test.each(lines.map((line, index) => ({ line, index })))(
    'case $index is answered field by field',
    ({ line }) => {
      const { case: given, expected } = JSON.parse(line);
      const { decision } = decide(given, playbooks.get(given.playbook)!, houseRules, given.now);
      expect(withoutReasons(decision)).toEqual(withoutReasons(expected));
    },
  );
});

/** Null and absent are the same, and reasons are ours. */
function withoutReasons(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReasons);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, part]) => part !== null && name !== 'reasons')
      .map(([name, part]) => [name, withoutReasons(part)]),
  );
}
