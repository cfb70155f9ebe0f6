import { appointmentAnswer, newVisitOffer } from '#api/visits.ts';
import { writing } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { readOffer } from '#server/visits/read-offer.ts';
import { visitsChanged } from '#server/visits/visits-changed.ts';
import { lockPerson } from '#store/people-change.ts';
import { addAppointment, lockCalendar } from '#store/visits/appointments.ts';
import { keepOffer } from '#store/visits/offers.ts';

export const offerAVisit = writing({
  id: 'offer-visit',
  method: 'post',
  path: '/visits/offers',
  says: 'Keep a time for somebody near a confirmed visit; the words that offer it are left with their next call. Nobody has agreed to it.',
  body: newVisitOffer,
  answer: appointmentAnswer,
  status: 201,
  async write(asked, db) {
    const { desk, body, now } = asked;
    const { personId, on, from, until } = body;
    const workspaceId = desk.workspace.id;
    if (!(await lockPerson(db, workspaceId, personId))) throw notFound('This person');
    const { beside, timeZone } = await readOffer(asked, db, async (repId) =>
      lockCalendar(db, workspaceId, repId),
    );
    const made = {
      personId,
      repId: beside.repId,
      kind: 'visit',
      from,
      until,
      timeZone,
      placeSays: null,
      place: null,
      status: 'tentative',
      optOut: true,
      besideId: beside.id,
      bookedByScreenerId: null,
      note: null,
    } as const;
    const id = await addAppointment(db, workspaceId, made, now);
    await keepOffer(db, workspaceId, { repId: beside.repId, on, personId }, id, now);
    return visitsChanged(asked, db, id);
  },
});
