import { newScreener, screener } from '#api/screeners.ts';
import { screenerAnswer } from '#server/answers/screener-answer.ts';
import { writing } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { readAnswersFor, readScreenerWords, refuseNamesake, tellFrontDesk } from '#server/screener-input.ts';
import { addScreener } from '#store/screener-changes.ts';
import { peopleAnsweredFor } from '#store/screener-of.ts';

export const addAScreener = writing({
  id: 'add-screener',
  method: 'post',
  path: '/screeners',
  says: 'Write down who answers for a company, or for some people by name.',
  body: newScreener,
  answer: screener,
  status: 201,
  async write(asked, db) {
    const { desk, now, body } = asked;
    const whom = await readAnswersFor(db, asked, body);
    if (whom === null)
      throw badInput(
        'accountId',
        'A screener answers for somebody.',
        'Give accountId, account or personIds.',
      );
    const accountId = 'accountId' in whom ? whom.accountId : null;
    await refuseNamesake(db, asked, { accountId, name: body.name ?? null }, null);
    const words = await readScreenerWords(asked, body);
    const id = await addScreener(db, desk.workspace.id, whom, words, now);
    tellFrontDesk(asked, await peopleAnsweredFor(db, desk.workspace.id, id));
    return screenerAnswer(db, desk.workspace, id);
  },
});
