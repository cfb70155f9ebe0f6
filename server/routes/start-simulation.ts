import { newSimulation, simulation } from '#api/simulations.ts';
import { writing } from '#server/operation.ts';
import { conflict } from '#server/problems.ts';
import { questionOf } from '#server/simulations/question.ts';

export const startASimulation = writing({
  id: 'start-simulation',
  method: 'post',
  path: '/simulations',
  says: 'Try methods on simulated people, in the background: the same worlds for all, and what a lead hangs on.',
  body: newSimulation,
  answer: simulation,
  status: 201,
  async write({ desk, body, simulations }, db) {
    const compared = await questionOf(db, desk.workspace.id, body);
    if (simulations.running(desk.workspace.id) !== null)
      throw conflict(
        'simulation-running',
        'A simulation is running already.',
        'Begin when it is done, or stop it.',
      );
    return simulations.begin(desk.workspace.id, body, compared);
  },
});
