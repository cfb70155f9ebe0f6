import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Account } from '#store/postgres/account.ts';
import { type Cluster, serverEnvironment } from '#store/postgres/cluster.ts';
import { type LockFile, readLockFile } from '#store/postgres/lock-file.ts';
import { Unavailable } from '#store/unavailable.ts';

export type Launch = {
  cluster: Cluster;
  /** The folder with `postgres`. */
  binaries: string;
  /** Where its socket goes; null for TCP on loopback, as Windows has it. */
  socketFolder: string | null;
  account: Account | null;
  settings: Readonly<Record<string, string>>;
  say(line: string): void;
};

const pollMs = 10;
const longestRecoveryMs = 10 * 60_000;
const recoveryNoticeMs = 5_000;
const longestLogBytes = 5_000_000;

/**
 * Starts the server and waits until it answers, crash recovery included.
 * It is detached, so that a Ctrl-C meant for us does not reach it before we have let go of it.
 * @throws Unavailable when it ends before it is ready, with the last lines of its log
 */
export async function launchServer(launch: Launch): Promise<LockFile> {
  const { cluster } = launch;
  shortenLog(cluster.log);
  const logStart = sizeOf(cluster.log);
  const server = process.platform === 'win32' ? await spawnByPgCtl(launch) : spawnDirectly(launch);

  for (let waitedMs = 0; waitedMs < longestRecoveryMs; waitedMs += pollMs) {
    const why = server.whyEnded();
    if (why) throw new Unavailable(startFailure(cluster, why, logStart));
    const lock = readLockFile(cluster.data);
    if (lock?.isReady && (server.pid === undefined || lock.pid === server.pid)) return lock;
    if (waitedMs > 0 && waitedMs % recoveryNoticeMs === 0) launch.say('PostgreSQL is still recovering …');
    await sleep(pollMs);
  }
  throw new Unavailable(startFailure(cluster, 'was not ready after ten minutes', logStart));
}

/** `pid` tells its lock file from the one that a crash left; pg_ctl does not say, and waits until it is ready. */
type Spawned = { pid: number | undefined; whyEnded(): string | null };

function spawnDirectly(launch: Launch): Spawned {
  const { account, cluster } = launch;
  const log = fs.openSync(cluster.log, 'a', 0o600);
  const child = spawn(
    path.join(launch.binaries, 'postgres'),
    ['-D', cluster.data, ...serverArguments(launch, 5432)],
    {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd: cluster.data,
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
      detached: true,
    },
  );
  fs.closeSync(log);
  let why: string | null = null;
  child.on('error', (error) => {
    why = error.message;
  });
  child.on('exit', (code, signal) => {
    why = `ended with ${signal ?? `code ${code}`}`;
  });
  child.unref();
  return { pid: child.pid, whyEnded: () => why };
}

/** On Windows pg_ctl lets go of an administrator's rights, which PostgreSQL refuses to run with. */
async function spawnByPgCtl(launch: Launch): Promise<Spawned> {
  const { cluster } = launch;
  const settings = serverArguments(launch, await freePort()).map((each) => `"${each}"`);
  const started = spawnSync(
    path.join(launch.binaries, 'pg_ctl'),
    ['start', '-w', '-D', cluster.data, '-l', cluster.log, '-o', settings.join(' ')],
    { env: serverEnvironment(), stdio: 'ignore', windowsHide: true },
  );
  const why = started.status === 0 ? null : (started.error?.message ?? `ended with code ${started.status}`);
  return { pid: undefined, whyEnded: () => why };
}

/** The arguments that make a server ours: where it listens, and how it is set. */
export function serverArguments(launch: Pick<Launch, 'socketFolder' | 'settings'>, port: number): string[] {
  const listening: Record<string, string> = launch.socketFolder
    ? { listen_addresses: '', unix_socket_directories: launch.socketFolder, unix_socket_permissions: '0700' }
    : { listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const settings = Object.entries({ port: String(port), ...listening, ...launch.settings });
  return settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function startFailure(cluster: Cluster, why: string, logStart: number): string {
  const said = fs.existsSync(cluster.log)
    ? fs.readFileSync(cluster.log).subarray(logStart).toString('utf8')
    : '';
  const tail = said.trim().split('\n').slice(-12).join('\n  ');
  return (
    `PostgreSQL did not start: it ${why}. Your data in ${cluster.data} was left as it is. ` +
    `The end of its log, ${cluster.log}:\n  ${tail || '(it said nothing)'}`
  );
}

function sizeOf(file: string): number {
  return fs.existsSync(file) ? fs.statSync(file).size : 0;
}

function shortenLog(log: string): void {
  if (sizeOf(log) > longestLogBytes) fs.renameSync(log, `${log}.1`);
}
