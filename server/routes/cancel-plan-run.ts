import { planRun } from '#api/plan.ts';
import { writing } from '#server/operation.ts';
import { runAnswer } from '#server/plan-jobs.ts';
import { conflict, notFound } from '#server/problems.ts';
import { findPlanRun } from '#store/plan-run/plan-runs.ts';
import { cancelPlanRun } from '#store/plan-run/start-plan-run.ts';

export const cancelAPlanRun = writing({
  id: 'cancel-plan-run',
  method: 'post',
  path: '/plan-runs/{id}/cancel',
  says: 'Stop planning; days planned so far keep their plan, the others what they had.',
  answer: planRun,
  async write({ desk, params, now, tell }, db) {
    const wasRunning = await cancelPlanRun(db, desk.workspace.id, params.id!, now);
    const run = await findPlanRun(db, desk.workspace.id, params.id!);
    if (run === null) throw notFound('This planning');
    if (!wasRunning)
      throw conflict(
        'not-running',
        'This planning does not go on any more.',
        'What it planned stands; plan again to have it anew.',
      );
    tell({ event: 'plan', data: runAnswer(run) });
    return runAnswer(run);
  },
});
