import { z } from 'zod';
import { id, instant, owner, relationship } from '#api/shape.ts';
import { trialDefaults, trialOutcomes } from '#core/evidence/trial/trial-design.ts';

/** Shares are from 0 to 1. */
const share = z.number().min(0).max(1);
const count = z.number().int().min(0);

const outcome = z.enum(trialOutcomes);
const outcomeDays = z.number().int().min(1).max(90);
const baseRate = z.number().min(0.001).max(0.95);
const leastDifference = z.number().min(0.005).max(0.9);
const relationships = z.array(relationship).max(4);

/** Versions of one message, in use or used before, said by everybody's one playbook. */
const messageVersions = z.object({
  playbookId: z.string().max(100),
  scriptId: id,
  versions: z.array(z.number().int().min(1)).max(10),
});

/**
 * What is declared before the start; nobody changes it afterwards. What is absent has the product's default. Playbooks are
 * compared (`arms`), or versions of a message (`message`).
 */
export const newTrial = z.object({
  name: z.string().trim().min(1).max(120),
  arms: z.array(z.string().max(100)).max(10).optional().describe('ids of the playbooks that are compared'),
  message: messageVersions.optional(),
  outcome: outcome.default(trialDefaults.outcome),
  outcomeDays: outcomeDays.default(trialDefaults.outcomeDays),
  baseRate: baseRate.describe('how many come to the outcome as things are'),
  leastDifference: leastDifference.describe('the smallest difference worth telling'),
  askedAtMost: z
    .number()
    .min(0.005)
    .max(0.5)
    .default(trialDefaults.askedAtMost)
    .describe('an arm is stopped when more than this share ask not to be called'),
  relationships,
  campaignId: id.nullish(),
});

/** Whom the people who wait become; `atMost` so many begin now, or as few more as the last account has. */
export const trialStart = z.object({ ...owner, atMost: count.max(100_000).optional() });

/** The power calculator: what a trial of such people would take. */
export const trialSizeQuery = z.object({
  arms: z.coerce.number().int().min(2).max(4),
  leastDifference: z.coerce.number().min(0.005).max(0.9).optional(),
  baseRate: z.coerce.number().min(0.001).max(0.95).optional(),
  outcome: outcome.optional(),
  outcomeDays: z.coerce.number().int().min(1).max(90).optional(),
  relationships: z.string().max(100).optional().describe('with commas between them; all where absent'),
});

export const trialSize = z.object({
  /** Of the workspace's people whose days are over, how many came to the outcome. */
  own: z.object({ of: count, from: count }),
  /** As asked, else the workspace's own, else the product's default. */
  baseRate: share,
  leastDifference: share,
  /** People without a method who could take part now. */
  waiting: count,
  peoplePerAccount: z.number(),
  lookedAtDaily: count.describe('people until about every second such difference is told'),
  lookedAtOnce: count.describe('people a test at the end alone would need, to tell four of five'),
});
export type TrialSize = z.infer<typeof trialSize>;

const trialArm = z.object({
  arm: count,
  playbookId: z.string(),
  playbookVersion: z.number().int(),
  playbookName: z.string(),
  message: z.object({ scriptId: id, version: z.number().int() }).nullable(),
  name: z.string().describe('of the playbook, or of the message with its version'),
  stoppedAt: instant.nullable(),
  people: count,
  /** Those whose days are over, their accounts, and how many of them came to the outcome. */
  known: count,
  accounts: count,
  reached: count,
  /** Where the rate likely lies by what was known before and what came of it. */
  likely: z.object({ low: share, high: share }),
  begun: count,
  asked: count,
  /** Evidence that too many ask not to be called; the arm stops at 20. */
  evidence: z.number(),
  course: z
    .array(z.object({ at: instant, known: count, reached: count }))
    .describe('at each look, people whose days were over, and how many of them came to the outcome'),
});

/** People of one relationship whom one rep or pool calls, by arm: lots were drawn so that these are even. */
const stratum = z.object({
  relationship,
  caller: z.string().nullable().describe('null where they are gone'),
  people: z.array(count),
});

/** Where the rate of `one` minus that of `other` lies, at all looks together. */
const trialPair = z.object({
  one: count,
  other: count,
  chance: share.describe('that the first is above the second'),
  looks: z.array(z.object({ at: instant, difference: z.number(), low: z.number(), high: z.number() })),
});

export const trial = z.object({
  id,
  name: z.string(),
  state: z.enum(['declared', 'running', 'over']),
  outcome,
  outcomeDays,
  baseRate: share,
  leastDifference: share,
  askedAtMost: share,
  relationships,
  peoplePerAccount: z.number(),
  campaign: z.object({ id, name: z.string() }).nullable(),
  declaredAt: instant,
  startedAt: instant.nullable(),
  overAt: instant.nullable(),
  overBecause: z.enum(['ended', 'asked-not-to-be-called']).nullable(),
  arms: z.array(trialArm),
  pairs: z.array(trialPair),
  strata: z.array(stratum),
  nextKnownAt: instant
    .nullable()
    .describe('when the days of the next account are over; null: nobody is on the way, or it is over'),
  verdict: z.object({
    kind: z.enum(['declared', 'stopped', 'ahead', 'alike', 'open', 'ended']),
    says: z.string(),
    /** About so many more people until it can tell; null where it tells or is over. */
    more: count.nullable(),
  }),
  needed: z.object({ lookedAtDaily: count, lookedAtOnce: count }),
  /** People without a method who could take part now. */
  waiting: count,
});
export type Trial = z.infer<typeof trial>;

export const trialList = z.object({ items: z.array(trial) });

export const trialStarted = z.object({
  trial,
  enrolled: count,
  refused: z.array(z.object({ personId: id, name: z.string(), code: z.string(), says: z.string() })),
});

export const trialPeopleQuery = z.object({
  arm: z.coerce.number().int().min(0).max(3).optional(),
  from: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Who is in a trial, with what became of them within the days that count. */
export const trialPeople = z.object({
  /** A rep sees the people they call. */
  whose: z.enum(['everybody', 'own']),
  of: count,
  items: z.array(
    z.object({
      personId: id,
      name: z.string(),
      account: z.string().nullable(),
      rep: z.string().nullable(),
      arm: count,
      /** False for whoever came to an account that had its arm already. */
      counts: z.boolean(),
      assignedAt: instant,
      overAt: instant,
      begunAt: instant.nullable(),
      reachedAt: instant.nullable(),
      askedAt: instant.nullable(),
    }),
  ),
});
export type TrialPeople = z.infer<typeof trialPeople>;
