import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const oldestNode = [20, 19];

/** Progress goes to standard error: standard output belongs to the answers. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Runs a command of the product, after installing what is missing and building what is stale. */
export async function run(words, products) {
  try {
    refuseOldNode();
    await prepare(products);
  } catch (error) {
    say(error.message);
    process.exit(3);
  }
  endWithNpm();
  process.argv = [process.argv[0], path.join(root, 'bin/phonework.mjs'), ...words];
  await import(pathToFileURL(path.join(root, 'dist/phonework.mjs')).href);
}

/** Installs what is missing and builds what is stale, for one start at a time. */
async function prepare(products) {
  const { installMissing, isInstalled } = await import('./installed.mjs');
  const { buildStale, isBuilt } = await import('./built.mjs');
  if (isInstalled(root) && products.every((product) => isBuilt(root, product))) return;
  const { oneAtATime } = await import('./one-at-a-time.mjs');
  oneAtATime(
    root,
    () => {
      installMissing(root, say);
      for (const product of products) buildStale(root, product, say);
    },
    say,
  );
}

export function refuseOldNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const [oldMajor, oldMinor] = oldestNode;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return;
  throw new Error(
    `This is Node ${version}; Phonework needs ${oldestNode.join('.')} or newer. Nothing was changed. ` +
      'Install a newer Node from https://nodejs.org and start again.',
  );
}

/** npm runs us through a shell, which dies of a signal without passing it on to us. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
