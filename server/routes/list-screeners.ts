import { screenerList, screenersQuery } from '#api/screeners.ts';
import { screenersAnswer } from '#server/answers/screener-answer.ts';
import { reading } from '#server/operation.ts';
import { badInput, notFound } from '#server/problems.ts';
import { findAccount } from '#store/screeners.ts';

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
    const { db } = context;
    if (person !== undefined)
      return { account: null, items: await screenersAnswer(db, desk.workspace, { personId: person }) };
    const found = await findAccount(db, desk.workspace.id, account!);
    if (found === null) throw notFound('This company');
    return { account: found, items: await screenersAnswer(db, desk.workspace, { accountId: found.id }) };
  },
});
