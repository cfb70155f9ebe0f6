import { createReadStream } from 'node:fs';
import { cardToCells } from '#store/import/card-row.ts';
import type { ListRecord } from '#store/import/csv-records.ts';
import { ListError } from '#store/import/list-error.ts';
import type { ListSource } from '#store/import/sniff-list.ts';
import type { TextEncoding } from '#store/import/text-encoding.ts';
import { cardReader } from '#store/import/vcard.ts';

const batchSize = 500;

/**
 * Streams the cards of a vCard file as records of `cardColumns`.
 * Lines are cut from bytes read as Latin-1, so that every line can be decoded in the charset its card names.
 * @throws ListError when the last card is cut off
 */
export async function* readCardRecords(
  source: ListSource,
  encoding: TextEncoding,
  onBytes: (bytes: number) => void = () => {},
  signal?: AbortSignal,
): AsyncGenerator<ListRecord[]> {
  const reader = cardReader((bytes, charset) =>
    decode(bytes, charset ?? (isUtf8(bytes) ? 'utf-8' : fallback(encoding))),
  );
  let batch: ListRecord[] = [];
  let number = 0;
  for await (const line of linesOf(source, encoding, onBytes, signal)) {
    number += 1;
    const card = reader.push(decodeLine(line, encoding), number);
    if (card) batch.push({ line: card.line, cells: cardToCells(card) });
    if (batch.length >= batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
  const open = reader.unfinished();
  if (open !== null) {
    throw new ListError(
      'list-broken',
      `${source.fileName} is cut off: the card that begins at line ${open} has no END:VCARD. Nothing was written. Export the list again.`,
    );
  }
}

/** Wide encodings are decoded as a stream; all others line by line, because each line may name its own. */
async function* linesOf(
  source: ListSource,
  encoding: TextEncoding,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const text = new TextDecoder(isWide(encoding) ? encoding.name : 'latin1');
  const latin = isWide(encoding) ? null : 'latin1';
  let rest = '';
  let bytes = encoding.bomBytes;
  const file = createReadStream(source.path, { start: encoding.bomBytes, highWaterMark: 256 * 1024, signal });
  for await (const chunk of file as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    onBytes(bytes);
    const lines = (rest + (latin ? chunk.toString(latin) : text.decode(chunk, { stream: true }))).split(
      /\r\n|\n|\r(?!$)/,
    );
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}

function decodeLine(line: string, encoding: TextEncoding): string {
  if (isWide(encoding) || !/[\x80-\xff]/.test(line)) return line;
  const bytes = Buffer.from(line, 'latin1');
  const named = /^[^:]*;CHARSET="?([\w-]+)"?[^:]*:/i.exec(line)?.[1];
  return decode(bytes, named ?? encoding.name);
}

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function fallback(encoding: TextEncoding): string {
  return encoding.name.startsWith('utf') ? 'windows-1252' : encoding.name;
}

function isWide(encoding: TextEncoding): boolean {
  return encoding.name.startsWith('utf-16');
}
