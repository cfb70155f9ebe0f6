import { personDay } from '#api/plan.ts';
import { personDayAnswer } from '#server/answers/person-day.ts';
import { reading } from '#server/operation.ts';

export const getPersonDay = reading({
  id: 'get-person-day',
  method: 'get',
  path: '/people/{id}/day',
  says: 'The day on which this person may be called next, in half hours: how likely they answer, who picks up, what is planned.',
  answer: personDay,
  read: ({ context, desk, now, params }) => personDayAnswer(context.db, desk.workspace, params.id!, now),
});
