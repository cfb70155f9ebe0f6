import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryPlaybook } from '#core/decide/arbitrary-history.test-kit.ts';
import { compilePlaybook } from '#core/market/compiled-playbook.ts';
import { arbitraryAsked, bothAnswers } from '#core/market/random-history.test-kit.ts';
import { methodIds } from '#core/playbook/playbook.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';

const builtIn = await loadBuiltInPlaybooks();

describe('the compiled form of a decision', () => {
  test.each(methodIds)('is the decision itself under %s', (id) => {
    const playbook = compilePlaybook(builtIn.find(({ playbook }) => playbook === id)!, houseRules);
    fc.assert(
      fc.property(arbitraryAsked, (asked) => {
        const [decided, compiled] = bothAnswers(playbook, asked);
        expect(compiled).toBe(decided);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  test('is the decision itself under a playbook of a team’s own', () => {
    fc.assert(
      fc.property(arbitraryPlaybook, arbitraryAsked, (own, asked) => {
        const [decided, compiled] = bothAnswers(compilePlaybook(own, houseRules), asked);
        expect(compiled).toBe(decided);
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });

  test('is refused where the rules allow more than it was made for', () => {
    const [playbook] = builtIn;
    expect(() => compilePlaybook(playbook!, { ...houseRules, callsPerDay: 2 })).toThrow(
      /more than one call a day/,
    );
  });
});
