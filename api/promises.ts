import { z } from 'zod';
import { id, instant, localDate, owner, promiseMade } from '#api/shape.ts';

export const promiseStatus = z.enum(['open', 'due', 'overdue', 'kept', 'superseded', 'broken', 'withdrawn']);

/** One promise of the ledger. Overdue: its days are over, and the call is still owed. */
export const promiseRow = z.object({
  id,
  personId: id,
  /** The work it belongs to; null where the person is not being worked any more. */
  enrolmentId: id.nullable(),
  name: z.string(),
  account: z.string().nullable(),
  /** Who owes it now, or had it when it was settled. */
  repId: id.nullable(),
  rep: z.string(),
  /** Who said it. */
  saidBy: z.string().nullable(),
  /** The touch whose message made it. */
  touchId: id,
  phrase: z.string(),
  /** The words it was said in, where they were prepared here. */
  said: z
    .object({ text: z.string(), scriptId: id.nullable(), version: z.number().int().nullable() })
    .nullable(),
  from: localDate,
  to: localDate,
  saidAt: instant,
  status: promiseStatus,
  settledAt: instant.nullable(),
  /** What kept or superseded it, or came too late. */
  settledBy: z
    .object({
      at: instant,
      channel: z.string(),
      direction: z.enum(['in', 'out']),
      outcome: z.string().nullable(),
      rep: z.string().nullable(),
    })
    .nullable(),
});
export type PromiseRow = z.infer<typeof promiseRow>;

export const promisesQuery = z.object({
  rep: id.optional(),
  status: promiseStatus.optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

/** `kept` of those that ran their course: kept, broken and overdue; superseded and withdrawn ones are left out. */
export const promisesPage = z.object({
  rows: z.array(promiseRow),
  counts: z.record(promiseStatus, z.number().int()),
  kept: z.object({ kept: z.number().int(), of: z.number().int() }),
  cursor: z.string().nullable(),
});
export type PromisesPage = z.infer<typeof promisesPage>;

export const promisesFile = promisesQuery.pick({ rep: true, status: true });

/** Days away that are only thought of; without them, those that are kept. All three, or none. */
export const daysAway = z.object({
  rep: id.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

/** Open promises that fall whole into days away or meetings, and what would save each. */
export const promisesInAbsence = z.object({
  items: z.array(
    z.object({
      promise: promiseRow,
      absence: z
        .object({
          repId: id,
          from: z.iso.date(),
          to: z.iso.date(),
          /** Not days away, but a day on which meetings take four hours or more. */
          inMeetings: z.boolean(),
        })
        .describe("the rep's own dates"),
      /** The first date on which the rules let it be kept as promised. */
      keepFrom: localDate,
      /** Who is there in some hour of it: those whose own working day it is first. */
      handOverTo: z.array(z.object({ repId: id, name: z.string() })),
      /** The latest date on which an early call keeps it; null: none is left. */
      callBy: localDate.nullable(),
      /** What a message left on that date could promise instead. */
      sayInstead: promiseMade.nullable(),
    }),
  ),
});
export type PromisesInAbsence = z.infer<typeof promisesInAbsence>;

/**
 * Another rep goes on with somebody, or with several, or they are shared by a pool; an open promise goes with them. A pool
 * may be named with the rep who has them at first; else whoever is with one of its reps stays there.
 */
export const enrolmentChange = z.object(owner);
/** Either the work that is named, or whatever work there is on people. */
export const newHandOver = z.object({
  enrolmentIds: z.array(id).min(1).max(1000).optional(),
  personIds: z.array(id).min(1).max(1000).optional(),
  ...owner,
});
export const handOverAnswer = z.object({
  /** Those who were theirs already are not counted. */
  handedOver: z.number().int(),
  promises: z.number().int(),
  /** Of the people who were named, those who are in no method: they stay as they are. */
  notWorked: z.number().int(),
  /** Whose they were before, to hand them back. */
  before: z.array(z.object({ repId: id, poolId: id.nullable(), enrolmentIds: z.array(id) })),
});
export type HandOverAnswer = z.infer<typeof handOverAnswer>;
