import { engaged } from '#store/visits/engaged.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/**
 * Of an enrolment `e` that owes a call at a time they asked for (rule 5): the touch `t` in which they asked. A correction
 * stands for what it corrects; what a front desk suggests is no wish of theirs.
 */
export const timeAskedFor = `
cross join lateral (
  select t.id, t.corrects, t.call_at, t.call_on from touch t
   where t.workspace_id = e.workspace_id and t.prospect_id = e.prospect_id
     and (t.call_at is not null or t.call_on is not null)
     and t.outcome is distinct from 'screener' and t.outcome is distinct from 'message-with-screener'
     and not exists (select from touch c where c.workspace_id = t.workspace_id and c.prospect_id = t.prospect_id
                        and c.corrects = t.id)
   order by t.at desc, t.id desc limit 1) t`;

type Stretch = { from: string; until: string };

/** When a rep is engaged otherwise; `says` is with what, or which calendar says so. */
export type Taken = Stretch & { says: string };

/** What takes a rep's time in the minutes that a call at this instant would have, by when it begins. */
export async function takenAt(
  db: Queryable,
  { id, rules }: Pick<Workspace, 'id' | 'rules'>,
  repId: string,
  at: string,
): Promise<Taken[]> {
  const found = await db.query(
    `select from_at as "from", until_at as "until", says from ${engaged} m
      where workspace_id = $1 and rep_id = $2 and until_at > $3
        and from_at < $3::timestamptz + make_interval(mins => $4) order by from_at, id limit 10`,
    [id, repId, at, rules.requestedMinutes],
  );
  return found.rows;
}

/** A call at a time they asked for, while the rep who owes it is engaged otherwise. */
export type AskedIntoMeeting = {
  personId: string;
  name: string;
  account: string | null;
  timeZone: string;
  repId: string;
  rep: string;
  callAt: string;
  meeting: Taken;
};

const mostAtOnce = 200;

/** The calls to come that fall into meetings, the soonest first; each with the first meeting in its way. */
export async function askedIntoMeetings(
  db: Queryable,
  { id, rules }: Pick<Workspace, 'id' | 'rules'>,
  now: string,
): Promise<AskedIntoMeeting[]> {
  const found = await db.query(
    `select p.id as "personId", p.name, a.name as account, coalesce(p.time_zones[1], 'UTC') as "timeZone",
            r.id as "repId", r.name as rep, t.call_at as "callAt", m."from", m."until", m.says
       from enrolment e
       join rep r on r.workspace_id = e.workspace_id and r.id = e.rep_id
       join prospect p on p.workspace_id = e.workspace_id and p.id = e.prospect_id
       left join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
      ${timeAskedFor}
      cross join lateral (
        select from_at as "from", until_at as "until", says from ${engaged} m
         where workspace_id = $1 and rep_id = e.rep_id and until_at > t.call_at
           and from_at < t.call_at + make_interval(mins => $2) order by from_at, id limit 1) m
      where e.workspace_id = $1 and e.state = 'open' and e.promised and e.precedence = 5 and t.call_at > $3
      order by t.call_at, p.id limit ${mostAtOnce}`,
    [id, rules.requestedMinutes, now],
  );
  return found.rows.map(({ from, until, says, ...asked }) => ({ ...asked, meeting: { from, until, says } }));
}
