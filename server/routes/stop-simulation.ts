import { simulation } from '#api/simulations.ts';
import { writing } from '#server/operation.ts';
import { conflict, notFound } from '#server/problems.ts';

export const stopASimulation = writing({
  id: 'stop-simulation',
  method: 'post',
  path: '/simulations/{id}/stop',
  says: 'Stop a simulation; nothing of it is kept.',
  answer: simulation,
  async write({ desk, params, simulations }) {
    const found = simulations.find(desk.workspace.id, params.id!);
    if (found === null) throw notFound('This simulation');
    if (!simulations.stop(desk.workspace.id, found.id))
      throw conflict('not-running', 'This simulation does not run any more.', 'Begin another to have one.');
    return found;
  },
});
