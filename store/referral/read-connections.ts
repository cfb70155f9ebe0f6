import { parse } from 'csv-parse/sync';
import { plainProfile } from '#store/import/read-person.ts';
import { decoderOf, detectEncoding } from '#store/import/text-encoding.ts';

/** One row of a rep's connections, as LinkedIn exports them. */
export type ListedConnection = {
  /** The line of the file it begins on, from 1. */
  line: number;
  name: string;
  /** The profile's address as addresses are compared. */
  linkedin: string | null;
  email: string | null;
  company: string | null;
  title: string | null;
  /** A local date. */
  connectedOn: string | null;
};

export type RejectedRow = { line: number; says: string };

/** The list is none of LinkedIn's, or cannot be read; the message says what was expected. */
export class NoConnections extends Error {
  override name = 'NoConnections';
}

const columns = {
  given: 'First Name',
  family: 'Last Name',
  linkedin: 'URL',
  email: 'Email Address',
  company: 'Company',
  title: 'Position',
  connectedOn: 'Connected On',
} as const;

/**
 * Reads LinkedIn's export of connections: some notes, a header, a row a connection. Rows without a name are rejected: LinkedIn
 * lists people who closed their account like that.
 * @throws NoConnections where no such header is found
 */
export function readConnections(bytes: Buffer): { rows: ListedConnection[]; rejected: RejectedRow[] } {
  const lines = recordsOf(bytes);
  const headerAt = lines.findIndex(({ cells }) => cells.includes(columns.given));
  if (headerAt < 0)
    throw new NoConnections(
      'No column “First Name” was found. Choose the file Connections.csv of LinkedIn’s export, as it came.',
    );
  const header = lines[headerAt]!.cells;
  const rows: ListedConnection[] = [];
  const rejected: RejectedRow[] = [];
  for (const { line, cells } of lines.slice(headerAt + 1)) {
    if (cells.every((cell) => cell === '')) continue;
    const read = readRow(line, (column) => cells[header.indexOf(columns[column])] || null);
    if (read === null) rejected.push({ line, says: 'There is no name.' });
    else rows.push(read);
  }
  return { rows, rejected };
}

type Cell = (column: keyof typeof columns) => string | null;

function readRow(line: number, cell: Cell): ListedConnection | null {
  const name = [cell('given'), cell('family')].filter(Boolean).join(' ');
  if (!/\p{L}/u.test(name)) return null;
  const linkedin = cell('linkedin');
  return {
    line,
    name: name.slice(0, 200),
    linkedin: linkedin && plainProfile(linkedin),
    email: cell('email')?.toLowerCase() ?? null,
    company: cell('company')?.slice(0, 200) ?? null,
    title: cell('title')?.slice(0, 200) ?? null,
    connectedOn: parseConnectedOn(cell('connectedOn')),
  };
}

function recordsOf(bytes: Buffer): { line: number; cells: string[] }[] {
  const encoding = detectEncoding(bytes);
  if (encoding === null)
    throw new NoConnections('This file holds no text. Choose Connections.csv as it came.');
  const text = decoderOf(encoding).decode(bytes.subarray(encoding.bomBytes));
  const records = parse(text, {
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    skip_empty_lines: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "12 Mar 2024", "7-Feb-22" or "2024-03-12" as a local date; null where it is none of them. */
function parseConnectedOn(text: string | null): string | null {
  const iso = /^\d{4}-\d{2}-\d{2}$/.exec(text ?? '');
  if (iso) return isDate(iso[0]) ? iso[0] : null;
  const said = /^(\d{1,2})[ -](\w{3})\w*[ -](\d{2}|\d{4})$/.exec(text ?? '');
  const month = months.indexOf(said?.[2]?.toLowerCase() ?? '') + 1;
  if (!said || month === 0) return null;
  const year = said[3]!.length === 2 ? `20${said[3]}` : said[3];
  const on = `${year}-${String(month).padStart(2, '0')}-${said[1]!.padStart(2, '0')}`;
  return isDate(on) ? on : null;
}

function isDate(on: string): boolean {
  const at = new Date(`${on}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(on);
}
