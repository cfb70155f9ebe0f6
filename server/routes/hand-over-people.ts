import { handOverAnswer, newHandOver } from '#api/promises.ts';
import { handPeopleOver } from '#server/hand-over.ts';
import { writing } from '#server/operation.ts';
import { readNextOwner } from '#server/owner.ts';
import { badInput } from '#server/problems.ts';
import { workOn } from '#store/hand-over.ts';

export const handOverThePeople = writing({
  id: 'hand-over-people',
  method: 'post',
  path: '/hand-overs',
  says: 'Another rep goes on with several people, or they are shared by a pool; all change hands, or none.',
  body: newHandOver,
  answer: handOverAnswer,
  async write(asked, db) {
    const { desk, body } = asked;
    const { enrolmentIds, personIds = [] } = body;
    if ((enrolmentIds === undefined) === (personIds.length === 0))
      throw badInput(
        'enrolmentIds',
        'Either “enrolmentIds” or “personIds” is expected.',
        'Name one of the two.',
      );
    const to = await readNextOwner(asked, db, body);
    const ids = enrolmentIds ?? (await workOn(db, desk.workspace.id, personIds));
    const { handedOver, promises, before } = await handPeopleOver(asked, db, ids, to);
    const notWorked = enrolmentIds === undefined ? new Set(personIds).size - ids.length : 0;
    return { handedOver, promises, notWorked, before };
  },
});
