import { z } from 'zod';
import { around } from '#api/connections.ts';
import { reading } from '#server/operation.ts';
import { membersOfBody } from '#store/referral/bodies.ts';

export const listBodyMembers = reading({
  id: 'list-body-members',
  method: 'get',
  path: '/bodies/{id}/members',
  says: 'Who belongs to a body, by name.',
  answer: z.object({ items: z.array(around) }),
  read: async ({ context, desk, params }) => ({
    items: await membersOfBody(context.db, desk.workspace.id, params.id!),
  }),
});
