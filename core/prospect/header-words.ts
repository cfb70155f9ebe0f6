import { type ColumnMeaning, columnWords } from '#core/prospect/column-words.ts';
import { foldText } from '#core/prospect/fold-text.ts';

/** A column header read into meanings; a word nobody knows is counted, a number kept as the ordinal. */
export type HeaderWords = {
  meanings: ReadonlySet<ColumnMeaning>;
  /** The last number in the header, as in "E-mail 2"; null without one. */
  ordinal: number | null;
  known: number;
  unknown: readonly string[];
};

type Word = { text: string; meanings: ReadonlySet<ColumnMeaning> };

const longestPhrase = 5;
const lexicon: ReadonlyMap<string, ReadonlySet<ColumnMeaning>> = buildLexicon();

/** Reads a header in any of the languages of `column-words.ts`, compounds and camelCase included. */
export function parseHeader(header: string): HeaderWords {
  const tokens = headerTokens(header);
  const ordinals = tokens.filter((token) => /^\d+$/.test(token));
  const words = findPhrases(tokens.filter((token) => !/^\d+$/.test(token)));
  const known = words.filter((word) => word.meanings.size > 0);
  return {
    meanings: new Set(known.flatMap((word) => [...word.meanings])),
    ordinal: ordinals.length > 0 ? Number(ordinals.at(-1)) : null,
    known: known.filter((word) => !isFillerOnly(word)).length,
    unknown: words.filter((word) => word.meanings.size === 0).map((word) => word.text),
  };
}

function headerTokens(header: string): string[] {
  // "Direct_Line__c": so programs mark a column of one's own.
  const spaced = header
    .replace(/__\p{L}$/u, '')
    .replace(/IDs\b/g, 'Ids')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2');
  return foldText(spaced)
    .replace(/['’]s\b/g, '')
    .replace(/(\p{L})(\d+)/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
}

function findPhrases(tokens: readonly string[]): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = phraseLengthAt(tokens, at);
    if (length > 0) {
      const text = tokens.slice(at, at + length).join(' ');
      words.push({ text, meanings: lexicon.get(text) ?? new Set() });
    } else words.push(...splitCompound(tokens[at] as string));
    at += Math.max(length, 1);
  }
  return words;
}

function phraseLengthAt(tokens: readonly string[], at: number): number {
  for (let length = Math.min(longestPhrase, tokens.length - at); length > 0; length -= 1) {
    if (lexicon.has(tokens.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

/** "Kotipuhelin", "Telefonnummer", "商務郵遞區號": the words a compound is made of, or itself as unknown. */
function splitCompound(token: string): Word[] {
  const parts = isIdeographic(token) ? ideographParts(token) : compoundParts(token);
  return parts ?? [stem(token) ?? lastPart(token) ?? { text: token, meanings: new Set() }];
}

/** "Zuständiger" is "zuständig": an ending says whose and how many, not what. */
function stem(token: string): Word | null {
  for (const ending of ['er', 'en', 'es', 'em', 'e', 's', 'a', 'i', 'y', 'u']) {
    if (!token.endsWith(ending) || token.length - ending.length < 5) continue;
    const meanings = lexicon.get(token.slice(0, -ending.length));
    if (meanings) return { text: token, meanings };
  }
  return null;
}

/** "Erstellungsdatum" is a date, whatever comes before. */
function lastPart(token: string): Word | null {
  for (let cut = 3; cut <= token.length - 5; cut += 1) {
    const meanings = lexicon.get(token.slice(cut));
    if (meanings && telling.some((meaning) => meanings.has(meaning))) return { text: token, meanings };
  }
  return null;
}

const telling = ['dated', 'amount', 'fax'] as const;

function compoundParts(token: string): Word[] | null {
  for (let cut = token.length - 3; cut >= 3; cut -= 1) {
    const head = lexicon.get(token.slice(0, cut)) ?? lexicon.get(withoutLink(token.slice(0, cut)));
    const tailText = token.slice(cut);
    const tail = lexicon.get(tailText);
    if (!head) continue;
    const first = { text: token.slice(0, cut), meanings: head };
    if (tail) return [first, { text: tailText, meanings: tail }];
    const rest = tailText.length >= 6 ? compoundParts(tailText) : null;
    if (rest) return [first, ...rest];
  }
  return null;
}

/** German and the Nordic languages join words with an s or n: "Geschäfts|telefon". */
function withoutLink(part: string): string {
  return part.length > 4 && /[sn]$/.test(part) ? part.slice(0, -1) : part;
}

function ideographParts(token: string): Word[] {
  const parts: Word[] = [];
  for (let at = 0; at < token.length; ) {
    let length = token.length - at;
    while (length > 1 && !lexicon.has(token.slice(at, at + length))) length -= 1;
    const text = token.slice(at, at + length);
    parts.push({ text, meanings: lexicon.get(text) ?? new Set() });
    at += length;
  }
  return parts;
}

function isIdeographic(token: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(token);
}

function isFillerOnly(word: Word): boolean {
  return word.meanings.size === 1 && word.meanings.has('filler');
}

function buildLexicon(): Map<string, Set<ColumnMeaning>> {
  const words = new Map<string, Set<ColumnMeaning>>();
  for (const [meaning, text] of Object.entries(columnWords)) {
    for (const entry of text.split(/\s+/).filter((word) => word !== '')) {
      const key = foldText(entry.replaceAll('+', ' '))
        .split(/[^\p{L}\p{N}]+/u)
        .filter((part) => part !== '')
        .join(' ');
      words.set(key, (words.get(key) ?? new Set()).add(meaning as ColumnMeaning));
    }
  }
  return words;
}
