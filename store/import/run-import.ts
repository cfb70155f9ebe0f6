import { setImmediate as nextTurn } from 'node:timers/promises';
import type pg from 'pg';
import { recogniseColumns } from '#core/prospect/columns.ts';
import { type ImportField, isImportField, mappableFields } from '#core/prospect/import-field.ts';
import { compileMapping } from '#core/prospect/listed-person.ts';
import type { Database } from '#store/connect.ts';
import { newId } from '#store/id.ts';
import type { ListRecord } from '#store/import/csv-records.ts';
import { type Enroller, enrolListed } from '#store/import/enrol-listed.ts';
import { keepHeldRows, keepRefusedRows } from '#store/import/held-rows.ts';
import { ListError } from '#store/import/list-error.ts';
import { type OpenedList, openList } from '#store/import/open-list.ts';
import { type ReadingContext, readPerson } from '#store/import/read-person.ts';
import type { ListSource } from '#store/import/sniff-list.ts';
import { createStaging, type RefusedLine, type StagedPerson, stagePeople } from '#store/import/staging.ts';
import { type Fates, tellApart } from '#store/import/tell-apart.ts';
import { writePeople } from '#store/import/write-people.ts';
import { loadZoneTables } from '#store/import/zone-tables.ts';

/** Which field each column holds, by its header; null leaves a column out. Columns not named are recognised. */
export type Mapping = Readonly<Record<string, string | null>>;

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
  try {
    await client.query('begin');
    const counts = await bringIn(client, workspaceId, importId, list, columns, options);
    await client.query('commit');
    const enrolled =
      options.enrol && !options.dryRun ? await enrolListed(client, workspaceId, importId, options) : 0;
    client.release();
    return { ...counts, enrolled, mapping: mappingShown(columns), unsure: columns.unsure, import: importId };
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    const failure = asListError(error, options.signal);
    await failImport(db, workspaceId, importId, failure);
    throw failure;
  }
}

export type MappedColumns = { headers: readonly string[]; fields: (ImportField | null)[]; unsure: string[] };

/**
 * What each column holds: as the mapping says, else as recognised from header and sample where that is sure.
 * @throws ListError naming the column or field that does not exist
 */
export function mapColumns(
  list: Pick<OpenedList, 'fileName' | 'headers' | 'sample'>,
  mapping: Mapping,
): MappedColumns {
  const headers = list.headers;
  for (const [column, field] of Object.entries(mapping)) {
    if (!headers.includes(column)) {
      throw new ListError(
        'mapping-unknown',
        `${list.fileName} has no column "${column}" that the mapping names. Nothing was read. Its columns are: ${headers.join(', ')}.`,
      );
    }
    if (field !== null && !isImportField(field)) {
      throw new ListError(
        'mapping-unknown',
        `The mapping of column "${column}" says "${field}", which is no field. Nothing was read. Expected one of: ${mappableFields.join(', ')}.`,
      );
    }
  }
  const guesses = recogniseColumns(
    headers,
    headers.map((_, at) => list.sample.map(({ cells }) => cells[at] ?? '')),
  );
  const fields = guesses.map(({ header, field, sure }) => {
    if (header in mapping) return (mapping[header] as ImportField | null) ?? 'ignore';
    return sure ? field : null;
  });
  return { headers, fields, unsure: headers.filter((_, at) => fields[at] === null) };
}

function mappingShown({ headers, fields }: MappedColumns): Record<string, string> {
  return Object.fromEntries(
    headers.flatMap((header, at) => (fields[at] ? [[header, fields[at] as string]] : [])),
  );
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
  const { read, rejected } = await readIn(client, workspaceId, importId, list, columns, options);
  onProgress({ stage: 'comparing', done: 0, of: read });
  signal?.throwIfAborted();
  const fates = await tellApart(client, workspaceId);
  await keepHeldRows(client, { workspaceId, importId, headers: list.headers });
  onProgress({ stage: 'writing', done: 0, of: fates.added + fates.merged });
  signal?.throwIfAborted();
  if (!dryRun) await writePeople(client, { workspaceId, importId, now });
  if (options.enrol && !dryRun) await client.query(rememberListed, [workspaceId]);
  const counts = { read, ...fates, rejected };
  await client.query(endQuery, [
    workspaceId,
    importId,
    now,
    ...Object.values(columnsOfCounts(counts)),
    saysOf(counts, dryRun === true),
  ]);
  onProgress({ stage: 'writing', done: fates.added + fates.merged, of: fates.added + fates.merged });
  return counts;
}

/** Outlives the transaction, on this connection alone: whom the list is about, for what follows it. */
const rememberListed = `
create temp table import_listed as
select row_number() over (order by s.n)::integer as n, coalesce(f.target, s.id) as id, s.owner
  from import_person s left join import_fate f on f.n = s.n
 where (f.n is null or f.fate = 'same') and $1::uuid is not null`;

/** Streams the list into the staging table; what is nobody goes to the rejects. */
async function readIn(
  client: pg.PoolClient,
  workspaceId: string,
  importId: string,
  list: OpenedList,
  columns: MappedColumns,
  { onProgress = () => {}, signal, now, defaultCountry }: ImportOptions,
): Promise<{ read: number; rejected: number }> {
  const context = {
    defaultCountry: defaultCountry ?? (await countryOf(client, workspaceId)),
    tables: await loadZoneTables(),
  };
  await createStaging(client);
  const stager = stagePeople(client, Date.parse(now));
  const read = lineReader(list, columns, context);
  const onBytes = (bytes: number) => onProgress({ stage: 'reading', done: bytes, of: list.bytes });
  try {
    for await (const batch of list.records(onBytes, signal)) {
      signal?.throwIfAborted();
      await stager.add(batch.map(read));
      await nextTurn();
    }
  } catch (error) {
    await stager.abandon();
    throw error;
  }
  const lines = await stager.end();
  return {
    read: lines,
    rejected: await keepRefusedRows(client, { workspaceId, importId, headers: list.headers }),
  };
}

function lineReader(list: OpenedList, columns: MappedColumns, context: ReadingContext) {
  const readLine = compileMapping(columns.headers, columns.fields);
  return ({ line, cells }: ListRecord): StagedPerson | RefusedLine => {
    const overflow = overflowOf(cells, list.headers.length);
    const read = overflow ? null : readPerson(readLine(cells), context);
    if (read?.person) {
      const held = read.person.doNotCall
        ? 'do-not-call'
        : read.waitsFor === 'country'
          ? 'country-unknown'
          : null;
      return { line, person: read.person, held, cells };
    }
    const says = overflow ?? (read as { says: string }).says;
    return { line, code: overflow ? 'too-many-cells' : 'nobody', says: `Line ${line}: ${says}`, cells };
  };
}

/** More cells than columns means a stray delimiter: what stands where is not known any more. */
function overflowOf(cells: readonly string[], columns: number): string | null {
  if (cells.length <= columns || cells.slice(columns).every((cell) => cell.trim() === '')) return null;
  return `${cells.length} cells where the header has ${columns}; expected ${columns}. A cell that holds the delimiter must stand in quotation marks.`;
}

async function countryOf(client: pg.PoolClient, workspaceId: string): Promise<string | null> {
  const { rows } = await client.query(`select default_country from workspace where id = $1`, [workspaceId]);
  return rows[0]?.default_country ?? null;
}

async function beginImport(
  db: Database,
  workspaceId: string,
  list: OpenedList,
  columns: MappedColumns,
  { importId, dryRun, now, defaultCountry }: ImportOptions,
): Promise<string> {
  const id = importId ?? newId(Date.parse(now));
  await db.query(beginQuery, [
    workspaceId,
    id,
    list.fileName,
    list.bytes,
    list.kind,
    dryRun ?? false,
    JSON.stringify(mappingShown(columns)),
    now,
    JSON.stringify({ headers: list.headers, defaultCountry }),
  ]);
  await db.query(clearQuery, [workspaceId, id]);
  return id;
}

const beginQuery = `
insert into import (workspace_id, id, file_name, bytes, kind, state, dry_run, mapping, options, created_at, started_at)
values ($1, $2, $3, $4, $5, 'running', $6, $7, $9, $8, $8)
on conflict (workspace_id, id) do update
   set state = 'running', dry_run = excluded.dry_run, mapping = excluded.mapping,
       options = import.options || excluded.options, started_at = excluded.started_at, finished_at = null`;

/** A dry run before left its rows. */
const clearQuery = `delete from import_row where workspace_id = $1 and import_id = $2`;

const endQuery = `
update import set state = 'done', finished_at = $3, read = $4, added = $5, merged = $6, unchanged = $7,
       held_back = $8, rejected = $9, says = $10
 where workspace_id = $1 and id = $2`;

type Counts = { read: number; rejected: number } & Fates;

function columnsOfCounts({ read, added, merged, unchanged, heldBack, rejected }: Counts) {
  return { read, added, merged, unchanged, heldBack, rejected };
}

function saysOf(counts: Counts, dryRun: boolean): string {
  const would = dryRun ? 'would be ' : '';
  return (
    `${counts.read} read: ${counts.added} ${would}added, ${counts.merged} merged, ${counts.unchanged} unchanged, ` +
    `${counts.heldBack} held back, ${counts.rejected} rejected.`
  );
}

function asListError(error: unknown, signal: AbortSignal | undefined): Error {
  if (signal?.aborted)
    return new ListError('import-cancelled', 'The import was cancelled. Nothing was written.');
  return error as Error;
}

async function failImport(db: Database, workspaceId: string, importId: string, error: Error): Promise<void> {
  const cancelled = error instanceof ListError && error.code === 'import-cancelled';
  const says =
    error instanceof ListError
      ? error.message
      : 'The import stopped over a mistake of the program. Nothing was written.';
  await db.query(`update import set state = $3, says = $4 where workspace_id = $1 and id = $2`, [
    workspaceId,
    importId,
    cancelled ? 'cancelled' : 'failed',
    says,
  ]);
}
