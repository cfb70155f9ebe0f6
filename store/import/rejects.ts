import { stringify } from 'csv-stringify/sync';
import { spreadsheetSafe } from '#core/prospect/spreadsheet-safe.ts';
import type { Queryable } from '#store/workspace.ts';

type RejectedRow = { id: string; line: number; state: string; says: string; raw: Record<string, string> };

const atOnce = 1000;

/**
 * The rows of an import that did not make it, as a CSV in pieces: line, what became of it, the reason, and the
 * row as it was, ready to be put right and imported again. Nothing in it is a formula to a spreadsheet.
 */
export async function* rejectsCsv(
  db: Queryable,
  workspaceId: string,
  importId: string,
): AsyncGenerator<string> {
  let after: { line: number; id: string } | null = null;
  const columns = await headersOf(db, workspaceId, importId);
  yield stringify([['Line', 'State', 'Reason', ...columns.map(spreadsheetSafe)]], { bom: true });
  for (;;) {
    const found: { rows: RejectedRow[] } = await db.query(rejectsQuery, [
      workspaceId,
      importId,
      after?.line ?? -1,
      after?.id ?? lowestId,
      atOnce,
    ]);
    const rows = found.rows;
    if (rows.length === 0) return;
    yield stringify(
      rows.map((row) => [
        row.line,
        row.state,
        spreadsheetSafe(row.says),
        ...columns.map((header) => spreadsheetSafe(row.raw[header] ?? '')),
        ...Object.keys(row.raw)
          .filter((header) => !columns.includes(header))
          .map((header) => spreadsheetSafe(row.raw[header] as string)),
      ]),
    );
    after = rows.at(-1) as RejectedRow;
  }
}

/** The list's columns in their order; a row kept as JSON does not know it. */
async function headersOf(db: Queryable, workspaceId: string, importId: string): Promise<string[]> {
  const { rows } = await db.query(
    `select options -> 'headers' as headers from import where workspace_id = $1 and id = $2`,
    [workspaceId, importId],
  );
  return rows[0]?.headers ?? [];
}

const lowestId = '00000000-0000-0000-0000-000000000000';

const rejectsQuery = `
select id, line, state, says, raw from import_row
 where workspace_id = $1 and import_id = $2 and state <> 'answered' and (line, id) > ($3, $4)
 order by line, id limit $5`;

/** Imports that a crash cut short wrote nothing; this says so where they stand as running. */
export async function failInterruptedImports(db: Queryable): Promise<void> {
  await db.query(
    `update import set state = 'failed', says = 'The program ended while the list was read. Nothing was written; import it again.'
      where state = 'running'`,
  );
}
