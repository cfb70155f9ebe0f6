import { z } from 'zod';
import { id, instant } from '#api/shape.ts';

export const columnGuess = z.object({
  column: z.string(),
  position: z.number().int(),
  /** Field of ours, null where the column is not kept. */
  field: z.string().nullable(),
  confidence: z.enum(['sure', 'likely', 'unsure']),
  says: z.string().describe('Why, one sentence'),
  samples: z.array(z.string()),
});

/** What was found in an uploaded file, before anything is kept. */
export const importPreview = z.object({
  id,
  fileName: z.string(),
  bytes: z.number().int(),
  kind: z.enum(['csv', 'vcard', 'xlsx']),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  /** The CRM or program the columns look like, where one is recognised. */
  looksLike: z.string().nullable(),
  columns: z.array(columnGuess),
  fields: z.array(z.object({ field: z.string(), label: z.string(), group: z.string() })),
  rows: z.array(z.array(z.string())).describe('the first rows as they stand in the file'),
  people: z.array(z.record(z.string(), z.unknown())).describe('the same rows as they would be read'),
  needsMapping: z.boolean(),
  needsCountry: z.boolean(),
});
export type ImportPreview = z.infer<typeof importPreview>;

/** Campaign, rep (or pool) and method (or a trial, which gives each a method) have no hidden default: each is asked. */
export const importStart = z.object({
  mapping: z.record(z.string(), z.string().nullable()).optional(),
  defaultCountry: z.string().length(2).nullish(),
  campaignId: id.nullish(),
  newCampaign: z.string().trim().min(1).max(120).nullish(),
  repId: id.nullish(),
  poolId: id.nullish(),
  playbookId: z.string().max(100).nullish(),
  trialId: id.nullish(),
  dryRun: z.boolean().optional(),
});

export const importStatus = z.object({
  id,
  fileName: z.string(),
  state: z.enum(['previewed', 'running', 'done', 'failed', 'cancelled', 'undone']),
  dryRun: z.boolean(),
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  /** 0 to 1, by bytes read. */
  progress: z.number(),
  read: z.number().int(),
  added: z.number().int(),
  merged: z.number().int(),
  unchanged: z.number().int(),
  heldBack: z.number().int(),
  rejected: z.number().int(),
  enrolled: z.number().int(),
  says: z.string(),
});
export type ImportStatus = z.infer<typeof importStatus>;

export const importRow = z.object({
  id,
  line: z.number().int(),
  state: z.enum(['held-back', 'rejected', 'answered']),
  code: z.string(),
  says: z.string(),
  row: z.record(z.string(), z.string()),
  /** For a possible duplicate: who it may be. */
  candidate: z.object({ personId: id, name: z.string(), account: z.string().nullable() }).nullable(),
});
export const importRows = z.object({ rows: z.array(importRow), cursor: z.string().nullable() });

/** A person's answer to a held-back row. */
export const importAnswer = z.object({
  answer: z.enum(['same-person', 'new-person', 'leave-out']),
  country: z.string().length(2).nullish(),
});

export const undoAnswer = z.object({
  removed: z.number().int(),
  kept: z.array(z.object({ personId: id, name: z.string(), says: z.string() })),
});

export const uploadQuery = z.object({ name: z.string().min(1).max(300) });

/** Another look at an uploaded list, by another mapping or country. */
export const previewChoices = z.object({
  mapping: z.record(z.string(), z.string().nullable()).optional(),
  defaultCountry: z.string().length(2).nullish(),
});

export const importRowsQuery = z.object({
  state: importRow.shape.state.optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
