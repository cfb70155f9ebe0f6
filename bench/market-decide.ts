import fc from 'fast-check';
import { arbitraryPlaybook } from '#core/decide/arbitrary-history.test-kit.ts';
import { compilePlaybook } from '#core/market/compiled-playbook.ts';
import { arbitraryAsked, bothAnswers } from '#core/market/random-history.test-kit.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';

/**
 * Whether the compiled form of `decide` answers as `decide` does: random histories of a pinned seed, by turns under the
 * five methods and under random playbooks of a team's own. Says how many it asked and every answer that differs.
 */
const howMany = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 20_261_122);
const builtIn = (await loadBuiltInPlaybooks()).map((playbook) => compilePlaybook(playbook, houseRules));
const pieces = 100;
let asked = 0;
let differ = 0;
const answered = new Map<string, number>();

for (let piece = 0; piece * pieces < howMany; piece += 1) {
  const numRuns = Math.min(pieces, howMany - piece * pieces);
  const histories = fc.sample(arbitraryAsked, { numRuns, seed: seed + piece });
  const own = fc.sample(arbitraryPlaybook, { numRuns, seed: seed + piece });
  for (const [index, history] of histories.entries()) {
    const turn = asked % (builtIn.length + 1);
    const playbook = builtIn[turn] ?? compilePlaybook(own[index]!, houseRules);
    const [decided, compiled] = bothAnswers(playbook, history);
    asked += 1;
    const rule = decided.split(' ')[0]!;
    answered.set(rule, (answered.get(rule) ?? 0) + 1);
    if (decided === compiled) continue;
    differ += 1;
    console.log(`${playbook.playbook.playbook}, ${JSON.stringify(history)}\n  ${decided}\n  ${compiled}`);
  }
}
const byRule = [...answered]
  .sort(([a], [b]) => Number(a) - Number(b))
  .map(([rule, count]) => `${rule}: ${count}`);
console.log(`${asked} histories, seed ${seed}: ${differ} answers differ`);
console.log(`answered by rule ${byRule.join(', ')}`);
if (differ > 0) process.exitCode = 1;
