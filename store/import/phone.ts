import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { parseCountry } from '#core/prospect/place.ts';

/** What a column says its numbers are; `null` says nothing. */
export type PhoneLabel = 'mobile' | 'work' | 'home' | 'main' | 'other' | null;

export type ReadPhone = {
  /** E.164, with `;ext=` where there is one. */
  number: string;
  kind: 'mobile' | 'business' | 'unknown';
  label: PhoneLabel;
  /** ISO 3166-1 alpha-2 of the numbering plan, null for worldwide numbers. */
  country: string | null;
  /** Belongs to a place: false for toll-free, premium and personal numbers, which say nothing of the time zone. */
  isGeographic: boolean;
};

export type UnreadPhone = {
  text: string;
  /** `country-unknown`: readable as soon as somebody says which country's number it is. */
  code: 'country-unknown' | 'not-diallable' | 'digits-lost';
  says: string;
};

export type ReadPhones = { phones: ReadPhone[]; unread: UnreadPhone[] };

/**
 * Reads every number in one cell of a list.
 * @param country ISO 3166-1 alpha-2 the row or the workspace gives, null when neither does
 */
export function readPhones(cell: string, country: string | null, label: PhoneLabel = null): ReadPhones {
  const quick = country === 'US' || country === 'CA' ? quickNanp(cell, label) : null;
  if (quick) return { phones: [quick], unread: [] };
  const read: ReadPhones = { phones: [], unread: [] };
  for (const text of splitNumbers(cell, country)) {
    const phone = readOne(text, country, label);
    if ('number' in phone) read.phones.push(phone);
    else read.unread.push(phone);
  }
  return read;
}

/**
 * One number as libphonenumber reads it, after repairing what spreadsheets, keyboards and forms do to numbers.
 * @returns null when it is none; the number need not exist
 */
export function parseNumber(text: string, country: string | null): PhoneNumber | null {
  const repaired = repair(text);
  if (repaired === null) return null;
  return (
    parsePhoneNumberFromString(repaired, {
      defaultCountry: (country ?? undefined) as CountryCode | undefined,
    }) ?? null
  );
}

function readOne(text: string, country: string | null, label: PhoneLabel): ReadPhone | UnreadPhone {
  if (isCutShort(text))
    return unread(text, 'digits-lost', 'a spreadsheet rounded it and its last digits are lost');
  const number = parseNumber(text, country);
  if (number?.isValid()) return toPhone(number, label);
  const amid = numberAmidWords(text, country, label);
  if (amid) return amid;
  if (number === null && country === null && !/^\s*(\+|00)/.test(text) && countDigits(text) >= 6) {
    return unread(
      text,
      'country-unknown',
      "its country is not known; add a country column or the workspace's country",
    );
  }
  const where = number?.country ?? country;
  return unread(
    text,
    'not-diallable',
    `no number ${where ? `of ${where} ` : ''}is written so; expected one such as +1 312 555 0123`,
  );
}

/** "USA 312 555 0122", "312 555 0134 (mobile)", and "0044 …" where one dials another prefix for abroad. */
function numberAmidWords(text: string, country: string | null, label: PhoneLabel): ReadPhone | null {
  const parts = /^([^\d+(]*)([+(]*\d[\d\s().\-/]{4,}\d)([^\d]*)$/.exec(text.normalize('NFKC').trim());
  if (!parts) return null;
  const [, before = '', digits = '', after = ''] = parts;
  const words = [before, after].map((part) => part.replace(/[^\p{L}\s]/gu, ' ').trim());
  const said = words.map((word) => (word === '' ? null : parseCountry(word))).find((code) => code !== null);
  const number = parseNumber(digits.replace(/^00(?=[1-9])/, '+'), said ?? country);
  if (!number?.isValid()) return null;
  return toPhone(number, label ?? (/mob|cell|handy|portable|móvil/i.test(words.join(' ')) ? 'mobile' : null));
}

function unread(text: string, code: UnreadPhone['code'], why: string): UnreadPhone {
  return { text: text.trim(), code, says: `“${text.trim()}” cannot be dialled: ${why}.` };
}

function toPhone(number: PhoneNumber, label: PhoneLabel): ReadPhone {
  const type = number.getType();
  return {
    number: number.ext ? `${number.number};ext=${number.ext}` : number.number,
    kind: kindOf(type, label),
    label,
    country: number.country ?? null,
    isGeographic: type === 'FIXED_LINE' || type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE',
  };
}

/** A mobile is a mobile whatever the column says; a business line is one only because the list says so. */
function kindOf(type: ReturnType<PhoneNumber['getType']>, label: PhoneLabel): ReadPhone['kind'] {
  if (type === 'MOBILE' || label === 'mobile') return 'mobile';
  return label === 'work' || label === 'main' ? 'business' : 'unknown';
}

/** What stands between two numbers in one cell. */
const between =
  /\n|:::|;(?!\s*(ext|isub|phone-context)=?)|\||,|\s\/\s|\/(?=\s*[+(]?\d{3})|\s(?:or|oder|ou|und|and|y|e)\s/i;

/** Several numbers only where each of them is one: "x508, 7246433" after a number is its extension. */
function splitNumbers(cell: string, country: string | null): string[] {
  const parts = cell.split(between).filter((part) => part && /\d/.test(part)) as string[];
  if (parts.length < 2) return countDigits(cell) > 0 || cell.trim() !== '' ? [cell] : [];
  const numbers = parts.filter((part) => parseNumber(part, country)?.isValid());
  return numbers.length === parts.length || /\n|:::/.test(cell) ? parts : [cell];
}

const digitOfLetter: Record<string, string> = Object.fromEntries(
  Object.entries({
    2: 'ABC',
    3: 'DEF',
    4: 'GHI',
    5: 'JKL',
    6: 'MNO',
    7: 'PQRS',
    8: 'TUV',
    9: 'WXYZ',
  }).flatMap(([digit, letters]) => [...letters].map((letter) => [letter, digit])),
);

/** Full-width and foreign digits, "'+1…", "16045550123.0", "1.6045550123E+10", "++1", "+011 44", "1-800-FLOWERS". */
function repair(text: string): string | null {
  const plain = toAsciiDigits(text.normalize('NFKC'))
    .trim()
    .replace(/^['"`]+|['"`]+$/g, '')
    .replace(/^(tel|phone|ph|mob|mobile|cell|fon|t|m)\s*[.:]+\s*(?=[+(\d])/i, '');
  const whole = fromSpreadsheet(plain)
    .replace(/^\+[\s+]*(?=\+)/, '')
    .replace(/^\+\s*(00|011)\s*/, '+')
    .replace(/\(0?xx\)/i, '(0)')
    .replace(/\s*[/\\]\s*x\d+$/i, '');
  if (whole.length > 250) return null;
  return withoutLetters(whole);
}

function toAsciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}\d]/gu, (digit) => String(digitValue(digit)));
}

/** Unicode lays out every script's digits in a run from 0 to 9. */
function digitValue(digit: string): number {
  let zero = digit.codePointAt(0) as number;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) as number) - zero < 9)
    zero -= 1;
  return (digit.codePointAt(0) as number) - zero;
}

function fromSpreadsheet(text: string): string {
  if (/^\+?\d+\.0+$/.test(text)) return text.replace(/\.0+$/, '');
  if (!/^\d[.,]?\d*E\+?\d{1,2}$/i.test(text)) return text;
  return Number(text.replace(',', '.')).toFixed(0);
}

/** "1.60456E+10": fewer digits are written than the number has. */
function isCutShort(text: string): boolean {
  const match = /^['"]?(\d)[.,]?(\d*)E\+?(\d{1,2})['"]?$/i.exec(text.trim());
  return match !== null && (match[2] as string).length < Number(match[3]) - 1;
}

const extensionPart =
  /(\s*[;,]?\s*(ext(ension|ensión|n)?|xtn?|int|anexo|ramal|durchwahl|poste|доб(авочный)?|#|x|~)[.:\s]*=?\s*\d+.*)$/iu;

/** Letters as the keypad has them ("FLOWERS"); one or two strayed ones are left out. The extension stays as it is. */
function withoutLetters(text: string): string {
  if (!/\p{L}/u.test(text) || /^tel:|;/i.test(text)) return text;
  const extension = extensionPart.exec(text)?.[0] ?? '';
  const number = text.slice(0, text.length - extension.length);
  const letters = number.replace(/[^A-Za-z]/g, '');
  if (letters.length === 0 || countDigits(number) < 3 || letters.length > 12) return text;
  const dialled = number.replace(/[A-Za-z]/g, (letter) =>
    letters.length < 3 ? '' : (digitOfLetter[letter.toUpperCase()] ?? ''),
  );
  return dialled + extension;
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** North America's plain ten digits. */
const nanp = /^\s*(?:\+?1[ .-]?)?\(?([2-9]\d\d)\)?[ .-]{0,2}([2-9]\d\d)[ .-]?(\d{4})\s*$/;
const nanpPrefixes = new Map<
  string,
  Omit<ReadPhone, 'number' | 'kind' | 'label'> & {
    type: ReturnType<PhoneNumber['getType']>;
    isValid: boolean;
  }
>();

/**
 * The usual North American number without the library's full parse: whether such a number exists hangs on its
 * first six digits alone, so each of those is asked once. That it agrees with the library is a tested property.
 */
function quickNanp(cell: string, label: PhoneLabel): ReadPhone | null {
  const match = nanp.exec(cell);
  if (!match) return null;
  const prefix = `${match[1]}${match[2]}`;
  let known = nanpPrefixes.get(prefix);
  if (!known) {
    const number = parsePhoneNumberFromString(`+1${prefix}0123`);
    const type = number?.getType();
    const isGeographic = type === 'FIXED_LINE' || type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
    known = { type, isValid: number?.isValid() ?? false, isGeographic, country: number?.country ?? null };
    nanpPrefixes.set(prefix, known);
  }
  if (!known.isValid) return null;
  const { country, isGeographic } = known;
  return { number: `+1${prefix}${match[3]}`, kind: kindOf(known.type, label), label, country, isGeographic };
}
