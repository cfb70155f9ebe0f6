import { open, stat } from 'node:fs/promises';
import { ListError } from '#store/import/list-error.ts';
import { decoderOf, detectEncoding, type TextEncoding } from '#store/import/text-encoding.ts';

/** A list on disk and the name its owner knows it by. */
export type ListSource = { path: string; fileName: string };

export type SniffedList =
  | { kind: 'xlsx'; bytes: number }
  | { kind: 'vcard' | 'csv'; bytes: number; encoding: TextEncoding; sample: string };

const sampleBytes = 256 * 1024;
const slices = 15;
const sliceBytes = 16 * 1024;

/**
 * What a file is, by its bytes and never by its name.
 * @throws ListError when it is no list: empty, an archive, an old Excel file, anything binary
 */
export async function sniffList({ path, fileName }: ListSource): Promise<SniffedList> {
  const { head, others, bytes } = await readSlices(path, fileName);
  if (bytes === 0)
    throw new ListError('list-empty', `${fileName} is empty: it holds 0 bytes. ${nothingRead}`);
  if (isZip(head)) return zipKind(head, fileName, bytes);
  refuseBinary(head, fileName);
  const encoding = detectEncoding(head, others);
  if (encoding === null) throw binary(fileName, 'bytes that are no text in any encoding');
  const sample = decodeSample(head, encoding);
  if (sample.trim() === '') {
    throw new ListError('list-empty', `${fileName} is empty: it holds nothing but blanks. ${nothingRead}`);
  }
  refuseMarkup(sample, fileName);
  const kind = /^\s*BEGIN:VCARD/i.test(sample) ? 'vcard' : 'csv';
  return { kind, bytes, encoding, sample };
}

const nothingRead = 'Nothing was read. Choose the file that has one person a line.';

async function readSlices(path: string, fileName: string) {
  const size = await stat(path).catch(() => null);
  if (!size) throw notFound(`There is no file ${fileName}. Nothing was read. Check the name and the folder.`);
  if (!size.isFile()) {
    throw notFound(`${fileName} is a folder or a device, not a file. Nothing was read. Name the list in it.`);
  }
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw notFound(`${fileName} cannot be opened (${error.code}). Nothing was read. Check who may read it.`);
  });
  try {
    const slice = async (from: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
      return buffer.subarray(0, bytesRead);
    };
    const head = await slice(0, sampleBytes);
    const others: Buffer[] = [];
    for (let at = 1; at <= slices && size.size > sampleBytes * 2; at += 1) {
      others.push(await slice(Math.floor((size.size * at) / (slices + 1)), sliceBytes));
    }
    return { head, others, bytes: size.size };
  } finally {
    await file.close();
  }
}

function notFound(says: string): ListError {
  return new ListError('list-not-found', says);
}

function isZip(head: Buffer): boolean {
  return head.length > 4 && head.readUInt32LE(0) === 0x04034b50;
}

/** A workbook is a zip with parts we know; any other zip is named with what to do. */
function zipKind(head: Buffer, fileName: string, bytes: number): SniffedList {
  const text = head.toString('latin1');
  if (text.includes('[Content_Types].xml') || text.includes('xl/')) return { kind: 'xlsx', bytes };
  throw new ListError(
    'list-is-archive',
    `${fileName} is a zip archive, not a list: its first bytes are "PK". Nothing was read. Unpack it and import the CSV, vCard or XLSX file inside.`,
  );
}

const signatures: readonly [name: string, bytes: readonly number[]][] = [
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
];

function refuseBinary(head: Buffer, fileName: string): void {
  if (head.length > 8 && head.readUInt32BE(0) === 0xd0cf11e0) {
    throw new ListError(
      'list-is-old-excel',
      `${fileName} is an Excel file of the kind before 2007 (.xls). Nothing was read. Save it as .xlsx or CSV and import that.`,
    );
  }
  const known = signatures.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (known) throw binary(fileName, known[0]);
}

const markups: readonly [name: string, begins: RegExp][] = [
  ['a web page', /^\s*(<!doctype html|<html|<table|<meta)/i],
  ['XML', /^\s*<\?xml/i],
  ['JSON', /^\s*(\[\s*)?\{\s*"/],
  ['a formatted text (RTF)', /^\{\\rtf/],
];

/** Some programs write a web page and name it .xls. */
function refuseMarkup(sample: string, fileName: string): void {
  const found = markups.find(([, begins]) => begins.test(sample));
  if (!found) return;
  throw new ListError(
    'list-is-markup',
    `${fileName} is not a list: it holds ${found[0]}. Nothing was read. Open it in a spreadsheet, save it as CSV or .xlsx and import that.`,
  );
}

function binary(fileName: string, found: string): ListError {
  return new ListError(
    'list-is-binary',
    `${fileName} is not a list: it begins with ${found}. Nothing was read. Expected CSV, vCard (.vcf) or Excel (.xlsx).`,
  );
}

function decodeSample(head: Buffer, encoding: TextEncoding): string {
  return decoderOf(encoding).decode(head.subarray(encoding.bomBytes), { stream: true });
}
