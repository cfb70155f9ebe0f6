import { createReadStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ListError } from '#store/import/list-error.ts';
import type { ListSource } from '#store/import/sniff-list.ts';
import { decoderOf, type TextEncoding } from '#store/import/text-encoding.ts';

/** One record of a list: the line of the file it begins on, counted from 1, and its cells as written. */
export type ListRecord = { line: number; cells: string[] };

export type CsvFormat = { encoding: TextEncoding; delimiter: string };

/** A record longer than this is a quotation mark that nobody closed. */
const longestRecord = 4 * 1024 * 1024;
const batchSize = 500;

type Info = { lines: number };

/**
 * Streams a CSV file's records in batches, in any encoding and with any mix of line endings.
 * @param onBytes told the bytes read so far
 * @throws ListError with the line where the text breaks off
 */
export async function* readCsvRecords(
  source: ListSource,
  { encoding, delimiter }: CsvFormat,
  onBytes: (bytes: number) => void = () => {},
  signal?: AbortSignal,
): AsyncGenerator<ListRecord[]> {
  const file = createReadStream(source.path, { start: encoding.bomBytes, highWaterMark: 256 * 1024, signal });
  let bytes = encoding.bomBytes;
  let ended = 0;
  file.on('data', (chunk) => {
    bytes += chunk.length;
    onBytes(bytes);
  });
  const parser = csvParser(delimiter);
  const text = encoding.name === 'utf-8' && !encoding.otherwise ? file : file.pipe(decoder(encoding));
  text.pipe(parser);
  file.on('error', (error) => parser.destroy(error));
  try {
    yield* batchesOf(parser, (line) => {
      ended = line;
    });
  } catch (error) {
    throw error instanceof CsvError ? brokenAt(source.fileName, error, ended + 1) : error;
  } finally {
    file.destroy();
    parser.destroy();
  }
}

/** The records of a sample of text; a last one that may be cut off is left out unless the text is whole. */
export async function parseCsvSample(
  text: string,
  delimiter: string,
  isWhole: boolean,
): Promise<ListRecord[]> {
  const parser = csvParser(delimiter);
  Readable.from([text]).pipe(parser);
  const records: ListRecord[] = [];
  try {
    for await (const batch of batchesOf(parser)) records.push(...batch);
    if (!isWhole) records.pop();
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return records;
}

function csvParser(delimiter: string) {
  return parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
    info: true,
  });
}

/** @param onRecord told the line each record ends on */
async function* batchesOf(
  parser: ReturnType<typeof csvParser>,
  onRecord: (line: number) => void = () => {},
): AsyncGenerator<ListRecord[]> {
  let batch: ListRecord[] = [];
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    onRecord(info.lines);
    batch.push({ line: info.lines - newlinesIn(record), cells: record });
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** The parser names the line a record ends on; quoted line ends tell where it began. */
function newlinesIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

/** Decodes chunk by chunk; a character cut in two by a chunk's end waits for the next. */
function decoder(encoding: TextEncoding): Transform {
  const text = decoderOf(encoding);
  return new Transform({
    transform(chunk, _encoding, done) {
      done(null, text.decode(chunk, { stream: true }));
    },
    flush(done) {
      done(null, text.decode());
    },
  });
}

function brokenAt(fileName: string, error: CsvError, line: number): ListError {
  return new ListError(
    'list-broken',
    `${fileName} breaks off at line ${line}: ${causes[error.code] ?? `${error.message}.`} Nothing was written. Put that line right, or save the file anew from the program it came from.`,
  );
}

const causes: Partial<Record<CsvError['code'], string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark opens there and is never closed.',
  CSV_MAX_RECORD_SIZE: `a quotation mark opens there and is never closed, or one person's line is longer than ${longestRecord / 1024 / 1024} MB.`,
};
