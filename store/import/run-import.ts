import type pg from 'pg';
import type { Database } from '#store/connect.ts';
import { type Enroller, enrolListed, rememberListed } from '#store/import/enrol-listed.ts';
import { keepHeldRows } from '#store/import/held-rows.ts';
import { beginImport, endImport, failImport } from '#store/import/import-record.ts';
import { ListError } from '#store/import/list-error.ts';
import { type MappedColumns, type Mapping, mapColumns, mappingShown } from '#store/import/map-columns.ts';
import { type OpenedList, openList } from '#store/import/open-list.ts';
import type { ListSource } from '#store/import/sniff-list.ts';
import { stageList } from '#store/import/stage-list.ts';
import { tellApart } from '#store/import/tell-apart.ts';
import { type WrittenBy, writePeople } from '#store/import/write-people.ts';
import { writeTies } from '#store/import/write-ties.ts';

export type ImportOptions = {
  mapping?: Mapping;
  /** ISO 3166-1 alpha-2 for rows without a country; absent takes the workspace's. */
  defaultCountry?: string | null;
  dryRun?: boolean;
  /** Instant of the import, RFC 3339 UTC. */
  now: string;
  /** Continues an import that was previewed under this id. */
  importId?: string;
  /** Begins the work on the people; absent leaves them without a method. */
  enrol?: Enroller;
  onProgress?: (progress: ImportProgress) => void;
  signal?: AbortSignal;
};

export type ImportProgress = {
  stage: 'reading' | 'comparing' | 'writing' | 'enrolling';
  done: number;
  of: number;
};

export type ImportResult = {
  read: number;
  added: number;
  merged: number;
  unchanged: number;
  heldBack: number;
  rejected: number;
  enrolled: number;
  /** Column to field, for every column that was read. */
  mapping: Record<string, string>;
  /** Columns nobody could say anything of; they were left out. */
  unsure: string[];
  import: string;
};

/**
 * Brings a list into the workspace in one transaction: all of it, or, after a crash or a cancel, nothing.
 * Memory does not grow with the list: it is streamed into the database and told apart there.
 * @throws ListError when the list or the mapping cannot be read; nothing is written then
 */
export async function runImport(
  db: Database,
  workspaceId: string,
  source: ListSource,
  options: ImportOptions,
): Promise<ImportResult> {
  const list = await openList(source);
  const columns = mapColumns(list, options.mapping ?? {});
  const importId = await beginImport(db, workspaceId, list, columns, options);
  const client = await db.connect();
  let broken: Error | undefined;
  try {
    const counts = await allOrNothing(client, () =>
      bringIn(client, workspaceId, importId, list, columns, options),
    );
    const enrolled = await enrolListed(client, workspaceId, importId, options);
    return { ...counts, enrolled, mapping: mappingShown(columns), unsure: columns.unsure, import: importId };
  } catch (error) {
    broken = error instanceof ConnectionLost ? error : undefined;
    const failure = options.signal?.aborted ? cancelled() : (error as Error);
    await failImport(db, workspaceId, importId, failure);
    throw failure;
  } finally {
    client.release(broken);
  }
}

/** A connection that could not even roll back; it is not given to the next one. */
class ConnectionLost extends Error {}

async function allOrNothing<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      throw new ConnectionLost(lost.message, { cause: error });
    });
    throw error;
  }
}

function cancelled(): ListError {
  return new ListError('import-cancelled', 'The import was cancelled. Nothing was written.');
}

async function bringIn(
  client: pg.PoolClient,
  workspaceId: string,
  importId: string,
  list: OpenedList,
  columns: MappedColumns,
  options: ImportOptions,
): Promise<Omit<ImportResult, 'enrolled' | 'mapping' | 'unsure' | 'import'>> {
  const { now, onProgress = () => {}, signal, dryRun } = options;
  // Two imports at once would not see each other's people.
  await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 7))`, [workspaceId]);
  const { read, rejected } = await stageList(client, workspaceId, importId, list, columns, options);
  onProgress({ stage: 'comparing', done: 0, of: read });
  signal?.throwIfAborted();
  const fates = await tellApart(client, workspaceId);
  await keepHeldRows(client, { workspaceId, importId, headers: list.headers });
  onProgress({ stage: 'writing', done: 0, of: fates.added + fates.merged });
  signal?.throwIfAborted();
  if (!dryRun) await writeAll(client, { workspaceId, importId, now });
  if (options.enrol && !dryRun) await rememberListed(client);
  const counts = { read, ...fates, rejected };
  await endImport(client, workspaceId, importId, counts, options);
  onProgress({ stage: 'writing', done: fates.added + fates.merged, of: fates.added + fates.merged });
  return counts;
}

async function writeAll(client: pg.PoolClient, by: WrittenBy): Promise<void> {
  await writePeople(client, by);
  await writeTies(client, by);
}
