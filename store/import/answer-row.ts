import type pg from 'pg';
import type { ImportField } from '#core/prospect/import-field.ts';
import { compileMapping } from '#core/prospect/listed-person.ts';
import type { Database } from '#store/connect.ts';
import { lapse } from '#store/decisions.ts';
import { newId } from '#store/id.ts';
import { readPerson } from '#store/import/read-person.ts';
import { createStaging, stagePeople } from '#store/import/staging.ts';
import { type Fates, settleAs } from '#store/import/tell-apart.ts';
import { writePeople } from '#store/import/write-people.ts';
import { writeTies } from '#store/import/write-ties.ts';
import { loadZoneTables } from '#store/import/zone-tables.ts';
import { transaction } from '#store/transaction.ts';

/** A person's answer to a row that was held back. */
export type RowAnswer = {
  answer: 'same-person' | 'new-person' | 'leave-out';
  /** ISO 3166-1 alpha-2, for a row whose number's country was not known. */
  country?: string | null;
};

/** Says why an answer cannot be taken. */
export class NotAnswered extends Error {}

/**
 * Does what somebody said about a held-back row. A person on the do-not-call list is kept as such: nobody but
 * they themselves lifts that.
 * @returns the person the row became or was merged into; null when it was left out
 * @throws NotAnswered when the row is not waiting, or the answer does not fit it
 */
export async function answerImportRow(
  db: Database,
  workspaceId: string,
  rowId: string,
  { answer, country = null }: RowAnswer,
  now: string,
): Promise<string | null> {
  const tables = await loadZoneTables();
  return transaction(db, async (connection) => {
    const row = await waitingRow(connection, workspaceId, rowId);
    const settle = (counted: keyof Fates | 'rejected') =>
      settleRow(connection, workspaceId, row, answer, counted);
    if (answer === 'leave-out') {
      await settle('rejected');
      return null;
    }
    const target = answer === 'same-person' ? candidateOf(row) : null;
    const { headers } = row;
    const readLine = compileMapping(
      headers,
      headers.map((header) => (row.mapping[header] as ImportField) ?? null),
    );
    const cells = headers.map((header) => row.raw[header] ?? '');
    const read = readPerson(readLine(cells), { defaultCountry: country ?? row.default_country, tables });
    if (read.person === null) throw new NotAnswered(`${read.says} Nothing was changed.`);
    if (read.waitsFor === 'country') {
      throw new NotAnswered(
        'The country of the number is still not known. Nothing was changed. Say which country it is of.',
      );
    }
    await createStaging(connection);
    const stager = stagePeople(connection, Date.parse(now));
    await stager.add([{ line: row.line, person: read.person, held: null, cells }]);
    await stager.end();
    const fates = await settleAs(connection, workspaceId, target);
    const by = { workspaceId, importId: row.import_id, now };
    await writePeople(connection, by);
    await writeTies(connection, by);
    await settle(fates.added ? 'added' : fates.merged ? 'merged' : 'unchanged');
    const { rows } = await connection.query(`select coalesce($1::uuid, id) as id from import_person`, [
      target,
    ]);
    if (row.code === 'do-not-call') await forbid(connection, workspaceId, rows[0].id, now);
    return rows[0].id as string;
  });
}

type WaitingRow = {
  id: string;
  import_id: string;
  line: number;
  code: string;
  raw: Record<string, string>;
  candidate_id: string | null;
  headers: string[];
  mapping: Record<string, string>;
  default_country: string | null;
};

async function waitingRow(db: pg.PoolClient, workspaceId: string, rowId: string): Promise<WaitingRow> {
  const { rows } = await db.query(
    `select r.id, r.import_id, r.line, r.code, r.state, r.raw, r.candidate_id, i.mapping, i.options -> 'headers' as headers, i.dry_run, i.state as import_state, coalesce(i.options ->> 'defaultCountry', w.default_country) as default_country
       from import_row r join import i on i.workspace_id = r.workspace_id and i.id = r.import_id
       join workspace w on w.id = r.workspace_id
      where r.workspace_id = $1 and r.id = $2 for update of r`,
    [workspaceId, rowId],
  );
  const row = rows[0];
  if (!row) throw new NotAnswered('There is no such row. Nothing was changed.');
  if (row.dry_run || row.import_state !== 'done')
    throw new NotAnswered(
      'That import wrote nothing, so its rows cannot be answered. Import the list first.',
    );
  if (row.state !== 'held-back')
    throw new NotAnswered(`Line ${row.line} is not waiting for an answer any more. Nothing was changed.`);
  return row;
}

function candidateOf(row: WaitingRow): string {
  if (row.candidate_id === null) {
    throw new NotAnswered(
      `Line ${row.line} has nobody it could be the same person as. Nothing was changed. Answer "new person" or leave it out.`,
    );
  }
  return row.candidate_id;
}

const countColumns = {
  added: 'added',
  merged: 'merged',
  unchanged: 'unchanged',
  heldBack: 'held_back',
  rejected: 'rejected',
} as const;

/** The row moves from those held back to where the answer puts it, so that the counts still add up. */
async function settleRow(
  db: pg.PoolClient,
  workspaceId: string,
  row: WaitingRow,
  answer: RowAnswer['answer'],
  counted: keyof typeof countColumns,
): Promise<void> {
  await db.query(
    `update import_row set state = 'answered', answer = $4 where workspace_id = $1 and import_id = $2 and id = $3`,
    [workspaceId, row.import_id, row.id, answer],
  );
  const column = countColumns[counted];
  await db.query(
    `update import set held_back = held_back - 1, ${column} = ${column} + 1 where workspace_id = $1 and id = $2`,
    [workspaceId, row.import_id],
  );
}

async function forbid(
  db: pg.PoolClient,
  workspaceId: string,
  prospectId: string,
  now: string,
): Promise<void> {
  const forbidden = await db.query(
    `update prospect set do_not_call_at = $3 where workspace_id = $1 and id = $2 and do_not_call_at is null`,
    [workspaceId, prospectId, now],
  );
  if (forbidden.rowCount === 0) return;
  // The history says it as well: `decide` and everyone who reads it go by touches alone.
  const touchId = newId(Date.parse(now));
  await db.query(
    `insert into touch (workspace_id, id, prospect_id, at, local_on, channel, direction, result, note, recorded_at)
     select $1, $4, $2, $3, ($3::timestamptz at time zone coalesce(p.time_zones[1], 'UTC'))::date, 'note', 'out',
            'do-not-call', 'The list says not to call them.', $3
       from prospect p where p.workspace_id = $1 and p.id = $2`,
    [workspaceId, prospectId, now, touchId],
  );
  await db.query(
    `insert into blocked_number (workspace_id, number, prospect_id, touch_id, blocked_at)
     select $1, f.number, f.prospect_id, $4, $3 from phone f
      where f.workspace_id = $1 and f.prospect_id = $2
        and not exists (select from phone o where o.workspace_id = $1 and o.number = f.number and o.prospect_id <> $2)
     on conflict do nothing`,
    [workspaceId, prospectId, now, touchId],
  );
  await lapse(db, workspaceId, { prospectIds: [prospectId] });
}
