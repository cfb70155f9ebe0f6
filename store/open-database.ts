import { setTimeout as sleep } from 'node:timers/promises';

import { type ConnectOptions, connect, type Database } from '#store/connect.ts';
import { migrate } from '#store/migrate.ts';

/** A PostgreSQL server of yours, or the data folder of the one that comes with Phonework. */
export type DatabasePlace = { url: string } | { folder: string };

export type OpenDatabase = {
  db: Database;
  /** Closes the pool, and stops the embedded server when nobody else uses it. */
  close(): Promise<void>;
};

export type OpenOptions = ConnectOptions & {
  /** `desk` is the one that serves, and refuses a second on the same folder. */
  as: 'desk' | 'command';
  say(line: string): void;
  /** True opens the database as it is, without migrating it. */
  asItIs?: boolean;
  /** Called when the embedded server went away and did not come back. */
  onLost?: (error: Error) => void;
};

const closingPatienceMs = 2_000;

/**
 * Opens the database at a place, starting it where it is ours to start, and migrates it.
 * @throws Unavailable with a sentence when it cannot be had
 */
export async function openDatabase(place: DatabasePlace, options: OpenOptions): Promise<OpenDatabase> {
  if ('url' in place) return openMigrated({ connectionString: place.url }, options, async () => {});
  const { startPostgres } = await import('#store/postgres/start.ts');
  const server = await startPostgres({ folder: place.folder, ...options });
  return openMigrated(server.connection, options, async () => {
    await server.stop();
  });
}

async function openMigrated(
  connection: Parameters<typeof connect>[0],
  options: OpenOptions,
  stop: () => Promise<void>,
): Promise<OpenDatabase> {
  let db: Database | undefined;
  try {
    db = await connect(connection, options);
    if (!options.asItIs) await migrate(db, options.say);
    return { db, close: closing(db, stop) };
  } catch (error) {
    await db?.end();
    await stop();
    throw error;
  }
}

/** A query that does not end in time is ended by the server's stop. */
function closing(db: Database, stop: () => Promise<void>): () => Promise<void> {
  return async () => {
    await Promise.race([db.end(), sleep(closingPatienceMs, undefined, { ref: false })]);
    await stop();
  };
}
