import { screener } from '#api/screeners.ts';
import { screenerAnswer } from '#server/answers/screener-answer.ts';
import { reading } from '#server/operation.ts';

export const getScreener = reading({
  id: 'get-screener',
  method: 'get',
  path: '/screeners/{id}',
  says: 'One screener or assistant: whom they answer for, when, what they told us and when, and the meetings they booked.',
  answer: screener,
  read: ({ context, desk, params }) => screenerAnswer(context.db, desk.workspace, params.id!),
});
