import { rep } from '#api/session.ts';
import { newRep } from '#api/settings.ts';
import { answerOnce } from '#server/answer-once.ts';
import { acting } from '#server/operation.ts';
import { parseTimeZone } from '#server/places.ts';
import { conflict } from '#server/problems.ts';
import { addRep } from '#store/reps.ts';

export const addARep = acting({
  id: 'add-rep',
  method: 'post',
  path: '/reps',
  says: 'Add a rep to the workspace.',
  body: newRep,
  answer: rep,
  status: 201,
  async act(asked) {
    const { keeper, desk, body, now } = asked;
    const timeZone = parseTimeZone('timeZone', body.timeZone);
    const answer = await answerOnce(asked, 201, async (db) => {
      const added = await addRep(db, desk.workspace.id, { ...body, timeZone, role: 'rep' }, now);
      if (added === null)
        throw conflict(
          'rep-email',
          `There is a rep with the address ${body.email} already.`,
          'Use another address.',
        );
      return added;
    });
    keeper.forget();
    return answer;
  },
});
