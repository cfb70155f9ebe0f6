import { analyse } from 'chardet';

export type TextEncoding = {
  name: string;
  bomBytes: number;
  /** What lines are written in that are not in `name`: a list put together from two programs'. */
  otherwise?: string;
};

/** Kept beside chardet's own candidates: what people's spreadsheets most often write. */
const usual = [
  'windows-1252',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
  'euc-jp',
  'windows-1251',
  'windows-1250',
];

/**
 * The encoding of a text by its first bytes: a byte order mark, then valid UTF-8, then UTF-16 by its zeros,
 * then the candidate whose letters make the most believable text.
 * @param sample bytes from the start of the file; `others` are slices from further on
 * @returns null when the bytes are no text
 */
export function detectEncoding(sample: Buffer, others: readonly Buffer[] = []): TextEncoding | null {
  const marked = byteOrderMark(sample);
  if (marked) return marked;
  const wide = zeroPattern(sample);
  if (wide) return { name: wide, bomBytes: 0 };
  if (isBinary(sample)) return null;
  if ([sample, ...others].every(isUtf8)) return { name: 'utf-8', bomBytes: 0 };
  const odd = isUtf8(sample) ? Buffer.concat(others.filter((slice) => !isUtf8(slice))) : sample;
  const lines = foreignLines(odd);
  const strays = lines.filter((line) => !isUtf8(line));
  const isMixed = !isUtf8(odd) && lines.length - strays.length >= Math.max(1, strays.length / 4);
  if (!isMixed) return { name: mostBelievable(odd), bomBytes: 0 };
  return { name: 'utf-8', bomBytes: 0, otherwise: mostBelievable(Buffer.concat(strays)) };
}

/** Whole lines with a character beyond ASCII; the first and last of a slice may be cut. */
function foreignLines(bytes: Buffer): Buffer[] {
  return linesOf(bytes).filter((line) => line.some((byte) => byte > 127));
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    lines.push(bytes.subarray(from, end < 0 ? bytes.length : end + 1));
    from = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

/** Decodes a text chunk by chunk; `stream` says that more is to come. */
export type ChunkDecoder = { decode(chunk?: Uint8Array, options?: { stream: boolean }): string };

export function decoderOf({ name, otherwise }: Pick<TextEncoding, 'name' | 'otherwise'>): ChunkDecoder {
  return otherwise ? mixedDecoder(otherwise) : new TextDecoder(name);
}

const longestLine = 1024 * 1024;

/** UTF-8 line by line, and a line that is none in the other encoding. */
function mixedDecoder(otherwise: string): ChunkDecoder {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const other = new TextDecoder(otherwise);
  const decodeLine = (line: Buffer) => {
    try {
      return utf8.decode(line);
    } catch {
      return other.decode(line);
    }
  };
  let rest = Buffer.alloc(0);
  return {
    decode(chunk = new Uint8Array(), { stream } = { stream: false }) {
      const bytes = Buffer.concat([rest, chunk]);
      const isLong = bytes.length > longestLine && !bytes.includes(10);
      const whole = stream && !isLong ? bytes.lastIndexOf(10) + 1 : bytes.length;
      rest = bytes.subarray(whole);
      return linesOf(bytes.subarray(0, whole)).map(decodeLine).join('');
    },
  };
}

function byteOrderMark(bytes: Buffer): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { name: 'utf-8', bomBytes: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', bomBytes: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', bomBytes: 2 };
  return null;
}

/** UTF-16 without a mark: every second byte of Western text is zero. */
function zeroPattern(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return null;
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const half = length / 2;
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.05) return 'utf-16le';
  return zeros[0]! > half * 0.4 && zeros[1]! < half * 0.05 ? 'utf-16be' : null;
}

/** A stray NUL comes of old databases; what is full of control characters is no text. */
function isBinary(bytes: Buffer): boolean {
  let control = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32)) control += 1;
  return bytes.includes(0) && control > bytes.length / 50;
}

/** Valid but for a character cut off at either end of the slice. */
function isUtf8(bytes: Buffer): boolean {
  let from = 0;
  while (from < Math.min(3, bytes.length) && (bytes[from]! & 0xc0) === 0x80) from += 1;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(from), { stream: true });
    return true;
  } catch {
    return false;
  }
}

function mostBelievable(bytes: Buffer): string {
  const measured = measure(bytes);
  const candidates = new Set([...usual, ...measured.keys()]);
  let best = { name: 'windows-1252', score: Number.NEGATIVE_INFINITY };
  for (const name of candidates) {
    const text = decodeStrictly(bytes, name);
    if (text === null) continue;
    const score = (measured.get(name) ?? 0) + 60 * believability(text);
    if (score > best.score) best = { name, score };
  }
  return best.name;
}

/** The detector's confidence by encoding, from 0 to 100; what most lists are written in starts ahead. */
function measure(bytes: Buffer): Map<string, number> {
  const confidence = new Map<string, number>();
  for (const match of analyse(bytes)) {
    const name = decoderName(match.name);
    confidence.set(name, Math.max(confidence.get(name) ?? 0, match.confidence));
  }
  return confidence.set('windows-1252', (confidence.get('windows-1252') ?? 0) + 15);
}

/** The WHATWG names: what calls itself ISO-8859-1 or US-ASCII is read as windows-1252. */
function decoderName(name: string): string {
  const lower = name.toLowerCase();
  if (lower === 'iso-8859-1' || lower === 'ascii') return 'windows-1252';
  return lower === 'gb-18030' || lower === 'gb2312' ? 'gb18030' : lower;
}

function decodeStrictly(bytes: Buffer, name: string): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

const foreign = /[^\p{ASCII}]/gu;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** From -1 to 1: how much the characters beyond ASCII look like words somebody wrote. */
function believability(text: string): number {
  let sum = 0;
  let count = 0;
  for (const { 0: letter, index } of text.matchAll(foreign)) {
    count += 1;
    sum += letterScore(letter, text[index - 1] ?? ' ', text[index + 1] ?? ' ');
  }
  return count === 0 ? 0 : sum / count;
}

function letterScore(letter: string, before: string, after: string): number {
  if (/[“”‘’–—…€ «»°]/.test(letter)) return 0.6;
  if (/[\uff61-\uff9f]/.test(letter)) return -0.5;
  if (ideograph.test(letter)) return isAsciiLetter(before) || isAsciiLetter(after) ? -1 : 1;
  if (/\p{Script=Cyrillic}|\p{Script=Greek}/u.test(letter)) return caseFits(letter, before) ? 0.9 : -0.6;
  if (/\p{L}/u.test(letter) && letter !== 'ƒ') return caseFits(letter, before) ? 0.8 : -0.6;
  return -1;
}

/** No capital follows a small letter inside a word, as it does in text read in the wrong alphabet. */
function caseFits(letter: string, before: string): boolean {
  return !(/\p{Lu}/u.test(letter) && /\p{Ll}/u.test(before));
}

function isAsciiLetter(character: string): boolean {
  return /[A-Za-z]/.test(character);
}
