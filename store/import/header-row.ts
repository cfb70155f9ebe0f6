import { evidenceOf } from '#core/prospect/column-values.ts';
import { recogniseColumns } from '#core/prospect/columns.ts';

/** Where the header stands among the first records of a list, and the names its columns go by. */
export type HeaderRow = {
  /** Position of the header among the records; -1 when the list has none. */
  at: number;
  headers: string[];
};

const searched = 30;

/**
 * Finds the header: past a preamble ("Notes:", a report's title), or nowhere when the first full line is
 * somebody already. Headers come out trimmed and told apart ("Email", "Email" as "Email 1", "Email 2").
 * @param records the first records of the list, cells as read
 */
export function findHeaderRow(records: readonly (readonly string[])[]): HeaderRow {
  const width = usualWidth(records);
  const candidates = records.slice(0, searched).map((cells, at) => ({ at, cells, known: recognised(cells) }));
  const full = candidates.filter(
    ({ cells }) => cells.length >= width * 0.6 && filled(cells) >= Math.min(width, 2),
  );
  const best = full.reduce<(typeof full)[number] | null>(
    (found, candidate) => (candidate.known > (found?.known ?? 0) ? candidate : found),
    null,
  );
  if (best) return { at: best.at, headers: nameColumns(best.cells, width) };
  const first = full[0];
  if (first && !looksLikeSomebody(first.cells))
    return { at: first.at, headers: nameColumns(first.cells, width) };
  return { at: -1, headers: nameColumns([], width) };
}

/** Names each column once; a name that stands several times gets a number, an empty one its place. */
export function nameColumns(cells: readonly string[], width: number = cells.length): string[] {
  const trimmed = Array.from({ length: Math.max(width, cells.length) }, (_, at) => (cells[at] ?? '').trim());
  const total = new Map<string, number>();
  for (const name of trimmed) total.set(name, (total.get(name) ?? 0) + 1);
  const used = new Map<string, number>();
  return trimmed.map((name, at) => {
    if (name === '') return `Column ${at + 1}`;
    if (total.get(name) === 1) return name;
    const nth = (used.get(name) ?? 0) + 1;
    used.set(name, nth);
    return `${name} ${nth}`;
  });
}

function usualWidth(records: readonly (readonly string[])[]): number {
  const tally = new Map<number, number>();
  for (const cells of records) {
    if (filled(cells) > 0) tally.set(cells.length, (tally.get(cells.length) ?? 0) + 1);
  }
  let width = 1;
  let most = 0;
  for (const [length, times] of tally) {
    if (times > most || (times === most && length > width)) [width, most] = [length, times];
  }
  return width;
}

function recognised(cells: readonly string[]): number {
  if (looksLikeSomebody(cells)) return 0;
  return recogniseColumns(cells).filter((guess) => guess.sure && guess.header.length <= 60).length;
}

/** Mail addresses, numbers, links or dates: what stands in a person's line and never in a header. */
function looksLikeSomebody(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    const { share } = evidenceOf([cell]);
    return share.email + share.url + share.international + share.date + share.zone > 0 || isPlainPhone(cell);
  });
}

function isPlainPhone(cell: string): boolean {
  return cell.replace(/\D/g, '').length >= 7 && evidenceOf([cell]).share.phone > 0;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
