import path from 'node:path';

import { formatInstant, parseInstant } from '#core/prospect/local-time.ts';
import type { Environment } from '#server/config/environment.ts';
import type { DatabasePlace } from '#store/open-database.ts';
import { Unavailable } from '#store/unavailable.ts';

export type Config = {
  /** A loopback address. */
  host: string;
  port: number;
  /** Where files of ours lie: the embedded database, rejects files. */
  dataFolder: string;
  database: DatabasePlace;
  /** For tests: the instant the desk's clock shows when it starts. Absent: the machine's clock. */
  startsAt?: string;
};

const defaultPort = 4747;

/**
 * What the environment comes to.
 * @throws Unavailable for a port that is none, an address that others could reach, and another clock than the machine's on real data
 */
export function parseConfig(environment: Environment): Config {
  const dataFolder = environment.dataFolder ?? defaultDataFolder(environment);
  return {
    host: parseHost(environment.host),
    port: parsePort(environment.port),
    dataFolder,
    database: environment.databaseUrl ? { url: environment.databaseUrl } : { folder: dataFolder },
    startsAt: parseStart(environment),
  };
}

/** Until there is a sign-in, whoever reaches the port is the admin. */
function parseHost(host = '127.0.0.1'): string {
  const isLoopback = host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
  if (isLoopback) return host;
  throw new Unavailable(
    `HOST is ${JSON.stringify(host)}, but Phonework listens on this machine only: there is no sign-in yet, and whoever ` +
      'reached it could read everybody. Nothing was started. Leave HOST out, or set it to 127.0.0.1.',
  );
}

function parsePort(text = String(defaultPort)): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Unavailable(
    `PORT is ${JSON.stringify(text)}; it must be a number from 1 to 65535 (0 takes a free one). Nothing was started.`,
  );
}

/** Calls logged by a clock that is wrong stay wrong: only a test's own folder may have one. */
function parseStart({ startsAt, dataFolder, databaseUrl }: Environment): string | undefined {
  if (startsAt === undefined) return undefined;
  const instant = parseInstant(startsAt);
  if (instant !== null && dataFolder !== undefined && databaseUrl === undefined)
    return formatInstant(instant);
  throw new Unavailable(
    `PHONEWORK_NOW is ${JSON.stringify(startsAt)}; it is for tests, takes an instant such as 2026-11-24T15:42:00Z, and ` +
      'only beside PHONEWORK_DATA with a folder of the test. Nothing was started. Leave it out to go by the real time.',
  );
}

function defaultDataFolder(environment: Environment): string {
  const { platform, home } = environment;
  if (environment.isRoot) return '/var/lib/phonework';
  if (platform === 'win32')
    return path.join(environment.localAppData ?? path.join(home, 'AppData/Local'), 'Phonework');
  if (platform === 'darwin') return path.join(home, 'Library/Application Support/Phonework');
  return path.join(environment.xdgDataHome ?? path.join(home, '.local/share'), 'phonework');
}
