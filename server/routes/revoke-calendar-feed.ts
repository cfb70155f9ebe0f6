import { z } from 'zod';
import { writing } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { revokeCalendarFeed } from '#store/calendar-feeds.ts';

export const revokeACalendarFeed = writing({
  id: 'revoke-calendar-feed',
  method: 'delete',
  path: '/calendar-feeds/{id}',
  says: 'The address of a rep’s calendar opens nothing any more.',
  answer: z.object({ revoked: z.literal(true) }),
  async write({ desk, params, now }, db) {
    const isRevoked = await revokeCalendarFeed(db, desk.workspace.id, params.id!, now);
    if (!isRevoked) throw notFound('This address of a calendar');
    return { revoked: true };
  },
});
