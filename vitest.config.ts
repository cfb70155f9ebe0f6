import { existsSync } from 'node:fs';
import path from 'node:path';

import { defineConfig } from 'vitest/config';

/** Tests that read the folder of lists and cases beside the repository; `npm test` says how many did not run. */
const shared = existsSync(new URL('../shared', import.meta.url)) ? [] : ['**/*.shared.test.ts'];
/** Tests that have a synthesiser speak; `npm test` says how many did not run. */
const folders = (process.env.PATH ?? '').split(path.delimiter);
const espeak = folders.some((folder) => existsSync(path.join(folder, 'espeak-ng')))
  ? []
  : ['**/*.espeak.*test.ts'];
/** Tests that start database servers of their own. */
const ofServers = 'store/postgres/**/*.test.ts';
const exclude = ['node_modules/**', 'dist/**', ...shared, ...espeak];

const ofTests = { exclude, testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...ofTests,
          name: 'pure',
          include: ['{api,bin,core,web}/**/*.test.{ts,tsx}', '*.test.ts'],
          // They keep nothing between two calls, so the files may share what they read: a third of the time.
          isolate: false,
        },
      },
      {
        test: {
          ...ofTests,
          name: 'stored',
          include: ['{cli,server,store}/**/*.test.ts'],
          exclude: [...exclude, ofServers],
          globalSetup: ['store/test-server.ts'],
        },
      },
      { test: { ...ofTests, name: 'database-servers', include: [ofServers] } },
    ],
  },
});
