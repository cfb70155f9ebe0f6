import { z } from 'zod';
import { pool } from '#api/plan.ts';
import { reading } from '#server/operation.ts';
import { poolsOf } from '#store/pools.ts';

export const listPools = reading({
  id: 'list-pools',
  method: 'get',
  path: '/pools',
  says: 'Reps who share people, by the name of their pool.',
  answer: z.object({ items: z.array(pool) }),
  async read({ context, desk }) {
    return { items: await poolsOf(context.db, desk.workspace.id) };
  },
});
