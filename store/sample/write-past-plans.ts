import type pg from 'pg';
import { begunAt } from '#store/sample/sample-rows.ts';

/**
 * The plans of the days before the sample opens, as they stood each morning: most calls were made as planned, some later
 * that day, some not before the next, and a few were never in a plan. Before the team began there were none.
 */
export async function writeSamplePastPlans(
  connection: pg.PoolClient,
  workspaceId: string,
  opensAt: string,
): Promise<void> {
  await connection.query(callsQuery, [workspaceId, opensAt, begunAt(opensAt)]);
  await connection.query(daysQuery, [workspaceId]);
}

/** By their place in the history, so that every sample has the same. */
const callsQuery = `
with called as (
  select t.rep_id, t.prospect_id, t.enrolment_id, (t.at at time zone r.time_zone)::date as on_date,
         date_bin('30 minutes', t.at, timestamptz 'epoch') as slot_at, t.made_under = 7 as promised,
         row_number() over (order by t.at, p.name) as nth
    from touch t
    join rep r on r.workspace_id = t.workspace_id and r.id = t.rep_id
    join prospect p on p.workspace_id = t.workspace_id and p.id = t.prospect_id
   where t.workspace_id = $1 and t.channel = 'call' and t.direction = 'out' and t.enrolment_id is not null
     and t.outcome not in ('busy', 'failed', 'wrong-number') and t.at >= $3
     and (t.at at time zone r.time_zone)::date < ($2::timestamptz at time zone r.time_zone)::date
     and extract(isodow from t.at at time zone r.time_zone) < 6
), planned as (
  select rep_id, on_date, prospect_id, enrolment_id, promised,
         slot_at - case when nth % 9 = 0 then interval '1 hour' else interval '0' end as slot_at
    from called where nth % 13 <> 0
  union all
  select rep_id, on_date - days, prospect_id, enrolment_id, promised, slot_at - make_interval(days => days)
    from called
   cross join lateral (select case extract(isodow from on_date) when 1 then 3 else 1 end as days) before
   where nth % 7 = 3
)
insert into planned_call (workspace_id, rep_id, on_date, prospect_id, enrolment_id, slot_at, chance, promised)
select $1, rep_id, on_date, prospect_id, enrolment_id, slot_at, 0.1, promised from planned
    on conflict do nothing`;

/** Planned at half past seven, when the first of them sit down. */
const daysQuery = `
insert into day_plan (workspace_id, rep_id, on_date, planned_at, stood_at, calls, room, left_over, body)
select $1, c.rep_id, c.on_date, morning.at, morning.at, count(*), count(*) + 4, 0,
       json_build_object('cells', json_build_array(), 'unkeepable', json_build_array(),
                         'promised', count(*) filter (where c.promised))
  from planned_call c
  join rep r on r.workspace_id = c.workspace_id and r.id = c.rep_id
 cross join lateral (select (c.on_date + time '07:30') at time zone r.time_zone as at) morning
 where c.workspace_id = $1
 group by c.rep_id, c.on_date, morning.at`;
