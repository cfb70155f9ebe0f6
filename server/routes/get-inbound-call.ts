import { inboundCall as answer } from '#api/inbound-calls.ts';
import { inboundCallAnswer } from '#server/answers/inbound-call-answer.ts';
import { reading } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { findInboundCall } from '#store/inbound/inbound-calls.ts';

export const getInboundCall = reading({
  id: 'get-inbound-call',
  method: 'get',
  path: '/inbound-calls/{id}',
  says: 'One call that came in, with who it may be.',
  answer,
  async read({ context, desk, rep, now, params }) {
    const call = await findInboundCall(context.db, desk.workspace.id, params.id!);
    if (call === null) throw notFound('This call');
    return inboundCallAnswer(context.db, desk, rep, call, now);
  },
});
