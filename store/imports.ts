import { pageCursor, readCursor } from '#store/page-cursor.ts';
import type { Queryable } from '#store/workspace.ts';

export type ImportState = 'previewed' | 'running' | 'done' | 'failed' | 'cancelled' | 'undone';

/** One list that was brought in, or begun to. */
export type ImportRecord = {
  id: string;
  fileName: string;
  state: ImportState;
  dryRun: boolean;
  startedAt: string | null;
  finishedAt: string | null;
  read: number;
  added: number;
  merged: number;
  unchanged: number;
  heldBack: number;
  rejected: number;
  enrolled: number;
  says: string;
  options: ImportChoices;
};

/** What was chosen for the people of a list, kept so that rows answered later follow it too. */
export type ImportChoices = {
  repId?: string | null;
  poolId?: string | null;
  playbookId?: string | null;
  /** In place of a method: each person gets that of their arm. */
  trialId?: string | null;
  campaignId?: string | null;
  defaultCountry?: string | null;
};

const importColumns = `id, file_name as "fileName", state, dry_run as "dryRun", started_at as "startedAt",
  finished_at as "finishedAt", read, added, merged, unchanged, held_back as "heldBack", rejected, enrolled, says, options`;

export type PreviewedList = { id: string; fileName: string; bytes: number; kind: string };

/** Keeps that a list was uploaded and looked into; nothing of it is in the workspace yet. */
export async function addPreviewedImport(
  db: Queryable,
  workspaceId: string,
  { id, fileName, bytes, kind }: PreviewedList,
  now: string,
): Promise<void> {
  await db.query(
    `insert into import (workspace_id, id, file_name, bytes, kind, state, created_at)
     values ($1, $2, $3, $4, $5, 'previewed', $6)`,
    [workspaceId, id, fileName, bytes, kind, now],
  );
}

const mostListed = 200;

/** Newest first. */
export async function listImports(db: Queryable, workspaceId: string): Promise<ImportRecord[]> {
  const found = await db.query(
    `select ${importColumns} from import where workspace_id = $1 order by created_at desc, id desc limit ${mostListed}`,
    [workspaceId],
  );
  return found.rows;
}

export async function findImport(
  db: Queryable,
  workspaceId: string,
  importId: string,
): Promise<ImportRecord | null> {
  const found = await db.query(`select ${importColumns} from import where workspace_id = $1 and id = $2`, [
    workspaceId,
    importId,
  ]);
  return found.rows[0] ?? null;
}

/**
 * Marks a list as being read, unless it was brought in already or is being read now; what an earlier trial
 * left of its rows goes.
 * @returns whether it may begin
 */
export async function claimImport(
  db: Queryable,
  workspaceId: string,
  importId: string,
  choices: ImportChoices,
  dryRun: boolean,
): Promise<boolean> {
  const found = await db.query(
    `update import set state = 'running', dry_run = $4, options = $3, says = 'The list is being read.', finished_at = null
      where workspace_id = $1 and id = $2
        and (state in ('previewed', 'failed', 'cancelled') or state = 'done' and dry_run)`,
    [workspaceId, importId, JSON.stringify(choices), dryRun],
  );
  if (found.rowCount === 0) return false;
  await db.query(`delete from import_row where workspace_id = $1 and import_id = $2`, [
    workspaceId,
    importId,
  ]);
  return true;
}

export type KeptRow = {
  id: string;
  line: number;
  state: 'held-back' | 'rejected' | 'answered';
  code: string;
  says: string;
  row: Record<string, string>;
  candidate: { personId: string; name: string; account: string | null } | null;
};

const rowColumns = `r.id, r.line, r.state, r.code, r.says, r.raw as row, i.options -> 'headers' as headers,
  case when p.id is null then null else json_build_object('personId', p.id, 'name', p.name, 'account', a.name) end as candidate`;

const rowTables = `import_row r
  join import i on i.workspace_id = r.workspace_id and i.id = r.import_id
  left join prospect p on p.workspace_id = r.workspace_id and p.id = r.candidate_id
  left join account a on a.workspace_id = p.workspace_id and a.id = p.account_id`;

/** The cells in the order of the file: jsonb keeps its own. Cells beyond the header come last. */
function toKeptRow({ headers, row, ...kept }: KeptRow & { headers: string[] | null }): KeptRow {
  const place = new Map(headers?.map((header, at) => [header, at]));
  const placeOf = ([name]: [string, string]) => place.get(name) ?? Number.MAX_SAFE_INTEGER;
  const cells = Object.entries(row).sort((one, other) => placeOf(one) - placeOf(other));
  return { ...kept, row: Object.fromEntries(cells) };
}

/** The rows that did not make it, by their line, a page at a time; of one state or of all. */
export async function listImportRows(
  db: Queryable,
  workspaceId: string,
  importId: string,
  { state, cursor, limit }: { state: string | null; cursor: string | undefined; limit: number },
): Promise<{ rows: KeptRow[]; cursor: string | null }> {
  const after = readCursor(cursor, 2) ?? [null, null];
  const found = await db.query(
    `select ${rowColumns} from ${rowTables}
      where r.workspace_id = $1 and r.import_id = $2 and ($3::text is null or r.state = $3)
        and ($4::integer is null or (r.line, r.id) > ($4::integer, $5::uuid))
      order by r.line, r.id limit $6`,
    [workspaceId, importId, state, ...after, limit],
  );
  const last = found.rows.length === limit ? found.rows.at(-1) : undefined;
  return {
    rows: found.rows.map(toKeptRow),
    cursor: last === undefined ? null : pageCursor([last.line, last.id]),
  };
}

export async function findImportRow(
  db: Queryable,
  workspaceId: string,
  importId: string,
  rowId: string,
): Promise<KeptRow | null> {
  const found = await db.query(
    `select ${rowColumns} from ${rowTables} where r.workspace_id = $1 and r.import_id = $2 and r.id = $3`,
    [workspaceId, importId, rowId],
  );
  return found.rows[0] === undefined ? null : toKeptRow(found.rows[0]);
}
