import { z } from 'zod';
import type { CallingHours } from '#core/decide/facts.ts';

/** Where a pack's rule or note comes from, and the date of that source (`YYYY-MM-DD`). */
export type PackSource = { title: string; address: string; on: string };

/** Something a caller should know that is not an hour: consent, registers, counts stricter than ours. */
export type PackNote = { says: string; source?: PackSource };

/**
 * The calling hours of one country or region, as data. A pack only ever narrows our own windows.
 * Source of the shape: FIELD 4c, "dated, sourced rule packs".
 */
export type RulePack = {
  id: string;
  /** ISO 3166-1 alpha-2, upper case. */
  country: string;
  /** The region's part of its ISO 3166-2 code, upper case; null for the whole country. */
  region: string | null;
  name: string;
  /** `residential` binds mobiles and unknown lines too, all but numbers marked a business line. */
  scope: 'residential' | 'all';
  /** The called person's local hours; null where no law sets any. */
  hours: readonly CallingHours[] | null;
  /** The law also closes public holidays, which are no business days here anyway. */
  closedOnHolidays: boolean;
  /** Said when lists disagree; the narrower one is in `hours`. */
  disagreement: string | null;
  /** At least one; the first is the one shown. */
  sources: readonly PackSource[];
  notes: readonly PackNote[];
};

/** Where a pack file is wrong: the way to the value (`['packs', 0, 'hours']`) and what was expected. */
export type PackProblem = { path: readonly (string | number)[]; says: string };

export type ParsedPacks = { packs: RulePack[]; problems: [] } | { packs: []; problems: PackProblem[] };

/** Reads one pack file's plain values: a country and its packs. Any problem refuses the whole file. */
export function parsePacks(value: unknown): ParsedPacks {
  const file = packFile.safeParse(value);
  if (!file.success) return { packs: [], problems: file.error.issues.map(problemFromIssue) };
  const packs = file.data.packs.map((pack) => ({ ...pack, country: file.data.country }));
  const problems = packs.flatMap((pack, at) => contradictions(pack, at, packs));
  return problems.length > 0 ? { packs: [], problems } : { packs, problems: [] };
}

const wallClock = z
  .string('a time in quotes such as "09:00"')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time on the 24-hour clock in quotes, such as "09:00"');

const isoDate = z
  .string('a date such as 2025-11-01')
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date such as 2025-11-01');

const sentence = z.string('some words').trim().min(1, 'some words');

const weekday = z
  .int('a weekday from 1 (Monday) to 7 (Sunday)')
  .min(1, 'a weekday from 1 (Monday) to 7 (Sunday)')
  .max(7, 'a weekday from 1 (Monday) to 7 (Sunday)');

const source = z.strictObject({
  title: sentence,
  address: z.url('the address of the source, beginning with https:// or http://'),
  on: isoDate,
});

const pack = z.strictObject({
  id: z.string('a short name such as us-fl').regex(/^[a-z0-9-]+$/, 'a short name such as us-fl'),
  name: sentence,
  region: z
    .string('a region code such as FL')
    .regex(/^[A-Z0-9]{1,3}$/, 'a region code such as FL')
    .nullable()
    .default(null),
  scope: z.enum(['residential', 'all'], 'residential or all'),
  hours: z
    .array(
      z.strictObject({
        days: z.array(weekday, 'a list of weekdays').min(1, 'at least one weekday').optional(),
        from: wallClock,
        until: wallClock,
      }),
      'a list of hours',
    )
    .nullable()
    .default(null),
  closedOnHolidays: z.boolean('true or false').default(false),
  disagreement: sentence.nullable().default(null),
  sources: z.array(source, 'a list of sources').min(1, 'at least one source'),
  notes: z
    .array(z.strictObject({ says: sentence, source: source.optional() }), 'a list of notes')
    .default([]),
});

const packFile = z.strictObject({
  country: z
    .string('a country code such as US')
    .regex(/^[A-Z]{2}$/, 'a country code of two capitals such as US'),
  name: sentence,
  packs: z.array(pack, 'a list of packs').min(1, 'at least one pack'),
});

function problemFromIssue(issue: z.core.$ZodIssue): PackProblem {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return { path: [...path, issue.keys[0] ?? ''], says: `"${issue.keys[0]}" is not a word of this format` };
  }
  return { path, says: `expected ${issue.message}` };
}

function contradictions(pack: RulePack, at: number, all: readonly RulePack[]): PackProblem[] {
  const problems: PackProblem[] = [];
  const first = all.findIndex((other) => other.id === pack.id);
  if (first < at)
    problems.push({ path: ['packs', at, 'id'], says: `"${pack.id}" is already the id of pack ${first + 1}` });
  const rival = all.findIndex((other) => other.region === pack.region);
  if (rival < at) {
    problems.push({
      path: ['packs', at, 'region'],
      says: `${all[rival]?.id} already has the hours of this region`,
    });
  }
  for (const [row, hours] of (pack.hours ?? []).entries()) {
    if (hours.from < hours.until) continue;
    problems.push({
      path: ['packs', at, 'hours', row, 'until'],
      says: `expected a time after ${hours.from}; ${hours.until} is not. Hours do not run past midnight`,
    });
  }
  return problems;
}
