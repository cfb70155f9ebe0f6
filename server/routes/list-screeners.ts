import { screenerList, screenersQuery } from '#api/screeners.ts';
import { screenersAnswer } from '#server/answers/screener-answer.ts';
import { reading } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';

export const listScreeners = reading({
  id: 'list-screeners',
  method: 'get',
  path: '/screeners',
  says: 'Who answers for a person, the likeliest first, or at a company: their hours as typed and as learned, and what they told us.',
  query: screenersQuery,
  answer: screenerList,
  async read({ context, desk, query: { person, account } }) {
    if ((person === undefined) === (account === undefined))
      throw badInput('person', 'A front desk is somebody’s.', 'Give a person or an account, and not both.');
    const which = person === undefined ? { accountId: account! } : { personId: person };
    return { items: await screenersAnswer(context.db, desk.workspace, which) };
  },
});
