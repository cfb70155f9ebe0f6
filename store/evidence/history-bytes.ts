import type { Objection } from '#core/call/objection.ts';
import type { Result } from '#core/call/touch.ts';
import type { CountedTouch } from '#core/evidence/metrics/person-history.ts';
import type { WrittenTouch } from '#store/evidence/touches-of-people.ts';

/** Whoever changes the form below counts this up, and everything kept is made anew. */
export const historyForm = 2;

/** What of a touch is a word or an id. */
const texts = [
  'channel',
  'direction',
  'outcome',
  'result',
  'objection',
  'objective',
  'repId',
  'enrolmentId',
  'scriptId',
] as const satisfies (keyof CountedTouch)[];

const bytesOfTouch = 4 + texts.length + 2 + 2;
const most = { texts: 255, length: 255, seconds: 2 ** 32, version: 2 ** 16, touches: 2 ** 16 - 2 };
/** A touch that corrects one of somebody else, which is a touch of its own. */
const elsewhere = 2 ** 16 - 1;

/**
 * The touches between us and one person as bytes, as they were written, so that no rule is kept with them: how many different texts
 * there are, each behind its length; then each touch as its second (four bytes), the number of each of its texts, 0 for none, its
 * version (two bytes, 0 for none) and which of the touches it corrects (two bytes, 0 for none). An id of a touch is its number.
 * @returns null where that cannot say it, which takes a person of a thousand lives
 */
export function historyToBytes(touches: readonly WrittenTouch[]): Buffer | null {
  const numbers = numberTexts(touches);
  const heads = [...numbers.keys()].map((text) => Buffer.from(text));
  if (heads.length > most.texts || heads.some(({ length }) => length > most.length)) return null;
  if (touches.length > most.touches || !touches.every(isWritable)) return null;
  const behindHeads = heads.reduce((length, head) => length + 1 + head.length, 1);
  const bytes = Buffer.alloc(behindHeads + bytesOfTouch * touches.length);
  bytes[0] = heads.length;
  let at = 1;
  for (const head of heads) {
    bytes[at] = head.length;
    at += 1 + head.copy(bytes, at + 1);
  }
  const nthById = new Map(touches.map(({ id }, index) => [id, index + 1]));
  for (const [index, touch] of touches.entries()) {
    const corrects = touch.corrects === null ? 0 : (nthById.get(touch.corrects) ?? elsewhere);
    writeTouch(bytes, behindHeads + bytesOfTouch * index, touch, corrects, numbers);
  }
  return bytes;
}

/** Every text once, numbered from 1. */
function numberTexts(touches: readonly CountedTouch[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const touch of touches)
    for (const name of texts) {
      const text = touch[name];
      if (text != null && !numbers.has(text)) numbers.set(text, numbers.size + 1);
    }
  return numbers;
}

function isWritable({ at, version }: CountedTouch): boolean {
  return at >= 0 && at < most.seconds && (version === null || (version > 0 && version < most.version));
}

function writeTouch(
  bytes: Buffer,
  at: number,
  touch: CountedTouch,
  corrects: number,
  numbers: ReadonlyMap<string, number>,
): void {
  bytes.writeUInt32LE(touch.at, at);
  for (const [index, name] of texts.entries()) {
    const text = touch[name];
    bytes[at + 4 + index] = text == null ? 0 : numbers.get(text)!;
  }
  bytes.writeUInt16LE(touch.version ?? 0, at + bytesOfTouch - 4);
  bytes.writeUInt16LE(corrects, at + bytesOfTouch - 2);
}

/** The touches that {@link historyToBytes} wrote, in their order, numbered from 1. */
export function bytesToHistory(bytes: Buffer): WrittenTouch[] {
  const known: (string | null)[] = [null];
  let at = 1;
  for (let left = bytes[0]!; left > 0; left -= 1) {
    const end = at + 1 + bytes[at]!;
    known.push(textOf(bytes, at + 1, end));
    at = end;
  }
  const touches: WrittenTouch[] = [];
  for (; at < bytes.length; at += bytesOfTouch)
    touches.push(bytesToTouch(bytes, at, known, String(touches.length + 1)));
  return touches;
}

function bytesToTouch(
  bytes: Buffer,
  at: number,
  known: readonly (string | null)[],
  id: string,
): WrittenTouch {
  const text = at + 4;
  const corrects = bytes.readUInt16LE(at + bytesOfTouch - 2);
  return {
    id,
    corrects: corrects === 0 ? null : String(corrects),
    at: bytes.readUInt32LE(at),
    channel: known[bytes[text]!]!,
    direction: known[bytes[text + 1]!] as 'in' | 'out',
    outcome: known[bytes[text + 2]!]!,
    result: known[bytes[text + 3]!] as Result | null,
    objection: known[bytes[text + 4]!] as Objection | null,
    objective: known[bytes[text + 5]!]!,
    repId: known[bytes[text + 6]!]!,
    enrolmentId: known[bytes[text + 7]!]!,
    scriptId: known[bytes[text + 8]!]!,
    version: bytes.readUInt16LE(text + texts.length) || null,
  };
}

const bytesOfId = 36;
/** Words read so far: the same few dozen come again and again, and what is one string compares at once. */
const words = new Map<string, string>();
const mostWords = 1_000;

function textOf(bytes: Buffer, from: number, until: number): string {
  const text = bytes.toString('utf8', from, until);
  if (until - from >= bytesOfId) return text;
  const word = words.get(text);
  if (word !== undefined) return word;
  if (words.size < mostWords) words.set(text, text);
  return text;
}
