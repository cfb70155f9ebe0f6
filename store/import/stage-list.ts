import { setImmediate as nextTurn } from 'node:timers/promises';
import type pg from 'pg';
import { compileMapping } from '#core/prospect/listed-person.ts';
import type { ListRecord } from '#store/import/csv-records.ts';
import { keepRefusedRows } from '#store/import/held-rows.ts';
import type { MappedColumns } from '#store/import/map-columns.ts';
import type { OpenedList } from '#store/import/open-list.ts';
import { type ReadingContext, readPerson } from '#store/import/read-person.ts';
import type { ImportOptions } from '#store/import/run-import.ts';
import { createStaging, type RefusedLine, type StagedPerson, stagePeople } from '#store/import/staging.ts';
import { loadZoneTables } from '#store/import/zone-tables.ts';

/** Streams the list into the staging table; what is nobody goes to the rejects. */
export async function stageList(
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
