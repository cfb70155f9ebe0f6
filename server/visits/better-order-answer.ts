import type { VisitDay } from '#api/visits.ts';
import { parseInstant } from '#core/prospect/local-time.ts';
import { seeded } from '#core/reach/seeded.ts';
import { isToCome } from '#core/visit/appointment.ts';
import { betterOrder, type MovableVisit } from '#core/visit/better-order.ts';
import type { Driving } from '#server/visits/driving.ts';
import { hoursOn } from '#server/visits/offer-candidates.ts';
import { type LoadedFacts, loadFacts } from '#store/facts.ts';
import type { Appointment } from '#store/visits/appointments.ts';
import type { Trip } from '#store/visits/trips.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/**
 * The order of a day's visits that would save driving, were those who are visited asked for other hours of theirs; null where none does,
 * and where one of the places is not known.
 */
export async function betterOrderAnswer(
  db: Queryable,
  workspace: Workspace,
  { visits, taken, on, now }: Trip,
  driving: Driving,
): Promise<VisitDay['betterOrder']> {
  // Two are as far apart one way as the other; and what else the rep has would lie in the way.
  if (
    visits.length < 3 ||
    taken.length > 0 ||
    visits.some(({ status, place }) => !isToCome(status) || place === null)
  )
    return null;
  const ids = visits.map(({ personId }) => personId);
  const facts = new Map((await loadFacts(db, workspace, ids, now)).map((one) => [one.prospectId, one]));
  const movable = visits.map((visit) => movableOf(workspace, on, visit, facts.get(visit.personId)!));
  const better = betterOrder(movable, driving.between, seeded(visits.length));
  return better && { ids: better.ids, savesSeconds: Math.round(better.savesSeconds) };
}

/** Within the hours of their day; one that stands outside of them stays where it is. */
function movableOf(workspace: Workspace, on: string, visit: Appointment, loaded: LoadedFacts): MovableVisit {
  const span = { from: parseInstant(visit.from)!, until: parseInstant(visit.until)! };
  const hours = hoursOn(workspace, on, { timeZone: visit.timeZone, loaded });
  const [opens, closes] = [hours[0]?.from ?? span.from, hours.at(-1)?.until ?? span.until];
  const isInside = opens <= span.from && span.until <= closes;
  return {
    ...span,
    id: visit.id,
    place: visit.place!,
    opens: isInside ? opens : span.from,
    closes: isInside ? closes : span.until,
  };
}
