import { appointmentAnswer, appointmentChange } from '#api/visits.ts';
import { nextStatuses } from '#core/visit/appointment.ts';
import { writing } from '#server/operation.ts';
import { conflict, notFound } from '#server/problems.ts';
import { becomes, moved, reworded } from '#server/visits/change-appointment.ts';
import { visitsChanged } from '#server/visits/visits-changed.ts';
import { lockPerson } from '#store/people-change.ts';
import { findAppointment } from '#store/visits/appointments.ts';

export const changeAnAppointment = writing({
  id: 'change-appointment',
  method: 'patch',
  path: '/appointments/{id}',
  says: 'Record what became of an appointment, or move it: the one that was stands as moved.',
  body: appointmentChange,
  answer: appointmentAnswer,
  async write(asked, db) {
    const { desk, body, params } = asked;
    const found = await findAppointment(db, desk.workspace.id, params.id!);
    if (found === null) throw notFound('This appointment');
    await lockPerson(db, desk.workspace.id, found.personId);
    const before = (await findAppointment(db, desk.workspace.id, found.id))!;
    if (nextStatuses[before.status].length === 0)
      throw conflict(
        'not-next',
        'It moved: another stands in its place.',
        'Change that one; reload to see it.',
      );
    const isMove = body.starts !== undefined || body.minutes !== undefined;
    const id = isMove ? await moved(asked, db, before) : await reworded(asked, db, before);
    if (!isMove && body.status !== undefined) await becomes(asked, db, before, body.status);
    return visitsChanged(asked, db, id, before);
  },
});
