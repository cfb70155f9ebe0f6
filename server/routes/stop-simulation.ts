import { simulation } from '#api/simulations.ts';
import { simulationAnswer } from '#server/answers/simulation-answer.ts';
import { writing } from '#server/operation.ts';
import { conflict, notFound } from '#server/problems.ts';
import { endSimulation, findSimulation } from '#store/simulations/simulations.ts';

export const stopASimulation = writing({
  id: 'stop-simulation',
  method: 'post',
  path: '/simulations/{id}/stop',
  says: 'Stop a simulation; that it was asked is kept, and nothing of what came of it.',
  answer: simulation,
  async write({ desk, params, simulations, tell }, db) {
    const workspaceId = desk.workspace.id;
    const id = params.id!;
    if ((await findSimulation(db, workspaceId, id)) === null) throw notFound('This simulation');
    const seconds = simulations.stop(workspaceId, id);
    if (seconds === null)
      throw conflict('not-running', 'This simulation does not run any more.', 'Begin another to have one.');
    await endSimulation(db, workspaceId, id, { ended: 'stopped', seconds, result: null });
    tell({ event: 'simulation', data: { id, state: 'stopped', done: 0, doing: 'assumptions' } });
    return simulationAnswer((await findSimulation(db, workspaceId, id))!, null);
  },
});
