import { z } from 'zod';
import { dayChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { removeCalendarSource } from '#store/calendar-sources.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';

export const removeACalendarSource = writing({
  id: 'remove-calendar-source',
  method: 'delete',
  path: '/calendar-sources/{id}',
  says: 'A rep’s own calendar is read no more; its meetings take no time any more.',
  answer: z.object({ removed: z.literal(true) }),
  async write({ desk, params, tell }, db) {
    const repId = await removeCalendarSource(db, desk.workspace.id, params.id!);
    if (repId === null) throw notFound('This calendar');
    await forgetPlan(db, desk.workspace.id, [repId]);
    tell(dayChanged);
    return { removed: true };
  },
});
