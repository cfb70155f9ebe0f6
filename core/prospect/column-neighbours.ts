import { foldText } from '#core/prospect/fold-text.ts';
import type { ImportField } from '#core/prospect/import-field.ts';

/**
 * What columns without a telling header hold, from the mail addresses beside them: "Ann Lee" stands before the
 * at sign of `ann.lee@acme.example`, "Acme Castings" after it.
 * @param samples for each column its values, row by row; a blank keeps its row's place
 * @param emails which column holds the addresses
 * @returns for each column its field, null where the addresses say nothing of it
 */
export function readBesideEmails(
  samples: readonly (readonly string[])[],
  emails: number,
): (ImportField | null)[] {
  const addresses = (samples[emails] ?? []).map((value) => foldText(value).trim().split('@'));
  const sides = samples.map((values, at) => (at === emails ? null : sideOf(values, addresses)));
  const single = sides.flatMap((side, at) => (side === 'word' ? [at] : []));
  return sides.map((side, at) => {
    if (side === 'name') return sides.indexOf('name') === at ? 'full-name' : null;
    if (side === 'company') return sides.indexOf('company') === at ? 'account' : null;
    if (side === null || single.length !== 2 || sides.includes('name')) return null;
    return at === single[0] ? 'given-name' : 'family-name';
  });
}

type Side = 'name' | 'word' | 'company' | null;

const enough = 0.6;

function sideOf(values: readonly string[], addresses: readonly (readonly string[])[]): Side {
  const rows = values.flatMap((value, at) => {
    const [local, domain] = addresses[at] ?? [];
    const words = wordsOf(value);
    return words.length > 0 && local && domain ? [{ words, local, domain }] : [];
  });
  const share = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length / rows.length;
  if (rows.length < 2) return null;
  if (share(({ words, domain }) => words.some((word) => domain.includes(word))) >= enough) return 'company';
  if (share(({ words, local }) => words.some((word) => local.includes(word))) < enough) return null;
  return share(({ words }) => words.length > 1) >= enough ? 'name' : 'word';
}

/** Words that could stand in an address; a sentence is no name. */
function wordsOf(value: string): string[] {
  if (value.length > 60 || value.includes('@') || /\d{3}/.test(value)) return [];
  return foldText(value)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 2);
}
