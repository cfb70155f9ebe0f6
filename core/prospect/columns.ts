import { headerGrammar } from '#core/prospect/column-grammar.ts';
import { readBesideEmails } from '#core/prospect/column-neighbours.ts';
import { type ColumnEvidence, evidenceOf, supports, weighEvidence } from '#core/prospect/column-values.ts';
import { foldText } from '#core/prospect/fold-text.ts';
import { type HeaderWords, parseHeader } from '#core/prospect/header-words.ts';
import type { ImportField } from '#core/prospect/import-field.ts';

/** What we take a column to be. Below `sureFrom` the guess is shown for an answer and not acted upon. */
export type ColumnGuess = {
  header: string;
  /** The best reading, null where there is none. */
  field: ImportField | null;
  /** From 0 to 1. */
  confidence: number;
  sure: boolean;
  /** What the reading rests on. */
  because: 'header' | 'values' | 'both' | 'disagree' | 'nothing';
};

export const sureFrom = 0.6;

/** `explicit`: the header says more than the bare word, as "Display name" does. */
type Reading = {
  field: ImportField | null;
  confidence: number;
  because: ColumnGuess['because'];
  explicit?: boolean;
};

/**
 * Reads what each column of a list holds, from its header's words and from a sample of its values.
 * @param headers the header row, one entry a column
 * @param samples for each column some of its values; empty values are passed over
 */
export function recogniseColumns(
  headers: readonly string[],
  samples: readonly (readonly string[])[] = [],
): ColumnGuess[] {
  const readings = readNeighbours(
    headers.map((header, at) => readColumn(header, evidenceOf(samples[at] ?? []))),
    samples,
  );
  return settleIds(headers, settleLongerNames(headers, settleNames(settleTitles(headers, readings)))).map(
    (reading, at) => ({
      header: headers[at] as string,
      field: reading.field,
      confidence: Math.round(reading.confidence * 100) / 100,
      sure: reading.field !== null && reading.confidence >= sureFrom,
      because: reading.because,
    }),
  );
}

function readColumn(header: string, evidence: ColumnEvidence): Reading {
  const said = readHeader(header);
  const seen = weighEvidence(evidence);
  if (said.field === null) return { ...seen, because: seen.field ? 'values' : 'nothing' };
  if ((said.field === 'website' || said.field === 'other:profile') && evidence.share.linkedin >= 0.8) {
    return { field: 'linkedin', confidence: 0.9, because: 'values' };
  }
  if (said.field.startsWith('region') && saysCountries(evidence)) {
    return {
      field: said.field.replace('region', 'country') as ImportField,
      confidence: 0.9,
      because: 'values',
    };
  }
  const support = supports(evidence, said.field);
  if (support === 'for') return { ...said, confidence: Math.max(said.confidence, 0.97), because: 'both' };
  if (support === 'silent') return said;
  return { field: seen.field ?? said.field, confidence: Math.min(seen.confidence, 0.5), because: 'disagree' };
}

/** The header alone: the first rule of the grammar its words satisfy, less sure with every unknown word. */
function readHeader(header: string): Reading {
  const words = parseHeader(header);
  if (words.known === 0) return unread;
  const rule = headerGrammar.find((candidate) => candidate.when(words.meanings, words));
  if (!rule) return unread;
  const understood = words.known / (words.known + words.unknown.length);
  return {
    field: rule.field(words),
    confidence: 0.95 * (rule.sure ?? 1) * (0.35 + 0.65 * understood) * vagueness(rule.field(words), words),
    because: 'header',
    explicit: !isBareName(header),
  };
}

/** A company's or a name's anything ("Company specialties", "Vendor name") is not the company or the name. */
function vagueness(field: ImportField, { unknown }: HeaderWords): number {
  return unknown.length > 0 && /^(account|full-name|given-name|family-name|title)$/.test(field) ? 0.85 : 1;
}

/** Where no header names anybody, the addresses beside a column may. */
function readNeighbours(readings: readonly Reading[], samples: readonly (readonly string[])[]): Reading[] {
  const emails = readings.findIndex(({ field, confidence }) => field === 'email' && confidence >= sureFrom);
  const isNamed = readings.some(({ field }) => /^(full|given|family)-name$/.test(field ?? ''));
  if (emails < 0 || isNamed) return [...readings];
  const beside = readBesideEmails(samples, emails);
  return readings.map((reading, at) =>
    reading.field === null && beside[at]
      ? { field: beside[at], confidence: 0.75, because: 'values', explicit: true }
      : reading,
  );
}

/** "Region" holds countries in some programs' German; two letters alone could be either. */
function saysCountries({ seen, share, longest }: ColumnEvidence): boolean {
  return seen > 0 && share.country >= 0.8 && longest > 3;
}

const unread: Reading = { field: null, confidence: 0, because: 'nothing' };

function isBareName(header: string): boolean {
  return bareNames.has(foldText(header).trim());
}

const bareNames: ReadonlySet<string> = new Set(
  ['name', 'nom', 'nome', 'nombre', 'namn', 'naam', 'imie', 'navn', 'nimi', 'nazwa', 'имя'].map(foldText),
);

/** "Title" beside a "Job Title" column is Mr or Ms; alone it is the job, as sales lists mean it. */
function settleTitles(headers: readonly string[], readings: readonly Reading[]): Reading[] {
  const isBareTitle = headers.map(
    (header, at) => readings[at]?.field === 'title' && saysFormOfAddress(header),
  );
  const hasJobTitle = readings.some(
    (reading, at) => reading.field === 'title' && !isBareTitle[at] && !saysTrade(headers[at] as string),
  );
  return readings.map((reading, at) =>
    hasJobTitle && isBareTitle[at] ? { ...reading, field: 'other:prefix', confidence: 0.9 } : reading,
  );
}

/** A bare "Name" beside a family name is the given name (Nome, Cognome); beside a given name the family's (Nom, Prénom). */
function settleNames(readings: readonly Reading[]): Reading[] {
  const has = (field: ImportField) => readings.some((reading) => reading.field === field);
  const missing =
    has('family-name') === has('given-name') ? null : has('family-name') ? 'given-name' : 'family-name';
  const full = readings.filter((reading) => reading.field === 'full-name' && !reading.explicit);
  if (missing === null || full.length !== 1) return [...readings];
  return readings.map((reading) => (reading === full[0] ? { ...reading, field: missing } : reading));
}

function saysFormOfAddress(header: string): boolean {
  const words = parseHeader(header);
  return words.meanings.has('personTitle') && words.known === 1 && !/\s/.test(header.trim());
}

/** "Occupation" beside "Title" does not make a form of address of it. */
function saysTrade(header: string): boolean {
  return /^(occupation|headline|role)$/i.test(header.trim());
}

/** Beside "Name", "Lead name" is somebody's or something else's. */
function settleLongerNames(headers: readonly string[], readings: readonly Reading[]): Reading[] {
  const isLonger = readings.map(
    ({ field }, at) => field === 'full-name' && parseHeader(headers[at] as string).meanings.has('person'),
  );
  if (!readings.some(({ field }, at) => field === 'full-name' && !isLonger[at])) return [...readings];
  return readings.map((reading, at) =>
    isLonger[at] ? { ...reading, confidence: Math.min(reading.confidence, 0.5) } : reading,
  );
}

/** A record has one id, the one with the shortest name; the others are of what belongs to it. */
function settleIds(headers: readonly string[], readings: readonly Reading[]): Reading[] {
  const lengths = readings.map(({ field }, at) =>
    field === 'external-id' ? wordCount(headers[at] as string) : Number.POSITIVE_INFINITY,
  );
  const own = lengths.indexOf(Math.min(...lengths));
  return readings.map((reading, at) =>
    reading.field === 'external-id' && at !== own ? { ...reading, field: 'other:id' } : reading,
  );
}

function wordCount(header: string): number {
  const { known, unknown } = parseHeader(header);
  return known + unknown.length;
}
