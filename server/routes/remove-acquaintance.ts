import { z } from 'zod';
import { personChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { forgetAcquaintance } from '#store/referral/acquaintances.ts';

export const removeAnAcquaintance = writing({
  id: 'remove-acquaintance',
  method: 'delete',
  path: '/acquaintances/{one}/{other}',
  says: 'Forget that two people know each other.',
  answer: z.object({ removed: z.literal(true) }),
  async write({ desk, params, tell }, db) {
    const { one, other } = params;
    if (!(await forgetAcquaintance(db, desk.workspace.id, one!, other!))) throw notFound('This acquaintance');
    tell(personChanged(one!));
    tell(personChanged(other!));
    return { removed: true };
  },
});
