import { type Day, localDay, parseDate, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { reconfirmOn } from '#core/visit/reconfirm-on.ts';
import type { Appointment } from '#store/visits/appointments.ts';
import { whomToVisit } from '#store/visits/whom-to-visit.ts';
import { placeFacts, type Queryable, type Workspace } from '#store/workspace.ts';

/** The business day before a visit, on which it is reconfirmed, and what day it is now: both on their calendar. */
export async function reconfirmingDay(
  db: Queryable,
  workspace: Workspace,
  { personId, from, timeZone }: Pick<Appointment, 'personId' | 'from' | 'timeZone'>,
  now: string,
): Promise<{ day: Day; today: Day }> {
  const person = await whomToVisit(db, workspace.id, personId);
  const place = { country: person?.country ?? null, region: person?.region ?? null };
  const { holidays } = await placeFacts(db, workspace, { ...place, phoneKind: 'unknown' }, now);
  const zone = zoneOf(timeZone);
  const closed = new Set(holidays.map((date) => parseDate(date)!));
  return {
    day: reconfirmOn(localDay(zone, parseInstant(from)!), workspace.rules.businessDays, closed),
    today: localDay(zone, parseInstant(now)!),
  };
}
