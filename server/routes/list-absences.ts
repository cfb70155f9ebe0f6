import { z } from 'zod';
import { absence } from '#api/session.ts';
import { repDay } from '#core/plan/rep-day.ts';
import { reading } from '#server/operation.ts';
import { absencesOf } from '#store/reps.ts';

export const listAbsences = reading({
  id: 'list-absences',
  method: 'get',
  path: '/absences',
  says: 'The days on which reps are away, from today on.',
  answer: z.object({ items: z.array(absence) }),
  async read({ context, desk, rep, now }) {
    return { items: await absencesOf(context.db, desk.workspace.id, repDay(rep.timeZone, now).on) };
  },
});
