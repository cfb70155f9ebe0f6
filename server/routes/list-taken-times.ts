import { takenAnswer, takenQuery } from '#api/calendar.ts';
import { reading } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { takenAt } from '#store/asked-times.ts';

export const listTakenTimes = reading({
  id: 'list-taken-times',
  method: 'get',
  path: '/meetings/taken',
  says: 'What takes a rep’s time if they are to call at an instant: asked before it is agreed to.',
  query: takenQuery,
  answer: takenAnswer,
  async read({ context, desk, rep, query }) {
    const repId = query.rep ?? rep.id;
    if (!desk.reps.some(({ id }) => id === repId)) throw badInput('rep', 'There is no such rep here.');
    return { items: await takenAt(context.db, desk.workspace, repId, query.at) };
  },
});
