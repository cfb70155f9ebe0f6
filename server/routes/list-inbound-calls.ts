import { inboundCalls, inboundCallsQuery } from '#api/inbound-calls.ts';
import { inboundCallAnswer } from '#server/answers/inbound-call-answer.ts';
import { reading } from '#server/operation.ts';
import { listedCalls } from '#store/inbound/inbound-calls.ts';

/** Each of them is looked for anew, so a page is a short one. */
const pageLength = 20;

export const listInboundCalls = reading({
  id: 'list-inbound-calls',
  method: 'get',
  path: '/inbound-calls',
  says: 'Calls that came in and are nobody’s yet, or those put away as nobody we call; the newest first.',
  query: inboundCallsQuery,
  answer: inboundCalls,
  async read({ context, desk, rep, now, query }) {
    const { items, nextCursor } = await listedCalls(context.db, desk.workspace.id, {
      state: query.state,
      cursor: query.cursor,
      limit: pageLength,
    });
    return {
      items: await Promise.all(items.map((call) => inboundCallAnswer(context.db, desk, rep, call, now))),
      nextCursor,
    };
  },
});
