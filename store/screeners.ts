import { type FrontDeskHour, frontDeskHours } from '#core/call/front-desk-hours.ts';
import type { TypedStretch } from '#core/prospect/screener-hours.ts';
import { instantText } from '#store/instant-text.ts';
import { screenersOfPerson } from '#store/screener-of.ts';
import type { Queryable } from '#store/workspace.ts';

/** Whoever picks up in somebody's place, with what they told us and what our calls taught. */
export type Screener = {
  id: string;
  name: string | null;
  role: 'screener' | 'assistant';
  account: { id: string; name: string } | null;
  /** By name, at most {@link shownPeople}. */
  people: { id: string; name: string; title: string | null }[];
  peopleCount: number;
  /** E.164. */
  phone: string | null;
  hours: TypedStretch[] | null;
  timeZone: string | null;
  note: string | null;
  line: string | null;
  /** Newest first, at most {@link shownSaid}. */
  said: ScreenerSaid[];
  booked: number;
  learned: FrontDeskHour[];
};

export type ScreenerSaid = {
  id: string;
  at: string;
  person: { id: string; name: string } | null;
  touchId: string | null;
  rep: string | null;
  name: string | null;
  says: string | null;
  betterTime: string | null;
  callAt: string | null;
  callOn: string | null;
  booked: boolean;
};

const shownPeople = 200;
const shownSaid = 50;
/** The latest calls tell when somebody is there; older ones are another year's. */
const learnedFrom = 3000;

/** The company whose front desk is asked for. */
export async function findAccount(
  db: Queryable,
  workspaceId: string,
  accountId: string,
): Promise<{ id: string; name: string } | null> {
  const found = await db.query('select id, name from account where workspace_id = $1 and id = $2', [
    workspaceId,
    accountId,
  ]);
  return found.rows[0] ?? null;
}

/** What our calls taught of when somebody at that desk picks up. */
export async function readLearnedHours(
  db: Queryable,
  workspaceId: string,
  screenerId: string,
): Promise<FrontDeskHour[]> {
  const found = await db.query({
    name: 'learned-hours',
    text: learnedQuery,
    values: [workspaceId, screenerId],
  });
  return frontDeskHours(found.rows[0]?.calls ?? []);
}

/** One of them, those who answer for one person, or those of a company with its people's own assistants. */
export type WhichScreeners = { id: string } | { personId: string } | { accountId: string };

export async function readScreeners(
  db: Queryable,
  workspaceId: string,
  which: WhichScreeners,
): Promise<Screener[]> {
  const [from, value] = fromOf(which);
  const found = await db.query(screenersQuery(from), [workspaceId, value]);
  const screeners: Screener[] = [];
  for (const { calls, ...row } of found.rows) screeners.push({ ...row, learned: frontDeskHours(calls) });
  return screeners;
}

function fromOf(which: WhichScreeners): [from: string, value: string] {
  if ('id' in which)
    return ['select id, 1 as nth from screener where workspace_id = $1 and id = $2', which.id];
  if ('personId' in which)
    return [
      `select s.id, row_number() over () as nth from prospect p, lateral (${screenersOfPerson}) s
        where p.workspace_id = $1 and p.id = $2`,
      which.personId,
    ];
  return [ofAccount, which.accountId];
}

const ofAccount = `
select s.id, row_number() over (order by s.account_id is null, s.name is null, lower(s.name), s.created_at, s.id) as nth
  from screener s
 where s.workspace_id = $1
   and (s.account_id = $2 or s.id in (
     select f.screener_id from screener_for f
       join prospect p on p.workspace_id = f.workspace_id and p.id = f.prospect_id
      where f.workspace_id = $1 and p.account_id = $2))`;

const isStanding = `not exists (
  select from touch c where c.workspace_id = t.workspace_id and c.prospect_id = t.prospect_id and c.corrects = t.id)`;

/** What is told beside a call stands in its note. */
const said = `
  select json_agg(json_build_object('id', d.id, 'at', ${instantText('d.at')}, 'touchId', d.touch_id, 'rep', w.name, 'name', d.name,
           'person', case when q.id is not null then json_build_object('id', q.id, 'name', q.name) end,
           'says', coalesce(d.says, t.note), 'betterTime', d.better_time, 'callAt', ${instantText('t.call_at')},
           'callOn', t.call_on, 'booked', coalesce(t.result = 'meeting' and t.outcome <> 'spoke', false))
         order by d.at desc, d.id desc)
    from (select * from screener_said d where d.workspace_id = s.workspace_id and d.screener_id = s.id
           order by d.at desc, d.id desc limit ${shownSaid}) d
    left join prospect q on q.workspace_id = d.workspace_id and q.id = d.prospect_id
    left join rep w on w.workspace_id = d.workspace_id and w.id = d.rep_id
    left join touch t on t.workspace_id = d.workspace_id and t.prospect_id = d.prospect_id and t.id = d.touch_id`;

/** One meeting stands in the history, the calendar or both. */
const booked = `
  select count(distinct coalesce(m.prospect_id, m.id))::integer from (
    select d.prospect_id, d.id from screener_said d
      join touch t on t.workspace_id = d.workspace_id and t.prospect_id = d.prospect_id and t.id = d.touch_id
     where d.workspace_id = s.workspace_id and d.screener_id = s.id and t.result = 'meeting'
       and t.outcome <> 'spoke'
    union all
    select o.prospect_id, o.id from appointment o
     where o.workspace_id = s.workspace_id and o.booked_by_screener_id = s.id) m`;

const calls = `
  select json_agg(json_build_object('at', ${instantText('c.at')}, 'timeZone', c.zone, 'answered', c.answered)) from (
    select t.at, coalesce(s.time_zone, p.time_zones[1], 'UTC') as zone,
           t.outcome in ('screener', 'message-with-screener') as answered
      from unnest(theirs.ids) as person (id)
      join prospect p on p.workspace_id = s.workspace_id and p.id = person.id
      join touch t on t.workspace_id = s.workspace_id and t.prospect_id = p.id
     where t.channel = 'call' and t.direction = 'out'
       and t.outcome in ('spoke', 'voicemail-left', 'no-message', 'no-answer', 'screener', 'message-with-screener')
       and ${isStanding}
     order by t.at desc limit ${learnedFrom}) c`;

const people = `
  select json_agg(json_build_object('id', q.id, 'name', q.name, 'title', q.title) order by lower(q.name), q.id) from (
    select p.id, p.name, p.title from unnest(theirs.ids) as person (id)
      join prospect p on p.workspace_id = s.workspace_id and p.id = person.id
     order by lower(p.name), p.id limit ${shownPeople}) q`;

const theirs = `
  cross join lateral (
    select array(select p.id from prospect p where p.workspace_id = s.workspace_id and p.account_id = s.account_id
                  union
                 select f.prospect_id from screener_for f
                  where f.workspace_id = s.workspace_id and f.screener_id = s.id) as ids) theirs`;

const learnedQuery = `
select (${calls}) as calls from screener s ${theirs} where s.workspace_id = $1 and s.id = $2`;

const screenersQuery = (which: string) => `
select s.id, s.name, s.role, s.phone, s.hours, s.time_zone as "timeZone", s.note, s.line,
       case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as account,
       coalesce((${people}), '[]') as people, cardinality(theirs.ids) as "peopleCount",
       coalesce((${said}), '[]') as said, (${booked}) as booked, coalesce((${calls}), '[]') as calls
  from (${which}) chosen
  join screener s on s.workspace_id = $1 and s.id = chosen.id
  left join account a on a.workspace_id = s.workspace_id and a.id = s.account_id
  ${theirs}
 order by chosen.nth`;
