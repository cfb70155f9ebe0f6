import { z } from 'zod';
import { calendarSource } from '#api/calendar.ts';
import { calendarSourceAnswer } from '#server/answers/calendar-source.ts';
import { reading } from '#server/operation.ts';
import { calendarSourcesOf } from '#store/calendar-sources.ts';

export const listCalendarSources = reading({
  id: 'list-calendar-sources',
  method: 'get',
  path: '/calendar-sources',
  says: 'The reps’ own calendars from which is read when they are taken, and how the last reading went.',
  answer: z.object({ items: z.array(calendarSource) }),
  async read({ context, desk, now }) {
    const sources = await calendarSourcesOf(context.db, desk.workspace.id, now);
    return { items: sources.map(calendarSourceAnswer) };
  },
});
