import type { ImportPreview, ImportStatus } from '#web/api/imports.ts';

/** An import's counts as lines; they add up to the rows read. */
export type CountLine = { label: string; says: string; count: number };

export function countLines(status: ImportStatus): CountLine[] {
  const would = status.dryRun;
  return [
    { label: would ? 'Would be added' : 'Added', says: 'New people', count: status.added },
    {
      label: would ? 'Would be merged' : 'Merged',
      says: 'Here already; what was missing is filled in',
      count: status.merged,
    },
    { label: 'Unchanged', says: 'Here already, with all of it', count: status.unchanged },
    { label: 'Held back', says: 'Each waits for an answer of yours', count: status.heldBack },
    { label: 'Not readable', says: 'No name, phone or e-mail could be read', count: status.rejected },
  ];
}

const stateWords: Record<ImportStatus['state'], string> = {
  previewed: 'Waits for your answers',
  running: 'Running',
  done: 'Done',
  failed: 'Failed, nothing was kept',
  cancelled: 'Cancelled, nothing was kept',
  undone: 'Undone',
};

export function importStateWords(status: ImportStatus): string {
  return isDryRunDone(status) ? 'Tried out, nothing was kept' : stateWords[status.state];
}

/** A trial that has ended: the questions stand again, with what would happen beside them. */
export const isDryRunDone = (status: ImportStatus): boolean => status.dryRun && status.state === 'done';

/** Whether the import waits for answers: nothing of it is kept, whether it was tried, cancelled or failed before. */
export const isAsking = (status: ImportStatus): boolean =>
  status.state === 'previewed' ||
  status.state === 'cancelled' ||
  status.state === 'failed' ||
  isDryRunDone(status);

const kinds: Record<ImportPreview['kind'], string> = {
  csv: 'Table of text',
  vcard: 'Address cards',
  xlsx: 'Spreadsheet',
};
const delimiters: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

/** "Looks like HubSpot. Table of text, 1.2 MB, windows-1252, separated by semicolons." */
export function previewWords(preview: ImportPreview): string {
  const facts = [
    kinds[preview.kind],
    formatBytes(preview.bytes),
    preview.encoding,
    preview.delimiter && `separated by ${delimiters[preview.delimiter] ?? `“${preview.delimiter}”`}`,
  ].filter(Boolean);
  const looks = preview.looksLike ? `Looks like ${preview.looksLike}. ` : '';
  return `${looks}${facts.join(', ')}.`;
}

/** "1.2 MB": decimal, as file managers count. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const units = ['kB', 'MB', 'GB'];
  const power = Math.min(units.length, Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1000 ** power;
  return `${size >= 100 ? Math.round(size) : Math.round(size * 10) / 10} ${units[power - 1]}`;
}

/** A row as it would be read. The preview carries it loosely, so each part is looked at before it is shown. */
export type ReadRow = { name: string; work: string; reached: string; place: string; says: string | null };

export function readRowOf(person: Record<string, unknown>): ReadRow {
  return {
    name:
      textOf(person.name) ||
      [textOf(person['given-name']), textOf(person['family-name'])].filter(Boolean).join(' '),
    work: joined([person.title, person.account]),
    reached: joined([...listOf(person.phones).map(numberOf), ...listOf(person.emails)]),
    place: joined([person.city, person.region, person.country]),
    says: textOf(person.says) || null,
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const joined = (parts: readonly unknown[]): string => parts.map(textOf).filter(Boolean).join(', ');

function numberOf(phone: unknown): string {
  if (typeof phone === 'object' && phone !== null && 'number' in phone) return textOf(phone.number);
  return textOf(phone);
}
