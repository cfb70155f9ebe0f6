import { randomBytes } from 'node:crypto';
import { newCalendarFeed, newCalendarFeedAnswer } from '#api/calendar.ts';
import { acting } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { makeCalendarFeed } from '#store/calendar-feeds.ts';
import { transaction } from '#store/transaction.ts';

/** The answer is not kept under its key, for the secret stands in it: asked again, it makes another, and only that one opens. */
export const makeACalendarFeed = acting({
  id: 'make-calendar-feed',
  method: 'post',
  path: '/calendar-feeds',
  says: 'Gives a rep’s calendar an address to subscribe to; the one it had before opens nothing any more.',
  body: newCalendarFeed,
  answer: newCalendarFeedAnswer,
  status: 201,
  async act({ context, desk, body: { repId }, now }) {
    if (!desk.reps.some(({ id }) => id === repId)) throw badInput('repId', 'There is no such rep here.');
    const secret = randomBytes(32).toString('base64url');
    const made = await transaction(context.db, (db) =>
      makeCalendarFeed(db, desk.workspace.id, { repId, secret }, now),
    );
    return { status: 201, body: { ...made, path: `/calendar/${secret}.ics` } };
  },
});
