import { z } from 'zod';
import { workingHours } from '#api/plan.ts';
import { id, instant, localDate, zones } from '#api/shape.ts';

export const rep = z.object({
  id,
  name: z.string(),
  email: z.string(),
  timeZone: z.string(),
  company: z.string().nullable(),
  callBackNumber: z.string().nullable(),
  role: z.enum(['rep', 'manager', 'admin']),
  /** Instant until which the rep can be reached at the desk today. */
  deskUntil: instant.nullable(),
  deskState: z.enum(['at-desk', 'on-the-road', 'away']),
  /** Whose scripts they say; null: those of every team. */
  team: z.string().nullable(),
  /** The rep's own date of the test ring that found this number to ring here; null: not confirmed. */
  numberConfirmedOn: z.iso.date().nullable(),
  /** When they call, by their own clock. */
  workingHours,
  callsPerHalfHour: z.number().int(),
});
export type Rep = z.infer<typeof rep>;

/** Who is working, in which workspace, and what time the desk goes by. */
export const session = z.object({
  workspace: z
    .object({
      id,
      name: z.string(),
      isSample: z.boolean(),
      defaultCountry: z.string().nullable(),
      people: z.number().int(),
    })
    .nullable()
    .describe('null on the first visit, before a list or the sample was chosen'),
  rep: rep.nullable(),
  reps: z.array(rep),
  /** The instant the desk goes by: the server's clock, or the sample's morning. */
  now: instant,
  /** The sample opens on its next working morning when today has no calls; then this says so. */
  clockSays: z.string().nullable(),
  /** The reps' zones, as this server knows them. */
  zones,
});
export type Session = z.infer<typeof session>;

export const absence = z.object({
  id,
  repId: id,
  from: localDate,
  to: localDate,
  note: z.string().nullable(),
});

export const switchedRep = z.object({ repId: id });

/** Beginning with one's own list: the workspace and its first rep, who is its admin. */
export const begunWorkspace = z.object({
  name: z.string().trim().min(1).max(120),
  timeZone: z.string().max(64),
  repName: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  defaultCountry: z.string().length(2).nullish(),
});
