import { newSimulation, simulation } from '#api/simulations.ts';
import { answerOnce } from '#server/answer-once.ts';
import { simulationAnswer } from '#server/answers/simulation-answer.ts';
import { acting } from '#server/operation.ts';
import { conflict } from '#server/problems.ts';
import { fingerprintOf } from '#server/simulations/fingerprint.ts';
import { questionOf } from '#server/simulations/question.ts';
import { notBegun } from '#server/simulations/simulations.ts';
import { newId } from '#store/id.ts';
import { answeredBefore, askSimulation, findSimulation } from '#store/simulations/simulations.ts';

export const startASimulation = acting({
  id: 'start-simulation',
  method: 'post',
  path: '/simulations',
  says: 'Try methods on simulated people, in the background: the same worlds for all, and what a lead hangs on. Asked the same again, what is kept is the answer.',
  body: newSimulation,
  answer: simulation,
  status: 201,
  async act(asked) {
    const { desk, rep, body, now, simulations } = asked;
    const workspaceId = desk.workspace.id;
    let begin = () => {};
    const answer = await answerOnce(asked, 201, async (db) => {
      const compared = await questionOf(db, desk.workspace, body, now);
      const fingerprint = fingerprintOf(compared);
      const before = await answeredBefore(db, workspaceId, fingerprint);
      if (before !== null) return simulationAnswer((await findSimulation(db, workspaceId, before))!, null);
      if (simulations.underWay(workspaceId) !== null)
        throw conflict(
          'simulation-running',
          'A simulation is running already.',
          'Begin when it is done, or stop it.',
        );
      const id = newId(Date.parse(now));
      await askSimulation(db, workspaceId, {
        id,
        askedBy: rep.id,
        askedAt: now,
        question: body,
        fingerprint,
      });
      begin = () => simulations.begin(workspaceId, id, compared);
      const kept = (await findSimulation(db, workspaceId, id))!;
      return simulationAnswer(kept, notBegun(id));
    });
    begin();
    return answer;
  },
});
