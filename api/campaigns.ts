import { z } from 'zod';
import { id, instant, objective, owner } from '#api/shape.ts';

export const campaign = z.object({
  id,
  name: z.string(),
  objective: objective.nullable(),
  createdAt: instant,
  closedAt: instant.nullable(),
  people: z.number().int(),
  open: z.number().int(),
  calls: z.number().int(),
  voicemails: z.number().int(),
  conversations: z.number().int(),
  callBacks: z.number().int(),
  messagesAnswered: z.number().int(),
  callBackRange: z
    .object({ low: z.number(), high: z.number() })
    .nullable()
    .describe('where the share of messages answered likely lies; null where none was left'),
  playbooks: z.array(z.object({ id: z.string(), name: z.string(), people: z.number().int() })),
});
export type Campaign = z.infer<typeof campaign>;

export const newCampaign = z.object({
  name: z.string().trim().min(1).max(120),
  objective: objective.nullish(),
});

/**
 * Enrol people in a method, with one rep or shared by a pool; a second open enrolment is refused, naming the first and
 * its rep. Where a trial is named in place of a method, each begins by the method of their arm, in the trial's campaign.
 */
export const newEnrolments = z.object({
  personIds: z.array(id).min(1).max(1000),
  playbookId: z.string().max(100).optional(),
  trialId: id.optional(),
  ...owner,
  campaignId: id.nullish(),
});
export const enrolmentAnswer = z.object({
  enrolled: z.number().int(),
  refused: z.array(z.object({ personId: id, name: z.string(), code: z.string(), says: z.string() })),
});
