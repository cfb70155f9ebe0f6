import type { Relationship } from '#core/decide/facts.ts';
import type { Box } from '#core/visit/town-drive.ts';
import type { KnownPlace } from '#store/places/places.ts';
import type { Queryable } from '#store/workspace.ts';

/** Somebody who is worked and lies near a place where the rep will be. */
export type PersonNear = {
  personId: string;
  name: string;
  account: string | null;
  relationship: Relationship;
  timeZones: string[];
  place: KnownPlace;
};

export type NearQuestion = {
  repId: string;
  /** The rep's date of the trip. */
  on: string;
  boxes: readonly Box[];
  now: string;
  /** Strangers who have had a message count as well. */
  strangersToo: boolean;
  /** Only this one; null: whoever is near. */
  personId: string | null;
};

const mostFound = 60;

/**
 * The people of a rep, their own and those of their pools, who lie in one of these stretches, have heard from us, are to be called, and
 * have neither an appointment to come nor had an offer for that trip; the nearest first.
 */
export async function peopleNear(
  db: Queryable,
  workspaceId: string,
  { repId, on, boxes, now, strangersToo, personId }: NearQuestion,
): Promise<PersonNear[]> {
  if (boxes.length === 0) return [];
  const found = await db.query({
    name: 'people-near',
    text: nearQuery,
    values: [workspaceId, repId, on, now, JSON.stringify(boxes), strangersToo, personId],
  });
  return found.rows;
}

const nearQuery = `
with near as (
  select o.prospect_id, min(power(o.latitude - (b.south + b.north) / 2, 2)
                          + power((o.longitude - (b.west + b.east) / 2) * cos(radians(o.latitude)), 2)) as apart
    from jsonb_to_recordset($5::jsonb) as b (south double precision, north double precision,
                                             west double precision, east double precision)
    join prospect_place o on o.workspace_id = $1 and o.latitude between b.south and b.north
     and o.longitude between b.west and b.east
   group by 1
)
select p.id as "personId", p.name, a.name as account, p.relationship, p.time_zones as "timeZones",
       json_build_object('latitude', o.latitude, 'longitude', o.longitude, 'precision', o.precision, 'source', o.source) as place
  from near
  join prospect p on p.workspace_id = $1 and p.id = near.prospect_id
  join prospect_place o on o.workspace_id = $1 and o.prospect_id = p.id
  join enrolment e on e.workspace_id = $1 and e.prospect_id = p.id and e.state = 'open'
  left join account a on a.workspace_id = $1 and a.id = p.account_id
 where p.do_not_call_at is null
   and (e.pool_id is null and e.rep_id = $2
        or e.pool_id in (select m.pool_id from pool_member m where m.workspace_id = $1 and m.rep_id = $2))
   and ($7::uuid is null or p.id = $7)
   and (p.relationship <> 'stranger' or $6 and exists (
         select from touch t where t.workspace_id = $1 and t.prospect_id = p.id
            and t.outcome in ('voicemail-left', 'message-with-screener') and t.direction = 'out'
            and not exists (select from touch c where c.workspace_id = $1 and c.prospect_id = p.id and c.corrects = t.id)))
   and not exists (select from appointment ap where ap.workspace_id = $1 and ap.prospect_id = p.id
                      and ap.status in ('confirmed', 'tentative') and ap.until_at > $4)
   and not exists (select from visit_offer v where v.workspace_id = $1 and v.rep_id = $2 and v.on_date = $3
                      and v.prospect_id = p.id)
 order by near.apart, p.id limit ${mostFound}`;
