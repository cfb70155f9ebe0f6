import { person } from '#api/people.ts';
import { enrolmentChange } from '#api/promises.ts';
import { personAnswer } from '#server/answers/person-answer.ts';
import { handPeopleOver } from '#server/hand-over.ts';
import { writing } from '#server/operation.ts';
import { readNextOwner } from '#server/owner.ts';

export const changeAnEnrolment = writing({
  id: 'change-enrolment',
  method: 'patch',
  path: '/enrolments/{id}',
  says: 'Another rep goes on with somebody, or a pool does; an open promise goes with them and keeps who said it.',
  body: enrolmentChange,
  answer: person,
  async write(asked, db) {
    const { desk, now, body, params } = asked;
    const to = await readNextOwner(asked, db, body);
    const { personIds } = await handPeopleOver(asked, db, [params.id!], to);
    return personAnswer(db, desk.workspace, personIds[0]!, now);
  },
});
