import { person } from '#api/people.ts';
import { writing } from '#server/operation.ts';
import { changedPerson } from '#server/person-changed.ts';
import { notFound } from '#server/problems.ts';
import { removeResearch } from '#store/people-research.ts';

export const removeAFact = writing({
  id: 'remove-research',
  method: 'delete',
  path: '/research/{id}',
  says: 'Remove a fact that turned out not to be so.',
  answer: person,
  async write(asked, db) {
    const { desk, params } = asked;
    const personId = await removeResearch(db, desk.workspace.id, params.id!);
    if (personId === null) throw notFound('This fact');
    return changedPerson(asked, db, personId);
  },
});
