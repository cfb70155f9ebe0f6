import { simulation } from '#api/simulations.ts';
import { simulationAnswer } from '#server/answers/simulation-answer.ts';
import { reading } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { findSimulation } from '#store/simulations/simulations.ts';

export const getSimulation = reading({
  id: 'get-simulation',
  method: 'get',
  path: '/simulations/{id}',
  says: 'A simulation: how far it is, and what came of it.',
  answer: simulation,
  async read({ context, desk, params, simulations }) {
    const { id } = desk.workspace;
    // Asked before it is read: one that ends meanwhile is told as done, and not as interrupted.
    const underWay = simulations.underWay(id);
    const found = await findSimulation(context.db, id, params.id!);
    if (found === null) throw notFound('This simulation');
    return simulationAnswer(found, underWay);
  },
});
