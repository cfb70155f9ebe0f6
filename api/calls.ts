import { z } from 'zod';
import { decision, id, instant, localDate, objection, promiseMade, result } from '#api/shape.ts';
import { outboundOutcomes } from '#core/call/touch.ts';

/** A call as the desk logs it. The server fills in what the decision of this moment says (message, strategy, objective). */
export const newCall = z.object({
  personId: id,
  outcome: z.enum(outboundOutcomes),
  result: result.nullish(),
  /** Why they said no or not now: with `spoke`, and a result that is one of the two. */
  objection: objection.nullish(),
  /** Instant the call ended; absent means now. */
  at: instant.optional(),
  seconds: z.number().int().min(0).max(86_400).nullish(),
  phone: z.string().max(40).nullish(),
  /** What was said, where a message was left; absent means what the decision offered. */
  message: z.string().max(60).nullish(),
  variant: z.number().int().min(1).max(99).nullish(),
  promise: promiseMade.nullish(),
  /**
   * The words as they were said, where they were prepared here: the promise, and whether they conclude, are read from
   * them; `message` and `promise` then need not be given.
   */
  said: z
    .object({
      text: z.string().min(1).max(4000),
      scriptId: id.nullable(),
      version: z.number().int().min(1).nullable(),
    })
    .nullish(),
  callAt: instant.nullish(),
  callOn: localDate.nullish(),
  note: z.string().max(2000).nullish(),
  /** Do-not-call spoken for the whole company: the shared number is blocked for everybody. */
  forTheCompany: z.boolean().optional(),
  screener: z
    .object({ name: z.string().max(120).nullable(), betterTime: z.string().max(200).nullable() })
    .nullish(),
  /** The call really happened against a rule: who says so. Without it the call is refused with the rule. */
  againstTheRules: z.object({ rule: z.string().max(60), saidBy: z.string().min(1).max(200) }).nullish(),
});
export type NewCall = z.infer<typeof newCall>;

export const recordedCall = z.object({
  touchId: id,
  personId: id,
  enrolmentId: id.nullable(),
  decision: decision.nullable(),
  /** One sentence: what happens next. */
  says: z.string(),
  promise: promiseMade.nullable(),
  /** After `spoke` with a stranger or referred person: may the relationship become known? */
  offerKnown: z.boolean(),
});
export type RecordedCall = z.infer<typeof recordedCall>;

/** An inbound call: they called us. Exactly one of `personId` and `number` is given. */
export const newCallBack = z.object({
  personId: id.optional(),
  /** The number it came from: where it is one person's alone the call is theirs, else it waits to be somebody's. */
  number: z.string().max(200).optional(),
  answered: z.boolean(),
  at: instant.optional(),
  result: result.nullish(),
  /** Why they said no or not now: of a call that was answered and came to one of the two. */
  objection: objection.nullish(),
  callAt: instant.nullish(),
  callOn: localDate.nullish(),
  note: z.string().max(2000).nullish(),
  phone: z.string().max(40).nullish(),
});
