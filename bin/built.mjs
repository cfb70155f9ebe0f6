import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What is built, from which sources, and into what. */
const products = {
  program: {
    says: 'Building the program …',
    sources: ['api', 'cli', 'core', 'server', 'store', 'bin/build-program.mjs', 'package-lock.json'],
    makes: 'dist/phonework.mjs',
    by: ['bin/build-program.mjs'],
  },
  pages: {
    says: 'Building the pages …',
    sources: ['api', 'core', 'web', 'vite.config.ts', 'package-lock.json'],
    makes: 'dist/web/index.html',
    by: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
  },
};

const code = /\.(ts|tsx|mjs|js|css|html|svg|json)$/;
const test = /\.test\.tsx?$/;

/** Whether a product (`program`, `pages`) was built from just these sources. */
export function isBuilt(root, name) {
  const { sources, makes } = products[name];
  return existsSync(path.join(root, makes)) && contentOf(stampOf(root, name)) === hashOf(root, sources);
}

/** Builds a product unless it is built. */
export function buildStale(root, name, say) {
  if (isBuilt(root, name)) return;
  const { says, sources, by } = products[name];
  say(says);
  const hash = hashOf(root, sources);
  // As they are shipped, also where a test begins them.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, by, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (status !== 0)
    throw new Error(`It could not be built (${by[0]}); the reason stands above. Your data is safe.`);
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  writeFileSync(stampOf(root, name), hash);
}

const stampOf = (root, name) => path.join(root, `dist/${name}.sources`);

function hashOf(root, sources) {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) {
    for (const file of filesBelow(path.join(root, source))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesBelow(place) {
  if (path.extname(place)) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && code.test(entry.name) && !test.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function contentOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
