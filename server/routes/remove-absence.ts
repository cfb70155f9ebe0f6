import { z } from 'zod';
import { dayChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { lapse } from '#store/decisions.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';
import { removeAbsence } from '#store/reps.ts';

export const removeAnAbsence = writing({
  id: 'remove-absence',
  method: 'delete',
  path: '/absences/{id}',
  says: 'A rep is not away after all.',
  answer: z.object({ removed: z.literal(true) }),
  async write({ desk, params, tell }, db) {
    const repId = await removeAbsence(db, desk.workspace.id, params.id!);
    if (repId === null) throw notFound('This absence');
    await lapse(db, desk.workspace.id, { repId });
    await forgetPlan(db, desk.workspace.id, [repId]);
    tell(dayChanged);
    return { removed: true };
  },
});
