import { pool, poolChange } from '#api/plan.ts';
import { dayChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { poolNameTaken, readMembers } from '#server/pool-input.ts';
import { notFound } from '#server/problems.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';
import { changeMembers, poolsOf, renamePool } from '#store/pools.ts';

export const changeAPool = writing({
  id: 'change-pool',
  method: 'patch',
  path: '/pools/{id}',
  says: 'Rename a pool, or say anew who is in it; what a rep who leaves was to call goes to those who stay, but for promises.',
  body: poolChange,
  answer: pool,
  async write(asked, db) {
    const { desk, params, body, tell } = asked;
    const [before] = await poolsOf(db, desk.workspace.id, params.id!);
    if (before === undefined) throw notFound('This pool');
    const { name, repIds } = body;
    if (name !== undefined)
      await renamePool(db, desk.workspace.id, before.id, name).catch((error: { constraint?: string }) => {
        throw error.constraint === 'pool_name' ? poolNameTaken(name) : error;
      });
    if (repIds !== undefined) {
      await changeMembers(db, desk.workspace.id, before.id, readMembers(asked, repIds));
      await forgetPlan(db, desk.workspace.id, [...new Set([...before.repIds, ...repIds])]);
      tell(dayChanged);
    }
    return (await poolsOf(db, desk.workspace.id, before.id))[0];
  },
});
