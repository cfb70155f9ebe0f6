import type pg from 'pg';
import type { z } from 'zod';
import type { newVisitOffer } from '#api/visits.ts';
import { parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { sayInstant } from '#core/prospect/local-time-words.ts';
import type { Asked } from '#server/operation.ts';
import { badInput, conflict } from '#server/problems.ts';
import { dayOfDate } from '#server/visits/day-of-date.ts';
import { readDriving } from '#server/visits/driving.ts';
import { candidatesFor, hoursOn } from '#server/visits/offer-candidates.ts';
import { readRep } from '#server/visits/read-appointment.ts';
import { fitsTrip } from '#server/visits/visit-offers.ts';
import { visitSettingsOf } from '#server/visits/visit-settings.ts';
import { type Appointment, findAppointment } from '#store/visits/appointments.ts';
import { offerOnTrip } from '#store/visits/offers.ts';
import { readTrip } from '#store/visits/trips.ts';

type Offering = Pick<Asked<unknown, z.infer<typeof newVisitOffer>>, 'desk' | 'body' | 'now'>;

/**
 * The confirmed visit beside which somebody is offered one, where they may be offered one then. `lock` waits for whoever writes into the
 * rep's calendar.
 * @throws Refused saying which of the rules stands against it
 */
export async function readOffer(
  { desk, body, now }: Offering,
  db: pg.PoolClient,
  lock: (repId: string) => Promise<void>,
): Promise<{ beside: Appointment; timeZone: string }> {
  const { workspace } = desk;
  const { personId, on, besideId, from, until } = body;
  const beside = await findAppointment(db, workspace.id, besideId);
  if (beside?.status !== 'confirmed' || beside.kind !== 'visit')
    throw badInput('besideId', 'No confirmed visit has this id.', 'Visits are offered beside those alone.');
  if (parseInstant(until)! <= parseInstant(from)!)
    throw badInput('until', 'The visit ends before it begins.', 'Give a later end.');
  const rep = readRep({ desk }, beside.repId, 'besideId');
  await lock(rep.id);
  if ((await offerOnTrip(db, workspace.id, { repId: rep.id, on, personId })) === 'offered')
    throw conflict(
      'once-a-trip',
      'They were offered a visit on this trip.',
      'One offer a trip; a no stands.',
    );
  const trip = await readTrip(db, workspace.id, { rep, on, now }, dayOfDate(rep.timeZone, on));
  if (!trip.visits.some(({ id }) => id === beside.id))
    throw badInput('on', 'The confirmed visit is on another day.', 'Give its date.');
  const [candidate] = await candidatesFor(db, workspace, trip, personId);
  if (candidate === undefined)
    throw conflict(
      'not-to-offer',
      'They are not among those who may be offered a visit on this trip.',
      'It is for people close by who have heard from you or were referred, have no visit to come, and are to be called before that day.',
    );
  const { timeZone } = candidate;
  const when = sayInstant(zoneOf(timeZone), parseInstant(from)!);
  const span = { from: parseInstant(from)!, until: parseInstant(until)! };
  if (!hoursOn(workspace, on, candidate).some((open) => open.from <= span.from && span.until <= open.until))
    throw badInput('from', `${when} is outside their business hours.`, 'Choose a time inside them.');
  const places = [...trip.visits, candidate].flatMap(({ place }) => place ?? []);
  const driving = await readDriving(visitSettingsOf(workspace).routingUrl, places);
  if (!fitsTrip(workspace, trip, candidate, span, driving))
    throw conflict(
      'out-of-reach',
      `${when} does not fit into this day.`,
      'There must be time for the drive there and on, next to a confirmed visit close by. Choose another time.',
    );
  return { beside, timeZone };
}
