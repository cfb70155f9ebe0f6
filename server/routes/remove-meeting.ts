import { z } from 'zod';
import { dayChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { removeMeeting } from '#store/meetings.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';

export const removeAMeeting = writing({
  id: 'remove-meeting',
  method: 'delete',
  path: '/meetings/{id}',
  says: 'A meeting does not take place; the plan may have calls in its time again.',
  answer: z.object({ removed: z.literal(true) }),
  async write({ desk, params, tell }, db) {
    const repId = await removeMeeting(db, desk.workspace.id, params.id!);
    if (repId === null) throw notFound('This meeting');
    await forgetPlan(db, desk.workspace.id, [repId]);
    tell(dayChanged);
    return { removed: true };
  },
});
