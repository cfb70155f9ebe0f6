import pg from 'pg';

import { Unavailable } from '#store/unavailable.ts';
import { valueParsers } from '#store/value-parsers.ts';

/** Where the database is: an address as in DATABASE_URL, or its parts. */
export type ConnectionConfig =
  | { connectionString: string }
  | { host: string; port: number; user: string; password: string; database: string };

/** A pool of connections. Queries take it, or one connection of it inside a {@link transaction}. */
export type Database = pg.Pool;
export type Connection = pg.Pool | pg.PoolClient;

export type ConnectOptions = {
  /** Most connections at a time. */
  max?: number;
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  onError?: (error: Error) => void;
};

const oldestVersion = 15;

/**
 * Opens a pool on PostgreSQL 15 or newer. `bigint` comes as number, `date` as `YYYY-MM-DD`, `timestamptz` as RFC 3339
 * UTC with `Z`.
 * @throws Unavailable when it cannot be reached or is too old
 */
export async function connect(config: ConnectionConfig, options: ConnectOptions = {}): Promise<Database> {
  const pool = new pg.Pool({
    ...config,
    max: options.max ?? 10,
    application_name: 'phonework',
    // Many short questions at once: a helper process takes longer to start than any of them to answer.
    options:
      '-c timezone=UTC -c datestyle=ISO -c client_min_messages=warning -c max_parallel_workers_per_gather=0',
    types: valueParsers,
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', options.onError ?? (() => {}));
  // One in use that breaks fails its query; without a listener it would end the whole process as well.
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    refuseOld(await serverVersion(pool));
    return pool;
  } catch (error) {
    await pool.end();
    throw error instanceof Unavailable ? error : new Unavailable(unreachable(config, error as Error));
  }
}

async function serverVersion(pool: Database): Promise<number> {
  const { rows } = await pool.query<{ version: string }>(
    "select current_setting('server_version_num') as version",
  );
  return Math.floor(Number(rows[0]!.version) / 10_000);
}

function refuseOld(version: number): void {
  if (version >= oldestVersion) return;
  throw new Unavailable(
    `The database is PostgreSQL ${version}; Phonework needs ${oldestVersion} or newer. Nothing was changed. ` +
      'Point DATABASE_URL at a newer server, or unset it to use the one that comes with Phonework.',
  );
}

/** Names the place without the password. */
function unreachable(config: ConnectionConfig, error: Error): string {
  return (
    `The database at ${placeOf(config)} cannot be reached: ${error.message || (error as { code?: string }).code}. ` +
    'Nothing was changed. Check that it runs and that DATABASE_URL is right.'
  );
}

function placeOf(config: ConnectionConfig): string {
  if ('host' in config) return `${config.host}, database ${config.database}`;
  try {
    const { host, pathname } = new URL(config.connectionString);
    return `${host || 'this machine'}, database ${pathname.slice(1) || '(none named)'}`;
  } catch {
    return 'an address that cannot be read';
  }
}
