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
