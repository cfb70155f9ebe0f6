import { calendarSource, newCalendarSource } from '#api/calendar.ts';
import { calendarSourceAnswer } from '#server/answers/calendar-source.ts';
import { parseCalendarAddress } from '#server/calendar/calendar-address.ts';
import { writing } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { addCalendarSource, calendarSourcesOf } from '#store/calendar-sources.ts';

const mostOfOneRep = 10;

export const addACalendarSource = writing({
  id: 'add-calendar-source',
  method: 'post',
  path: '/calendar-sources',
  says: 'A rep’s own calendar is read every quarter of an hour from now on; the plan has no call in its meetings.',
  body: newCalendarSource,
  answer: calendarSource,
  status: 201,
  async write({ desk, body, now }, db) {
    if (!desk.reps.some(({ id }) => id === body.repId)) throw badInput('repId', 'There is no such rep here.');
    const url = parseCalendarAddress(body.url);
    const own = (await calendarSourcesOf(db, desk.workspace.id, now)).filter(
      ({ repId }) => repId === body.repId,
    );
    if (own.some((source) => source.url === url))
      throw badInput('url', 'This calendar is read already.', 'Give another, or leave it as it is.');
    if (own.length >= mostOfOneRep)
      throw badInput('repId', `${mostOfOneRep} calendars of this rep are read already.`, 'Remove one first.');
    return calendarSourceAnswer(await addCalendarSource(db, desk.workspace.id, { ...body, url }, now));
  },
});
