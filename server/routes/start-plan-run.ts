import { newPlanRun, planRun } from '#api/plan.ts';
import { answerOnce } from '#server/answer-once.ts';
import { acting } from '#server/operation.ts';
import { runAnswer } from '#server/plan-jobs.ts';
import { conflict } from '#server/problems.ts';
import { startPlanRun } from '#store/plan-run/start-plan-run.ts';

export const startAPlanRun = acting({
  id: 'start-plan-run',
  method: 'post',
  path: '/plan-runs',
  says: 'Plan everybody’s day, present or next, in the background; where that goes on already, it is the answer.',
  body: newPlanRun,
  answer: planRun,
  status: 201,
  async act(asked) {
    const { plans, desk, body, now } = asked;
    const ahead = body.day === 'tomorrow';
    let help = () => {};
    const answer = await answerOnce(asked, 201, async (db) => {
      const { run } = await startPlanRun(db, desk.workspace.id, { ahead }, now);
      if (run.ahead !== ahead)
        throw conflict(
          'plan-run-begun',
          `Everybody’s ${run.ahead ? 'next' : 'present'} day is being planned: ${run.reps.done} of ${run.reps.all} reps so far.`,
          'Begin when that is done, or stop it.',
        );
      help = () => plans.help(desk, run);
      return runAnswer(run);
    });
    help();
    return answer;
  },
});
