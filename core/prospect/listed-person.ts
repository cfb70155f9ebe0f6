import type { Dimension, Objective, Relationship } from '#core/decide/facts.ts';
import type { ImportField } from '#core/prospect/import-field.ts';
import { type Column, clean, every, first } from '#core/prospect/list-columns.ts';
import { addressReaderOf, type ListedAddress } from '#core/prospect/listed-address.ts';

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
  /** Who knows them; the first stands as their connector. */
  knownBy: string[];
  /** Trade bodies, clubs, boards and former employers of theirs. */
  memberOf: string[];
  notes: string[];
  doNotCall: boolean;
  owner: string | null;
  linkedin: string | null;
  website: string | null;
  tags: string[];
  externalId: string | null;
};

export type PhoneColumnLabel = 'mobile' | 'work' | 'home' | 'main' | 'other' | null;

/** Reads one line's cells; made once a list by {@link compileMapping}. */
export type LineReader = (cells: readonly string[]) => ListedPerson;

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
  const addressIn = addressReaderOf(of);
  const researched = dimensionFields.flatMap(([field, dimension]) =>
    of(field).map((column) => ({ ...column, dimension })),
  );
  const one = (field: ImportField) => first.bind(null, of(field));
  const all = (field: ImportField) => every.bind(null, of(field));
  const [given, middle, family, full] = [
    one('given-name'),
    one('middle-name'),
    one('family-name'),
    one('full-name'),
  ];
  const [title, account, extension, timeZone] = [
    one('title'),
    one('account'),
    one('extension'),
    one('time-zone'),
  ];
  const [relationship, objective, expecting] = [
    one('relationship'),
    one('objective'),
    one('expecting-until'),
  ];
  const [owner, linkedin, website] = [one('owner'), one('linkedin'), one('website')];
  const [externalId, emails, tags, doNotCall] = [
    one('external-id'),
    all('email'),
    all('tags'),
    all('do-not-call'),
  ];
  const [knownBy, memberOf] = [all('connector'), all('member-of')];
  const noteColumns = of('note');
  return (cells) => ({
    givenName: join(given(cells), middle(cells)),
    familyName: family(cells),
    fullName: full(cells),
    title: title(cells),
    account: account(cells),
    ...reachedBy(emails(cells), phonesIn(cells, phoneColumns)),
    extension: extension(cells),
    address: addressIn(cells),
    timeZone: timeZone(cells),
    relationship: relationshipIn(relationship(cells)),
    objective: objectiveIn(objective(cells)),
    research: researched.flatMap(({ at, dimension }) => factsIn(cells[at], dimension)),
    expectingUntil: expecting(cells),
    knownBy: knownBy(cells).flatMap(splitNames),
    memberOf: memberOf(cells).flatMap(splitNames),
    notes: notesIn(cells, noteColumns),
    doNotCall: doNotCall(cells).some(isYes),
    owner: owner(cells),
    linkedin: linkedin(cells),
    website: website(cells),
    tags: tags(cells).flatMap(splitTags),
    externalId: externalId(cells),
  });
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

function join(...parts: (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(' ') || null;
}

/** An address that strayed into a column of numbers is an address, and a number among the addresses a number. */
function reachedBy(
  emailCells: readonly string[],
  phoneCells: ListedPerson['phones'],
): Pick<ListedPerson, 'emails' | 'phones'> {
  const emails = emailCells.flatMap(splitEmails);
  const strayed = phoneCells
    .filter(({ cell }) => cell.includes('@'))
    .flatMap(({ cell }) => splitEmails(cell));
  const numbers = emailCells.filter((cell) => looksLikeNumber(cell)).map((cell) => ({ cell, label: null }));
  return {
    emails: [...emails, ...strayed],
    phones: [...phoneCells.filter(({ cell }) => !/^\S+@\S+$/.test(cell)), ...numbers],
  };
}

function looksLikeNumber(cell: string): boolean {
  return /^[+(]?[\d\s().\-/]{7,}$/.test(cell) && cell.replace(/\D/g, '').length >= 7;
}

function splitEmails(cell: string): string[] {
  if (!/[\s,;|<:]/.test(cell)) return isEmail(cell) ? [cell] : [];
  return cell
    .split(/[\s,;|<>]+/)
    .map((part) => part.replace(/^mailto:/i, ''))
    .filter(isEmail);
}

/** Looks like an address: something, an at sign, a domain. */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 && /^[^\s@"<>[\]{}:]+@[^\s@."<>[\]{}:][^\s@"<>[\]{}:]*\.[^\s@."<>[\]{}:]+$/.test(text)
  );
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

/** A comma may stand inside a name ("Doe, Jane", "Fish, Ltd."). */
function splitNames(cell: string): string[] {
  return cell.split(/\s*[;|\n]\s*/).filter((name) => name !== '');
}

const no = new Set(
  '0 false f no n nein non nee nej nei ei e nie não nao off none нет 否 clear ok allowed'.split(' '),
);

/** Whatever does not say no ("x", "TPS", the day they asked) says that they are not to be called. */
function isYes(cell: string): boolean {
  const word = cell.toLowerCase();
  return !no.has(word) && !/^(not on|not listed|not registered|may call|can call|opted in)\b/.test(word);
}
