import { trialList } from '#api/trials.ts';
import { reading } from '#server/operation.ts';
import { listTrials } from '#store/trials/trials.ts';

export const listTheTrials = reading({
  id: 'list-trials',
  method: 'get',
  path: '/trials',
  says: 'Trials, newest first, each with what it shows now.',
  answer: trialList,
  async read({ context, desk: { workspace }, now }) {
    const { trialAnswer } = await import('#server/answers/trial-answer.ts');
    const items = [];
    for (const trial of await listTrials(context.db, workspace.id))
      items.push(await trialAnswer(context.db, workspace, trial, now));
    return { items };
  },
});
