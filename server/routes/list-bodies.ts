import { z } from 'zod';
import { body } from '#api/connections.ts';
import { reading } from '#server/operation.ts';
import { listBodies } from '#store/referral/bodies.ts';

export const listTheBodies = reading({
  id: 'list-bodies',
  method: 'get',
  path: '/bodies',
  says: 'Trade bodies, chambers, clubs, boards and former employers, with how many people here belong to each.',
  answer: z.object({ items: z.array(body) }),
  read: async ({ context, desk }) => ({ items: await listBodies(context.db, desk.workspace.id) }),
});
