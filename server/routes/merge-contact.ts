import { z } from 'zod';
import { id } from '#api/shape.ts';
import { personChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { lockPerson } from '#store/people-change.ts';
import { contactIsProspect } from '#store/referral/contacts.ts';

export const mergeAContact = writing({
  id: 'merge-contact',
  method: 'post',
  path: '/contacts/{id}/merge',
  says: 'A contact turns out to be one of the people: whom they know and what they were asked becomes that person’s.',
  body: z.object({ personId: id }),
  answer: z.object({ personId: id }),
  async write({ desk, body, params, tell }, db) {
    if (!(await lockPerson(db, desk.workspace.id, body.personId))) throw notFound('This person');
    if (!(await contactIsProspect(db, desk.workspace.id, params.id!, body.personId)))
      throw notFound('This contact');
    tell(personChanged(body.personId));
    return { personId: body.personId };
  },
});
