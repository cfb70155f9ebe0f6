import { trial } from '#api/trials.ts';
import { dayChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { conflict, notFound } from '#server/problems.ts';
import { mustDecideOnTrials } from '#server/trial-decided.ts';
import { endTrial } from '#store/trials/look-at-trial.ts';
import { findTrial } from '#store/trials/trials.ts';

export const endATrial = writing({
  id: 'end-trial',
  method: 'post',
  path: '/trials/{id}/end',
  says: 'End a trial: nobody more is given to it, everybody goes on by the method they have.',
  answer: trial,
  async write({ desk, rep, params, now, tell }, db) {
    mustDecideOnTrials({ desk, rep });
    const { workspace } = desk;
    const found = await findTrial(db, workspace.id, params.id!);
    if (found === null) throw notFound('This trial');
    if (!(await endTrial(db, workspace.id, found.id, 'ended', now)))
      throw conflict('trial-not-running', `“${found.name}” does not run.`, 'Reload to see how it stands.');
    tell(dayChanged);
    const { trialAnswer } = await import('#server/answers/trial-answer.ts');
    return trialAnswer(db, workspace, (await findTrial(db, workspace.id, found.id))!, now);
  },
});
