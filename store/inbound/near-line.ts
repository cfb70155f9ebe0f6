import { type AroundLine, mostShown, type NearLine } from '#core/call/who-called.ts';
import { instantText } from '#store/instant-text.ts';
import type { Queryable } from '#store/workspace.ts';

/**
 * Everybody who has the line a call came from, whoever at the companies behind it had a message in the days before the
 * call, and who was looked up by name. A number known to be wrong leads to nobody. Found by indexes alone.
 * @param call its number as kept, null where it is withheld; the person it was typed in with
 */
export async function findNearLine(
  db: Queryable,
  workspaceId: string,
  call: { number: string | null; at: string; personId: string | null },
  callBackDays: number,
): Promise<AroundLine> {
  const line = call.number?.split(';')[0] ?? null;
  const found = await db.query({
    name: 'find-near-line',
    text: nearLineQuery,
    values: [workspaceId, line, call.at, callBackDays, call.personId],
  });
  const people = found.rows.map(({ isSwitchboard: _, ...person }) => person as NearLine);
  const behind = found.rows.filter(({ isSwitchboard }) => isSwitchboard);
  return { people, switchboardOf: new Set(behind.map(({ account }) => account.id as string)) };
}

const stands = (touch: string) => `
  not exists (select from touch c where c.workspace_id = $1 and c.corrects = ${touch}.id)`;

const latestMessage = `
  select t.at, w.name as by
    from touch t left join rep w on w.workspace_id = $1 and w.id = t.rep_id
   where t.workspace_id = $1 and t.prospect_id = p.id and t.at < $3 and t.at >= $3::timestamptz - make_interval(days => $4)
     and t.channel = 'call' and t.direction = 'out' and t.outcome in ('voicemail-left', 'message-with-screener')
     and ${stands('t')}
   order by t.at desc, t.id desc limit 1`;

/** Marked wrong by hand, or by a call that met somebody else. */
const isRight = `
  ph.wrong_at is null and not exists (
    select from touch t where t.workspace_id = $1 and t.prospect_id = ph.prospect_id and t.phone = ph.number
       and t.outcome = 'wrong-number' and ${stands('t')})`;

const nearLineQuery = `
with held as (
  select ph.prospect_id, json_agg(json_build_object('number', ph.number, 'isMain', coalesce(ph.label = 'main', false),
           'isFirst', not exists (select from phone o where o.workspace_id = $1 and o.prospect_id = ph.prospect_id
                                   and o.wrong_at is null and (o.position, o.id) < (ph.position, ph.id)))
           order by ph.position, ph.id) as numbers
    from phone ph where ph.workspace_id = $1 and split_part(ph.number, ';', 1) = $2 and ${isRight}
   group by ph.prospect_id
), boards as (
  select a.id from account a
   where a.workspace_id = $1 and a.switchboard is not null and split_part(a.switchboard, ';', 1) = $2
   union
  select s.account_id from screener s
   where s.workspace_id = $1 and s.phone is not null and split_part(s.phone, ';', 1) = $2 and s.account_id is not null
), answered as (
  select f.prospect_id, json_build_object('name', min(s.name)) as front_desk
    from screener s join screener_for f on f.workspace_id = $1 and f.screener_id = s.id
   where s.workspace_id = $1 and s.phone is not null and split_part(s.phone, ';', 1) = $2
   group by f.prospect_id
), behind as (
  select p.id from prospect p cross join lateral (${latestMessage}) m
   where p.workspace_id = $1 and p.account_id in (
         select id from boards
          union select h.account_id from held join prospect h on h.workspace_id = $1 and h.id = held.prospect_id)
   order by m.at desc limit ${mostShown}
)
select p.id as "personId", p.name, case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as account,
       coalesce(held.numbers, '[]') as numbers, p.time_zones[1] as "timeZone",
       p.account_id in (select id from boards) as "isSwitchboard", answered.front_desk as "frontDesk",
       (select json_build_object('at', ${instantText('m.at')}, 'by', m.by) from (${latestMessage}) m) as message
  from (select prospect_id as id from held union select prospect_id from answered union select id from behind
         union select $5::uuid) near
  join prospect p on p.workspace_id = $1 and p.id = near.id
  left join held on held.prospect_id = p.id
  left join answered on answered.prospect_id = p.id
  left join account a on a.workspace_id = $1 and a.id = p.account_id`;
