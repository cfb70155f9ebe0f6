import { simulations } from '#api/simulations.ts';
import { simulationLine } from '#server/answers/simulation-answer.ts';
import { reading } from '#server/operation.ts';
import { listSimulations as listKept } from '#store/simulations/simulations.ts';

export const listSimulations = reading({
  id: 'list-simulations',
  method: 'get',
  path: '/simulations',
  says: 'The simulations that are kept, the latest fifty, the newest first.',
  answer: simulations,
  async read({ context, desk, simulations }) {
    const { id } = desk.workspace;
    const underWay = simulations.underWay(id);
    return { items: (await listKept(context.db, id)).map((one) => simulationLine(one, underWay)) };
  },
});
