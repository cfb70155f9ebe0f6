import { appointmentAnswer, newAppointment } from '#api/visits.ts';
import { writing } from '#server/operation.ts';
import { badInput, conflict, notFound } from '#server/problems.ts';
import { readRep, readSpan, refuseTwoAtOnce } from '#server/visits/read-appointment.ts';
import { visitsChanged } from '#server/visits/visits-changed.ts';
import { lockPerson } from '#store/people-change.ts';
import { addAppointment, moveAppointment, offeredTo } from '#store/visits/appointments.ts';
import { answersFor, whomToVisit } from '#store/visits/whom-to-visit.ts';

export const addAnAppointment = writing({
  id: 'add-appointment',
  method: 'post',
  path: '/appointments',
  says: 'Write down a visit or a call that somebody agreed to, at a time by their own clock.',
  body: newAppointment,
  answer: appointmentAnswer,
  status: 201,
  async write(asked, db) {
    const { desk, rep, body, now } = asked;
    const { personId, kind, starts, minutes, bookedByScreenerId = null, besideAnother = false } = body;
    const workspaceId = desk.workspace.id;
    if (!(await lockPerson(db, workspaceId, personId))) throw notFound('This person');
    const person = (await whomToVisit(db, workspaceId, personId))!;
    if (person.isDoNotCall)
      throw conflict('no-means-no', `${person.name} asked not to be called.`, 'Only they can lift it.');
    if (bookedByScreenerId !== null && !(await answersFor(db, workspaceId, bookedByScreenerId, personId)))
      throw badInput('bookedByScreenerId', `Nobody of that id answers for ${person.name}.`, 'Choose again.');
    const made = {
      ...readSpan(person.timeZones, starts, minutes, now),
      personId,
      repId: readRep(asked, body.repId ?? person.repId ?? rep.id).id,
      kind,
      placeSays: body.placeSays || null,
      place: body.place ?? null,
      status: 'confirmed',
      optOut: false,
      besideId: null,
      bookedByScreenerId,
      note: body.note || null,
    } as const;
    // Whoever was offered a visit and agrees to one has that one, at the time they agreed to.
    const offered = kind === 'visit' ? await offeredTo(db, workspaceId, personId, now) : null;
    await refuseTwoAtOnce(db, asked, made, { besideAnother, besidesId: offered?.id ?? null });
    const id =
      offered === null
        ? await addAppointment(db, workspaceId, made, now)
        : await moveAppointment(db, workspaceId, offered, made, now);
    return visitsChanged(asked, db, id, offered);
  },
});
