import { readCardRecords } from '#store/import/card-records.ts';
import { cardColumns } from '#store/import/card-row.ts';
import { type ListRecord, parseCsvSample, readCsvRecords } from '#store/import/csv-records.ts';
import { detectDelimiter } from '#store/import/delimiter.ts';
import { findHeaderRow, nameColumns } from '#store/import/header-row.ts';
import { ListError } from '#store/import/list-error.ts';
import { readSheetRecords } from '#store/import/sheet-records.ts';
import { type ListSource, sniffList } from '#store/import/sniff-list.ts';

/** A list that was looked into and can be read from its start as often as one likes. */
export type OpenedList = {
  fileName: string;
  kind: 'csv' | 'vcard' | 'xlsx';
  bytes: number;
  encoding: string | null;
  delimiter: string | null;
  headers: readonly string[];
  hasHeader: boolean;
  /** Up to {@link sampleRows} people from the top, cells as written. */
  sample: readonly ListRecord[];
  /** Every person's record in order, without header and preamble. `onBytes` is told how far the file was read. */
  records(onBytes?: (bytes: number) => void, signal?: AbortSignal): AsyncGenerator<ListRecord[]>;
};

export const sampleRows = 200;
/** Records above the header at most. */
const longestPreamble = 60;

/**
 * Opens a CSV, vCard or XLSX list: its kind by its bytes, its encoding and delimiter by its text.
 * @throws ListError with what was found and what was expected
 */
export async function openList(source: ListSource): Promise<OpenedList> {
  const sniffed = await sniffList(source);
  if (sniffed.kind === 'vcard') return openCards(source, sniffed);
  if (sniffed.kind === 'xlsx') return openSheet(source, sniffed.bytes);
  const { encoding, sample, bytes } = sniffed;
  const delimiter = detectDelimiter(sample);
  const isWhole = Buffer.byteLength(sample) >= bytes - encoding.bomBytes;
  const first = await parseCsvSample(sample, delimiter, isWhole);
  const open: RecordReader = (onBytes, signal) =>
    readCsvRecords(source, { encoding, delimiter }, onBytes, signal);
  // A sample that ends inside its first record says nothing: read on until there is one.
  const records = first.length > 0 ? first : await firstRecords(open());
  return withHeader(
    { fileName: source.fileName, kind: 'csv', bytes, encoding: encoding.name, delimiter },
    records,
    open,
  );
}

type RecordReader = (onBytes?: (bytes: number) => void, signal?: AbortSignal) => AsyncGenerator<ListRecord[]>;
type Looks = Pick<OpenedList, 'fileName' | 'kind' | 'bytes' | 'encoding' | 'delimiter'>;

async function openCards(
  source: ListSource,
  { encoding, bytes }: Extract<Awaited<ReturnType<typeof sniffList>>, { kind: 'vcard' | 'csv' }>,
): Promise<OpenedList> {
  const open: RecordReader = (onBytes, signal) => readCardRecords(source, encoding, onBytes, signal);
  return {
    fileName: source.fileName,
    kind: 'vcard',
    bytes,
    encoding: encoding.name,
    delimiter: null,
    headers: cardColumns,
    hasHeader: true,
    sample: await firstRecords(open()),
    records: open,
  };
}

async function openSheet(source: ListSource, bytes: number): Promise<OpenedList> {
  const open: RecordReader = () => readSheetRecords(source, bytes);
  const records = await firstRecords(open());
  return withHeader(
    { fileName: source.fileName, kind: 'xlsx', bytes, encoding: null, delimiter: null },
    records,
    open,
  );
}

function withHeader(looks: Looks, first: readonly ListRecord[], open: RecordReader): OpenedList {
  const { at, headers } = findHeaderRow(first.slice(0, longestPreamble).map(({ cells }) => cells));
  const headerLine = at < 0 ? 0 : first[at]!.line;
  const people = first.filter(({ line }) => line > headerLine);
  if (first.length === 0) throw empty(looks.fileName);
  return {
    ...looks,
    headers: headers.length > 0 ? headers : nameColumns([], 1),
    hasHeader: at >= 0,
    sample: people.slice(0, sampleRows),
    records: (onBytes, signal) => after(headerLine, open(onBytes, signal)),
  };
}

async function* after(line: number, batches: AsyncGenerator<ListRecord[]>): AsyncGenerator<ListRecord[]> {
  let passed = false;
  for await (const batch of batches) {
    if (passed) yield batch;
    else {
      const rest = batch.filter((record) => record.line > line);
      passed = rest.length > 0;
      if (passed) yield rest;
    }
  }
}

async function firstRecords(batches: AsyncGenerator<ListRecord[]>): Promise<ListRecord[]> {
  const found: ListRecord[] = [];
  for await (const batch of batches) {
    found.push(...batch);
    if (found.length >= sampleRows + longestPreamble) break;
  }
  return found;
}

function empty(fileName: string): ListError {
  return new ListError(
    'list-empty',
    `${fileName} holds no line that can be read. Nothing was written. Expected a header and one person a line.`,
  );
}
