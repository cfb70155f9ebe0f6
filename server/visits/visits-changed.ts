import type pg from 'pg';
import type { Appointment as AppointmentAnswer } from '#api/visits.ts';
import { dayChanged, personChanged } from '#server/events.ts';
import type { Asked } from '#server/operation.ts';
import { notFound } from '#server/problems.ts';
import { appointmentAnswer } from '#server/visits/appointment-answer.ts';
import { appointmentSays } from '#server/visits/appointment-says.ts';
import { decideAgain } from '#store/decisions.ts';
import { placePeople } from '#store/places/places.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';
import { type Appointment, findAppointment } from '#store/visits/appointments.ts';
import { offerAgain } from '#store/visits/slots.ts';

/** What follows from a change of an appointment for the person and the rep, in its transaction; and what it came to. */
export async function visitsChanged(
  { desk, now, tell }: Pick<Asked, 'desk' | 'now' | 'tell'>,
  db: pg.PoolClient,
  appointmentId: string,
  before: Appointment | null = null,
): Promise<{ appointment: AppointmentAnswer; says: string }> {
  const { workspace } = desk;
  const changed = await findAppointment(db, workspace.id, appointmentId);
  if (changed === null) throw notFound('This appointment');
  // Their address may be new: the appointment is answered with its place.
  const isPlaced = (await placePeople(db, workspace.id, changed.personId)) === 0;
  const appointment = isPlaced ? changed : (await findAppointment(db, workspace.id, appointmentId))!;
  await offerAgain(db, workspace.id, appointment.personId, now);
  await decideAgain(db, workspace, [appointment.personId], now);
  await forgetPlan(db, workspace.id, [appointment.repId]);
  tell(personChanged(appointment.personId));
  tell(dayChanged);
  const says = await appointmentSays(db, workspace, appointment, before, now);
  return { appointment: appointmentAnswer(appointment), says };
}
