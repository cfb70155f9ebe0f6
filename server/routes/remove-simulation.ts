import { removedSimulation } from '#api/simulations.ts';
import { writing } from '#server/operation.ts';
import { conflict, notFound } from '#server/problems.ts';
import { removeSimulation } from '#store/simulations/simulations.ts';

export const removeASimulation = writing({
  id: 'remove-simulation',
  method: 'delete',
  path: '/simulations/{id}',
  says: 'Take a simulation off the list; it may be brought back for a day.',
  answer: removedSimulation,
  async write({ desk, params, now, simulations }, db) {
    const id = params.id!;
    if (simulations.underWay(desk.workspace.id)?.id === id)
      throw conflict('simulation-running', 'This simulation is running.', 'Stop it first.');
    if (!(await removeSimulation(db, desk.workspace.id, id, now))) throw notFound('This simulation');
    return { id };
  },
});
