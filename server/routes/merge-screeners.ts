import { screener, screenerMerge } from '#api/screeners.ts';
import { screenerAnswer } from '#server/answers/screener-answer.ts';
import { writing } from '#server/operation.ts';
import { badInput, conflict } from '#server/problems.ts';
import { tellFrontDesk } from '#server/screener-input.ts';
import { mergeScreeners } from '#store/screener-changes.ts';

export const mergeTwoScreeners = writing({
  id: 'merge-screeners',
  method: 'post',
  path: '/screeners/{id}/merge',
  says: 'Two were one person: this one stays, with all that the other told us, booked and answers for.',
  body: screenerMerge,
  answer: screener,
  async write(asked, db) {
    const { desk, params, body } = asked;
    const kept = await screenerAnswer(db, desk.workspace, params.id!);
    if (kept.id === body.screenerId) throw badInput('screenerId', 'They are one already.', 'Name the other.');
    const gone = await screenerAnswer(db, desk.workspace, body.screenerId);
    if (kept.account && gone.account && kept.account.id !== gone.account.id)
      throw conflict(
        'two-companies',
        `They answer for two companies, ${kept.account.name} and ${gone.account.name}.`,
        'Move one of them to the other’s company first.',
      );
    tellFrontDesk(asked, await mergeScreeners(db, desk.workspace.id, kept.id, gone.id));
    return screenerAnswer(db, desk.workspace, kept.id);
  },
});
