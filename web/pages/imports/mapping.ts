import type { ColumnGuess } from '#web/api/imports.ts';

/** What each column holds, by its header: a field, null to leave it out; a column not named is still to be answered. */
export type Mapping = Readonly<Record<string, string | null>>;

/** What the mapping begins with: our guesses, but nothing for the columns we are unsure of. */
export function guessedMapping(columns: readonly ColumnGuess[]): Mapping {
  const told = columns.filter((column) => !isAsked(column));
  return Object.fromEntries(told.map(({ column, field }) => [column, field]));
}

/** A column is asked when we are unsure of it and it holds anything at all. */
export const isAsked = ({ confidence, samples }: ColumnGuess): boolean =>
  confidence === 'unsure' && samples.some((sample) => sample.trim() !== '');

const order: Record<ColumnGuess['confidence'], number> = { unsure: 0, likely: 1, sure: 2 };

/** Those we are unsure of first, then in the order of the file. */
export function byDoubt(columns: readonly ColumnGuess[]): ColumnGuess[] {
  return [...columns].sort(
    (one, other) => order[one.confidence] - order[other.confidence] || one.position - other.position,
  );
}

export const unansweredColumns = (columns: readonly ColumnGuess[], mapping: Mapping): ColumnGuess[] =>
  columns.filter((column) => !(column.column in mapping) && isAsked(column));

/** Whether anything tells one person from the next: without it no row can be kept. */
export function namesSomebody(mapping: Mapping): boolean {
  return Object.values(mapping).some(
    (field) => field !== null && /^(full-name|given-name|family-name|email|phone(:.*)?)$/.test(field),
  );
}

/** "Fax" for other:fax, a column that is known and not kept. */
export function notKeptWords(field: string): string | null {
  const label = /^other:(.+)$/.exec(field)?.[1];
  return label ? `Known, not kept: ${label.replaceAll('-', ' ')}` : null;
}
