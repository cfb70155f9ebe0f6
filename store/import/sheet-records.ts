import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import type { ListRecord } from '#store/import/csv-records.ts';
import { ListError } from '#store/import/list-error.ts';
import type { ListSource } from '#store/import/sniff-list.ts';

/** A workbook is unpacked whole in memory; larger lists are read as CSV, which streams. */
export const largestWorkbookBytes = 40 * 1024 * 1024;

const batchSize = 500;

/**
 * Reads the first sheet of a workbook. Dates become `YYYY-MM-DD`, numbers their digits.
 * @throws ListError when it is too large or no workbook
 */
export async function* readSheetRecords(source: ListSource, bytes: number): AsyncGenerator<ListRecord[]> {
  if (bytes > largestWorkbookBytes) {
    throw new ListError(
      'list-too-large',
      `${source.fileName} is a workbook of ${Math.round(bytes / 1e6)} MB; at most ${largestWorkbookBytes / 1024 / 1024} MB are read. Nothing was written. Save the sheet as CSV: that may be of any size.`,
    );
  }
  const rows = await sheetOf(source);
  for (let from = 0; from < rows.length; from += batchSize) {
    const batch = rows
      .slice(from, from + batchSize)
      .map((row, at) => ({ line: from + at + 1, cells: row.map(cellText) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
    if (batch.length > 0) yield batch;
  }
}

async function sheetOf(source: ListSource): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readSheet(await readFile(source.path));
  } catch (error) {
    throw new ListError(
      'list-broken',
      `${source.fileName} cannot be read as an Excel workbook: ${(error as Error).message}. Nothing was written. Open it in a spreadsheet and save the sheet as CSV.`,
    );
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  return typeof value === 'number' ? numberText(value) : String(value);
}

/** A date without a time of day is a local date. */
function dateText(value: Date): string {
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}

/** Never "1.6045550123e+10": a number in a phone column is its digits. */
function numberText(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en-US', { useGrouping: false }) : String(value);
}
