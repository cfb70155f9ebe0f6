import { z } from 'zod';
import { around, aroundQuery } from '#api/connections.ts';
import { reading } from '#server/operation.ts';
import { searchAround } from '#store/referral/around.ts';

export const findWhoIsAround = reading({
  id: 'find-around',
  method: 'get',
  path: '/around',
  says: 'Reps, prospects and contacts whose name holds these words, the first twelve.',
  query: aroundQuery,
  answer: z.object({ items: z.array(around) }),
  read: async ({ context, desk, query }) => ({
    items: await searchAround(context.db, desk.workspace.id, query.q),
  }),
});
