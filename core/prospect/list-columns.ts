/** A column of a list, and where the column that labels it stands; -1 without one. */
export type Column = { at: number; header: string; labelAt: number };

/** The first of the columns that says something. */
export function first(columns: readonly Column[], cells: readonly string[]): string | null {
  for (const { at } of columns) {
    const text = clean(cells[at]);
    if (text !== '') return text;
  }
  return null;
}

/** What each of the columns says. */
export function every(columns: readonly Column[], cells: readonly string[]): string[] {
  const found: string[] = [];
  for (const { at } of columns) {
    const text = clean(cells[at]);
    if (text !== '') found.push(text);
  }
  return found;
}

/** Blanks trimmed; what a program writes where it has nothing is nothing, but Ms Null and Nan Lee
 * are people. NUL cannot be kept in a database. */
export function clean(cell: string | undefined): string {
  if (!cell) return '';
  const text = (cell.includes('\u0000') ? cell.replaceAll('\u0000', '') : cell).trim();
  return text.length <= 6 && /^(null|NULL|n\/a|N\/A|NaN|#N\/A|-+)$/.test(text) ? '' : text;
}
