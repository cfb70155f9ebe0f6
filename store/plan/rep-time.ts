import { daysAway } from '#core/decide/due.ts';
import type { CallingHours } from '#core/decide/facts.ts';
import type { RepToPlan } from '#core/plan/calls/call-to-plan.ts';
import { nextDay } from '#core/plan/calls/next-day.ts';
import { type RepTime, roomOf, type Stretch } from '#core/plan/calls/rep-room.ts';
import { type RepDay, repDay } from '#core/plan/rep-day.ts';
import { formatInstant, parseInstant, type Seconds } from '#core/prospect/local-time.ts';
import { type Appointed, timeTaken } from '#core/visit/time-taken.ts';
import type { Place } from '#core/visit/travel.ts';
import { instantText } from '#store/instant-text.ts';
import type { Queryable } from '#store/workspace.ts';

/** A rep with one of their days: the half hours that are left of it, and where they come from. */
export type RepAtWork = RepToPlan &
  RepTime &
  RepDay & {
    /** The first half hour with room, were the whole day to come; null on a day without one. */
    beginsAt: Seconds | null;
  };

/** The day that runs for each rep at an instant; `ahead`, the whole of the next one on which they call. */
export type WhichDay = { now: string; ahead?: boolean };

/**
 * Reps who call, in the order of their ids, each with their own day at that instant.
 * @param repIds null: all of the workspace
 */
export async function readRepsToPlan(
  db: Queryable,
  workspaceId: string,
  repIds: readonly string[] | null,
  which: WhichDay,
): Promise<RepAtWork[]> {
  const found = await db.query({
    name: 'reps-to-plan',
    text: repsQuery,
    values: [workspaceId, repIds, which.now],
  });
  return found.rows.map((row) => rowToRep(row, which));
}

/** Meetings, appointments and days away as far as the next day of anybody is looked for. */
const repsQuery = `
select r.id, r.time_zone, r.working_hours, r.calls_per_half_hour,
       (select json_agg(json_build_array(${instantText('m.from_at')}, ${instantText('m.until_at')}))
          from rep_meeting m where m.workspace_id = r.workspace_id and m.rep_id = r.id
           and m.until_at > $3::timestamptz - interval '1 day' and m.from_at < $3::timestamptz + interval '17 days') as meetings,
       (select json_agg(json_build_object('from', ${instantText('ap.from_at')}, 'until', ${instantText('ap.until_at')},
                 'kind', ap.kind, 'latitude', coalesce(ap.latitude, o.latitude),
                 'longitude', coalesce(ap.longitude, o.longitude), 'precision', coalesce(ap.precision, o.precision))
               order by ap.from_at, ap.id)
          from appointment ap
          left join prospect_place o on o.workspace_id = ap.workspace_id and o.prospect_id = ap.prospect_id
         where ap.workspace_id = r.workspace_id and ap.rep_id = r.id and ap.status in ('confirmed', 'tentative', 'held')
           and ap.until_at > $3::timestamptz - interval '1 day' and ap.from_at < $3::timestamptz + interval '17 days') as appointments,
       (select json_agg(json_build_array(a.from_on, a.to_on))
          from absence a where a.workspace_id = r.workspace_id and a.rep_id = r.id
           and a.to_on >= $3::date - 1 and a.from_on <= $3::date + 17) as absences,
       (select array_agg(pm.pool_id order by pm.pool_id)
          from pool_member pm where pm.workspace_id = r.workspace_id and pm.rep_id = r.id) as pools
  from rep r
 where r.workspace_id = $1 and ($2::uuid[] is null or r.id = any ($2)) and r.active
 order by r.id`;

type AppointmentRow = { from: string; until: string; kind: Appointed['kind'] } & (
  | Place
  | { latitude: null; longitude: null; precision: null }
);

type RepRow = {
  id: string;
  time_zone: string;
  working_hours: CallingHours[];
  calls_per_half_hour: number;
  meetings: [from: string, until: string][] | null;
  appointments: AppointmentRow[] | null;
  absences: [fromOn: string, toOn: string][] | null;
  pools: string[] | null;
};

function rowToRep(row: RepRow, { now, ahead = false }: WhichDay): RepAtWork {
  const time = rowToTime(row);
  const day = ahead ? nextDay(time, now) : repDay(row.time_zone, now);
  const whole = roomOf(time, day, justBefore(day.from));
  return {
    id: row.id,
    poolIds: row.pools ?? [],
    ...time,
    ...day,
    dayEndsAt: parseInstant(day.until)!,
    beginsAt: whole[0]?.at ?? null,
    cells: ahead ? whole : roomOf(time, day, now),
  };
}

function rowToTime(row: RepRow): RepTime {
  return {
    timeZone: row.time_zone,
    workingHours: row.working_hours,
    callsPerHalfHour: row.calls_per_half_hour,
    meetings: [
      ...(row.meetings ?? []).map(([from, until]): Stretch => ({ from, until })),
      ...onTheRoad(row.appointments ?? []),
    ],
    away: (row.absences ?? []).map(([fromOn, toOn]) => daysAway(row.time_zone, fromOn, toOn)),
  };
}

/** Who is at a visit, or on the way to one, calls nobody. */
function onTheRoad(appointments: readonly AppointmentRow[]): Stretch[] {
  const day = appointments.map(({ from, until, kind, ...place }) => ({
    from: parseInstant(from)!,
    until: parseInstant(until)!,
    kind,
    place: place.latitude === null ? null : place,
  }));
  return timeTaken(day).map(({ from, until }) => ({
    from: formatInstant(from),
    until: formatInstant(until),
  }));
}

/** Nobody sits at the desk of a day that has not begun. */
function justBefore(instant: string): string {
  return formatInstant(parseInstant(instant)! - 1);
}
