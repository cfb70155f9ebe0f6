import path from 'node:path';

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
};

const defaultPort = 4747;

/**
 * What the environment comes to.
 * @throws Unavailable for a port that is none and for an address that others could reach
 */
export function parseConfig(environment: Environment): Config {
  const dataFolder = environment.dataFolder ?? defaultDataFolder(environment);
  return {
    host: parseHost(environment.host),
    port: parsePort(environment.port),
    dataFolder,
    database: environment.databaseUrl ? { url: environment.databaseUrl } : { folder: dataFolder },
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

function defaultDataFolder(environment: Environment): string {
  const { platform, home } = environment;
  if (environment.isRoot) return '/var/lib/phonework';
  if (platform === 'win32')
    return path.join(environment.localAppData ?? path.join(home, 'AppData/Local'), 'Phonework');
  if (platform === 'darwin') return path.join(home, 'Library/Application Support/Phonework');
  return path.join(environment.xdgDataHome ?? path.join(home, '.local/share'), 'phonework');
}
