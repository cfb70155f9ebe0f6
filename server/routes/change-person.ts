import { person, personChange } from '#api/people.ts';
import { writing } from '#server/operation.ts';
import { changedPerson } from '#server/person-changed.ts';
import { readPersonChange } from '#server/person-input.ts';
import { notFound } from '#server/problems.ts';
import { changePerson, lockPerson } from '#store/people-change.ts';

export const changeAPerson = writing({
  id: 'change-person',
  method: 'patch',
  path: '/people/{id}',
  says: 'Change what is known of a person; what is absent stays, null empties. The next step is decided again.',
  body: personChange,
  answer: person,
  async write(asked, db) {
    const { desk, now, body, params } = asked;
    const change = readPersonChange(body);
    if (!(await lockPerson(db, desk.workspace.id, params.id!))) throw notFound('This person');
    await changePerson(db, desk.workspace.id, params.id!, change, now);
    return changedPerson(asked, db, params.id!);
  },
});
