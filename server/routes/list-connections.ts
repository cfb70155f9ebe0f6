import { connections } from '#api/connections.ts';
import { howWell } from '#core/referral/how-well.ts';
import { reading } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { acquaintancesOf } from '#store/referral/acquaintances.ts';
import { findAround } from '#store/referral/around.ts';
import { bodiesOf } from '#store/referral/bodies.ts';

export const listConnections = reading({
  id: 'list-connections',
  method: 'get',
  path: '/people/{id}/connections',
  says: 'Whom a prospect, a contact or a rep knows, and what they belong to.',
  answer: connections,
  async read({ context: { db }, desk, params }) {
    const workspaceId = desk.workspace.id;
    const person = (await findAround(db, workspaceId, [params.id!])).get(params.id!);
    if (person === undefined) throw notFound('This person');
    const [known, belongsTo] = await Promise.all([
      acquaintancesOf(db, workspaceId, person.id),
      bodiesOf(db, workspaceId, person.id),
    ]);
    const knows = known.map(({ strength, ...tie }) => ({ ...tie, how: howWell(strength) }));
    return { person, knows, belongsTo };
  },
});
