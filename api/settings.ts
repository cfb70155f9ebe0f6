import { z } from 'zod';
import { workingHours } from '#api/plan.ts';
import { id, localDate } from '#api/shape.ts';
import { visitSettings } from '#api/visits.ts';

/** `whatWeDo` finishes "we …", `benefit` finishes "so that you can …"; both are said as they stand. */
export const offer = z.object({
  whatWeDo: z.string().trim().min(1).max(300),
  benefit: z.string().trim().min(1).max(300),
});

export const settings = z.object({
  name: z.string(),
  defaultCountry: z.string().nullable(),
  houseRules: z.record(z.string(), z.unknown()),
  useRulePacks: z.boolean(),
  /** What the team offers, as scripts say it; null: not said yet. */
  offer: offer.nullable(),
  /** Decisions say which script was never rehearsed, where the method asks for practice. */
  rehearseBefore: z.boolean(),
  /** Days between two asks of one connector, whoever asks. */
  daysBetweenAsks: z.number().int(),
  visits: visitSettings,
  rulePacks: z.array(
    z.object({ id: z.string(), says: z.string(), source: z.string(), on: localDate.nullable() }),
  ),
});
export const settingsChange = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  defaultCountry: z.string().length(2).nullable().optional(),
  houseRules: z.record(z.string(), z.unknown()).optional(),
  useRulePacks: z.boolean().optional(),
  offer: offer.nullable().optional(),
  rehearseBefore: z.boolean().optional(),
  daysBetweenAsks: z.number().int().min(1).max(365).optional(),
  /** What is given is laid over what is set. */
  visits: visitSettings.partial().optional(),
});

export const repChange = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  email: z.email().max(254).optional(),
  timeZone: z.string().max(64).optional(),
  company: z.string().max(120).nullable().optional(),
  callBackNumber: z.string().max(60).nullable().optional(),
  deskUntil: z.iso.datetime().nullable().optional(),
  deskState: z.enum(['at-desk', 'on-the-road', 'away']).optional(),
  team: z.string().trim().min(1).max(120).nullable().optional(),
  /** The whole week anew; [] where they call nobody. */
  workingHours: workingHours.optional(),
  callsPerHalfHour: z.number().int().min(1).max(30).optional(),
});
/** The call-back number was rung from another phone: whether it rang where the rep sits. */
export const testRing = z.object({
  rang: z.boolean(),
  /** The number that was rung; absent: the one that is set. */
  number: z.string().max(60).optional(),
});
export const newRep = z.object({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  timeZone: z.string().max(64),
});
export const newAbsence = z.object({
  repId: id,
  from: localDate,
  to: localDate,
  note: z.string().max(200).nullish(),
});
