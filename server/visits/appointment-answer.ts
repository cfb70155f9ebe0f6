import type { Appointment as AppointmentAnswer } from '#api/visits.ts';
import type { Appointment } from '#store/visits/appointments.ts';

/** An appointment as it goes out. */
export function appointmentAnswer({
  city: _,
  ownPlace: __,
  bookedByScreenerId: ___,
  ...appointment
}: Appointment): AppointmentAnswer {
  return appointment;
}
