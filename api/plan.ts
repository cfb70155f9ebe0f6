import { z } from 'zod';
import { id, instant, localDate, reason, zones } from '#api/shape.ts';
import { dayPartNames } from '#core/call/touch.ts';

/** A chance as it is read: "3 in 10", never a percentage, with what it rests on. */
export const chance = z.object({
  /** Of ten small bars, how many are filled. */
  inTen: z.number().int().min(0).max(10),
  says: z.string().describe('3 in 10'),
  restsOn: z.string().describe('4 calls to them and 812 calls to others'),
  /** No call of ours to this person yet: what is said comes from similar people. */
  isEstimated: z.boolean(),
});
export type ChanceSaid = z.infer<typeof chance>;

/** Where the plan has a call. */
export const plannedCall = z.object({
  /** The half hour, by its beginning. */
  for: instant,
  /** They could be called before, and are more likely to answer then. */
  waits: z.boolean(),
  /** Or may not be called before by our own rule: that part of the day failed last, and is not repeated next. */
  notAgainIn: z.enum(dayPartNames).nullable(),
  chance,
  /** What the call is worth, what one more call in that half hour would have to be, and the next best half hour. */
  worth: z.number(),
  price: z.number(),
  second: z.object({ at: instant, loss: z.number() }).nullable(),
});
export type PlannedCall = z.infer<typeof plannedCall>;

/** One person's day as it may be called: half hours from 6 am to 7 pm by their clock. */
export const personDay = z.object({
  on: localDate,
  /** Null: none is known, and so there are no half hours. */
  timeZone: z.string().nullable(),
  slots: z.array(
    z.object({
      at: instant,
      /** 0 to 1; null where they may not be called. Of half hours of today that are over: what it was. */
      chance: z.number().nullable(),
      says: z.string().nullable(),
      /** Somebody else picks up at this hour. */
      isScreened: z.boolean(),
      isPlanned: z.boolean(),
    }),
  ),
  /** In this half hour; null where they may not be called now. */
  now: chance.nullable(),
  planned: plannedCall.nullable(),
  /** Why the plan does not have them today; null where it has, or where the decision says no. */
  notPlanned: reason.nullable(),
  zones,
});
export type PersonDay = z.infer<typeof personDay>;

/** A stretch of a working week by the rep's own clock: ISO weekdays, `HH:MM`, from inclusive, until exclusive. */
export const workingHours = z
  .array(
    z.object({
      days: z.array(z.number().int().min(1).max(7)).min(1),
      from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 07:30'),
      until: z
        .string()
        .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time of day such as 18:30, or 24:00'),
    }),
  )
  .max(70);
export type WorkingHours = z.infer<typeof workingHours>;

/** When a rep is engaged otherwise; `says` is what with, and may be empty. */
export const meeting = z.object({ id, repId: id, from: instant, until: instant, says: z.string() });
export type Meeting = z.infer<typeof meeting>;
export const newMeeting = z.object({
  repId: id,
  from: instant,
  until: instant,
  says: z.string().trim().max(120).default(''),
});
export const meetingsQuery = z.object({ rep: id.optional() });

/** Reps who share people: whoever of them has room calls. */
export const pool = z.object({
  id,
  name: z.string(),
  repIds: z.array(id),
  /** In work with this pool; exact up to 10,000, then 10,000. */
  people: z.number().int(),
});
export type Pool = z.infer<typeof pool>;
export const newPool = z.object({
  name: z.string().trim().min(1).max(120),
  repIds: z.array(id).min(1).max(500),
});
export const poolChange = newPool.partial();
/** Its people stay in work, with the rep they were with. */
export const removedPool = z.object({ removed: z.literal(true), people: z.number().int() });

/** A promise that has no place in its rep's day, and the half hours that are full of other promises. */
export const unkeepable = z.object({
  personId: id,
  enrolmentId: id,
  name: z.string(),
  phrase: z.string().nullable(),
  /** The last local date on which it can still be kept; null where this day is the last. */
  stillUntil: localDate.nullable(),
  overfull: z.array(instant),
  says: z.string(),
});

/** One rep's day as planned, for whoever answers for the team. */
export const repLoad = z.object({
  repId: id,
  name: z.string(),
  timeZone: z.string(),
  on: localDate,
  /** Null: not planned yet. */
  plannedAt: instant.nullable(),
  isAway: z.boolean(),
  /** How many calls fit, how many are planned, how many of those are promised, and who finds no place. */
  room: z.number().int(),
  calls: z.number().int(),
  promised: z.number().int(),
  leftOver: z.number().int(),
  /** Half hours of the day in order, with the price of one more call. */
  cells: z.array(
    z.object({ at: instant, room: z.number().int(), held: z.number().int(), price: z.number() }),
  ),
  unkeepable: z.array(unkeepable),
});
export type RepLoad = z.infer<typeof repLoad>;

export const load = z.object({
  /** `today` is each rep's present day, `tomorrow` their next one. */
  day: z.enum(['today', 'tomorrow']),
  reps: z.array(repLoad),
  /** The planning that goes on, or the last one. */
  run: z.lazy(() => planRun).nullable(),
  zones,
});
export const loadQuery = z.object({ day: z.enum(['today', 'tomorrow']).default('tomorrow') });

/** The planning of the whole workspace. */
export const planRun = z.object({
  id,
  ahead: z.boolean(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  startedAt: instant,
  finishedAt: instant.nullable(),
  reps: z.object({ done: z.number().int(), all: z.number().int() }),
  people: z.number().int(),
  calls: z.number().int(),
  says: z.string(),
});
export type PlanRun = z.infer<typeof planRun>;
export const newPlanRun = z.object({ day: z.enum(['today', 'tomorrow']) });

/** A day measured against the plan as it stood when it began. */
export const adherence = z.object({
  repId: id,
  on: localDate,
  /** When the plan was kept; null where none stood that day. */
  stoodAt: instant.nullable(),
  planned: z.number().int(),
  done: z.number().int(),
  /** Called that day, in another half hour than planned. */
  doneLate: z.number().int(),
  putOff: z.number().int(),
  /** Left undone with a reason that is not the rep's: they called us, a rule forbade it, the person is with somebody else. */
  fellAway: z.number().int(),
  toCome: z.number().int(),
  leftUndone: z.number().int(),
  calls: z.array(
    z.object({
      personId: id,
      name: z.string(),
      for: instant,
      promised: z.boolean(),
      state: z.enum(['done', 'done-late', 'put-off', 'fell-away', 'to-come', 'left-undone']),
      says: z.string(),
    }),
  ),
  zones,
});
export type Adherence = z.infer<typeof adherence>;
export const adherenceQuery = z.object({ rep: id.optional(), on: localDate.optional() });
