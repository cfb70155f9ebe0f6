import type { Io } from '#cli/io.ts';
import { parseConfig } from '#server/config/config.ts';
import { parseEnvironment } from '#server/config/environment.ts';
import type { Database } from '#store/connect.ts';
import { openDatabase } from '#store/open-database.ts';

/**
 * Does a command's work on the migrated database, beside a running desk or without one, and lets go of it,
 * also when a person interrupts the command: what is in a transaction then is taken back whole.
 */
export async function withDatabase<T>(io: Io, work: (db: Database) => Promise<T>): Promise<T> {
  const config = parseConfig(parseEnvironment(io.environment));
  const say = (line: string) => io.errors.write(`${line}\n`);
  const opened = await openDatabase(config.database, { as: 'command', say });
  const interrupt = async (signal: NodeJS.Signals) => {
    say(`Stopped by ${signal}.`);
    await opened.close();
    process.exit(3);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    return await work(opened.db);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    await opened.close();
  }
}
