import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { root, say } from './run.mjs';

export const emptyTally = () => ({ passed: 0, failed: 0, withoutBrowser: false });

/** Runs one check of the whole; it counts as one test. */
export function check(name, program, words, tally) {
  const startedAt = performance.now();
  const isWell = runLocal(program, words, {}) === 0;
  tally[isWell ? 'passed' : 'failed'] += 1;
  say(`${isWell ? '✓' : '✗'} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
}

/** Runs vitest and counts what it ran. A file that could not be read, or an error outside a test, counts as one. */
export function vitest(words, environment, tally) {
  const folder = mkdtempSync(path.join(tmpdir(), 'phonework-results-'));
  const results = path.join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const status = runLocal('vitest', ['run', ...words, ...reporters], environment);
  const { passed, failed } = countResults(results);
  tally.passed += passed;
  tally.failed += failed === 0 && status !== 0 ? 1 : failed;
  rmSync(folder, { recursive: true });
}

function countResults(file) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    const unread = testResults.filter(
      (it) => it.status === 'failed' && it.assertionResults.length === 0,
    ).length;
    return { passed: numPassedTests, failed: numFailedTests + unread };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** A program of node_modules. It never sees the data of whoever runs the tests. */
function runLocal(program, words, extra) {
  const { DATABASE_URL, PHONEWORK_DATA, PORT, HOST, ...ours } = process.env;
  return spawnSync(process.execPath, [binOf(program), ...words], {
    cwd: root,
    env: { ...ours, NO_COLOR: '1', ...extra },
    stdio: ['ignore', 2, 2],
  }).status;
}

const packages = { tsc: 'typescript', biome: '@biomejs/biome', knip: 'knip', vitest: 'vitest' };

function binOf(program) {
  const folder = path.join(root, 'node_modules', packages[program]);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[program]);
}
