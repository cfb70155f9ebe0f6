#!/usr/bin/env node
// `npm test`: checks, tests, browser. `node bin/test.mjs PART …` runs parts, also those that CI runs besides: proofs, store.
// Exit code 1 when something failed, 3 when the browser tests could not run for want of a browser.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { buildStale } from './built.mjs';
import { findChromium } from './chromium.mjs';
import { findEspeak } from './espeak.mjs';
import { installMissing } from './installed.mjs';
import { refuseOldNode, root, say } from './run.mjs';
import { check, emptyTally, vitest } from './tally.mjs';

const parts = {
  checks() {
    check('types of core', 'tsc', ['-p', 'core'], tally);
    check('types', 'tsc', ['-p', '.'], tally);
    check('types of the pages', 'tsc', ['-p', 'web'], tally);
    check(
      'lint',
      'biome',
      ['ci', '--diagnostic-level=error', process.stderr.isTTY ? '--colors=force' : '--colors=off'],
      tally,
    );
    check('nothing unused', 'knip', [], tally);
  },
  tests() {
    const hasEspeak = findEspeak(say);
    vitest([], {}, tally);
    if (!hasEspeak) {
      say(
        `${countFiles('espeak')} test files time speech with espeak-ng, which is not on this machine: they were not ` +
          'run. Install it (on Debian: sudo apt-get install espeak-ng).',
      );
    }
    if (existsSync(path.join(root, '../shared'))) return;
    say(`${countFiles('shared')} test files read ../shared, which is not there: they were not run.`);
  },
  /** What talks to the database, on the server that TEST_DATABASE_URL names. */
  store() {
    vitest(['--project', 'stored'], {}, tally);
  },
  browser() {
    inBrowser(slow.flatMap((file) => ['--exclude', `${file}*.test.ts`]));
  },
  /** What takes minutes. */
  proofs() {
    inBrowser(slow);
  },
};

const tally = emptyTally();

/** Every page and state against WCAG, recordings as long as the words are spoken, simulations from end to end. */
const slow = ['accessibility-', 'rehearse', 'simulate'];

function inBrowser(words) {
  const chromium = findChromium(say);
  if (!chromium) {
    tally.withoutBrowser = true;
    return;
  }
  for (const product of ['program', 'pages']) buildStale(root, product, say);
  vitest(['--config', 'e2e/vitest.config.ts', ...words], { CHROME_PATH: chromium }, tally);
}

/** Test files that need something: `x.shared.test.ts` and the like. */
function countFiles(needing) {
  const files = ['api', 'cli', 'core', 'server', 'store', 'web'].flatMap((layer) =>
    readdirSync(path.join(root, layer), { recursive: true, encoding: 'utf8' }),
  );
  return files.filter((file) => /\.test\.tsx?$/.test(file) && file.includes(`.${needing}.`)).length;
}

function run(names) {
  const unknown = names.find((name) => !Object.hasOwn(parts, name));
  if (unknown) throw new Error(`There is no part "${unknown}"; there are ${Object.keys(parts).join(', ')}.`);
  refuseOldNode();
  installMissing(root, say);
  for (const name of names) {
    try {
      parts[name]();
    } catch (error) {
      say(error.message);
      tally.failed += 1;
    }
  }
}

try {
  const asked = process.argv.slice(2);
  run(asked.length > 0 ? asked : ['checks', 'tests', 'browser']);
} catch (error) {
  say(error.message);
  process.exit(3);
}
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : tally.withoutBrowser ? 3 : 0;
