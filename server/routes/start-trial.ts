import { trialStart, trialStarted } from '#api/trials.ts';
import { firstAnswer, keepAnswer } from '#server/answer-once.ts';
import { dayChanged } from '#server/events.ts';
import { acting } from '#server/operation.ts';
import { readOwner } from '#server/owner.ts';
import { conflict, notFound } from '#server/problems.ts';
import { mustDecideOnTrials } from '#server/trial-decided.ts';
import { enrolInTrial } from '#store/trials/enrol-in-trial.ts';
import { beginTrial, findTrial } from '#store/trials/trials.ts';
import { waitingFor, wholeAccounts } from '#store/trials/waiting.ts';

export const startATrial = acting({
  id: 'start-trial',
  method: 'post',
  path: '/trials/{id}/start',
  says: 'Start a trial: its design stands from now on, and people who wait without a method are given to its arms.',
  body: trialStart,
  answer: trialStarted,
  status: 201,
  async act(asked) {
    const { context, desk, now, body, params, tell } = asked;
    mustDecideOnTrials(asked);
    const { workspace } = desk;
    const first = await firstAnswer(context.db, asked);
    if (first !== null) return first;
    const trial = await findTrial(context.db, workspace.id, params.id!);
    if (trial === null) throw notFound('This trial');
    const owner = await readOwner(asked, context.db, body);
    if (!(await beginTrial(context.db, workspace.id, trial.id, now)))
      throw conflict('trial-begun', `“${trial.name}” was started before.`, 'Reload to see how it stands.');
    const waiting = await waitingFor(context.db, workspace.id, trial.design.relationships);
    const ids = wholeAccounts(waiting, body.atMost ?? waiting.length).map(({ id }) => id);
    const joining = { trialId: trial.id, owner, cameWith: trial.id };
    const { enrolled, refused } = await enrolInTrial(context.db, workspace, ids, joining, now);
    const { trialAnswer } = await import('#server/answers/trial-answer.ts');
    const { refusedAnswer } = await import('#server/answers/refused-answer.ts');
    const begun = (await findTrial(context.db, workspace.id, trial.id))!;
    const answer = {
      status: 201,
      body: {
        trial: await trialAnswer(context.db, workspace, begun, now),
        enrolled,
        refused: refused.map(refusedAnswer),
      },
    };
    await keepAnswer(context.db, asked, answer);
    tell(dayChanged);
    return answer;
  },
});
