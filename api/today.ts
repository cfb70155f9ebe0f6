import { z } from 'zod';
import { plannedCall } from '#api/plan.ts';
import { decision, id, instant, localDate, reason, relationship, zones } from '#api/shape.ts';
import { groups } from '#core/plan/group.ts';

export const group = z.enum(groups);

/** One person of Today, with everything the list shows. */
export const todayRow = z.object({
  enrolmentId: id,
  personId: id,
  name: z.string(),
  title: z.string().nullable(),
  account: z.string().nullable(),
  /** City, else region, else country. */
  place: z.string().nullable(),
  /** The zones the person may be in; the first one's clock is shown. */
  timeZones: z.array(z.string()),
  relationship,
  group,
  /** When the first window opens (or opened); null where nothing is to be called. */
  opensAt: instant.nullable(),
  /** End of the first window. */
  windowUntil: instant.nullable(),
  closesAt: instant.nullable(),
  /** Set while a rep put this person off; the decision is unchanged. */
  deferredUntil: instant.nullable(),
  /** The words of the open promise, where one is due. */
  phrase: z.string().nullable(),
  promiseTo: localDate.nullable(),
  /** The strongest reason, one sentence. */
  because: reason,
  decision,
  playbookId: z.string(),
  playbookName: z.string(),
  campaign: z.string().nullable(),
  /** Where today's plan has the call; null where it has none. */
  plan: plannedCall.nullable(),
});
export type TodayRow = z.infer<typeof todayRow>;

/** One tick of the day: a call made today by this rep. */
export const tick = z.object({ at: instant, outcome: z.string() });

/**
 * The rep's day at an instant. `rows` holds the first page in working order: promised, now, later, prepare,
 * held back; the rest by `cursor`, or one group alone by `group`.
 */
export const today = z.object({
  at: instant,
  /** The rep's own calendar date. */
  on: localDate,
  counts: z.object({
    promised: z.number().int(),
    now: z.number().int(),
    later: z.number().int(),
    prepare: z.number().int(),
    heldBack: z.number().int(),
    promisesKeptToday: z.number().int(),
  }),
  ticks: z.array(tick),
  /** Calls the plan still has for today, and when it was made; null where the day is not planned. */
  plan: z.object({ toCome: z.number().int(), plannedAt: instant }).nullable(),
  rows: z.array(todayRow),
  zones,
  cursor: z.string().nullable(),
});
export type Today = z.infer<typeof today>;

export const todayQuery = z.object({
  rep: id.optional(),
  at: instant.optional(),
  group: group.optional(),
  q: z.string().max(200).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

/** The rep narrows the plan: not before this instant. Only instants that the decision allows are taken. */
export const deferral = z.object({
  until: instant,
  why: z.enum(['later-today', 'tomorrow', 'other-day']),
});
