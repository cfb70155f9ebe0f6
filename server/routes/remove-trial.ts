import { z } from 'zod';
import { writing } from '#server/operation.ts';
import { conflict, notFound } from '#server/problems.ts';
import { mustDecideOnTrials } from '#server/trial-decided.ts';
import { findTrial, removeDeclared } from '#store/trials/trials.ts';

export const removeATrial = writing({
  id: 'remove-trial',
  method: 'delete',
  path: '/trials/{id}',
  says: 'Take back a trial that was declared and not started.',
  answer: z.object({ removed: z.literal(true) }),
  async write({ desk, rep, params }, db) {
    mustDecideOnTrials({ desk, rep });
    const { workspace } = desk;
    const trial = await findTrial(db, workspace.id, params.id!);
    if (trial === null) throw notFound('This trial');
    if (!(await removeDeclared(db, workspace.id, trial.id)))
      throw conflict(
        'trial-begun',
        `“${trial.name}” has started; what it shows is kept.`,
        'End it to give nobody more to it.',
      );
    return { removed: true };
  },
});
