import { intoMeetings } from '#api/calendar.ts';
import { reading } from '#server/operation.ts';
import { askedIntoMeetings } from '#store/asked-times.ts';

export const listCallsIntoMeetings = reading({
  id: 'list-calls-into-meetings',
  method: 'get',
  path: '/promises/in-meetings',
  says: 'The calls at times they asked for that fall into meetings of the rep who owes them.',
  answer: intoMeetings,
  async read({ context, desk, now }) {
    return { items: await askedIntoMeetings(context.db, desk.workspace, now) };
  },
});
