import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Installs what package-lock.json names, where it is not there yet. Says so, since it takes a while. */
export function installMissing(root, say) {
  if (isInstalled(root)) return;
  say('Installing the libraries (npm ci) …');
  const words = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
  const { status } = npm(words, root);
  if (status !== 0) {
    throw new Error(
      'The libraries could not be installed; npm said why above. Nothing else was changed. ' +
        'Check the connection to the npm registry, then start again.',
    );
  }
}

/** npm keeps a list of what it has put into node_modules; it must agree with the one the repository asks for. */
export function isInstalled(root) {
  try {
    const wanted = packagesOf(`${root}/package-lock.json`);
    const present = packagesOf(`${root}/node_modules/.package-lock.json`);
    return Object.entries(wanted).every(
      ([path, { version, optional }]) =>
        path === '' || (present[path] ? present[path].version === version : optional),
    );
  } catch {
    return false;
  }
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** The npm that started us, or the one on the path. Its messages go to standard error. */
function npm(words, cwd) {
  const ours = process.env.npm_execpath;
  const options = { cwd, stdio: ['ignore', 2, 2] };
  return ours?.endsWith('.js')
    ? spawnSync(process.execPath, [ours, ...words], options)
    : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
}
