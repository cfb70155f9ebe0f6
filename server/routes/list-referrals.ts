import { z } from 'zod';
import { referral, referralsQuery } from '#api/connections.ts';
import { referralAnswer } from '#server/answers/referral-answer.ts';
import { reading } from '#server/operation.ts';
import { listReferrals } from '#store/referral/referrals.ts';

export const listTheReferrals = reading({
  id: 'list-referrals',
  method: 'get',
  path: '/referrals',
  says: 'Who was asked to call ahead, the latest first; or whom thanks are owed, by who waits longest.',
  query: referralsQuery,
  answer: z.object({ items: z.array(referral) }),
  async read({ context, desk, query }) {
    const found = await listReferrals(context.db, desk.workspace.id, {
      repId: query.rep ?? null,
      toThank: query.thanks === 'owed',
    });
    return { items: found.map(referralAnswer) };
  },
});
