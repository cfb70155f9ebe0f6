import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import path from 'node:path';

import { Command } from 'commander';

import type { Io } from '#cli/io.ts';
import { type Config, parseConfig } from '#server/config/config.ts';
import { parseEnvironment } from '#server/config/environment.ts';
import { appliedMigrations, pendingMigrations, readMigrations } from '#store/migrate.ts';
import { openDatabase } from '#store/open-database.ts';
import { packageRoot } from '#store/package-root.ts';

type Health = 'well' | 'note' | 'ill';

/** One thing looked at: how it is, and what to do about it. */
type Finding = { about: string; health: Health; says: string };

const marks: Readonly<Record<Health, string>> = { well: 'ok  ', note: 'note', ill: 'FAIL' };
const leastFreeBytes = 500_000_000;

export function doctorCommand(io: Io): Command {
  return new Command('doctor')
    .description('Look at the surroundings and the database, change nothing, and say what to do.')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', '\nExample:\n  phonework doctor')
    .action(async (options: { json?: boolean }) => {
      const findings = await examine(io);
      if (findings.some(({ health }) => health === 'ill')) io.exitCode = 3;
      io.output.write(options.json ? `${JSON.stringify({ findings })}\n` : formatFindings(findings));
    });
}

async function examine(io: Io): Promise<Finding[]> {
  const config = parseConfig(parseEnvironment(io.environment));
  return [
    node(),
    desk(),
    ...('folder' in config.database ? folder(config) : []),
    ...(await database(config)),
  ];
}

function formatFindings(findings: readonly Finding[]): string {
  return findings.map(({ about, health, says }) => `${marks[health]}  ${about}: ${says}\n`).join('');
}

function node(): Finding {
  return {
    about: 'Node',
    health: 'well',
    says: `${process.versions.node} on ${process.platform} ${process.arch}`,
  };
}

function desk(): Finding {
  const isBuilt = existsSync(path.join(packageRoot, 'dist/web/index.html'));
  return isBuilt
    ? { about: 'Pages', health: 'well', says: 'built' }
    : { about: 'Pages', health: 'note', says: 'not built yet; npm start builds them' };
}

function folder({ dataFolder }: Config): Finding[] {
  const about = 'Data folder';
  if (!existsSync(dataFolder)) {
    return [{ about, health: 'note', says: `${dataFolder} is not there yet; the first start makes it` }];
  }
  try {
    accessSync(dataFolder, constants.W_OK);
  } catch {
    return [
      {
        about,
        health: 'ill',
        says: `${dataFolder} cannot be written; set PHONEWORK_DATA to a folder of yours`,
      },
    ];
  }
  const { bavail, bsize } = statfsSync(dataFolder);
  const free = `${((bavail * bsize) / 1e9).toFixed(1)} GB free`;
  return [
    bavail * bsize > leastFreeBytes
      ? { about, health: 'well', says: `${dataFolder}, ${free}` }
      : { about, health: 'ill', says: `${dataFolder} has only ${free}; make room before the database stops` },
  ];
}

async function database(config: Config): Promise<Finding[]> {
  const isNew = 'folder' in config.database && !existsSync(path.join(config.database.folder, 'postgresql'));
  if (isNew) return [{ about: 'Database', health: 'note', says: 'not there yet; the first start makes it' }];
  try {
    const { db, close } = await openDatabase(config.database, { as: 'command', say: () => {}, asItIs: true });
    try {
      const { rows } = await db.query<{ version: string; size: string }>(
        "select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size",
      );
      const { version, size } = rows[0]!;
      return [
        { about: 'Database', health: 'well', says: `PostgreSQL ${version}, ${size}` },
        await schema(db),
      ];
    } finally {
      await close();
    }
  } catch (error) {
    return [{ about: 'Database', health: 'ill', says: (error as Error).message }];
  }
}

async function schema(db: Parameters<typeof appliedMigrations>[0]): Promise<Finding> {
  const known = await readMigrations(path.join(packageRoot, 'store/migrations'));
  const applied = await appliedMigrations(db);
  const pending = pendingMigrations(known, applied);
  return pending.length === 0
    ? { about: 'Schema', health: 'well', says: `at ${applied.at(-1)?.name ?? 'its beginning'}` }
    : {
        about: 'Schema',
        health: 'note',
        says: `${pending.length} migrations to do; the next start does them`,
      };
}
