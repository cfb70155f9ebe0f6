import { existsSync } from 'node:fs';

import { defineConfig } from 'vitest/config';

/** Files that upload lists of the folder beside the repository. */
const shared = existsSync(new URL('../../shared', import.meta.url)) ? [] : ['**/*.shared.test.ts'];

/** The product as people meet it: the built program, a database of its own, a real Chromium. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['*.test.ts'],
    exclude: shared,
    globalSetup: ['sample-desk.ts'],
    // Half of a test is waiting. Each file that runs has a product to itself.
    maxWorkers: 2,
    // A browser on a machine that does much else may miss a moment once; what fails twice has failed.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000, interval: 50 } },
  },
});
