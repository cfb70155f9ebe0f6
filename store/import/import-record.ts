import type pg from 'pg';
import type { Database } from '#store/connect.ts';
import { newId } from '#store/id.ts';
import { ListError } from '#store/import/list-error.ts';
import { type MappedColumns, mappingShown } from '#store/import/map-columns.ts';
import type { OpenedList } from '#store/import/open-list.ts';
import type { ImportOptions } from '#store/import/run-import.ts';
import type { Fates } from '#store/import/tell-apart.ts';

/** Keeps that the list is being read; seen at once, and by everybody. @returns the import's id */
export async function beginImport(
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

/** Keeps what became of the list, in the transaction that wrote it. */
export async function endImport(
  db: pg.ClientBase,
  workspaceId: string,
  importId: string,
  counts: Counts,
  { dryRun = false, now }: ImportOptions,
): Promise<void> {
  const { read, added, merged, unchanged, heldBack, rejected } = counts;
  const numbers = [read, added, merged, unchanged, heldBack, rejected];
  await db.query(endQuery, [workspaceId, importId, now, ...numbers, saysOf(counts, dryRun)]);
}

const endQuery = `
update import set state = 'done', finished_at = $3, read = $4, added = $5, merged = $6, unchanged = $7,
       held_back = $8, rejected = $9, says = $10
 where workspace_id = $1 and id = $2`;

type Counts = { read: number; rejected: number } & Fates;

function saysOf(counts: Counts, dryRun: boolean): string {
  const would = dryRun ? 'would be ' : '';
  return (
    `${counts.read} read: ${counts.added} ${would}added, ${counts.merged} merged, ${counts.unchanged} unchanged, ` +
    `${counts.heldBack} held back, ${counts.rejected} rejected.`
  );
}

/** Keeps that nothing came of the list, and why. */
export async function failImport(
  db: Database,
  workspaceId: string,
  importId: string,
  error: Error,
): Promise<void> {
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
