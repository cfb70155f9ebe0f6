import { fields, isFieldName } from '#core/message/script/fields.ts';
import { readBody } from '#core/message/script/script-parts.ts';

/** A piece of an excerpt: words as they are written, or the field that stands there, as it is called on its chip. */
export type ExcerptPart = { is: 'words' | 'field'; says: string };

/**
 * The beginning of a body, as it is quoted: without the parts that may be left out, and past `most` characters cut after
 * a whole word, with an ellipsis.
 */
export function excerptOf(body: string, most = 150): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let left = most;
  for (const part of partsSaid(body)) {
    const isWhole = part.says.length <= left;
    if (!isWhole && part.is === 'field') return ended(parts, '…');
    if (!isWhole) return [...parts, { is: 'words', says: `${beginning(part.says, left)}…` }];
    parts.push(part);
    left -= part.says.length;
  }
  return parts;
}

/** What is left out leaves no gap behind: "by noon [[or later]]." becomes "by noon." */
function partsSaid(body: string): ExcerptPart[] {
  let isInside = false;
  let said = '';
  for (const part of readBody(body)) {
    if (part.is === 'open' || part.is === 'close') isInside = part.is === 'open';
    else if (!isInside) said += body.slice(part.from, part.until);
  }
  const tidy = said
    .replace(/\s+(?=[.,;:?!])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return readBody(tidy).map((part) =>
    part.is === 'field'
      ? { is: 'field', says: isFieldName(part.field) ? fields[part.field].chip : part.field }
      : { is: 'words', says: tidy.slice(part.from, part.until) },
  );
}

function beginning(words: string, most: number): string {
  return words.slice(0, words.lastIndexOf(' ', most) + 1).replace(/[\s.,;:]+$/, '');
}

const ended = (parts: readonly ExcerptPart[], mark: string): ExcerptPart[] => [
  ...parts,
  { is: 'words', says: mark },
];
