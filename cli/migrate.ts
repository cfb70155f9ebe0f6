import { Command } from 'commander';

import { withDatabase } from '#cli/database.ts';
import type { Io } from '#cli/io.ts';
import { appliedMigrations } from '#store/migrate.ts';

export function migrateCommand(io: Io): Command {
  return new Command('migrate')
    .description('Bring the database to the schema of this program. Every start does so by itself.')
    .option('--json', 'print the migrations the database has been through as JSON')
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://desk@db.example/desk phonework migrate')
    .action(async (options: { json?: boolean }) => {
      const applied = await withDatabase(io, (db) => appliedMigrations(db));
      if (options.json)
        io.output.write(`${JSON.stringify({ migrations: applied.map(({ name }) => name) })}\n`);
      else
        io.errors.write(
          `The database is at ${applied.at(-1)?.name ?? 'its beginning'}; nothing is left to do.\n`,
        );
    });
}
