/** How an appointment stands. `tentative` was offered, and nobody on the other side has agreed to it. */
export const appointmentStatuses = [
  'confirmed',
  'tentative',
  'held',
  'moved',
  'no-show',
  'cancelled',
] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

/**
 * What may be recorded next of an appointment. What was recorded by mistake is put right by recording what was so: what was
 * cancelled can stand again, and held and no-show change places. One that moved is over; its successor is the one that stands.
 */
export const nextStatuses: Readonly<Record<AppointmentStatus, readonly AppointmentStatus[]>> = {
  confirmed: ['confirmed', 'held', 'no-show', 'cancelled'],
  tentative: ['confirmed', 'held', 'no-show', 'cancelled'],
  held: ['no-show', 'confirmed', 'cancelled'],
  'no-show': ['held', 'confirmed', 'cancelled'],
  cancelled: ['confirmed', 'tentative', 'held', 'no-show'],
  moved: [],
};

/** Whether it is still to take place, agreed or only offered. */
export function isToCome(status: AppointmentStatus): boolean {
  return status === 'confirmed' || status === 'tentative';
}
