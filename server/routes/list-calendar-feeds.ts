import { z } from 'zod';
import { calendarFeed } from '#api/calendar.ts';
import { reading } from '#server/operation.ts';
import { calendarFeedsOf } from '#store/calendar-feeds.ts';

export const listCalendarFeeds = reading({
  id: 'list-calendar-feeds',
  method: 'get',
  path: '/calendar-feeds',
  says: 'Which reps’ calendars have an address to subscribe to, and since when; not the address.',
  answer: z.object({ items: z.array(calendarFeed) }),
  async read({ context, desk }) {
    return { items: await calendarFeedsOf(context.db, desk.workspace.id) };
  },
});
