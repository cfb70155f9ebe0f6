import { removedPool } from '#api/plan.ts';
import { dayChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';
import { poolsOf, removePool } from '#store/pools.ts';

export const removeAPool = writing({
  id: 'remove-pool',
  method: 'delete',
  path: '/pools/{id}',
  says: 'Remove a pool; each of its people stays in work, with the rep they are with.',
  answer: removedPool,
  async write({ desk, params, tell }, db) {
    const [pool] = await poolsOf(db, desk.workspace.id, params.id!);
    if (pool === undefined) throw notFound('This pool');
    const { repIds, people } = await removePool(db, desk.workspace.id, pool.id);
    await forgetPlan(db, desk.workspace.id, repIds);
    tell(dayChanged);
    return { removed: true, people };
  },
});
