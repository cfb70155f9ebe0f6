import { z } from 'zod';
import { id, instant, localDate } from '#api/shape.ts';

/** When they are there, Monday to Friday by their own clock: `HH:MM`, from inclusive, until exclusive. */
const hours = z
  .array(
    z
      .object({
        from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 08:30'),
        until: z
          .string()
          .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time of day such as 17:00, or 24:00'),
      })
      .refine(({ from, until }) => from < until, { message: 'must end after it begins', path: ['until'] }),
  )
  .max(6);

const role = z.enum(['screener', 'assistant']);

/** Whoever answers in a person's place, as far as a call to that person needs it. */
export const screenerOfPerson = z.object({
  id,
  name: z.string().nullable(),
  role,
  hours: hours.nullable(),
  /** Null: the clock of whoever is called. */
  timeZone: z.string().nullable(),
  note: z.string().nullable(),
  line: z.string().nullable().describe('What to say that works with them'),
  saidAt: instant.nullable(),
  /** As they said it last. A suggestion of theirs: never "as you asked". */
  betterTime: z.string().nullable(),
});

/** What they told us, and in which call. */
export const screenerSaid = z.object({
  id,
  at: instant,
  /** Null: told of nobody in particular, or of somebody who is not here any more. */
  person: z.object({ id, name: z.string() }).nullable(),
  touchId: id.nullable(),
  rep: z.string().nullable(),
  name: z.string().nullable(),
  says: z.string().nullable(),
  betterTime: z.string().nullable(),
  /** The time or the date they suggested in the call, by the prospect's calendar. */
  callAt: instant.nullable(),
  callOn: localDate.nullable(),
  /** The meeting was booked by them. */
  booked: z.boolean(),
});

/** Our calls of one hour of their clock, Monday to Friday, to the people they answer for. */
export const frontDeskHour = z.object({
  hour: z.number().int().min(0).max(23),
  calls: z.number().int(),
  answered: z.number().int(),
  /** 0 to 1, held to all hours; null: fewer than eight calls, which say nothing. */
  share: z.number().nullable(),
});
export type FrontDeskHour = z.infer<typeof frontDeskHour>;

export const screener = z.object({
  id,
  name: z.string().nullable(),
  role,
  /** Whom they answer for: everybody of a company, or the people by name. */
  account: z.object({ id, name: z.string() }).nullable(),
  /** By name, at most 200. */
  people: z.array(z.object({ id, name: z.string(), title: z.string().nullable() })),
  peopleCount: z.number().int(),
  phone: z.object({ number: z.string(), display: z.string() }).nullable(),
  hours: hours.nullable(),
  timeZone: z.string().nullable(),
  note: z.string().nullable(),
  line: z.string().nullable(),
  /** Newest first, at most 50. */
  said: z.array(screenerSaid),
  /** Meetings they put into the calendar. */
  booked: z.number().int(),
  learned: z.array(frontDeskHour),
});
export type Screener = z.infer<typeof screener>;

export const screenerList = z.object({
  /** The company that was asked for; null where a person was. */
  account: z.object({ id, name: z.string() }).nullable(),
  items: z.array(screener),
});
export type ScreenerList = z.infer<typeof screenerList>;
/** One of the two: who answers for that person, or at that company, its people's own assistants included. */
export const screenersQuery = z.object({ person: id.optional(), account: id.optional() });

const words = {
  name: z.string().trim().max(120).nullable().optional(),
  role: role.optional(),
  phone: z.string().trim().min(3).max(60).nullable().optional(),
  hours: hours.nullable().optional(),
  timeZone: z.string().max(64).nullable().optional(),
  note: z.string().trim().max(2000).nullable().optional(),
  line: z.string().trim().max(300).nullable().optional(),
};

/** Exactly one of `accountId`, `account` and `personIds`. */
export const newScreener = z.object({
  ...words,
  accountId: id.optional(),
  /** A company by its name; found, or added. */
  account: z.string().trim().min(1).max(200).optional(),
  personIds: z.array(id).min(1).max(200).optional(),
});
/** What is absent stays, null empties. Another company, or other people, takes the place of those they answered for. */
export const screenerChange = newScreener.partial();
export const newSaid = z
  .object({
    personId: id.optional(),
    says: z.string().trim().min(1).max(1000).optional(),
    betterTime: z.string().trim().min(1).max(200).optional(),
  })
  .refine(({ says, betterTime }) => says !== undefined || betterTime !== undefined, {
    message: 'must be given, or a better time',
    path: ['says'],
  });
/** The one that is merged into the other, and then is no more. */
export const screenerMerge = z.object({ screenerId: id });
export const removedScreener = z.object({ removed: z.literal(true) });
