import { ledger } from '#store/promise-ledger.ts';
import type { Queryable } from '#store/workspace.ts';

/** A promise that ran its course, or was superseded, and when: its call, or its last date where there was none in time. */
export type PromiseOver = {
  promiseId: string;
  personId: string;
  name: string;
  /** Who had it when it ran its course. */
  repId: string | null;
  /** The last date it was for. */
  to: string;
  /** The date on which it ran its course, by the person's calendar. */
  on: string;
  standing: 'kept' | 'superseded' | 'broken' | 'overdue';
  /** Whole days after its last date at which the call came after all; null where none came, or it came in time. */
  daysLate: number | null;
};

export type PromisesQuestion = {
  /** Dates, both inclusive. */
  from: string;
  until: string;
  repIds: readonly string[] | null;
  campaignId: string | null;
  playbookId: string | null;
  relationship: string | null;
  now: string;
};

/** The promises that ran their course in a stretch of time, by their last dates. The ledger says how each stands. */
export async function promisesOver(
  db: Queryable,
  workspaceId: string,
  question: PromisesQuestion,
): Promise<PromiseOver[]> {
  const { from, until, repIds, campaignId, playbookId, relationship, now } = question;
  const values = [workspaceId, now, from, until, repIds, campaignId, playbookId, relationship];
  return (await db.query<PromiseOver>({ name: 'promises-over', text: overQuery, values })).rows;
}

/** A promise runs its course at most as long before its last date as it was said before that, so the range is cut wide. */
const overQuery = `${ledger(`and pr.to_on >= $3::date and pr.said_at < $4::date + 2 and pr.status <> 'withdrawn'`)}
select l.id as "promiseId", l.prospect_id as "personId", l.name, l.rep_id as "repId", l.to_on as "to", ran.on_date as "on",
       l.standing, case when l.standing in ('broken', 'overdue') then late.days end as "daysLate"
  from ledger l
  join prospect p on p.workspace_id = $1 and p.id = l.prospect_id
  left join enrolment e on e.workspace_id = $1 and e.id = l.enrolment_id
  left join touch s on s.workspace_id = $1 and s.id = l.settled_by
 cross join lateral (select coalesce(p.time_zones[1], 'UTC') as name) zone
 cross join lateral (select (s.at at time zone zone.name)::date - l.to_on as days) late
 cross join lateral (select case when l.standing in ('kept', 'superseded') then (l.settled_at at time zone zone.name)::date
                                 else l.to_on end as on_date) ran
 where l.standing in ('kept', 'superseded', 'broken', 'overdue') and ran.on_date between $3::date and $4::date
   and ($5::uuid[] is null or l.rep_id = any ($5)) and ($6::uuid is null or e.campaign_id = $6)
   and ($7::text is null or e.playbook_id = $7) and ($8::text is null or p.relationship = $8)
 order by l.to_on, l.id`;
