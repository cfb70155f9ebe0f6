import { scriptPage } from '#api/scripts.ts';
import { scriptPageAnswer } from '#server/answers/script-row.ts';
import { reading } from '#server/operation.ts';

export const getScript = reading({
  id: 'get-script',
  method: 'get',
  path: '/scripts/{id}',
  says: 'One script with all its versions, how often each was answered, and what a trial says of them.',
  answer: scriptPage,
  read: ({ context, desk, rep, params }) => scriptPageAnswer(context.db, desk.workspace, rep.id, params.id!),
});
