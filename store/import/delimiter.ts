/** The delimiters lists are written with, the likelier first. */
export const delimiters = [',', ';', '\t', '|', '^', '~'] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * The delimiter a text is written with: the one that cuts its lines into the most columns most evenly.
 * A first line `sep=;`, as Excel writes it, settles it.
 */
export function detectDelimiter(sample: string): Delimiter {
  const said = /^\s*sep=(.)\r?\n/i.exec(sample)?.[1];
  if (said && (delimiters as readonly string[]).includes(said)) return said as Delimiter;
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = evenness(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The share of records with the usual number of columns, weighed by how many columns that is. */
function evenness(sample: string, delimiter: string): number {
  const counts = columnCounts(sample, delimiter).slice(0, 60);
  const tally = new Map<number, number>();
  for (const count of counts.filter((count) => count > 1)) tally.set(count, (tally.get(count) ?? 0) + 1);
  let score = 0;
  for (const [columns, records] of tally) {
    score = Math.max(score, (records / Math.max(counts.length, 1)) * Math.sqrt(columns));
  }
  return score;
}

/** Columns of each record of the sample, quoted text passed over; blank lines are none. */
function columnCounts(sample: string, delimiter: string): number[] {
  const counts: number[] = [];
  let columns = 1;
  let quoted = false;
  let blank = true;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    if (!quoted && (character === '\n' || character === '\r')) {
      if (!blank) counts.push(columns);
      columns = 1;
      blank = true;
      continue;
    }
    if (!quoted && character === delimiter) columns += 1;
    blank = false;
  }
  if (!blank) counts.push(columns);
  return counts;
}
