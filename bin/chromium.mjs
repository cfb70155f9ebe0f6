import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium to test with, installed by apt where that is ours to do; null, and how to get one, where there is none. */
export function findChromium(say) {
  const found = installedChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say('Installing Chromium for the browser tests (apt-get install chromium) …');
    apt(['update']);
    apt(['install', '-y', 'chromium']);
  }
  const installed = installedChromium();
  if (!installed) {
    say(
      'The browser tests were not run: there is no Chromium on this machine. ' +
        'Install one (on Debian: sudo apt-get install chromium), or name yours in CHROME_PATH.',
    );
  }
  return installed;
}

function installedChromium() {
  const named = process.env.CHROME_PATH;
  if (named && existsSync(named)) return named;
  return names.map(onPath).find(Boolean) ?? elsewhere.find(existsSync) ?? null;
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(existsSync);
}

function apt(words) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', words, { env, stdio: ['ignore', 2, 2] });
}
