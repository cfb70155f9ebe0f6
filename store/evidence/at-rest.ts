import {
  isCounted,
  peopleOfTerritory,
  scopeValues,
  stands,
  type TerritoryScope,
} from '#store/evidence/territory-people.ts';
import type { Queryable } from '#store/workspace.ts';

/** Somebody with whom a method ran its course, and the first date, by their calendar, on which one may begin again. */
export type AtRest = { personId: string; name: string; playbook: string; days: number; until: string };

export type Rest = {
  resting: number;
  rested: number;
  weeks: { from: string; people: number }[];
  /** Methods whose people, of those who rest, rest for longer than the house asks. */
  longer: { playbook: string; days: number; people: number }[];
  /** The next ones to come back, and of those who are back the ones who are it longest. */
  next: AtRest[];
  back: AtRest[];
};

/** Weeks ahead for which it is told who comes back. */
const mostWeeksAhead = 53;
/** Named beside the count; the rest is a list of people. */
const mostNamed = 20;

/**
 * The rest of `people` who have one, over or not: so many days after the last call made to them, as the version asks that they were
 * called by, and at least as many as the house asks for.
 * Source: METHODS.md, `one-method-at-a-time`; core/decide/rest.ts asks the same of one person.
 * @param now the place of the present instant among the values; `house`, of the days the house asks for
 */
export const restsOf = (now: string, house: string) => `
finished as materialized (
  select p.id, p.name, p.zone, e.enrolled_at, b.name as playbook,
         greatest(${house}::integer, (b.body #>> '{rest,days}')::integer) as days
    from people p
    join enrolment e on e.workspace_id = $1 and e.prospect_id = p.id and e.state <> 'closed'
    join playbook b on b.workspace_id = $1 and b.id = e.playbook_id and b.version = e.playbook_version
   where e.decision ->> 'next' = 'stop' and e.decision ->> 'why' = 'finished'
), rest as materialized (
  select f.id, f.name, f.playbook, f.days, (since.called_at at time zone f.zone)::date + f.days as until,
         (${now}::timestamptz at time zone f.zone)::date as today
    from finished f
   cross join lateral (
     select max(at) filter (where ${isCounted}) as called_at,
            coalesce(bool_or(at >= f.enrolled_at and outcome in ('spoke', 'callback')), false) as talked
       from touch t where t.workspace_id = $1 and t.prospect_id = f.id and ${stands}) since
   where not since.talked and since.called_at is not null
)`;

/** The ids of the people of a territory who rest, or whose rest is over. The two values come after those of the scope. */
export function idsByRest(state: 'resting' | 'rested', at: number): string {
  const sign = state === 'resting' ? '>' : '<=';
  return `with ${peopleOfTerritory(at)}, ${restsOf(`$${at + 4}`, `$${at + 5}`)} select id from rest where until ${sign} today`;
}

/**
 * Who rests after a method that ran its course without a conversation, and who may be begun with again.
 * @param todayOn the date whose week is the first one told of
 */
export async function whoRests(
  db: Queryable,
  workspaceId: string,
  question: TerritoryScope & { now: string; restDays: number; todayOn: string },
): Promise<Rest> {
  const { restDays, todayOn, now } = question;
  const values = [workspaceId, ...scopeValues(question), now, restDays, todayOn];
  return (await db.query({ name: 'who-rests', text: restQuery, values })).rows[0];
}

const named = (order: string, which: string) => `
  (select coalesce(json_agg(json_build_object('personId', id, 'name', name, 'playbook', playbook, 'days', days, 'until', until)
                            order by ${order}), '[]')
     from (select * from rest where ${which} order by ${order} limit ${mostNamed}) named)`;

const restQuery = `
with ${peopleOfTerritory(2)}, ${restsOf('$6', '$7')}, weeks as (
  select (date_trunc('week', $8::date)::date + 7 * n) as monday
    from generate_series(0, least(${mostWeeksAhead}, greatest(0, (select max(until) from rest) - date_trunc('week', $8::date)::date) / 7)) n
), longer as (
  select playbook, days, count(*)::integer as people from rest where until > today and days > $7::integer group by 1, 2
)
select (select count(*) from rest where until > today)::integer as resting,
       (select count(*) from rest where until <= today)::integer as rested,
       (select coalesce(json_agg(json_build_object('from', monday, 'people',
               (select count(*) from rest where until > today and until >= monday and until < monday + 7)) order by monday), '[]')
          from weeks) as weeks,
       (select coalesce(json_agg(json_build_object('playbook', playbook, 'days', days, 'people', people) order by days, playbook), '[]')
          from longer) as longer,
       ${named('until, name, id', 'until > today')} as next,
       ${named('until, name, id', 'until <= today')} as back`;
