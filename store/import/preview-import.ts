import { type ColumnGuess, recogniseColumns } from '#core/prospect/columns.ts';
import { type FieldChoice, fieldChoices, type ImportField } from '#core/prospect/import-field.ts';
import { originOf } from '#core/prospect/list-origin.ts';
import { compileMapping } from '#core/prospect/listed-person.ts';
import { type Mapping, mapColumns } from '#store/import/map-columns.ts';
import { openList } from '#store/import/open-list.ts';
import { type ReadPerson, readPerson } from '#store/import/read-person.ts';
import type { ListSource } from '#store/import/sniff-list.ts';
import { loadZoneTables } from '#store/import/zone-tables.ts';

/** What was found in a list before anything is kept, for the mapping screen. */
export type ImportPreview = {
  fileName: string;
  bytes: number;
  kind: 'csv' | 'vcard' | 'xlsx';
  encoding: string | null;
  delimiter: string | null;
  looksLike: string | null;
  columns: PreviewedColumn[];
  fields: readonly FieldChoice[];
  /** The first rows as they stand in the list. */
  rows: string[][];
  /** The same rows as they would be read; a row that is nobody says why. */
  people: PreviewedPerson[];
  needsMapping: boolean;
  needsCountry: boolean;
};

export type PreviewedColumn = {
  column: string;
  position: number;
  field: ImportField | null;
  confidence: 'sure' | 'likely' | 'unsure';
  says: string;
  samples: string[];
};

export type PreviewedPerson = Partial<ReadPerson> & { line: number; says: string | null };

const rowsShown = 10;
const samplesShown = 5;
const certainFrom = 0.9;

/**
 * Looks into a list: what it is, what its columns hold, how its first people would be read, and what must be
 * asked first.
 * @throws ListError when it cannot be read
 */
export async function previewImport(
  source: ListSource,
  { mapping = {}, defaultCountry = null }: { mapping?: Mapping; defaultCountry?: string | null } = {},
): Promise<ImportPreview> {
  const list = await openList(source);
  const { fields } = mapColumns(list, mapping);
  const samples = list.headers.map((_, at) => list.sample.map(({ cells }) => cells[at] ?? ''));
  const guesses = recogniseColumns(list.headers, samples);
  const tables = await loadZoneTables();
  const readLine = compileMapping(list.headers, fields);
  const read = list.sample.map(({ line, cells }) => ({
    line,
    result: readPerson(readLine(cells), { defaultCountry, tables }),
  }));
  return {
    fileName: list.fileName,
    bytes: list.bytes,
    kind: list.kind,
    encoding: list.encoding,
    delimiter: list.delimiter,
    looksLike: originOf(list.headers),
    columns: guesses.map((guess, position) => ({
      column: guess.header,
      position,
      field: guess.header in mapping ? (fields[position] ?? null) : guess.field,
      confidence: guess.header in mapping ? 'sure' : confidenceOf(guess),
      says: guess.header in mapping ? 'Chosen by you.' : saysOf(guess),
      samples: [
        ...new Set((samples[position] ?? []).map((value) => value.trim()).filter((value) => value !== '')),
      ].slice(0, samplesShown),
    })),
    fields: fieldChoices,
    rows: list.sample.slice(0, rowsShown).map(({ cells }) => [...cells]),
    people: read.slice(0, rowsShown).map(({ line, result }) => ({
      line,
      ...(result.person ?? {}),
      says:
        result.person === null
          ? result.says
          : result.waitsFor === 'country'
            ? 'The country of the number is not known.'
            : null,
    })),
    needsMapping: fields.some(
      (field, at) => field === null && (samples[at] ?? []).some((value) => value.trim() !== ''),
    ),
    needsCountry: read.some(({ result }) => result.person !== null && result.waitsFor === 'country'),
  };
}

function confidenceOf(guess: ColumnGuess): PreviewedColumn['confidence'] {
  if (!guess.sure) return 'unsure';
  return guess.confidence >= certainFrom ? 'sure' : 'likely';
}

function saysOf(guess: ColumnGuess): string {
  const says: Record<ColumnGuess['because'], string> = {
    header: 'The header says so.',
    both: 'The header and the values say so.',
    values: 'The values look like it; the header does not tell.',
    disagree: 'The header says one thing and the values another.',
    nothing: 'Neither the header nor the values tell what it is.',
  };
  return says[guess.because];
}
