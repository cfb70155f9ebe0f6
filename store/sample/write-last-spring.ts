import type pg from 'pg';
import { lastSpringDaysAgo } from '#store/sample/crowd.ts';
import { agoAt } from '#store/sample/sample-rows.ts';
import type { SampleTeam } from '#store/sample/write-team.ts';

/**
 * What a colleague tried last spring, by another method and in vain, with a few of those whom the first rep has spoken with since:
 * people whom two methods and two reps have called.
 */
export async function writeLastSpring(
  connection: pg.PoolClient,
  workspaceId: string,
  { imogen, ambrose }: SampleTeam,
  opensAt: string,
): Promise<void> {
  const values = [workspaceId, imogen.repId, ambrose.repId, agoAt(opensAt, lastSpringDaysAgo)];
  await connection.query(springQuery, values);
}

/** Two calls each at half past seven in the morning, four days apart, from a Monday on; those who came first by name. */
const springQuery = `
with people as (
  select p.id, p.time_zones[1] as zone, date_trunc('week', $4::timestamptz)::date + (row_number() over (order by p.name))::integer % 4 as on_date
    from prospect p join enrolment e on e.workspace_id = p.workspace_id and e.prospect_id = p.id
   where p.workspace_id = $1 and e.rep_id = $2 and e.playbook_id <> 'live-only'
     and e.decision ->> 'why' in ('met', 'referred-on')
   order by p.name limit 4
), begun as (
  insert into enrolment (workspace_id, id, prospect_id, rep_id, playbook_id, playbook_version, enrolled_at, state, decision, precedence,
                         decided_at, valid_until, due_at)
  select $1, gen_random_uuid(), id, $3, 'live-only', 1, on_date::timestamp at time zone zone, 'closed',
         '{"next": "stop", "why": "finished", "reasons": []}', 9, on_date::timestamp at time zone zone, 'infinity', 'infinity'
    from people
  returning id, prospect_id
)
insert into touch (workspace_id, id, prospect_id, enrolment_id, rep_id, at, local_on, channel, direction, outcome, made_under, recorded_at)
select $1, gen_random_uuid(), p.id, b.id, $3, call.at, (call.at at time zone p.zone)::date, 'call', 'out', 'no-answer', 12, call.at
  from people p join begun b on b.prospect_id = p.id
 cross join generate_series(0, 1) nth
 cross join lateral (select (p.on_date + 7 * nth + time '07:30') at time zone p.zone as at) call`;
