import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Database } from '#store/connect.ts';
import { newId } from '#store/id.ts';
import { type ImportResult, runImport } from '#store/import/run-import.ts';
import { openDatabase } from '#store/open-database.ts';
import { writeList } from './import/list.ts';

/**
 * A list of invented people imported, beside `\copy` of the same people, companies, phones and e-mails into the
 * same indexed tables on the same server. `tsx bench/import.ts [rows]`, one million when not said.
 */
const rows = Number(process.argv[2] ?? 1_000_000);
const copied = ['account', 'prospect', 'phone', 'email'] as const;

const folder = await mkdtemp(join(tmpdir(), 'phonework-bench-import-'));
// The embedded server runs under an account of its own and must be let through.
await chmod(folder, 0o755);
const url = process.env.BENCH_DATABASE_URL;
const place = url ? { url } : { folder: join(folder, 'data') };
const opened = await openDatabase(place, { as: 'command', say: () => {} });
try {
  await measure(opened.db);
} finally {
  await opened.close();
  await rm(folder, { recursive: true, force: true });
}

async function measure(db: Database): Promise<void> {
  const workspaceId = newId(Date.now());
  await db.query(
    `insert into workspace (id, name, default_country, created_at) values ($1, 'Bench', 'US', now())`,
    [workspaceId],
  );
  const path = join(folder, 'people.csv');
  const bytes = await writeList(path, rows);
  print(`${rows} rows, ${(bytes / 1e6).toFixed(0)} MB`);

  const dry = await importOnce(db, workspaceId, path, true);
  const real = await importOnce(db, workspaceId, path, false);
  print(
    `same duplicates in the dry run: ${JSON.stringify(countsOf(dry.result)) === JSON.stringify(countsOf(real.result))}`,
  );
  const copySeconds = await copyBack(db, workspaceId);
  print(`\\copy of the same rows: ${copySeconds.toFixed(1)} s`);
  print(
    `import / \\copy: ${(real.seconds / copySeconds).toFixed(2)} (at most 4), dry run / import: ${(dry.seconds / real.seconds).toFixed(2)}`,
  );
  const again = await importOnce(db, workspaceId, path, false);
  print(`the same list again: ${JSON.stringify(countsOf(again.result))}`);
}

async function importOnce(db: Database, workspaceId: string, path: string, dryRun: boolean) {
  const before = process.memoryUsage().rss;
  const curve: number[] = [];
  const sampler = setInterval(() => curve.push(process.memoryUsage().rss - before), 250);
  const started = performance.now();
  let stage = '';
  const result = await runImport(
    db,
    workspaceId,
    { path, fileName: 'people.csv' },
    {
      now: new Date().toISOString(),
      dryRun,
      onProgress: (progress) => {
        if (progress.stage !== stage)
          print(`  ${progress.stage} from ${((performance.now() - started) / 1000).toFixed(1)} s`);
        stage = progress.stage;
      },
    },
  );
  clearInterval(sampler);
  const seconds = (performance.now() - started) / 1000;
  const megabytes = curve.map((value) => Math.round(value / 1e6));
  print(`${dryRun ? 'dry run' : 'import'}: ${seconds.toFixed(1)} s, ${JSON.stringify(countsOf(result))}`);
  print(
    `  memory over the start, MB, each quarter second: ${megabytes.filter((_, at) => at % Math.ceil(megabytes.length / 24) === 0).join(' ')}; most ${Math.max(0, ...megabytes)}`,
  );
  return { seconds, result };
}

function countsOf({ read, added, merged, unchanged, heldBack, rejected }: ImportResult) {
  return { read, added, merged, unchanged, heldBack, rejected };
}

/** Takes the rows out, empties the tables and copies them in again: the time of the last is what counts. */
async function copyBack(db: Database, workspaceId: string): Promise<number> {
  const client = await db.connect();
  try {
    for (const table of copied) await copyOut(client, table);
    await client.query(`truncate ${copied.join(', ')} cascade`);
    let seconds = 0;
    for (const table of copied) {
      const started = performance.now();
      await pipeline(
        createReadStream(join(folder, `${table}.copy`)),
        (client as pg.Client).query(copyFrom(`copy ${table} from stdin`)),
      );
      seconds += (performance.now() - started) / 1000;
      // Not counted. Without it the next table's foreign keys may be checked by the wrong index.
      await client.query(`analyze ${table}`);
    }
    const { rows: found } = await client.query(
      `select count(*)::integer as people from prospect where workspace_id = $1`,
      [workspaceId],
    );
    print(`${found[0].people} people copied`);
    return seconds;
  } finally {
    client.release();
  }
}

async function copyOut(client: pg.PoolClient, table: string): Promise<void> {
  await pipeline(
    (client as pg.Client).query(copyTo(`copy ${table} to stdout`)),
    createWriteStream(join(folder, `${table}.copy`)),
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
