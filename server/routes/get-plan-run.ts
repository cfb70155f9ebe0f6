import { planRun } from '#api/plan.ts';
import { reading } from '#server/operation.ts';
import { runAnswer } from '#server/plan-jobs.ts';
import { notFound } from '#server/problems.ts';
import { findPlanRun } from '#store/plan-run/plan-runs.ts';

export const getPlanRun = reading({
  id: 'get-plan-run',
  method: 'get',
  path: '/plan-runs/{id}',
  says: 'The planning of all days: how far it is, and what came of it.',
  answer: planRun,
  async read({ context, desk, params }) {
    const run = await findPlanRun(context.db, desk.workspace.id, params.id!);
    if (run === null) throw notFound('This planning');
    return runAnswer(run);
  },
});
