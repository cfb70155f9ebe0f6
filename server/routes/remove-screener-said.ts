import { screener } from '#api/screeners.ts';
import { screenerAnswer } from '#server/answers/screener-answer.ts';
import { writing } from '#server/operation.ts';
import { conflict, notFound } from '#server/problems.ts';
import { tellFrontDesk } from '#server/screener-input.ts';
import { removeSaid } from '#store/screener-changes.ts';
import { peopleAnsweredFor } from '#store/screener-of.ts';

export const removeWhatScreenerSaid = writing({
  id: 'remove-screener-said',
  method: 'delete',
  path: '/screeners/{id}/said/{saidId}',
  says: 'Remove something a screener told us; what was told in a call goes when the call is taken back.',
  answer: screener,
  async write(asked, db) {
    const { desk, params } = asked;
    const before = await screenerAnswer(db, desk.workspace, params.id!);
    if (!(await removeSaid(db, desk.workspace.id, before.id, params.saidId!))) {
      if (!before.said.some(({ id }) => id === params.saidId)) throw notFound('What they said');
      throw conflict('said-in-call', 'It was said in a call.', 'Take the call back instead.');
    }
    tellFrontDesk(asked, await peopleAnsweredFor(db, desk.workspace.id, before.id));
    return screenerAnswer(db, desk.workspace, before.id);
  },
});
