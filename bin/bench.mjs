#!/usr/bin/env node
// `npm run bench`: every benchmark; `npm run bench -- import` the one named.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

import { installMissing } from './installed.mjs';
import { refuseOldNode, root, say } from './run.mjs';

refuseOldNode();
installMissing(root, say);
const [named, ...words] = process.argv.slice(2);
const benchmarks = readdirSync(path.join(root, 'bench'), { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .map((entry) => path.basename(entry.name, '.ts'))
  .filter((name) => named === undefined || name === named);
if (benchmarks.length === 0) say(`There is no benchmark ${named ?? 'yet'}.`);

for (const name of benchmarks) {
  say(`— ${name}`);
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const { status } = spawnSync(process.execPath, [tsx, `bench/${name}.ts`, ...words], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
