import { foldText } from '#core/prospect/fold-text.ts';
import type { ListedPerson } from '#core/prospect/listed-person.ts';
import { accountKey, nameKey, similarNameKey } from '#core/prospect/name-key.ts';
import { findRegion, parseCountry } from '#core/prospect/place.ts';
import { findZone, type KnownZone, type ZoneTables } from '#core/prospect/time-zone.ts';
import { parseZoneName } from '#core/prospect/zone-name.ts';
import { type ReadPhone, readPhones } from '#store/import/phone.ts';

/** A person as the store keeps one, read from a line of a list. */
export type ReadPerson = {
  name: string;
  givenName: string | null;
  familyName: string | null;
  /** Empty where the list gives no name: a number or an address stands in for it and is compared with nobody's. */
  nameKey: string;
  similarKey: string;
  title: string | null;
  account: string | null;
  accountKey: string | null;
  accountSwitchboard: string | null;
  accountDomain: string | null;
  emails: string[];
  phones: ReadPhone[];
  street: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
  zone: KnownZone | null;
  relationship: ListedPerson['relationship'];
  objective: ListedPerson['objective'];
  /** RFC 3339 UTC. */
  expectingUntil: string | null;
  /** Who knows them, each with the key by which names are the same. */
  knownBy: NamedKey[];
  memberOf: NamedKey[];
  note: string | null;
  tags: string[];
  linkedin: string | null;
  externalId: string | null;
  research: ListedPerson['research'];
  doNotCall: boolean;
  owner: string | null;
};

export type NamedKey = { name: string; key: string };

/** Read, or waiting for the country of its numbers, or nobody at all. */
export type ReadResult = { person: ReadPerson; waitsFor: null | 'country' } | { person: null; says: string };

export type ReadingContext = {
  /** ISO 3166-1 alpha-2; what a row without a country is taken to be of. */
  defaultCountry: string | null;
  tables: ZoneTables;
};

/** Keys are indexed, and an index entry has a limit. */
const longestKey = 300;

/** Turns what a line says into a person: numbers dialled, places found, keys for telling people apart. */
export function readPerson(listed: ListedPerson, { defaultCountry, tables }: ReadingContext): ReadResult {
  const written = listed.address?.country ? countryOf(listed.address.country) : null;
  const country = written ?? defaultCountry;
  const { phones, kept, waits } = readAllPhones(listed, country);
  const listedName = listed.fullName ?? joined(listed.givenName, listed.familyName);
  const name =
    listedName ?? listed.emails[0] ?? phones[0]?.number ?? (waits ? (listed.phones[0]?.cell ?? null) : null);
  if (name === null) return { person: null, says: nobody(listed) };
  const place = placeOf(listed, written, phones, defaultCountry);
  const notes = [...listed.notes, ...kept, ...unreadPlace(listed, written)];
  const key = listedName === null ? '' : cut(nameKey(listedName), longestKey);
  const person: ReadPerson = {
    name,
    givenName: listed.givenName,
    familyName: listed.familyName,
    nameKey: key,
    similarKey: similarNameKey(key),
    title: listed.title,
    account: listed.account,
    accountKey: listed.account
      ? cut(accountKey(listed.account) || foldText(listed.account), longestKey)
      : null,
    accountSwitchboard: phones.find((phone) => phone.label === 'main')?.number ?? null,
    accountDomain: domainOf(listed.website),
    emails: distinct(listed.emails, (address) => address.toLowerCase()),
    phones,
    street: listed.address?.street ?? null,
    city: listed.address?.city ?? null,
    region: place.region,
    postalCode: listed.address?.postalCode ?? null,
    country: place.country,
    zone: findZone(
      {
        ...place,
        saidZone: listed.timeZone,
        phones: phones.filter((phone) => phone.isGeographic).map((phone) => phone.number),
      },
      tables,
    ),
    relationship: listed.relationship,
    objective: listed.objective,
    expectingUntil: expectingUntil(listed.expectingUntil),
    knownBy: keyed(listed.knownBy, nameKey),
    memberOf: keyed(listed.memberOf, (name) => accountKey(name) || name.toLowerCase()),
    note: notes.length === 0 ? null : notes.join('\n'),
    tags: distinct(listed.tags, (tag) => tag.toLowerCase()),
    linkedin: listed.linkedin && plainProfile(listed.linkedin),
    externalId: listed.externalId,
    research: listed.research,
    doNotCall: listed.doNotCall,
    owner: listed.owner,
  };
  return { person, waitsFor: waits ? 'country' : null };
}

function keyed(names: readonly string[], keyOf: (name: string) => string): NamedKey[] {
  return distinct(
    names.map((name) => ({ name: cut(name, longestKey), key: cut(keyOf(name), longestKey) })),
    ({ key }) => key,
  ).filter(({ key }) => key !== '');
}

type AllPhones = { phones: ReadPhone[]; kept: string[]; waits: boolean };

/** What cannot be dialled is kept in the note with the reason, so that nothing of the list is lost. */
function readAllPhones(listed: ListedPerson, country: string | null): AllPhones {
  const all: AllPhones = { phones: [], kept: [], waits: false };
  for (const { cell, label } of listed.phones) {
    const { phones, unread } = readPhones(cell, country, label);
    all.phones.push(...phones);
    for (const { code, says } of unread) {
      all.waits ||= code === 'country-unknown';
      all.kept.push(`Phone in the list: ${says}`);
    }
  }
  all.phones = distinct(withExtension(all.phones, listed.extension), (phone) => phone.number);
  // One number that can be dialled is enough to begin with; the others wait in the note.
  all.waits &&= all.phones.length === 0;
  return all;
}

/** A column of extensions belongs to the line at work, or to the only number there is. */
function withExtension(phones: ReadPhone[], extension: string | null): ReadPhone[] {
  const digits = extension?.replace(/\D/g, '') ?? '';
  if (digits === '' || phones.length === 0) return phones;
  const at = Math.max(
    phones.findIndex((phone) => phone.label === 'work' || phone.label === 'main'),
    0,
  );
  return phones.map((phone, nth) =>
    nth === at && !phone.number.includes(';') && phone.kind !== 'mobile'
      ? { ...phone, number: `${phone.number};ext=${digits}` }
      : phone,
  );
}

function placeOf(
  listed: ListedPerson,
  written: string | null,
  phones: readonly ReadPhone[],
  defaultCountry: string | null,
) {
  const said = listed.address?.region ?? null;
  // Without any address the number says the country, never more; a number abroad has its own time zone below.
  const country =
    written ??
    countryByRegion(said, phones) ??
    (listed.address ? defaultCountry : (phones.find((phone) => phone.isGeographic)?.country ?? null));
  const known = said && country ? findRegion(country, said) : null;
  return {
    city: listed.address?.city ?? null,
    postalCode: listed.address?.postalCode ?? null,
    country,
    region: known?.code ?? said,
  };
}

/** "Ohio" and a +1 number name the country between them. */
function countryByRegion(region: string | null, phones: readonly ReadPhone[]): string | null {
  if (region === null || !phones.some((phone) => phone.number.startsWith('+1'))) return null;
  return ['US', 'CA'].find((country) => findRegion(country, region) !== null) ?? null;
}

const countries = new Map<string, string | null>();

function countryOf(text: string): string | null {
  let country = countries.get(text);
  if (country === undefined) {
    country = parseCountry(text);
    if (countries.size < 5000) countries.set(text, country);
  }
  return country;
}

function unreadPlace(listed: ListedPerson, country: string | null): string[] {
  const notes: string[] = [];
  if (listed.address?.country && country === null)
    notes.push(`Country in the list: "${listed.address.country}" is none we know.`);
  if (listed.timeZone && parseZoneName(listed.timeZone, country) === null) {
    notes.push(`Time zone in the list: "${listed.timeZone}" is none; expected a name such as Europe/Berlin.`);
  }
  return notes;
}

function nobody(listed: ListedPerson): string {
  const only = listed.account ?? listed.linkedin ?? listed.website;
  return `No name, phone or e-mail can be read${only ? `; there is only "${cut(only, 80)}"` : ''}.`;
}

/** A local date means the end of that day somewhere on earth: kept until the last zone has passed it. */
function expectingUntil(text: string | null): string | null {
  const date = text === null ? undefined : /^(\d{4})-(\d{2})-(\d{2})(T\S+)?$/.exec(text);
  if (!date) return null;
  const at = Date.parse(date[4] ? (text as string) : `${text}T23:59:59Z`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** A profile as profiles are compared: without what was looked up along with it. */
export function plainProfile(address: string): string {
  const path = /linkedin\.com\/(.+)$/i.exec(address)?.[1];
  return path
    ? `https://www.linkedin.com/${path
        .replace(/[?#].*$/, '')
        .replace(/\/+$/, '')
        .toLowerCase()}`
    : address;
}

function domainOf(website: string | null): string | null {
  const host =
    website === null ? null : /^(?:https?:\/\/)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)/i.exec(website)?.[1];
  return host ? host.toLowerCase() : null;
}

function distinct<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  if (values.length < 2) return [...values];
  const byKey = new Map<string, T>();
  for (const value of values) if (!byKey.has(keyOf(value))) byKey.set(keyOf(value), value);
  return [...byKey.values()];
}

function joined(...parts: (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(' ') || null;
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length);
}
