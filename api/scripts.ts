import { z } from 'zod';
import { dimension, id, instant, relationship } from '#api/shape.ts';
import { hearers, messageKinds } from '#core/message/kind.ts';
import { lintRules } from '#core/message/lint/problem.ts';
import { occasions } from '#core/message/script/occasion.ts';

export const messageKind = z.enum(messageKinds);
export const hearer = z.enum(hearers);
export const occasion = z.enum(occasions).describe('the case it is for, where its kind has several');

/** Call-backs to messages left with these words; the range is null while there are too few to say. */
export const callBacks = z.object({
  left: z.number().int(),
  answered: z.number().int(),
  range: z.object({ low: z.number(), high: z.number() }).nullable(),
});

export const problem = z.object({
  rule: z.enum(lintRules),
  severity: z.enum(['error', 'warning', 'note']),
  from: z.number().int(),
  until: z.number().int(),
  says: z.string(),
  source: z.string(),
  fix: z.object({ label: z.string(), text: z.string() }).nullable(),
});

/** One script of the studio's list. */
export const scriptRow = z.object({
  id,
  kind: messageKind,
  hearer,
  title: z.string(),
  playbookId: z.string().nullable(),
  playbookName: z.string().nullable(),
  team: z.string().nullable(),
  variant: z.number().int().nullable(),
  dimension: dimension.nullable(),
  occasion: occasion.nullish(),
  /** The version that the desk uses; null while there is only a draft. */
  inUse: z.number().int().nullable(),
  /** The version being written; null where nothing was changed since the one in use. */
  draft: z.number().int().nullable(),
  /** Errors and warnings of the draft, else of the version in use, judged with the example person. */
  errors: z.number().int(),
  warnings: z.number().int(),
  callBacks: callBacks.nullable().describe('of the version in use; null for words that nobody calls back to'),
  /** Whether the rep who asks has rehearsed the version in use. */
  rehearsed: z.boolean(),
  archivedAt: instant.nullable(),
});
export type ScriptRow = z.infer<typeof scriptRow>;

export const scriptVersion = z.object({
  version: z.number().int(),
  state: z.enum(['draft', 'in-use', 'retired']),
  body: z.string(),
  by: z.string().nullable(),
  createdAt: instant,
  /** When its words last became others. */
  changedAt: instant,
  usedFrom: instant.nullable(),
  usedUntil: instant.nullable(),
  callBacks: callBacks.nullable(),
  byRelationship: z.array(z.object({ relationship, callBacks })),
});
export type ScriptVersion = z.infer<typeof scriptVersion>;

/** One script with all its versions, newest first. */
export const scriptPage = scriptRow.extend({
  versions: z.array(scriptVersion),
  /** What a trial said of the versions; else that those used one after the other get no verdict; null while there is not enough. */
  compares: z.string().nullable(),
  comparedIn: id.nullable().describe('the latest trial that compares its versions'),
});
export type ScriptPage = z.infer<typeof scriptPage>;

export const scriptList = z.object({ items: z.array(scriptRow) });

/** What the desk says words with: every script in use for the rep's team, bodies included. */
export const scriptsInUse = z.object({
  items: z.array(
    z.object({
      id,
      kind: messageKind,
      title: z.string(),
      playbookId: z.string().nullable(),
      team: z.string().nullable(),
      variant: z.number().int().nullable(),
      dimension: dimension.nullable(),
      occasion: occasion.nullish(),
      version: z.number().int(),
      body: z.string(),
      rehearsed: z.boolean(),
    }),
  ),
  /** What the team offers, and how the rep who asks says their one number and how fast they speak. */
  offer: z.object({ whatWeDo: z.string(), benefit: z.string() }).nullable(),
  spokenNumber: z.string().nullable().describe('in groups, as it is said: "416 555 0117"'),
  measuredPace: z.number().nullable().describe('words a minute over the latest takes; null: never measured'),
});
export type ScriptsInUse = z.infer<typeof scriptsInUse>;

export const scriptsQuery = z.object({
  archived: z.stringbool().optional().describe('true: those taken out of use, instead of the others'),
});

const title = z.string().trim().min(1).max(120);
const body = z.string().max(4000);

export const newScript = z.object({
  kind: messageKind,
  title,
  playbookId: z.string().max(100).nullable(),
  team: z.string().trim().min(1).max(120).nullish(),
  variant: z.number().int().min(1).max(99).nullish(),
  dimension: dimension.nullish(),
  occasion: occasion.nullish(),
  body,
});

/** Saves the draft; a draft may hold errors, it is only not used. The one in use stays as it is. */
export const scriptChange = z.object({
  title: title.optional(),
  body: body.optional(),
  team: z.string().trim().min(1).max(120).nullable().optional(),
  dimension: dimension.nullable().optional(),
  occasion: occasion.nullable().optional(),
  /** The draft it was written over: another's later draft is never overwritten unseen. */
  over: z.object({ version: z.number().int(), body: z.string() }).optional(),
});

/** Checks a text as the studio does. Everything but the text and its kind may be left out. */
export const lintQuestion = z.object({
  text: z.string().max(4000),
  kind: messageKind,
  playbookId: z.string().max(100).nullish(),
  personId: id.nullish(),
});
export const linted = z.object({
  seconds: z.number(),
  words: z.number().int(),
  problems: z.array(problem),
});
