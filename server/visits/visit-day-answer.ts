import type { VisitDay, VisitOffer, VisitStop } from '#api/visits.ts';
import { localMinute, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { sayClock } from '#core/prospect/local-time-words.ts';
import { drivingBetween, outOfReach } from '#core/visit/day-out.ts';
import type { Place } from '#core/visit/travel.ts';
import { appointmentAnswer } from '#server/visits/appointment-answer.ts';
import { betterOrderAnswer } from '#server/visits/better-order-answer.ts';
import { dayOfDate } from '#server/visits/day-of-date.ts';
import { readDriving } from '#server/visits/driving.ts';
import { candidatesFor } from '#server/visits/offer-candidates.ts';
import { offersFor } from '#server/visits/visit-offers.ts';
import { visitSettingsOf } from '#server/visits/visit-settings.ts';
import { placePeople } from '#store/places/places.ts';
import type { Rep } from '#store/reps.ts';
import type { Appointment } from '#store/visits/appointments.ts';
import { readTrip } from '#store/visits/trips.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** A rep's day out: what stands, who else could be visited on the way, and the driving between. */
export async function visitDayAnswer(
  db: Queryable,
  workspace: Workspace,
  rep: Rep,
  on: string,
  now: string,
): Promise<Omit<VisitDay, 'zones'>> {
  await placePeople(db, workspace.id);
  const { nearMinutes, strangersToo, routingUrl } = visitSettingsOf(workspace);
  const trip = await readTrip(db, workspace.id, { rep, on, now }, dayOfDate(rep.timeZone, on));
  const { visits } = trip;
  const candidates = await candidatesFor(db, workspace, trip);
  const places = [...visits, ...candidates].flatMap(({ place }) => place ?? []);
  const driving = await readDriving(routingUrl, places);
  const order = everyStop(visits, await offersFor(db, workspace, trip, candidates, driving));
  return {
    on,
    repId: rep.id,
    timeZone: rep.timeZone,
    near: townOfMost(visits),
    stops: order.map(({ stop }) => stop),
    driving: drivingBetween(order, driving.between),
    drivingSeconds: drivingBetween(visits, driving.between).reduce<number>((sum, one) => sum + (one ?? 0), 0),
    travel: driving.travel,
    nearSeconds: nearMinutes * 60,
    problems: [...problemsOf(visits, rep, driving.between), ...leftAlone(visits)],
    betterOrder: await betterOrderAnswer(db, workspace, trip, driving),
    rule: ruleOf(nearMinutes, strangersToo),
  };
}

type InOrder = { from: string; place: Place | null; stop: VisitStop };

function everyStop(visits: readonly Appointment[], offers: readonly VisitOffer[]): InOrder[] {
  const standing = visits.map(
    (one, index): InOrder => ({
      from: one.from,
      place: one.place,
      stop: { is: 'appointment', number: index + 1, appointment: appointmentAnswer(one) },
    }),
  );
  const suggested = offers.map(
    (offer, index): InOrder => ({
      from: offer.from,
      place: offer.place,
      stop: { is: 'offer', letter: String.fromCharCode('A'.charCodeAt(0) + index), offer },
    }),
  );
  return [...standing, ...suggested].sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
}

function townOfMost(visits: readonly Appointment[]): string | null {
  const counts = new Map<string, number>();
  for (const { city } of visits) if (city !== null) counts.set(city, (counts.get(city) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

function problemsOf(
  visits: readonly Appointment[],
  { timeZone }: Rep,
  drive: (from: Place, to: Place) => number,
): string[] {
  const zone = zoneOf(timeZone);
  const confirmed = visits
    .filter(({ status }) => status === 'confirmed')
    .map((one) => ({ ...one, from: parseInstant(one.from)!, until: parseInstant(one.until)! }));
  const says = ({ name, account, from }: (typeof confirmed)[number]) =>
    `${account ?? name} at ${sayClock(localMinute(zone, from))}`;
  return outOfReach(confirmed, drive).map(({ before, after, takesSeconds, leftSeconds }) => {
    if (leftSeconds < 0) return `${says(after)} begins before ${says(before)} ends.`;
    const [takes, left] = [takesSeconds, leftSeconds].map((seconds) => Math.round(seconds / 60));
    return `${says(after)} cannot be reached in time from ${says(before)}: the drive takes ${takes} min, and ${left} min lie between.`;
  });
}

/** Offers beside a visit that does not take place that day any more. */
function leftAlone(visits: readonly Appointment[]): string[] {
  const standing = new Set(visits.map(({ id }) => id));
  return visits
    .filter(
      ({ status, optOut, besideId }) =>
        status === 'tentative' && optOut && besideId && !standing.has(besideId),
    )
    .map(
      ({ name, offeredAt }) =>
        `The visit beside which ${name} was ${offeredAt === null ? 'to be ' : ''}offered one is not on this day any more.`,
    );
}

function ruleOf(nearMinutes: number, strangersToo: boolean): string {
  const whom = strangersToo
    ? 'Only people who have heard from you, strangers among them'
    : 'Only people who have heard from you or were referred';
  return `${whom}, within ${nearMinutes} minutes of a confirmed visit, once each.`;
}
