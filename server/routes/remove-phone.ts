import { person } from '#api/people.ts';
import { writing } from '#server/operation.ts';
import { changedPerson } from '#server/person-changed.ts';
import { notFound } from '#server/problems.ts';
import { personOfPhone, removePhone } from '#store/people-phones.ts';

export const removeAPhone = writing({
  id: 'remove-phone',
  method: 'delete',
  path: '/phones/{id}',
  says: 'Remove a number of a person; calls made on it stay in the history.',
  answer: person,
  async write(asked, db) {
    const { desk, params } = asked;
    const personId = await personOfPhone(db, desk.workspace.id, params.id!);
    if (personId === null) throw notFound('This number');
    await removePhone(db, desk.workspace.id, params.id!);
    return changedPerson(asked, db, personId);
  },
});
