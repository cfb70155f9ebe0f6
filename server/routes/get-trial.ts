import { trial } from '#api/trials.ts';
import { reading } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { findTrial } from '#store/trials/trials.ts';

export const getTrial = reading({
  id: 'get-trial',
  method: 'get',
  path: '/trials/{id}',
  says: 'One trial with its arms, where their difference lies at each look, and the verdict; looking changes nothing.',
  answer: trial,
  async read({ context, desk: { workspace }, params, now }) {
    const found = await findTrial(context.db, workspace.id, params.id!);
    if (found === null) throw notFound('This trial');
    const { trialAnswer } = await import('#server/answers/trial-answer.ts');
    return trialAnswer(context.db, workspace, found, now);
  },
});
