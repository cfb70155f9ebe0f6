import { simulation } from '#api/simulations.ts';
import { simulationAnswer } from '#server/answers/simulation-answer.ts';
import { writing } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { findSimulation, removeSimulation } from '#store/simulations/simulations.ts';

export const restoreSimulation = writing({
  id: 'restore-simulation',
  method: 'post',
  path: '/simulations/{id}/restore',
  says: 'Bring back a simulation that was taken off the list.',
  answer: simulation,
  async write({ desk, params, simulations }, db) {
    const { id } = desk.workspace;
    if (!(await removeSimulation(db, id, params.id!, null))) throw notFound('This simulation');
    return simulationAnswer((await findSimulation(db, id, params.id!))!, simulations.underWay(id));
  },
});
