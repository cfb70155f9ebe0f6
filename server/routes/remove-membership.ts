import { z } from 'zod';
import { personChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { forgetMembership } from '#store/referral/bodies.ts';

export const removeAMembership = writing({
  id: 'remove-membership',
  method: 'delete',
  path: '/bodies/{id}/members/{person}',
  says: 'Forget that somebody belongs to a body; a body nobody belongs to goes too.',
  answer: z.object({ removed: z.literal(true) }),
  async write({ desk, params, tell }, db) {
    if (!(await forgetMembership(db, desk.workspace.id, params.id!, params.person!)))
      throw notFound('This membership');
    tell(personChanged(params.person!));
    return { removed: true };
  },
});
