import type { VisitDay, VisitStop } from '#api/visits.ts';
import { localMinute, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { sayClock } from '#core/prospect/local-time-words.ts';
import { drivingBetween, outOfReach } from '#core/visit/day-out.ts';
import { drivingSeconds, type Place } from '#core/visit/travel.ts';
import { appointmentAnswer } from '#server/visits/appointment-answer.ts';
import { dayOfDate } from '#server/visits/day-of-date.ts';
import { visitSettingsOf } from '#server/visits/visit-settings.ts';
import { placePeople } from '#store/places/places.ts';
import type { Rep } from '#store/reps.ts';
import { type Appointment, appointmentsBetween } from '#store/visits/appointments.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** A rep's day out: what stands, who else could be visited on the way, and the driving between. */
export async function visitDayAnswer(
  db: Queryable,
  workspace: Workspace,
  rep: Rep,
  on: string,
): Promise<Omit<VisitDay, 'zones'>> {
  await placePeople(db, workspace.id);
  const day = dayOfDate(rep.timeZone, on);
  const visits = (await appointmentsBetween(db, workspace.id, rep.id, day)).filter(
    ({ kind }) => kind === 'visit',
  );
  const stops = visits.map(
    (one, index): VisitStop => ({
      is: 'appointment',
      number: index + 1,
      appointment: appointmentAnswer(one),
    }),
  );
  const drive = drivingSeconds;
  const between = drivingBetween(visits, drive);
  const { nearMinutes, strangersToo } = visitSettingsOf(workspace);
  return {
    on,
    repId: rep.id,
    timeZone: rep.timeZone,
    near: townOfMost(visits),
    stops,
    driving: between,
    drivingSeconds: between.reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0),
    travel: { by: 'distance', says: 'Driving is estimated by distance.' },
    nearSeconds: nearMinutes * 60,
    problems: problemsOf(visits, rep, drive),
    betterOrder: null,
    rule: ruleOf(nearMinutes, strangersToo),
  };
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

function ruleOf(nearMinutes: number, strangersToo: boolean): string {
  const whom = strangersToo
    ? 'Only people who have heard from you, strangers among them'
    : 'Only people who have heard from you or were referred';
  return `${whom}, within ${nearMinutes} minutes of a confirmed visit, once each.`;
}
