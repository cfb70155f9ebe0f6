import { newPool, pool } from '#api/plan.ts';
import { writing } from '#server/operation.ts';
import { poolNameTaken, readMembers } from '#server/pool-input.ts';
import { addPool, poolsOf } from '#store/pools.ts';

export const addAPool = writing({
  id: 'add-pool',
  method: 'post',
  path: '/pools',
  says: 'Begin a pool: reps who share people, whoever of them has room calling.',
  body: newPool,
  answer: pool,
  status: 201,
  async write(asked, db) {
    const { desk, now, body } = asked;
    const repIds = readMembers(asked, body.repIds);
    const id = await addPool(db, desk.workspace.id, { name: body.name, repIds }, now);
    if (id === null) throw poolNameTaken(body.name);
    return (await poolsOf(db, desk.workspace.id, id))[0];
  },
});
