import { screener, screenerChange } from '#api/screeners.ts';
import { screenerAnswer } from '#server/answers/screener-answer.ts';
import { writing } from '#server/operation.ts';
import { readAnswersFor, readScreenerWords, refuseNamesake, tellFrontDesk } from '#server/screener-input.ts';
import { changeScreener } from '#store/screener-changes.ts';

export const changeAScreener = writing({
  id: 'change-screener',
  method: 'patch',
  path: '/screeners/{id}',
  says: 'Change what is known of a screener, or whom they answer for; what is absent stays, null empties.',
  body: screenerChange,
  answer: screener,
  async write(asked, db) {
    const { desk, params, body } = asked;
    const before = await screenerAnswer(db, desk.workspace, params.id!);
    const whom = await readAnswersFor(db, asked, body);
    const answers = whom ?? (before.account && { accountId: before.account.id });
    const accountId = answers && 'accountId' in answers ? answers.accountId : null;
    const name = body.name === undefined ? before.name : body.name;
    await refuseNamesake(db, asked, { accountId, name }, before.id);
    const words = await readScreenerWords(asked, body);
    tellFrontDesk(asked, await changeScreener(db, desk.workspace.id, before.id, { whom, words }));
    return screenerAnswer(db, desk.workspace, before.id);
  },
});
