import { z } from 'zod';
import { recordedCall } from '#api/calls.ts';
import {
  dimension,
  id,
  instant,
  localDate,
  objection,
  promiseMade,
  relationship,
  result,
  zones,
} from '#api/shape.ts';

/** A call that comes in or came in, however it was learned. */
export const newInboundCall = z.object({
  /** As the line shows it; null or absent: withheld. */
  number: z.string().max(200).nullish(),
  at: instant.optional(),
  /** "typed", or what told us of it: "desk-line", "webhook". */
  source: z.string().trim().min(1).max(60),
  /** What the source calls it: the same key again is the same call. */
  key: z.string().trim().min(1).max(200).nullish(),
  missed: z.boolean().default(false),
  /** Who was looked up by name, where it was typed in with a person. */
  personId: id.nullish(),
  note: z.string().max(2000).nullish(),
});
export type NewInboundCall = z.infer<typeof newInboundCall>;

/** Somebody it may be, with why. */
export const candidate = z.object({
  personId: id,
  name: z.string(),
  account: z.string().nullable(),
  title: z.string().nullable(),
  relationship,
  timeZone: z.string().nullable(),
  repId: id.nullable(),
  rep: z.string().nullable(),
  /** How the number led to them. */
  by: z.enum(['own-number', 'extension', 'other-number', 'switchboard', 'typed']),
  /** "Their own number.", "Fernwhistle's switchboard; you left a message on Nov 20.": a sentence. */
  evidence: z.string(),
  /** Nobody else is known by that number, extension and all. */
  certain: z.boolean(),
  /** The last message we left them, with the words as they were said. */
  lastWords: z
    .object({ at: instant, message: z.string(), text: z.string().nullable(), by: z.string() })
    .nullable(),
  promise: promiseMade.nullable(),
  /** When they asked to be called, or an appointment that was offered or stands. */
  standing: z.array(z.string()),
  research: z.array(z.object({ dimension, fact: z.string() })),
  /** What to say: the `returning-your-call` words of their playbook, filled. */
  say: z.string().nullable(),
  /** They asked not to be called: they called us, so one may talk. */
  doNotCall: z.boolean(),
});
export type Candidate = z.infer<typeof candidate>;

export const inboundCall = z.object({
  id,
  at: instant,
  /** E.164 where it can be dialled, else as it came; null: withheld. */
  number: z.string().nullable(),
  /** The number as a person reads it. */
  shown: z.string().nullable(),
  source: z.string(),
  missed: z.boolean(),
  state: z.enum(['ringing', 'open', 'logged', 'dismissed']),
  personId: id.nullable(),
  touchId: id.nullable(),
  note: z.string().nullable(),
  /** The reps whose own line it came from: nobody who is called has it. */
  ownLineOf: z.array(id),
  /** Best first; nobody where the number is withheld or unknown. More than one for a shared number: none of them is "the" caller. */
  candidates: z.array(candidate),
  /** One sentence for the head of the panel: "Odile Marchbanks is calling.", "Somebody at Fernwhistle is calling.", "A withheld number is calling." */
  says: z.string(),
  /** The zones of the candidates. */
  zones,
});
export type InboundCall = z.infer<typeof inboundCall>;

/** Calls nobody was found for, or that nobody has attached yet; or those that were put away. Newest first. */
export const inboundCalls = z.object({ items: z.array(inboundCall), nextCursor: z.string().nullable() });
export type InboundCalls = z.infer<typeof inboundCalls>;
export const inboundCallsQuery = z.object({
  cursor: z.string().max(200).optional(),
  state: z.enum(['open', 'dismissed']).default('open').describe('dismissed: put away as nobody we call'),
});
export type InboundCallsState = z.infer<typeof inboundCallsQuery>['state'];

/** It was them: logged as their call-back; or nobody we call: dismissed, and it may be taken up again. */
export const inboundCallChange = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('theirs'),
    personId: id,
    answered: z.boolean(),
    /** What came of the talk; absent: nothing was agreed. Only where it was answered. */
    result: result.nullish(),
    /** Why they said no or not now, where it came to one of the two. */
    objection: objection.nullish(),
    /** They asked to be called then. */
    callAt: instant.nullish(),
    callOn: localDate.nullish(),
    /** The number is kept as one of theirs. */
    keepNumber: z.boolean().optional(),
    note: z.string().max(2000).nullish(),
  }),
  z.object({ is: z.literal('dismissed') }),
  z.object({ is: z.literal('open') }),
]);
export type InboundCallChange = z.infer<typeof inboundCallChange>;

/** The call as it is now; where it was logged, what follows from it. */
export const changedInboundCall = inboundCall.extend({ recorded: recordedCall.nullable() });
export type ChangedInboundCall = z.infer<typeof changedInboundCall>;

/** A call-back as it was logged; or, where its number is nobody's alone, the call that waits, with who it may be. */
export const callBackLogged = z.union([recordedCall, z.object({ inboundCall })]);

/** Those who were told today that the rep can be reached until a time which is later than the new one. */
export const toldOtherwise = z.object({
  items: z.array(
    z.object({
      personId: id,
      name: z.string(),
      account: z.string().nullable(),
      touchId: id,
      toldAt: instant,
      until: instant,
      timeZone: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      /** Whether they may be called again today, and if not, why. */
      mayCall: z.boolean(),
      says: z.string(),
    }),
  ),
  zones,
});
export type ToldOtherwise = z.infer<typeof toldOtherwise>;
export const toldOtherwiseQuery = z.object({
  until: instant.optional().describe('absent: leaving now'),
  rep: id.optional(),
});
