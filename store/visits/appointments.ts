import type { AppointmentStatus } from '#core/visit/appointment.ts';
import type { Place } from '#core/visit/travel.ts';
import { newId } from '#store/id.ts';
import { type KnownPlace, setOnTheMap } from '#store/places/places.ts';
import type { Queryable } from '#store/workspace.ts';

/** A visit or a call that stands in the calendar, or stood there. */
export type Appointment = {
  id: string;
  personId: string;
  name: string;
  account: string | null;
  repId: string;
  kind: 'visit' | 'call';
  /** Instants. */
  from: string;
  until: string;
  /** The prospect's, by which it was agreed. */
  timeZone: string;
  placeSays: string | null;
  place: KnownPlace | null;
  status: AppointmentStatus;
  optOut: boolean;
  /** When the message that offers it was left. */
  offeredAt: string | null;
  since: string;
  besideId: string | null;
  reconfirmedAt: string | null;
  note: string | null;
  /** The town of the prospect's address. */
  city: string | null;
  /** The place is its own, and not the prospect's. */
  ownPlace: boolean;
  bookedByScreenerId: string | null;
};

const columns = `
  ap.id, ap.prospect_id as "personId", p.name, a.name as account, ap.rep_id as "repId", ap.kind, ap.from_at as "from",
  ap.until_at as "until", ap.time_zone as "timeZone", ap.place_says as "placeSays", ap.status, ap.opt_out as "optOut",
  t.at as "offeredAt", coalesce(ap.confirmed_at, ap.created_at) as since, ap.beside_id as "besideId",
  ap.reconfirmed_at as "reconfirmedAt", ap.note, p.city, ap.latitude is not null as "ownPlace",
  ap.booked_by_screener_id as "bookedByScreenerId",
  case when ap.latitude is not null
       then json_build_object('latitude', ap.latitude, 'longitude', ap.longitude, 'precision', ap.precision,
                              'source', '${setOnTheMap}')
       when o.latitude is not null
       then json_build_object('latitude', o.latitude, 'longitude', o.longitude, 'precision', o.precision, 'source', o.source)
  end as place
  from appointment ap
  join prospect p on p.workspace_id = ap.workspace_id and p.id = ap.prospect_id
  left join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
  left join prospect_place o on o.workspace_id = ap.workspace_id and o.prospect_id = ap.prospect_id
  left join touch t on t.workspace_id = ap.workspace_id and t.id = ap.offered_touch_id`;

export async function findAppointment(
  db: Queryable,
  workspaceId: string,
  appointmentId: string,
): Promise<Appointment | null> {
  const found = await db.query(`select ${columns} where ap.workspace_id = $1 and ap.id = $2`, [
    workspaceId,
    appointmentId,
  ]);
  return found.rows[0] ?? null;
}

/** Everything that was ever arranged with somebody, the latest first. */
export async function appointmentsOf(
  db: Queryable,
  workspaceId: string,
  personId: string,
): Promise<Appointment[]> {
  const found = await db.query(
    `select ${columns} where ap.workspace_id = $1 and ap.prospect_id = $2 order by ap.from_at desc, ap.id desc`,
    [workspaceId, personId],
  );
  return found.rows;
}

/** What stands, or took place, in a rep's calendar and touches a stretch of time, in order. */
export async function appointmentsBetween(
  db: Queryable,
  workspaceId: string,
  repId: string,
  { from, until }: { from: string; until: string },
): Promise<Appointment[]> {
  const found = await db.query(
    `select ${columns}
      where ap.workspace_id = $1 and ap.rep_id = $2 and ap.until_at > $3 and ap.from_at < $4
        and ap.status not in ('moved', 'cancelled')
      order by ap.from_at, ap.id`,
    [workspaceId, repId, from, until],
  );
  return found.rows;
}

/** So many to come are told of. */
const mostToReconfirm = 50;

/**
 * Visits to come that nobody has reconfirmed: those they agreed to, and those whose offer they have heard, the next first.
 * @param repId null: of every rep
 */
export async function visitsToReconfirm(
  db: Queryable,
  workspaceId: string,
  repId: string | null,
  now: string,
): Promise<Appointment[]> {
  const found = await db.query(
    `select ${columns}
      where ap.workspace_id = $1 and ($2::uuid is null or ap.rep_id = $2) and ap.kind = 'visit' and ap.from_at > $3
        and ap.reconfirmed_at is null and (ap.status = 'confirmed' or ap.status = 'tentative' and t.at is not null)
      order by ap.from_at, ap.id limit ${mostToReconfirm}`,
    [workspaceId, repId, now],
  );
  return found.rows;
}

/** The visit that is kept or offered and that they have not agreed to; null: there is none to come. */
export async function offeredTo(
  db: Queryable,
  workspaceId: string,
  personId: string,
  now: string,
): Promise<Appointment | null> {
  const found = await db.query(
    `select ${columns}
      where ap.workspace_id = $1 and ap.prospect_id = $2 and ap.status = 'tentative' and ap.opt_out and ap.from_at > $3
      order by ap.from_at, ap.id limit 1`,
    [workspaceId, personId, now],
  );
  return found.rows[0] ?? null;
}

export type NewAppointment = Pick<
  Appointment,
  | 'personId'
  | 'repId'
  | 'kind'
  | 'from'
  | 'until'
  | 'timeZone'
  | 'placeSays'
  | 'optOut'
  | 'besideId'
  | 'bookedByScreenerId'
  | 'note'
> & {
  /** Null: where the prospect is. */
  place: Pick<Place, 'latitude' | 'longitude'> | null;
  status: 'confirmed' | 'tentative';
};

/** Writes one down. The prospect must be locked; what follows for them is the caller's to write. @returns its id */
export async function addAppointment(
  db: Queryable,
  workspaceId: string,
  made: NewAppointment,
  now: string,
): Promise<string> {
  const id = newId(Date.parse(now));
  await db.query(
    `insert into appointment (workspace_id, id, prospect_id, rep_id, kind, from_at, until_at, time_zone, place_says,
                              latitude, longitude, precision, status, opt_out, beside_id, booked_by_screener_id, note,
                              confirmed_at, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, case when $10::double precision is not null then 'exact' end,
             $12, $13, $14, $15, $16, case when $12 = 'confirmed' then $17::timestamptz end, $17, $17)`,
    [
      workspaceId,
      id,
      made.personId,
      made.repId,
      made.kind,
      made.from,
      made.until,
      made.timeZone,
      made.placeSays,
      made.place?.latitude ?? null,
      made.place?.longitude ?? null,
      made.status,
      made.optOut,
      made.besideId,
      made.bookedByScreenerId,
      made.note,
      now,
    ],
  );
  return id;
}

/** Records what became of one. The prospect must be locked. */
export async function recordStatus(
  db: Queryable,
  workspaceId: string,
  id: string,
  { status, reconfirms }: { status: AppointmentStatus; reconfirms: boolean },
  now: string,
): Promise<void> {
  await db.query(
    `update appointment
        set status = $3, sequence = sequence + 1, changed_at = $4,
            confirmed_at = case when $3 = 'confirmed' then coalesce(confirmed_at, $4) when $3 = 'tentative' then null else confirmed_at end,
            reconfirmed_at = case when $5 then $4 else reconfirmed_at end
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, status, now, reconfirms],
  );
}

/** Writes down where it is and what there is to know. */
export async function changeWords(
  db: Queryable,
  workspaceId: string,
  id: string,
  { placeSays, place, note }: Pick<NewAppointment, 'placeSays' | 'place' | 'note'>,
  now: string,
): Promise<void> {
  await db.query(
    `update appointment set place_says = $3, latitude = $4, longitude = $5,
            precision = case when $4::double precision is not null then 'exact' end, note = $6,
            sequence = sequence + 1, changed_at = $7
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, placeSays, place?.latitude ?? null, place?.longitude ?? null, note, now],
  );
}

/** Puts another in its place: the one that was stands as moved and names the one that is. @returns the id of that */
export async function moveAppointment(
  db: Queryable,
  workspaceId: string,
  { id, offeredAt }: Pick<Appointment, 'id' | 'offeredAt'>,
  made: NewAppointment,
  now: string,
): Promise<string> {
  const movedTo = await addAppointment(db, workspaceId, made, now);
  await db.query(
    `update appointment set status = 'moved', moved_to_id = $3, sequence = sequence + 1, changed_at = $4
      where workspace_id = $1 and id = $2`,
    [workspaceId, id, movedTo, now],
  );
  await db.query(
    `update appointment n set beside_id = $3 where n.workspace_id = $1 and n.beside_id = $2 and n.status in ('tentative', 'confirmed')`,
    [workspaceId, id, movedTo],
  );
  // What a message offered was another time: this one has been said to nobody yet.
  if (offeredAt === null)
    await db.query(
      `update visit_offer set appointment_id = $3 where workspace_id = $1 and appointment_id = $2`,
      [workspaceId, id, movedTo],
    );
  return movedTo;
}

/** The rep's appointments that take up some of that time: agreed, or offered in a message that was left. */
export async function standingAt(
  db: Queryable,
  workspaceId: string,
  { repId, from, until }: Pick<NewAppointment, 'repId' | 'from' | 'until'>,
  besidesId: string | null,
): Promise<Appointment[]> {
  const found = await db.query(
    `select ${columns}
      where ap.workspace_id = $1 and ap.rep_id = $2 and ap.until_at > $3 and ap.from_at < $4
        and (ap.status = 'confirmed' or ap.status = 'tentative' and ap.offered_touch_id is not null)
        and ($5::uuid is null or ap.id <> $5)
      order by ap.from_at, ap.id`,
    [workspaceId, repId, from, until, besidesId],
  );
  return found.rows;
}

/** Waits for whoever writes into a rep's calendar now, so that two do not take one time. */
export async function lockCalendar(db: Queryable, workspaceId: string, repId: string): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended($1, 16))`, [`${workspaceId} ${repId}`]);
}
