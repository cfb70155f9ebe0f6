import { simulations } from '#api/simulations.ts';
import { reading } from '#server/operation.ts';
import { relationshipCounts } from '#store/relationship-counts.ts';

export const listSimulations = reading({
  id: 'list-simulations',
  method: 'get',
  path: '/simulations',
  says: 'The simulation begun last, and the people of the workspace by relationship, which a simulated territory may be like.',
  answer: simulations,
  async read({ context, desk, simulations }) {
    const { id } = desk.workspace;
    return { territory: await relationshipCounts(context.db, id), latest: simulations.latest(id) };
  },
});
