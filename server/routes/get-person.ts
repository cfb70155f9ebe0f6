import { person } from '#api/people.ts';
import { personAnswer } from '#server/answers/person-answer.ts';
import { reading } from '#server/operation.ts';

export const getPerson = reading({
  id: 'get-person',
  method: 'get',
  path: '/people/{id}',
  says: 'One person, whole: history, research, phones, and the decision of this instant with what it ruled out.',
  answer: person,
  read: ({ context, desk, now, params }) => personAnswer(context.db, desk.workspace, params.id!, now),
});
