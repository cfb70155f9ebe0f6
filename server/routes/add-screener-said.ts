import { newSaid, screener } from '#api/screeners.ts';
import { screenerAnswer } from '#server/answers/screener-answer.ts';
import { writing } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { tellFrontDesk } from '#server/screener-input.ts';
import { addSaid, strangersAmong } from '#store/screener-changes.ts';
import { peopleAnsweredFor } from '#store/screener-of.ts';

export const addWhatScreenerSaid = writing({
  id: 'add-screener-said',
  method: 'post',
  path: '/screeners/{id}/said',
  says: 'Keep what a screener told us outside of a recorded call, and a better time they suggested.',
  body: newSaid,
  answer: screener,
  status: 201,
  async write(asked, db) {
    const { desk, rep, now, params, body } = asked;
    const { says = null, betterTime = null, personId = null } = body;
    const { id } = await screenerAnswer(db, desk.workspace, params.id!);
    if (personId !== null) {
      const [stranger] = await strangersAmong(db, desk.workspace.id, { personIds: [personId] });
      if (stranger !== undefined) throw badInput('personId', 'There is no such person here.');
    }
    const said = { screenerId: id, personId, repId: rep.id, at: now, says, betterTime };
    await addSaid(db, desk.workspace.id, said);
    tellFrontDesk(asked, await peopleAnsweredFor(db, desk.workspace.id, id));
    return screenerAnswer(db, desk.workspace, id);
  },
});
