import { meetingsBetween } from '#store/meetings.ts';
import type { Rep } from '#store/reps.ts';
import { type Appointment, appointmentsBetween } from '#store/visits/appointments.ts';
import type { Queryable } from '#store/workspace.ts';

/** A rep's date, and what the rep is out for then. */
export type Trip = {
  rep: Rep;
  on: string;
  now: string;
  visits: readonly Appointment[];
  /** When the rep is taken otherwise. */
  taken: readonly { from: string; until: string }[];
};

/** @param day the instants between which the date runs for the rep */
export async function readTrip(
  db: Queryable,
  workspaceId: string,
  { rep, on, now }: Pick<Trip, 'rep' | 'on' | 'now'>,
  day: { from: string; until: string },
): Promise<Trip> {
  const appointments = await appointmentsBetween(db, workspaceId, rep.id, day);
  const meetings = await meetingsBetween(db, workspaceId, day.from, day.until);
  return {
    rep,
    on,
    now,
    visits: appointments.filter(({ kind }) => kind === 'visit'),
    taken: [
      ...meetings.filter(({ repId }) => repId === rep.id),
      ...appointments.filter(({ kind }) => kind === 'call'),
    ],
  };
}
