import { takenDays } from '#api/calendar.ts';
import { reading } from '#server/operation.ts';
import { daysTaken } from '#store/promises-in-absence.ts';

export const listTakenDays = reading({
  id: 'list-taken-days',
  method: 'get',
  path: '/meetings/taken-days',
  says: 'The dates on which days away or meetings leave the rep who asks hardly an hour to call in.',
  answer: takenDays,
  async read({ context, desk, rep, now }) {
    return { items: await daysTaken(context.db, desk.workspace.id, rep, now) };
  },
});
