import { removedScreener } from '#api/screeners.ts';
import { screenerAnswer } from '#server/answers/screener-answer.ts';
import { writing } from '#server/operation.ts';
import { tellFrontDesk } from '#server/screener-input.ts';
import { removeScreener } from '#store/screener-changes.ts';

export const removeAScreener = writing({
  id: 'remove-screener',
  method: 'delete',
  path: '/screeners/{id}',
  says: 'Remove a screener with what they told us; the calls they took stay in the history.',
  answer: removedScreener,
  async write(asked, db) {
    const { desk, params } = asked;
    const { id } = await screenerAnswer(db, desk.workspace, params.id!);
    tellFrontDesk(asked, await removeScreener(db, desk.workspace.id, id));
    return { removed: true };
  },
});
