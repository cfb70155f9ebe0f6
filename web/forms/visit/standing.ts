import type { Appointment, AppointmentChange } from '#api/visits.ts';
import { nextStatuses } from '#core/visit/appointment.ts';

type Status = NonNullable<AppointmentChange['status']>;
export type StandingChoice = { status: Status; says: string };

/** What may be recorded of an appointment now, the likeliest first. @param now milliseconds by the desk's clock */
export function standingChoices(appointment: Appointment, now: number): StandingChoice[] {
  const hasBegun = Date.parse(appointment.from) <= now;
  const order: readonly Status[] = hasBegun
    ? ['held', 'no-show', 'confirmed', 'cancelled']
    : ['confirmed', 'cancelled'];
  return order
    .filter((status) => nextStatuses[appointment.status].includes(status))
    .map((status) => ({ status, says: choiceWords(appointment, status) }));
}

function choiceWords({ status: was, optOut }: Appointment, status: Status): string {
  if (status === 'held') return 'It took place';
  if (status === 'no-show') return 'They were not there';
  if (status === 'cancelled')
    return was === 'tentative' && optOut ? 'They cannot make it' : 'It is cancelled';
  if (was === 'confirmed') return 'They confirmed it again';
  return was === 'tentative' ? 'They confirmed it' : 'It stands after all';
}
