import { newPerson, person } from '#api/people.ts';
import { personAnswer } from '#server/answers/person-answer.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { readEmails, readPersonChange, readPhone } from '#server/person-input.ts';
import { addPerson, changePerson, findZoneAgain } from '#store/people-change.ts';
import { addEmails, addPhone } from '#store/people-phones.ts';

export const addAPerson = writing({
  id: 'add-person',
  method: 'post',
  path: '/people',
  says: 'Add one person by hand, with the numbers and addresses known so far.',
  body: newPerson,
  answer: person,
  status: 201,
  async write({ desk, now, body, tell }, db) {
    const { phones = [], emails = [], ...said } = body;
    const { workspace } = desk;
    const change = readPersonChange(said);
    const country = change.country ?? workspace.defaultCountry;
    const numbers = await Promise.all(
      phones.map((phone, index) => readPhone(phone, country, `phones[${index}].number`)),
    );
    const addresses = readEmails(emails);
    const id = await addPerson(db, workspace.id, body.name, now);
    await changePerson(db, workspace.id, id, change, now);
    for (const number of numbers) await addPhone(db, workspace.id, id, number, now);
    await addEmails(db, workspace.id, id, addresses, now);
    await findZoneAgain(db, workspace.id, id);
    tell(personChanged(id));
    tell(dayChanged);
    return personAnswer(db, workspace, id, now);
  },
});
