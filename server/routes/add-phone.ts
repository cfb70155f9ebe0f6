import { newPhone, person } from '#api/people.ts';
import { writing } from '#server/operation.ts';
import { changedPerson } from '#server/person-changed.ts';
import { readPhone } from '#server/person-input.ts';
import { conflict, notFound } from '#server/problems.ts';
import { findZoneAgain } from '#store/people-change.ts';
import { addPhone, countryOfPerson } from '#store/people-phones.ts';

export const addAPhone = writing({
  id: 'add-phone',
  method: 'post',
  path: '/people/{id}/phones',
  says: 'Add a number, written in any usual way; one that cannot be dialled is refused.',
  body: newPhone,
  answer: person,
  status: 201,
  async write(asked, db) {
    const { desk, now, body, params } = asked;
    const found = await countryOfPerson(db, desk.workspace.id, params.id!);
    if (found === null) throw notFound('This person');
    const phone = await readPhone(body, found.country ?? desk.workspace.defaultCountry, 'number');
    if (!(await addPhone(db, desk.workspace.id, params.id!, phone, now)))
      throw conflict(
        'known-number',
        `They have the number ${phone.number} already.`,
        'Change that one instead.',
      );
    await findZoneAgain(db, desk.workspace.id, params.id!);
    return changedPerson(asked, db, params.id!);
  },
});
