import {
  type OwnPeople,
  type OwnRep,
  type OwnTerritory,
  ownTerritory,
  type WhyLeftOut,
} from '#core/market/own/own-territory.ts';
import { parseInstant } from '#core/prospect/local-time.ts';
import { restsOf } from '#store/evidence/at-rest.ts';
import { stands } from '#store/evidence/territory-people.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

type Whose = Pick<Workspace, 'id' | 'rules'>;

/** A territory like that of the workspace at an instant; null where nobody may be called, or nobody calls. */
export async function readOwnTerritory(
  db: Queryable,
  workspace: Whose,
  now: string,
): Promise<OwnTerritory | null> {
  return ownTerritory(await ownPeople(db, workspace, now), parseInstant(now)!);
}

/** Whom it may call by the rules, alike ones counted together, whom it may not, and who calls. */
async function ownPeople(db: Queryable, { id, rules }: Whose, now: string): Promise<OwnPeople> {
  const found = await db.query<Row>({
    name: 'own-people',
    text: peopleQuery,
    values: [id, now, rules.restDays],
  });
  const leftOut = new Map<WhyLeftOut, number>();
  for (const { why, people } of found.rows)
    if (why !== null) leftOut.set(why, (leftOut.get(why) ?? 0) + people);
  return {
    people: found.rows.filter(({ why }) => why === null).map(({ why, ...one }) => one),
    leftOut: [...leftOut].map(([why, people]) => ({ why, people })),
    reps: await repsWhoCall(db, id),
  };
}

type Row = OwnPeople['people'][number] & { why: WhyLeftOut | null };

/**
 * Who may be called is asked of one person by core/decide/may-enrol.ts: nobody who said no, was left in peace, or rests. Whoever
 * works with somebody now counts as their rep, else whoever did last.
 */
const peopleQuery = `
with people as (
  select p.id, p.name, coalesce(p.time_zones[1], 'UTC') as zone from prospect p where p.workspace_id = $1
), ${restsOf('$2', '$3')}, screened as (
  select distinct t.prospect_id as id from touch t
   where t.workspace_id = $1 and t.outcome in ('screener', 'message-with-screener') and ${stands}
), latest as (
  select distinct on (e.prospect_id) e.prospect_id, e.rep_id,
         case when e.state <> 'closed' and e.decision ->> 'next' = 'stop' then e.decision ->> 'why' end as why
    from enrolment e where e.workspace_id = $1
   order by e.prospect_id, e.state = 'closed', e.enrolled_at desc, e.id desc
), everybody as (
  select p.relationship, p.time_zones[1] as zone, r.time_zone as rep_zone, p.title,
         p.screener is not null or s.id is not null as screened,
         case when p.do_not_call_at is not null or l.why = 'do-not-call' then 'do-not-call'
              when l.why in ('declined', 'left-with-them') then l.why
              when rest.id is not null then 'resting'
              when not exists (
                select from phone ph where ph.workspace_id = $1 and ph.prospect_id = p.id and ph.wrong_at is null
                   and not exists (select from blocked_number b where b.workspace_id = $1 and b.number = ph.number))
              then 'no-number' end as why
    from prospect p
    left join latest l on l.prospect_id = p.id
    left join rep r on r.workspace_id = $1 and r.id = l.rep_id
    left join screened s on s.id = p.id
    left join rest on rest.id = p.id and rest.until > rest.today
   where p.workspace_id = $1
)
select relationship, zone, rep_zone as "repZone", title, screened, why, count(*)::integer as people
  from everybody group by 1, 2, 3, 4, 5, 6`;

/** Who has somebody to call, of their own or as one of several; where nobody has, everybody. */
async function repsWhoCall(db: Queryable, workspaceId: string): Promise<OwnRep[]> {
  const { rows } = await db.query<OwnRep & { calls: boolean }>({
    name: 'reps-who-call',
    text: `select r.time_zone as "timeZone", r.working_hours as "workingHours", r.calls_per_half_hour as "callsPerHalfHour",
                  exists (select from enrolment e where e.workspace_id = $1 and e.rep_id = r.id and e.state <> 'closed')
               or exists (select from pool_member m where m.workspace_id = $1 and m.rep_id = r.id) as calls
             from rep r where r.workspace_id = $1 and r.active order by r.id`,
    values: [workspaceId],
  });
  const who = rows.some(({ calls }) => calls) ? rows.filter(({ calls }) => calls) : rows;
  return who.map(({ calls, ...rep }) => rep);
}
