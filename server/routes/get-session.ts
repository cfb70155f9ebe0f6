import { session } from '#api/session.ts';
import { sessionAnswer } from '#server/answers/session-answer.ts';
import { reading } from '#server/operation.ts';

export const getSession = reading({
  id: 'get-session',
  method: 'get',
  path: '/session',
  says: 'Who works at the desk, in which workspace, and the instant the desk goes by.',
  answer: session,
  beforeWorkspace: true,
  read: ({ context, desk, rep }) => sessionAnswer(context.db, context, desk, rep),
});
