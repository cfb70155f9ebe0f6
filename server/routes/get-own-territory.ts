import { ownTerritory } from '#api/simulations.ts';
import { sayOwnTerritory } from '#core/market/own/say-own-territory.ts';
import { reading } from '#server/operation.ts';
import { readOwnTerritory } from '#store/simulations/own-people.ts';

export const getOwnTerritory = reading({
  id: 'get-own-territory',
  method: 'get',
  path: '/own-territory',
  says: 'What a simulated territory like the workspace’s own takes of it, and from how many each is known.',
  answer: ownTerritory,
  async read({ context, desk, now }) {
    const own = await readOwnTerritory(context.db, desk.workspace, now);
    return { people: own?.people ?? 0, takes: own === null ? [] : sayOwnTerritory(own) };
  },
});
