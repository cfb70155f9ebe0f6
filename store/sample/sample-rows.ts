import type pg from 'pg';
import {
  formatInstant,
  localDay,
  localInstant,
  mondayOf,
  parseInstant,
  zoneOf,
} from '#core/prospect/local-time.ts';
import { deskZone } from '#store/sample/opening.ts';

export type Row = Record<string, unknown>;

const daySeconds = 86_400;
/** The list was brought in on the Monday so many weeks before that of the opening: the first of twelve weeks. */
const weeksBefore = 11;

/** The instant at which the sample's team began. */
export function begunAt(opensAt: string): string {
  const zone = zoneOf(deskZone);
  const monday = mondayOf(localDay(zone, parseInstant(opensAt)!)) - 7 * weeksBefore;
  return formatInstant(localInstant(zone, monday, 0));
}

/** Its messages are written down since then; of earlier ones is only known that they were left, and which. */
export function writtenDownSince(opensAt: string): string {
  return agoAt(opensAt, 42);
}

export function agoAt(opensAt: string, days: number): string {
  return formatInstant(parseInstant(opensAt)! - days * daySeconds);
}

/** Rows by the names of their columns; all of one table have the same. */
export async function insertRows(
  connection: pg.PoolClient,
  table: string,
  workspaceId: string,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).join(', ');
  await connection.query(
    `insert into ${table} (workspace_id, ${columns})
     select $1, ${columns} from jsonb_populate_recordset(null::${table}, $2::jsonb)`,
    [workspaceId, JSON.stringify(rows)],
  );
}
