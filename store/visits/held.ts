import { formatDate, localDay, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { newId } from '#store/id.ts';
import type { Appointment } from '#store/visits/appointments.ts';
import type { Queryable } from '#store/workspace.ts';

/** A visit that took place is a touch of their history, as a call is. The prospect must be locked. */
export async function keepHeld(
  db: Queryable,
  workspaceId: string,
  { id, personId, repId, from, timeZone }: Appointment,
  now: string,
): Promise<void> {
  await db.query(
    `with held as (
       insert into touch (workspace_id, id, prospect_id, enrolment_id, rep_id, at, local_on, channel, direction, recorded_at)
       select $1, $3, $4, (select e.id from enrolment e where e.workspace_id = $1 and e.prospect_id = $4 and e.state <> 'closed'),
              $5, $6, $7, 'visit', 'out', $8
       returning id)
     update appointment set held_touch_id = held.id from held where workspace_id = $1 and appointment.id = $2`,
    [workspaceId, id, newId(Date.parse(from)), personId, repId, from, dateOf(from, timeZone), now],
  );
}

/** It did not take place after all: the touch that said so is voided by a later one. */
export async function takeBackHeld(
  db: Queryable,
  workspaceId: string,
  { id, personId, repId, from, timeZone }: Appointment,
  now: string,
): Promise<void> {
  await db.query(
    `with meant as (
       update appointment set held_touch_id = null from appointment before
        where appointment.workspace_id = $1 and appointment.id = $2 and before.workspace_id = $1 and before.id = $2
          and before.held_touch_id is not null
       returning before.held_touch_id as touch_id)
     insert into touch (workspace_id, id, prospect_id, enrolment_id, rep_id, at, local_on, channel, direction, outcome,
                        corrects, recorded_at)
     select $1, $3, $4, t.enrolment_id, $5, $6, $7, 'visit', 'out', 'void', t.id, $8
       from meant join touch t on t.workspace_id = $1 and t.prospect_id = $4 and t.id = meant.touch_id
      where not exists (select from touch c where c.workspace_id = $1 and c.prospect_id = $4 and c.corrects = t.id)`,
    [workspaceId, id, newId(Date.parse(now)), personId, repId, from, dateOf(from, timeZone), now],
  );
}

function dateOf(at: string, timeZone: string): string {
  return formatDate(localDay(zoneOf(timeZone), parseInstant(at)!));
}
