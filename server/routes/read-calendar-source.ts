import { calendarSource } from '#api/calendar.ts';
import { calendarSourceAnswer } from '#server/answers/calendar-source.ts';
import { readSource } from '#server/calendar/read-sources.ts';
import { acting } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';

/** Nothing is kept under its key: whoever asks again wants it read again. */
export const readACalendarSource = acting({
  id: 'read-calendar-source',
  method: 'post',
  path: '/calendar-sources/{id}/reading',
  says: 'Reads a rep’s own calendar now, and says how that went.',
  answer: calendarSource,
  async act({ context, desk, params }) {
    const source = await readSource(context, desk, params.id!);
    if (source === null) throw notFound('This calendar');
    return { status: 200, body: calendarSourceAnswer(source) };
  },
});
