import { z } from 'zod';
import { id, instant } from '#api/shape.ts';

/** A rep's calendar, which other calendars may subscribe to; at most one address a rep opens it. */
export const calendarFeed = z.object({ id, repId: id, createdAt: instant });
export type CalendarFeed = z.infer<typeof calendarFeed>;

/** Said once, when it is made: the secret in it is not kept. */
export const newCalendarFeedAnswer = calendarFeed.extend({
  path: z.string().describe('/calendar/….ics, on this machine'),
});
export type NewCalendarFeed = z.infer<typeof newCalendarFeedAnswer>;
export const newCalendarFeed = z.object({ repId: id });

/** A calendar of a rep's own from which is read when they are taken; its address is a secret and is not said again. */
export const calendarSource = z.object({
  id,
  repId: id,
  name: z.string(),
  host: z.string().describe('calendar.example.com'),
  /** What was read then holds; null: not read yet. */
  readAt: instant.nullable(),
  /** Set where it could not be read the last time, and `says` why. */
  failedAt: instant.nullable(),
  says: z.string(),
  /** How many of its meetings are to come. */
  meetings: z.number().int(),
});
export type CalendarSource = z.infer<typeof calendarSource>;
export const newCalendarSource = z.object({
  repId: id,
  name: z.string().trim().min(1).max(120),
  url: z.string().trim().min(1).max(2000).describe('http, https or webcal'),
});

/** A stretch in which a rep is engaged otherwise; `says` is with what, or which calendar says so. */
const taken = z.object({ from: instant, until: instant, says: z.string() });
export const takenQuery = z.object({ at: instant, rep: id.optional() });
export const takenAnswer = z.object({ items: z.array(taken) });
export type Taken = z.infer<typeof taken>;

/** The rep's own dates on which they call hardly anybody: days away, and days with four hours of meetings or more. */
export const takenDays = z.object({
  items: z.array(z.object({ on: z.iso.date(), inMeetings: z.boolean() })),
});
export type TakenDay = z.infer<typeof takenDays>['items'][number];

/** Calls at times they asked for, while the rep who owes them is engaged otherwise. */
export const intoMeetings = z.object({
  items: z.array(
    z.object({
      personId: id,
      name: z.string(),
      account: z.string().nullable(),
      timeZone: z.string(),
      repId: id,
      rep: z.string(),
      callAt: instant,
      meeting: taken,
    }),
  ),
});
export type IntoMeeting = z.infer<typeof intoMeetings>['items'][number];
