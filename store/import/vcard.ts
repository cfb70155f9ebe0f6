/** One property of a vCard: its name, parameters in upper case and decoded value. */
export type CardProperty = {
  name: string;
  /** `item1` of `item1.TEL`, which ties a label to a number. */
  group: string | null;
  types: ReadonlySet<string>;
  value: string;
};

export type Card = { line: number; properties: CardProperty[] };

/** Reads lines of vCards 2.1, 3.0 and 4.0, one call a line; gives a card where one ends. */
export type CardReader = { push(line: string, number: number): Card | null; unfinished(): number | null };

const pictures = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);

/**
 * A reader that takes physical lines one by one, so that a file of any size passes through.
 * @param decodeBytes decodes quoted-printable bytes of a 2.1 card in the charset it names (null: none named)
 */
export function cardReader(decodeBytes: (bytes: Uint8Array, charset: string | null) => string): CardReader {
  let card: Card | null = null;
  let pending: string | null = null;
  const finishLine = () => {
    const property = pending === null ? null : parseProperty(pending, decodeBytes);
    pending = null;
    if (card && property) card.properties.push(property);
  };
  return {
    push(line, number) {
      if (continues(pending, line)) {
        pending = joined(pending as string, line);
        return null;
      }
      finishLine();
      if (/^BEGIN:VCARD\s*$/i.test(line)) card = { line: number, properties: [] };
      else if (/^END:VCARD\s*$/i.test(line)) {
        const ended = card;
        card = null;
        return ended;
      } else if (card && line.trim() !== '') pending = line;
      return null;
    },
    unfinished: () => card?.line ?? null,
  };
}

/** Folded (a blank before the rest), or quoted-printable that ends in "=". */
function continues(pending: string | null, line: string): boolean {
  if (pending === null) return false;
  if (isQuotedPrintable(pending) && pending.endsWith('=')) return !/^END:VCARD/i.test(line);
  return /^[ \t]/.test(line);
}

function joined(pending: string, line: string): string {
  if (isQuotedPrintable(pending) && pending.endsWith('='))
    return pending.slice(0, -1) + line.replace(/^[ \t]/, '');
  const name = propertyName(pending);
  // A photo is megabytes that nobody asked for.
  return pictures.has(name) ? pending : pending + line.slice(1);
}

function isQuotedPrintable(line: string): boolean {
  return /^[^:]*[;=]QUOTED-PRINTABLE[^:]*:/i.test(line);
}

function propertyName(line: string): string {
  return (/^(?:[^.;:]+\.)?([^;:]+)/.exec(line)?.[1] ?? '').toUpperCase();
}

function parseProperty(
  line: string,
  decodeBytes: (bytes: Uint8Array, charset: string | null) => string,
): CardProperty | null {
  const colon = valueColon(line);
  if (colon < 0) return null;
  const [head, ...parameters] = line.slice(0, colon).split(';');
  const dot = (head ?? '').indexOf('.');
  const name = (head ?? '').slice(dot + 1).toUpperCase();
  if (name === '' || pictures.has(name)) return null;
  const value = line.slice(colon + 1);
  const charset = parameters.find((parameter) => /^CHARSET=/i.test(parameter))?.slice(8) ?? null;
  return {
    name,
    group: dot > 0 ? (head as string).slice(0, dot) : null,
    types: typesOf(parameters),
    value: isQuotedPrintable(line) ? decodeBytes(quotedPrintableBytes(value), charset) : value,
  };
}

/** The colon that ends the parameters: not one inside quotation marks. */
function valueColon(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    if (line[at] === ':' && !quoted) return at;
  }
  return -1;
}

/** `TYPE=work,voice`, `type="work"`, and 2.1's bare `WORK`, all as `WORK`. */
function typesOf(parameters: readonly string[]): Set<string> {
  const types = new Set<string>();
  for (const parameter of parameters) {
    const [key = '', value] = parameter.split('=');
    if (value !== undefined && !/^type$/i.test(key)) continue;
    for (const type of (value ?? key).replaceAll('"', '').split(',')) types.add(type.trim().toUpperCase());
  }
  return types;
}

function quotedPrintableBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hex = text[at] === '=' ? /^[0-9A-Fa-f]{2}/.exec(text.slice(at + 1, at + 3))?.[0] : undefined;
    if (hex) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(...new TextEncoder().encode(text[at]));
  }
  return Uint8Array.from(bytes);
}

/** Splits a structured value at its unescaped semicolons and unescapes the parts. */
export function structured(value: string): string[] {
  return value.split(/(?<!\\);/).map(unescapeText);
}

export function unescapeText(text: string): string {
  return text.replace(/\\([nN,;:\\])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped)).trim();
}
