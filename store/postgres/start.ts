import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import type { ConnectionConfig } from '#store/connect.ts';
import { type Account, firstUnreachable, serverAccount } from '#store/postgres/account.ts';
import { packagedPostgres, runnableBinaries } from '#store/postgres/binaries.ts';
import { type Claim, claimServer } from '#store/postgres/claim.ts';
import { type Cluster, openCluster, superuser } from '#store/postgres/cluster.ts';
import { launchServer } from '#store/postgres/launch.ts';
import { disownLockFile, isServerOf, type LockFile, readLockFile } from '#store/postgres/lock-file.ts';
import { serverSettings } from '#store/postgres/settings.ts';
import { openSocketFolder } from '#store/postgres/socket-folder.ts';
import { type EndedBy, stopByPgCtl, stopServer } from '#store/postgres/stop.ts';
import { Unavailable } from '#store/unavailable.ts';

export type EmbeddedPostgres = {
  /** The product's own database in it. */
  connection: ConnectionConfig;
  pid: number;
  /** Whether it ran already: left by a process that was killed, or in use by another command. */
  wasRunning: boolean;
  /** Lets go of it, and stops it unless another process of ours still uses it. */
  stop(): Promise<EndedBy | 'left running'>;
};

export type EmbeddedOptions = {
  /** Phonework's data folder; made if missing. */
  folder: string;
  /** `desk` is the one that serves, and refuses a second; a `command` may run beside it. */
  as: 'desk' | 'command';
  say?: (line: string) => void;
  /** Called once when the server went away under us and did not come back. */
  onLost?: (error: Error) => void;
  /** How often to look whether it came back, four times a second. */
  reclaimTries?: number;
  /** Laid over {@link serverSettings}. */
  settings?: Readonly<Record<string, string>>;
  /** False for data that is thrown away: its making is not flushed to disk. */
  durable?: boolean;
  /** The folder of the packaged server; by default the one npm installed for this platform. */
  native?: string;
  /** Whom to run it as, null for ourselves; by default as {@link serverAccount} says. */
  account?: Account | null;
  /** How long each step of a shutdown may take. */
  graceMs?: number;
};

const database = 'phonework';
const patienceMs = 30_000;
const pollMs = 50;

/**
 * Starts the PostgreSQL that comes with Phonework on a data folder, or joins the one running there, which
 * must prove by its `data_directory` that it is ours.
 * @throws Unavailable with a sentence: no server for this platform, folder not reachable, another desk
 *   has it, start failed
 */
export async function startPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { say = () => {}, durable = true } = options;
  const folder = openFolder(options.folder);
  const account = options.account === undefined ? accountHere() : options.account;
  if (account) letThrough(folder, account);
  const binaries = runnableBinaries(options.native ?? packagedPostgres(), folder, account, say);
  const cluster = openCluster(folder, binaries, account, durable, say);
  const server: Server = {
    cluster,
    launch: () =>
      launchServer({
        cluster,
        binaries,
        account,
        say,
        socketFolder: process.platform === 'win32' ? null : openSocketFolder(folder, account),
        settings: { ...serverSettings, ...options.settings },
      }),
    stop: (pid) => {
      if (process.platform === 'win32') stopByPgCtl(binaries, cluster.data);
      return stopServer(pid, options.graceMs ?? 5_000);
    },
  };
  const running = await claimedServer(server, options);
  if (running === 'taken') throw new Unavailable(deskTaken(folder));
  if (running === 'not ending') throw new Unavailable(notEnding(folder));
  await createDatabase(cluster, running.lock);
  return {
    connection: connectionTo(cluster, running.lock, database),
    pid: running.lock.pid,
    wasRunning: running.wasRunning,
    stop: async () => ((await running.claim.release()) ? server.stop(running.lock.pid) : 'left running'),
  };
}

function openFolder(named: string): string {
  try {
    fs.mkdirSync(path.dirname(path.resolve(named)), { recursive: true });
    fs.mkdirSync(named, { recursive: true, mode: 0o700 });
    fs.accessSync(named, fs.constants.W_OK);
    return fs.realpathSync(path.resolve(named));
  } catch (error) {
    throw new Unavailable(
      `The data folder ${path.resolve(named)} cannot be made or written (${(error as Error).message}). ` +
        'Nothing was changed. Set PHONEWORK_DATA to a folder of yours.',
    );
  }
}

function accountHere(): Account | null {
  return serverAccount(process.getuid?.(), () => fs.readFileSync('/etc/passwd', 'utf8'));
}

/** Our own folder lets the server's account pass, but not look; the folders above it are not ours to open. */
function letThrough(folder: string, account: Account): void {
  fs.chmodSync(folder, 0o711);
  const closed = firstUnreachable(folder, account);
  if (!closed) return;
  throw new Unavailable(
    `PostgreSQL runs as the account "${account.name}", which may not pass through ${closed} to the data folder ${folder}. ` +
      'Nothing was changed. Set PHONEWORK_DATA to a folder it can reach, such as /var/lib/phonework.',
  );
}

type Server = {
  cluster: Cluster;
  launch(): Promise<LockFile>;
  stop(pid: number): Promise<EndedBy>;
};

type Claimed = { lock: LockFile; claim: Claim; wasRunning: boolean };

/** Finds or starts the server and claims it; tries again while another process starts or stops it. */
async function claimedServer(
  server: Server,
  { as, onLost = () => {}, reclaimTries }: EmbeddedOptions,
): Promise<Claimed | 'taken' | 'not ending'> {
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pollMs) {
    const found = await findServer(server.cluster);
    const lock = found === 'none' ? await launchUnlessRaced(server) : found;
    if (lock !== 'changing') {
      const connection = connectionTo(server.cluster, lock, 'postgres');
      const claim = await claimServer(connection, as === 'desk', onLost, reclaimTries);
      if (claim === 'taken') return 'taken';
      if (claim !== 'stopping') return { lock, claim, wasRunning: found !== 'none' };
    }
    await sleep(pollMs);
  }
  return 'not ending';
}

/** `changing` while a server of ours starts, stops, or does not answer. */
async function findServer(cluster: Cluster): Promise<LockFile | 'none' | 'changing'> {
  const lock = readLockFile(cluster.data);
  if (!lock) return 'none';
  if (!isServerOf(cluster.data, lock.pid)) {
    disownLockFile(cluster.data);
    return 'none';
  }
  return lock.isReady && (await provesItself(cluster, lock)) ? lock : 'changing';
}

/** A server is ours when it takes our password and works on our data. */
async function provesItself(cluster: Cluster, lock: LockFile): Promise<boolean> {
  try {
    const directory = await ask(cluster, lock, 'show data_directory');
    return fs.realpathSync(String(directory)) === fs.realpathSync(cluster.data);
  } catch {
    return false;
  }
}

async function launchUnlessRaced(server: Server): Promise<LockFile | 'changing'> {
  try {
    return await server.launch();
  } catch (error) {
    const lock = readLockFile(server.cluster.data);
    if (lock && isServerOf(server.cluster.data, lock.pid)) return 'changing';
    throw error;
  }
}

async function createDatabase(cluster: Cluster, lock: LockFile): Promise<void> {
  const exists = await ask(cluster, lock, `select 1 from pg_database where datname = '${database}'`);
  if (exists) return;
  await ask(cluster, lock, `create database ${database}`).catch(async (error) => {
    const duplicates = ['42P04', '23505'];
    if (!duplicates.includes(error.code)) throw error;
  });
}

/** The first value of the answer to one question on a connection of its own. */
async function ask(cluster: Cluster, lock: LockFile, question: string): Promise<unknown> {
  const client = new pg.Client({
    ...connectionTo(cluster, lock, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query({ text: question, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

function connectionTo(cluster: Cluster, lock: LockFile, name: string): ConnectionConfig {
  return { host: lock.host, port: lock.port, user: superuser, password: cluster.password, database: name };
}

const deskTaken = (folder: string) =>
  `Another Phonework is already serving from ${folder}. Nothing was changed. ` +
  'Use that one, stop it first, or set PHONEWORK_DATA (and PORT) for a second one.';

const notEnding = (folder: string) =>
  `The PostgreSQL in ${folder} is being started or stopped by another process and does not come to an end. ` +
  'Your data is safe. Wait a moment and start again.';
