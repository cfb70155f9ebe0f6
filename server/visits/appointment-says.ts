import { localDay, parseDate, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { sayDay } from '#core/prospect/local-time-words.ts';
import { reconfirmOn } from '#core/visit/reconfirm-on.ts';
import type { Appointment } from '#store/visits/appointments.ts';
import { whomToVisit } from '#store/visits/whom-to-visit.ts';
import { placeFacts, type Queryable, type Workspace } from '#store/workspace.ts';

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
  { personId, kind, from, timeZone }: Appointment,
  now: string,
): Promise<string | null> {
  if (kind === 'call') return null;
  const on = await reconfirmingDay(db, workspace, { personId, from, timeZone }, now);
  return on === null ? null : `A call to reconfirm it is due on ${sayDay(on)}.`;
}

/** The day a visit is reconfirmed on, as a day of theirs; null: it has passed. */
async function reconfirmingDay(
  db: Queryable,
  workspace: Workspace,
  { personId, from, timeZone }: Pick<Appointment, 'personId' | 'from' | 'timeZone'>,
  now: string,
): Promise<number | null> {
  const person = await whomToVisit(db, workspace.id, personId);
  const place = {
    country: person?.country ?? null,
    region: person?.region ?? null,
    phoneKind: 'unknown',
  } as const;
  const { holidays } = await placeFacts(db, workspace, place, now);
  const zone = zoneOf(timeZone);
  const on = reconfirmOn(
    localDay(zone, parseInstant(from)!),
    workspace.rules.businessDays,
    new Set(holidays.map((date) => parseDate(date)!)),
  );
  return on < localDay(zone, parseInstant(now)!) ? null : on;
}
