import { recogniseColumns } from '#core/prospect/columns.ts';
import { type ImportField, isImportField, mappableFields } from '#core/prospect/import-field.ts';
import { ListError } from '#store/import/list-error.ts';
import type { OpenedList } from '#store/import/open-list.ts';

/** Which field each column holds, by its header; null leaves a column out. Columns not named are recognised. */
export type Mapping = Readonly<Record<string, string | null>>;

export type MappedColumns = { headers: readonly string[]; fields: (ImportField | null)[]; unsure: string[] };

/**
 * What each column holds: as the mapping says, else as recognised from header and sample where that is sure.
 * @throws ListError naming the column or field that does not exist
 */
export function mapColumns(
  list: Pick<OpenedList, 'fileName' | 'headers' | 'sample'>,
  mapping: Mapping,
): MappedColumns {
  const headers = list.headers;
  for (const [column, field] of Object.entries(mapping)) {
    if (!headers.includes(column)) {
      throw new ListError(
        'mapping-unknown',
        `${list.fileName} has no column "${column}" that the mapping names. Nothing was read. Its columns are: ${headers.join(', ')}.`,
      );
    }
    if (field !== null && !isImportField(field)) {
      throw new ListError(
        'mapping-unknown',
        `The mapping of column "${column}" says "${field}", which is no field. Nothing was read. Expected one of: ${mappableFields.join(', ')}.`,
      );
    }
  }
  const guesses = recogniseColumns(
    headers,
    headers.map((_, at) => list.sample.map(({ cells }) => cells[at] ?? '')),
  );
  const fields = guesses.map(({ header, field, sure }) => {
    if (header in mapping) return (mapping[header] as ImportField | null) ?? 'ignore';
    return sure ? field : null;
  });
  return { headers, fields, unsure: headers.filter((_, at) => fields[at] === null) };
}

/** Column to field, for every column that is read. */
export function mappingShown({ headers, fields }: MappedColumns): Record<string, string> {
  return Object.fromEntries(
    headers.flatMap((header, at) => (fields[at] ? [[header, fields[at] as string]] : [])),
  );
}
