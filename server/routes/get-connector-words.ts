import { connectorWords, connectorWordsQuery } from '#api/connections.ts';
import { reading } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { findAround } from '#store/referral/around.ts';

export const getConnectorWords = reading({
  id: 'get-connector-words',
  method: 'get',
  path: '/people/{id}/connector-words',
  says: 'What the rep who asks would say to whoever is to ask this person to take a call, or who did and is thanked.',
  query: connectorWordsQuery,
  answer: connectorWords,
  async read({ context, desk, rep, now, params, query }) {
    const people = await findAround(context.db, desk.workspace.id, [query.connector]);
    const connector = people.get(query.connector);
    if (connector === undefined) throw badInput('connector', 'Nobody here has this id.');
    const { connectorWordsAnswer } = await import('#server/answers/words-answer.ts');
    const about = { name: connector.name, kind: query.kind };
    return connectorWordsAnswer(context.db, desk.workspace, rep, params.id!, about, now);
  },
});
