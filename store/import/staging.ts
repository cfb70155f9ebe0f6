import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { searchText } from '#core/prospect/name-key.ts';
import { newId } from '#store/id.ts';
import type { ReadPerson } from '#store/import/read-person.ts';

/** Why a person waits for somebody's answer although they could be read. */
export type HeldCode = 'country-unknown' | 'do-not-call';

export type StagedPerson = {
  /** The line of the list they stand on. */
  line: number;
  person: ReadPerson;
  held: HeldCode | null;
  /** The line's cells as written. */
  cells: readonly string[];
};

/** A line that is nobody; it is staged like the others, so that a list of nothing else needs no more memory. */
export type RefusedLine = {
  line: number;
  code: 'nobody' | 'too-many-cells';
  says: string;
  cells: readonly string[];
};

/**
 * Temporary tables the list is read into, so that telling people apart and writing them are a few statements
 * about all of them. They are gone with the transaction: a crash leaves nothing behind.
 */
export async function createStaging(db: pg.ClientBase): Promise<void> {
  await db.query(
    `create temp table import_person (${Object.entries(columnTypes)
      .map(([name, type]) => `${name} ${type}`)
      .join(', ')}) on commit drop`,
  );
}

const columnTypes = {
  n: 'integer',
  line: 'integer',
  id: 'uuid',
  name: 'text',
  given_name: 'text',
  family_name: 'text',
  name_key: 'text',
  similar_key: 'text',
  search: 'text',
  title: 'text',
  account_name: 'text',
  account_key: 'text',
  switchboard: 'text',
  domain: 'text',
  emails: 'text[]',
  email_ids: 'uuid[]',
  numbers: 'text[]',
  phone_ids: 'uuid[]',
  kinds: 'text[]',
  labels: 'text[]',
  street: 'text',
  city: 'text',
  region: 'text',
  postal_code: 'text',
  country: 'text',
  time_zones: 'text[]',
  zone_source: 'text',
  zone_says: 'text',
  relationship: 'text',
  objective: 'text',
  expecting_until: 'timestamptz',
  connector: 'jsonb',
  known_by: 'jsonb',
  member_of: 'jsonb',
  note: 'text',
  tags: 'text[]',
  linkedin: 'text',
  external_id: 'text',
  research: 'jsonb',
  owner: 'text',
  held: 'text',
  raw: 'text',
  refused: 'text',
} as const;

/** Writes people into the staging table as fast as the database takes them, holding none back. */
export type Stager = {
  add(lines: readonly (StagedPerson | RefusedLine)[]): Promise<void>;
  /** Says how many lines were staged. */
  end(): Promise<number>;
  /** Ends the copying so that the connection can roll back. */
  abandon(): Promise<void>;
};

export function stagePeople(db: pg.ClientBase, nowMs: number): Stager {
  const stream = (db as pg.Client).query(
    copyFrom(`copy import_person (${Object.keys(columnTypes).join(', ')}) from stdin`),
  );
  let failure: Error | null = null;
  let goOn = () => {};
  stream.on('drain', () => goOn());
  stream.on('error', (error) => {
    failure = error;
    goOn();
  });
  let n = 0;
  return {
    async add(lines) {
      if (failure) throw failure;
      let text = '';
      for (const staged of lines) {
        n += 1;
        text += 'person' in staged ? personLine(staged, n, nowMs + (n >> 6)) : refusedLine(staged, n);
      }
      if (!stream.write(text)) {
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      }
      if (failure) throw failure;
    },
    async end() {
      stream.end();
      await once(stream, 'finish');
      return n;
    },
    async abandon() {
      if (failure) return;
      stream.end();
      await once(stream, 'finish').catch(() => {});
    },
  };
}

/**
 * One line of PostgreSQL's text format, in the order of `columnTypes`. Ids rise with the lines, so that indexes
 * grow at their end.
 */
function personLine({ line, person, held, cells }: StagedPerson, n: number, nowMs: number): string {
  const { zone, phones } = person;
  return `${[
    String(n),
    String(line),
    newId(nowMs),
    text(person.name),
    text(person.givenName),
    text(person.familyName),
    text(person.nameKey),
    text(person.similarKey),
    text(searchText(person.name, person.account)),
    text(person.title),
    text(person.account),
    text(person.accountKey),
    text(person.accountSwitchboard),
    text(person.accountDomain),
    array(person.emails),
    array(person.emails.map(() => newId(nowMs))),
    array(phones.map((phone) => phone.number)),
    array(phones.map(() => newId(nowMs))),
    array(phones.map((phone) => phone.kind)),
    array(phones.map((phone) => phone.label ?? '')),
    text(person.street),
    text(person.city),
    text(person.region),
    text(person.postalCode),
    text(person.country),
    array(zone?.zones ?? []),
    zone?.source ?? 'none',
    text(zone?.says ?? null),
    text(person.relationship),
    text(person.objective),
    text(person.expectingUntil),
    json(person.knownBy[0] && { name: person.knownBy[0].name, status: 'asked' }),
    json(filled(person.knownBy)),
    json(filled(person.memberOf)),
    text(person.note),
    array(person.tags),
    text(person.linkedin),
    text(person.externalId),
    json(filled(person.research)),
    text(person.owner),
    text(held),
    text(jsonOf(cells)),
    '\\N',
  ].join('\t')}\n`;
}

const columnCount = Object.keys(columnTypes).length;

/** Line, reason and cells; `n`, `line`, `refused`, `note` and `raw` are the columns that are not null. */
function refusedLine({ line, code, says, cells }: RefusedLine, n: number): string {
  const nothing = Array.from({ length: columnCount }, () => '\\N');
  const set = (column: keyof typeof columnTypes, value: string) => {
    nothing[Object.keys(columnTypes).indexOf(column)] = value;
  };
  set('n', String(n));
  set('line', String(line));
  set('refused', code);
  set('note', text(says));
  set('raw', text(jsonOf(cells)));
  return `${nothing.join('\t')}\n`;
}

/** At most {@link mostCells} of them: a line of ten thousand commas is told, not kept. */
function jsonOf(cells: readonly string[]): string {
  return JSON.stringify(cells.length > mostCells ? cells.slice(0, mostCells) : cells).replaceAll(
    '\\u0000',
    '',
  );
}

const mostCells = 1000;

const special = /[\\\t\n\r]|\p{Cc}/u;

function text(value: string | null): string {
  if (value === null) return '\\N';
  if (!special.test(value)) return value;
  return value
    .replaceAll('\u0000', '')
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}

const filled = <T>(list: readonly T[]) => (list.length === 0 ? undefined : list);

function json(value: unknown): string {
  return value === undefined ? '\\N' : text(JSON.stringify(value));
}

function array(values: readonly string[]): string {
  if (values.length === 0) return '{}';
  const quoted = values.map((value) =>
    /^[\w+@.:-]+$/.test(value) && value.toLowerCase() !== 'null'
      ? value
      : `"${value.replace(/[\\"]/g, '\\$&')}"`,
  );
  return text(`{${quoted.join(',')}}`);
}
