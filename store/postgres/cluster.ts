import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import type { Account } from '#store/postgres/account.ts';
import { isRunning } from '#store/postgres/lock-file.ts';
import { Unavailable } from '#store/unavailable.ts';

/** A PostgreSQL data directory, the password of its superuser, and the file its server writes to. */
export type Cluster = { data: string; password: string; log: string };

export const superuser = 'phonework';

/**
 * Opens the cluster in `folder`, making it first where there is none. It appears whole or not at all:
 * data and password are made under another name and moved into place together, so that a crash or a
 * second process in between leaves nothing half-made.
 * @param binaries the folder with `initdb`
 * @param durable false leaves out the flush to disk, for tests
 * @throws Unavailable when initdb fails, with what it said
 */
export function openCluster(
  folder: string,
  binaries: string,
  account: Account | null,
  durable: boolean,
  say: (line: string) => void,
): Cluster {
  const home = path.join(folder, 'postgresql');
  if (!fs.existsSync(home)) {
    say(`Creating the database in ${folder}.`);
    createCluster(home, binaries, account, durable);
  }
  return {
    data: path.join(home, 'data'),
    password: fs.readFileSync(path.join(home, 'password'), 'utf8').trim(),
    log: path.join(folder, 'postgresql.log'),
  };
}

function createCluster(home: string, binaries: string, account: Account | null, durable: boolean): void {
  removeHalves(home);
  const half = `${home}.${process.pid}`;
  fs.mkdirSync(half, { mode: 0o711 });
  const data = path.join(half, 'data');
  const password = path.join(half, 'password');
  fs.mkdirSync(data, { mode: 0o700 });
  fs.writeFileSync(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  lend(account, data, password);
  try {
    initialise(data, password, binaries, account, durable);
    if (account) fs.chownSync(password, process.getuid!(), process.getgid!());
    fs.renameSync(half, home);
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    const madeByAnother = fs.existsSync(home) && !(error instanceof Unavailable);
    if (!madeByAnother) throw error;
  }
}

/** What makings that were cut short have left; another process may be at one right now. */
function removeHalves(home: string): void {
  for (const name of fs.readdirSync(path.dirname(home))) {
    const [, maker] = /^postgresql\.(\d+)$/.exec(name) ?? [];
    if (!maker || (Number(maker) !== process.pid && isRunning(Number(maker)))) continue;
    fs.rmSync(path.join(path.dirname(home), name), { recursive: true, force: true });
  }
}

function lend(account: Account | null, ...paths: string[]): void {
  if (account) for (const each of paths) fs.chownSync(each, account.uid, account.gid);
}

/** The built-in locale sorts by code point and still knows upper from lower case beyond ASCII, on every platform alike. */
function initialise(
  data: string,
  password: string,
  binaries: string,
  account: Account | null,
  durable: boolean,
): void {
  const made = spawnSync(
    path.join(binaries, 'initdb'),
    [
      `--pgdata=${data}`,
      `--username=${superuser}`,
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: data,
      env: serverEnvironment(),
      encoding: 'utf8',
      windowsHide: true,
    },
  );
  if (made.status === 0) return;
  const why = made.error?.message ?? (made.stderr.trim() || `ended by ${made.signal}`);
  throw new Unavailable(
    `PostgreSQL could not create its data in ${data}; nothing was left there. It said: ${why}`,
  );
}

/** What PostgreSQL may see of our environment: none of our secrets, and no PG* variable that would change it. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return {
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(PATH && { PATH }),
    ...(SystemRoot && { SystemRoot }),
    ...(TEMP && { TEMP }),
  };
}
