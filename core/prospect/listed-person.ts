import type { Dimension, Objective, Relationship } from '#core/decide/facts.ts';
import type { ImportField } from '#core/prospect/import-field.ts';
import { writtenPlace } from '#core/prospect/written-place.ts';

/** What one line of a list says of a person, each word as it was written; nothing is looked up yet. */
export type ListedPerson = {
  givenName: string | null;
  familyName: string | null;
  fullName: string | null;
  title: string | null;
  account: string | null;
  emails: string[];
  /** Phone cells with what their column says of them; a cell may hold several numbers. */
  phones: { cell: string; label: PhoneColumnLabel }[];
  extension: string | null;
  address: ListedAddress | null;
  timeZone: string | null;
  relationship: Relationship | null;
  objective: Objective | null;
  research: { dimension: Dimension; fact: string }[];
  expectingUntil: string | null;
  connector: string | null;
  notes: string[];
  doNotCall: boolean;
  owner: string | null;
  linkedin: string | null;
  website: string | null;
  tags: string[];
  externalId: string | null;
};

export type PhoneColumnLabel = 'mobile' | 'work' | 'home' | 'main' | 'other' | null;

export type ListedAddress = {
  /** Whose address: the person's own, else their account's, another one, their home. */
  place: 'own' | 'account' | 'other' | 'home';
  street: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
};

/** Reads one line's cells; made once a list by {@link compileMapping}. */
export type LineReader = (cells: readonly string[]) => ListedPerson;

type Column = { at: number; header: string; labelAt: number };

/**
 * Prepares reading lines by a mapping, so that a million lines ask nothing twice.
 * @param headers the list's columns
 * @param fields what each of them holds, null where nobody knows
 */
export function compileMapping(
  headers: readonly string[],
  fields: readonly (ImportField | null)[],
): LineReader {
  const columns = new Map<ImportField, Column[]>();
  fields.forEach((field, at) => {
    if (field === null) return;
    const column = { at, header: headers[at] as string, labelAt: labelColumnOf(headers, fields, at) };
    columns.set(field, [...(columns.get(field) ?? []), column]);
  });
  const of = (field: ImportField) => columns.get(field) ?? [];
  const phoneColumns = phoneFields.flatMap(([field, label]) =>
    of(field).map((column) => ({ ...column, label })),
  );
  const addresses = addressPlacesInOrder.map(([place, suffix]) => addressReader(place, suffix, of));
  const researched = dimensionFields.flatMap(([field, dimension]) =>
    of(field).map((column) => ({ ...column, dimension })),
  );
  const [given, middle, family, full] = [
    of('given-name'),
    of('middle-name'),
    of('family-name'),
    of('full-name'),
  ];
  const noteColumns = of('note');
  return (cells) => {
    const givenName = join(first(cells, given), first(cells, middle));
    return {
      givenName,
      familyName: first(cells, family),
      fullName: first(cells, full),
      title: first(cells, of('title')),
      account: first(cells, of('account')),
      emails: every(cells, of('email')).flatMap(splitEmails),
      phones: phonesIn(cells, phoneColumns),
      extension: first(cells, of('extension')),
      address: addressIn(cells, addresses),
      timeZone: first(cells, of('time-zone')),
      relationship: relationshipIn(first(cells, of('relationship'))),
      objective: objectiveIn(first(cells, of('objective'))),
      research: researched.flatMap(({ at, dimension }) => factsIn(cells[at], dimension)),
      expectingUntil: first(cells, of('expecting-until')),
      connector: first(cells, of('connector')),
      notes: notesIn(cells, noteColumns),
      doNotCall: every(cells, of('do-not-call')).some(isYes),
      owner: first(cells, of('owner')),
      linkedin: first(cells, of('linkedin')),
      website: first(cells, of('website')),
      tags: every(cells, of('tags')).flatMap(splitTags),
      externalId: first(cells, of('external-id')),
    };
  };
}

const phoneFields: readonly [ImportField, PhoneColumnLabel][] = [
  ['phone:mobile', 'mobile'],
  ['phone', null],
  ['phone:work', 'work'],
  ['phone:other', 'other'],
  ['phone:home', 'home'],
  ['phone:main', 'main'],
];

const dimensionFields: readonly [ImportField, Dimension][] = [
  ['research:company', 'company'],
  ['research:industry', 'industry'],
  ['research:function', 'function'],
  ['research:personal', 'personal'],
];

/** Where a person of this trade is reached first. */
const addressPlacesInOrder = [
  ['own', ''],
  ['account', ':account'],
  ['other', ':other'],
  ['home', ':home'],
] as const;

/** "Phone 1 - Label" beside "Phone 1 - Value": the same header but for its last word; -1 without one. */
function labelColumnOf(
  headers: readonly string[],
  fields: readonly (ImportField | null)[],
  at: number,
): number {
  const stem = stemOf(headers[at] as string);
  return headers.findIndex(
    (header, other) => other !== at && fields[other] === 'label' && stemOf(header) === stem,
  );
}

function stemOf(header: string): string {
  return header.replace(/[\s\-–:]*\p{L}+\s*$/u, '').toLowerCase();
}

type AddressReader = (cells: readonly string[]) => ListedAddress | null;

function addressReader(
  place: ListedAddress['place'],
  suffix: (typeof addressPlacesInOrder)[number][1],
  of: (field: ImportField) => Column[],
): AddressReader {
  const [street, whole, city, region, postal, country] = (
    ['street', 'address', 'city', 'region', 'postal-code', 'country'] as const
  ).map((part) => of(`${part}${suffix}`)) as [Column[], Column[], Column[], Column[], Column[], Column[]];
  if ([street, whole, city, region, postal, country].every((columns) => columns.length === 0))
    return () => null;
  return (cells) => {
    const streets = every(cells, street);
    const address: ListedAddress = {
      place,
      street: streets.length > 0 ? streets.join(', ') : first(cells, whole),
      city: first(cells, city),
      region: first(cells, region),
      postalCode: first(cells, postal),
      country: first(cells, country),
    };
    if (isBlank(address)) return null;
    return address.city || address.region || whole.length === 0
      ? address
      : { ...address, ...writtenPlace(first(cells, whole)) };
  };
}

/** The first place that says where; a lone country of the person's own is filled up from the account's only if it agrees. */
function addressIn(cells: readonly string[], readers: readonly AddressReader[]): ListedAddress | null {
  let found: ListedAddress | null = null;
  for (const read of readers) {
    const address = read(cells);
    if (address === null) continue;
    if (address.city || address.region || address.postalCode) {
      const agrees =
        found === null ||
        found.country === null ||
        address.country === null ||
        found.country === address.country;
      if (agrees) return { ...address, country: address.country ?? found?.country ?? null };
      return found;
    }
    found ??= address;
  }
  return found;
}

function isBlank(address: ListedAddress): boolean {
  return !(address.street || address.city || address.region || address.postalCode || address.country);
}

function first(cells: readonly string[], columns: readonly Column[]): string | null {
  for (const { at } of columns) {
    const text = clean(cells[at]);
    if (text !== '') return text;
  }
  return null;
}

function every(cells: readonly string[], columns: readonly Column[]): string[] {
  const found: string[] = [];
  for (const { at } of columns) {
    const text = clean(cells[at]);
    if (text !== '') found.push(text);
  }
  return found;
}

/** Blanks trimmed; what a program writes where it has nothing is nothing. NUL cannot be kept in a database. */
function clean(cell: string | undefined): string {
  if (!cell) return '';
  const text = (cell.includes('\u0000') ? cell.replaceAll('\u0000', '') : cell).trim();
  return text.length <= 6 && /^(null|n\/a|none|nan|#n\/a|-+)$/i.test(text) ? '' : text;
}

function join(...parts: (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(' ') || null;
}

function splitEmails(cell: string): string[] {
  if (!/[\s,;|<]/.test(cell)) return isEmail(cell) ? [cell] : [];
  return cell
    .split(/[\s,;|<>]+/)
    .map((part) => part.replace(/^mailto:/i, ''))
    .filter(isEmail);
}

/** Looks like an address: something, an at sign, a domain. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]+@[^\s@.][^\s@]*\.[^\s@.]+$/.test(text);
}

function phonesIn(
  cells: readonly string[],
  columns: readonly (Column & { label: PhoneColumnLabel })[],
): ListedPerson['phones'] {
  const found: ListedPerson['phones'] = [];
  for (const { at, label, labelAt } of columns) {
    const cell = clean(cells[at]);
    if (cell === '') continue;
    const said = labelAt < 0 ? label : labelSaid(clean(cells[labelAt]));
    if (said !== 'not-a-phone') found.push({ cell, label: said });
  }
  return found;
}

/** A label written beside each number: the person's own word for it. */
function labelSaid(text: string): PhoneColumnLabel | 'not-a-phone' {
  if (/fax|pager|assistant/i.test(text)) return 'not-a-phone';
  if (/mob|cell|handy|iphone|móvil|portable/i.test(text)) return 'mobile';
  if (/main|company|switchboard/i.test(text)) return 'main';
  if (/work|office|business|büro|travail|trabajo/i.test(text)) return 'work';
  if (/home|priv/i.test(text)) return 'home';
  return text === '' ? null : 'other';
}

function relationshipIn(text: string | null): Relationship | null {
  const word = text?.toLowerCase() ?? '';
  if (/^(client|customer|kunde)/.test(word)) return 'client';
  if (/^known/.test(word)) return 'known';
  if (/^referred|referral/.test(word)) return 'referred';
  return /^stranger/.test(word) ? 'stranger' : null;
}

function objectiveIn(text: string | null): Objective | null {
  const word = text?.toLowerCase() ?? '';
  if (/appointment|meeting|demo/.test(word)) return 'appointment';
  return /return|call/.test(word) ? 'return-call' : null;
}

function factsIn(cell: string | undefined, dimension: Dimension): ListedPerson['research'] {
  const fact = clean(cell);
  return fact === '' ? [] : [{ dimension, fact }];
}

/** One column of notes stands as it is; of several each says which it was. */
function notesIn(cells: readonly string[], columns: readonly Column[]): string[] {
  return columns.flatMap(({ at, header }) => {
    const text = clean(cells[at]);
    if (text === '') return [];
    return [columns.length > 1 ? `${header}: ${text}` : text];
  });
}

function splitTags(cell: string): string[] {
  return cell
    .split(/\s*(?:,|;|:::|\n|\|)\s*/)
    .map((tag) => tag.replace(/^\*\s*/, ''))
    .filter((tag) => tag !== '' && tag !== 'myContacts');
}

const yes = new Set('1 true yes y x on ja j oui o si sí s sim tak t kyllä k да 是 dnc opted-out'.split(' '));

function isYes(cell: string): boolean {
  const word = cell.toLowerCase();
  return yes.has(word) || /do not|opted out|dnc/.test(word);
}
