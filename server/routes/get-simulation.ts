import { simulation } from '#api/simulations.ts';
import { reading } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';

export const getSimulation = reading({
  id: 'get-simulation',
  method: 'get',
  path: '/simulations/{id}',
  says: 'A simulation: how far it is, and what came of it. It is kept until another begins, or the program ends.',
  answer: simulation,
  async read({ desk, params, simulations }) {
    const found = simulations.find(desk.workspace.id, params.id!);
    if (found === null) throw notFound('This simulation');
    return found;
  },
});
