import { person, phoneChange } from '#api/people.ts';
import { writing } from '#server/operation.ts';
import { changedPerson } from '#server/person-changed.ts';
import { notFound } from '#server/problems.ts';
import { changePhone, personOfPhone } from '#store/people-phones.ts';

export const changeAPhone = writing({
  id: 'change-phone',
  method: 'patch',
  path: '/phones/{id}',
  says: 'Say what a number is, or that it is wrong; both may open or close hours.',
  body: phoneChange,
  answer: person,
  async write(asked, db) {
    const { desk, now, body, params } = asked;
    const personId = await personOfPhone(db, desk.workspace.id, params.id!);
    if (personId === null) throw notFound('This number');
    await changePhone(db, desk.workspace.id, params.id!, body, now);
    return changedPerson(asked, db, personId);
  },
});
