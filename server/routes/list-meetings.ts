import { z } from 'zod';
import { meeting, meetingsQuery } from '#api/plan.ts';
import { reading } from '#server/operation.ts';
import { meetingsOf } from '#store/meetings.ts';

export const listMeetings = reading({
  id: 'list-meetings',
  method: 'get',
  path: '/meetings',
  says: 'When reps are engaged otherwise and call nobody: the meetings that are not over.',
  query: meetingsQuery,
  answer: z.object({ items: z.array(meeting) }),
  async read({ context, desk, now, query }) {
    return { items: await meetingsOf(context.db, desk.workspace.id, query.rep ?? null, now) };
  },
});
