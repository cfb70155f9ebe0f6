import { sayDay } from '#core/prospect/local-time-words.ts';
import { reconfirmingDay } from '#server/visits/reconfirming-day.ts';
import type { Appointment } from '#store/visits/appointments.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** One sentence on what follows from how an appointment stands now. `before`: as it stood. */
export async function appointmentSays(
  db: Queryable,
  workspace: Workspace,
  appointment: Appointment,
  before: Appointment | null,
  now: string,
): Promise<string> {
  const { status, optOut, offeredAt, reconfirmedAt, name } = appointment;
  if (status === 'held') return 'It took place. Log the next step with them when you know it.';
  if (status === 'no-show') return `${name} was not there. A call to find another time is yours to make.`;
  if (status === 'cancelled' && optOut && before?.offeredAt != null)
    return `It is off, and they know that a no is fine. Thank ${name} for letting you know.`;
  if (status === 'cancelled') return 'It is off, and its time is free again.';
  if (status === 'moved') return 'It moved.';
  if (status === 'confirmed' && reconfirmedAt !== null) return 'Reconfirmed. Nothing more is due before it.';
  const due = await reconfirmingSays(db, workspace, appointment, now);
  if (status === 'confirmed')
    return due ?? 'It is too close for a reconfirming call: nothing more is due before it.';
  if (offeredAt !== null) return `Offered, not confirmed: the time holds. ${due ?? ''}`.trim();
  return `Kept for ${name}, who knows nothing of it yet: leave the words with the next call.`;
}

async function reconfirmingSays(
  db: Queryable,
  workspace: Workspace,
  appointment: Appointment,
  now: string,
): Promise<string | null> {
  if (appointment.kind === 'call') return null;
  const { day, today } = await reconfirmingDay(db, workspace, appointment, now);
  return day < today ? null : `A call to reconfirm it is due on ${sayDay(day)}.`;
}
