import { weeksLookedBack } from '#core/evidence/territory/how-long-it-lasts.ts';
import type { TerritoryFacts } from '#core/evidence/territory/territory-state.ts';
import type { Queryable } from '#store/workspace.ts';

export type TerritoryQuestion = {
  /** Whose people: of whoever works or worked with them last; null: everybody, also who nobody has begun with. */
  repIds: readonly string[] | null;
  campaignId: string | null;
  playbookId: string | null;
  relationship: string | null;
  now: string;
};

export type TerritoryRead = {
  groups: (TerritoryFacts & { people: number })[];
  /** People whose first call lies in the weeks looked back over, and when anybody was called first. */
  newlyCalled: number;
  firstCalledAt: string | null;
};

/** Everybody in the territory, by what tells the states apart. */
export async function readTerritory(
  db: Queryable,
  workspaceId: string,
  question: TerritoryQuestion,
): Promise<TerritoryRead> {
  const values = [...valuesOf(workspaceId, question), question.now];
  const found = await db.query({ name: 'read-territory', text: territoryQuery, values });
  const rows = found.rows as (TerritoryRead['groups'][number] & {
    newlyCalled: number;
    firstCalledAt: string | null;
  })[];
  const firsts = rows.flatMap(({ firstCalledAt }) => (firstCalledAt === null ? [] : [firstCalledAt])).sort();
  return {
    groups: rows,
    newlyCalled: rows.reduce((sum, row) => sum + row.newlyCalled, 0),
    firstCalledAt: firsts[0] ?? null,
  };
}

function valuesOf(workspaceId: string, question: TerritoryQuestion): unknown[] {
  const { repIds, campaignId, playbookId, relationship } = question;
  return [workspaceId, repIds, campaignId, playbookId, relationship];
}

const ofTheirs = `select from enrolment e where e.workspace_id = $1 and e.prospect_id = p.id`;

/** The people of the territory. */
const people = `
people as materialized (
  select p.id, p.name, p.relationship = 'client' as is_client, p.do_not_call_at is not null as asked_not_to_call,
         coalesce(p.time_zones[1], 'UTC') as zone
    from prospect p
   where p.workspace_id = $1
     and ($2::uuid[] is null
          or p.id in (select prospect_id from enrolment where workspace_id = $1 and rep_id = any ($2))
         and (select e.rep_id from enrolment e where e.workspace_id = $1 and e.prospect_id = p.id
                                  order by e.enrolled_at desc, e.id desc limit 1) = any ($2))
     and ($3::uuid is null or exists (${ofTheirs} and e.campaign_id = $3))
     and ($4::text is null or exists (${ofTheirs} and e.playbook_id = $4))
     and ($5::text is null or p.relationship = $5)
)`;

/** Of what happened, what stands. */
const stands = `t.outcome is distinct from 'void'
     and t.id not in (select corrects from touch where workspace_id = $1 and corrects is not null)`;

const standing = `
standing as (
  select t.* from people p join touch t on t.workspace_id = $1 and t.prospect_id = p.id where ${stands}
)`;

const isCall = `channel = 'call' and direction = 'out'`;
const isMessage = `${isCall} and outcome in ('voicemail-left', 'message-with-screener')`;
const isCounted = `${isCall} and outcome in ('spoke', 'voicemail-left', 'no-message', 'no-answer', 'screener', 'message-with-screener')`;
const isConversation = `channel = 'call' and (direction = 'out' and outcome = 'spoke' or direction = 'in' and outcome = 'callback')`;

const territoryQuery = `
with ${people}, ${standing}, history as (
  select prospect_id,
         max(at) filter (where result = 'declined') as declined_at,
         max(at) filter (where direction = 'in') as from_them_at,
         max(at) filter (where channel = 'note' and outcome = 'reopened') as reopened_at,
         max(at) filter (where ${isMessage}) as message_at,
         max(at) filter (where ${isMessage} and message = 'conclusion') as conclusion_at,
         max(at) filter (where ${isConversation}) as talked_at,
         min(at) filter (where ${isCall} and outcome is not null) as first_called_at,
         bool_or(channel <> 'note') as touched
    from standing group by 1
), facts as (
  select p.asked_not_to_call, p.is_client, coalesce(h.touched, false) as touched, h.talked_at is not null as talked,
         h.first_called_at,
         coalesce(h.declined_at >= greatest(h.declined_at, h.from_them_at, h.reopened_at), false) as said_no,
         coalesce(h.conclusion_at = h.message_at
              and h.conclusion_at >= greatest(h.conclusion_at, h.from_them_at, h.reopened_at, h.talked_at), false) as left_with_them
    from people p left join history h on h.prospect_id = p.id
)
select asked_not_to_call as "askedNotToCall", said_no as "saidNo", is_client as "isClient",
       left_with_them as "leftInTheirHands", talked, touched, count(*)::integer as people,
       (count(*) filter (where first_called_at > $6::timestamptz - interval '${weeksLookedBack * 7} days'))::integer as "newlyCalled",
       min(first_called_at) as "firstCalledAt"
  from facts group by 1, 2, 3, 4, 5, 6`;

export type CalledByTwo = { count: number; people: { personId: string; name: string; who: string[] }[] };

/** Named beside the count; the rest is a number. */
const mostNamed = 50;

/** Who was called by more than one method, and by more than one rep. */
export async function calledByTwo(
  db: Queryable,
  workspaceId: string,
  question: TerritoryQuestion,
): Promise<{ playbooks: CalledByTwo; reps: CalledByTwo }> {
  const { rows } = await db.query({
    name: 'called-by-two',
    text: byTwoQuery,
    values: valuesOf(workspaceId, question),
  });
  const of = (what: 'playbooks' | 'reps'): CalledByTwo => {
    const found = rows.filter((row) => row.what === what);
    return {
      count: found[0]?.all ?? 0,
      people: found.map(({ personId, name, who }) => ({ personId, name, who })),
    };
  };
  return { playbooks: of('playbooks'), reps: of('reps') };
}

/** A method by its newest name. */
const byTwoQuery = `
with ${people}, ${standing}, called as materialized (
  select s.prospect_id, e.playbook_id, s.rep_id, min(s.at) as first_at
    from standing s left join enrolment e on e.workspace_id = $1 and e.id = s.enrolment_id
   where ${isCounted}
   group by 1, 2, 3
), by_who as (
  select 'playbooks' as what, prospect_id, playbook_id as who, min(first_at) as first_at
    from called where playbook_id is not null group by 2, 3
  union all
  select 'reps', prospect_id, rep_id::text, min(first_at) from called where rep_id is not null group by 2, 3
), by_two as (
  select what, prospect_id, array_agg(who order by first_at, who) as who from by_who group by 1, 2 having count(*) > 1
), named as (
  select b.what, p.id, p.name, b.who, (count(*) over (partition by b.what))::integer as all,
         row_number() over (partition by b.what order by p.name, p.id) as nth
    from by_two b join people p on p.id = b.prospect_id
)
select what, id as "personId", name, "all",
       (select array_agg(coalesce(r.name, m.name, w.who) order by w.nth)
          from unnest(who) with ordinality w (who, nth)
          left join rep r on what = 'reps' and r.workspace_id = $1 and r.id::text = w.who
          left join lateral (select b.name from playbook b where what = 'playbooks' and b.workspace_id = $1 and b.id = w.who
                              order by b.version desc limit 1) m on true) as who
  from named where nth <= ${mostNamed} order by what, named.nth`;

export type Rest = { resting: number; rested: number; weeks: { from: string; people: number }[] };

/** Weeks ahead for which it is told who comes back: as long as a rest takes, and not beyond this. */
const mostWeeksAhead = 53;

/**
 * Who rests after a method that ran its course without a conversation, and who may be begun with again: so many days after
 * the last call made to them, by their own calendar.
 * Source: METHODS.md, `one-method-at-a-time`; core/decide/may-enrol.ts asks the same of one person.
 * @param todayOn the date whose week is the first one told of
 */
export async function whoRests(
  db: Queryable,
  workspaceId: string,
  question: TerritoryQuestion & { restDays: number; todayOn: string },
): Promise<Rest> {
  const { restDays, todayOn, now } = question;
  const values = [...valuesOf(workspaceId, question), now, restDays, todayOn];
  return (await db.query({ name: 'who-rests', text: restQuery, values })).rows[0];
}

const restQuery = `
with ${people}, finished as materialized (
  select p.id, p.zone, e.enrolled_at from people p
    join enrolment e on e.workspace_id = $1 and e.prospect_id = p.id and e.state <> 'closed'
   where e.decision ->> 'next' = 'stop' and e.decision ->> 'why' = 'finished'
), called as (
  select f.zone, since.called_at from finished f
   cross join lateral (
     select max(at) filter (where ${isCounted}) as called_at,
            coalesce(bool_or(at >= f.enrolled_at and outcome in ('spoke', 'callback')), false) as talked
       from touch t where t.workspace_id = $1 and t.prospect_id = f.id and ${stands}) since
   where not since.talked
), back as (
  select (called_at at time zone zone)::date + $7::integer as on_date, ($6::timestamptz at time zone zone)::date as today
    from called where called_at is not null
), weeks as (
  select (date_trunc('week', $8::date)::date + 7 * n) as monday from generate_series(0, least(${mostWeeksAhead}, $7::integer / 7 + 1)) n
)
select (select count(*) from back where on_date > today)::integer as resting,
       (select count(*) from back where on_date <= today)::integer as rested,
       (select json_agg(json_build_object('from', monday, 'people',
               (select count(*) from back where on_date > today and on_date >= monday and on_date < monday + 7)) order by monday)
          from weeks) as weeks`;
