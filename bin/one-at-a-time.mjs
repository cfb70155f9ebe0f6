import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

const pollMs = 200;

/** Two starts at once would take each other's half-installed libraries and half-written builds. */
export function oneAtATime(root, work, say) {
  const lock = path.join(root, 'dist/being-prepared');
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let isFirst = true; !takeLock(lock); isFirst = false) {
    if (isFirst) say('Another start is installing or building; waiting for it …');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pollMs);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The lock of a process that has ended is nobody's. */
function takeLock(lock) {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Empty: it is just being written.
    if (pid) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
