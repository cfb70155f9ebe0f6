import type { Decision } from '#core/decide/decision.ts';
import { groupOf } from '#core/plan/group.ts';
import type { RepDay } from '#core/plan/rep-day.ts';
import { newId } from '#store/id.ts';
import { plannedFor, type TodayPerson } from '#store/today.ts';
import type { Queryable } from '#store/workspace.ts';

export type DeferrableEnrolment = { personId: string; repId: string; decision: Decision; timeZone: string };

/** The enrolment a rep wants to put off, its person locked; null where it is not being worked. */
export async function enrolmentToDefer(
  db: Queryable,
  workspaceId: string,
  enrolmentId: string,
): Promise<DeferrableEnrolment | null> {
  const found = await db.query(
    `select p.id as "personId", e.rep_id as "repId", e.decision, coalesce(p.time_zones[1], 'UTC') as "timeZone"
       from enrolment e join prospect p on p.workspace_id = e.workspace_id and p.id = e.prospect_id
      where e.workspace_id = $1 and e.id = $2 and e.state <> 'closed' for no key update of p`,
    [workspaceId, enrolmentId],
  );
  return found.rows[0] ?? null;
}

export type Deferral = { until: string; why: string };

/**
 * Puts an enrolment off, which is also kept as something the rep did that day; null takes it back. What it makes of the day
 * is the next decision's to say.
 */
export async function setDeferral(
  db: Queryable,
  workspaceId: string,
  enrolment: { id: string; personId: string; repId: string },
  deferral: Deferral | null,
  now: string,
): Promise<void> {
  await db.query(
    `update enrolment set deferred_until = $3, deferred_why = $4 where workspace_id = $1 and id = $2`,
    [workspaceId, enrolment.id, deferral?.until ?? null, deferral?.why ?? null],
  );
  if (deferral === null) await takeBack(db, workspaceId, enrolment, now);
  else await keepPutOff(db, workspaceId, enrolment, deferral, now);
}

async function keepPutOff(
  db: Queryable,
  workspaceId: string,
  { id, personId, repId }: { id: string; personId: string; repId: string },
  { until, why }: Deferral,
  now: string,
): Promise<void> {
  await db.query(
    `insert into put_off (workspace_id, id, prospect_id, enrolment_id, rep_id, at, until, why)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [workspaceId, newId(Date.parse(now)), personId, id, repId, now, until, why],
  );
}

/** What is over cannot be taken back. */
async function takeBack(
  db: Queryable,
  workspaceId: string,
  { id, personId }: { id: string; personId: string },
  now: string,
): Promise<void> {
  await db.query(
    `update put_off set taken_back_at = $4
      where workspace_id = $1 and prospect_id = $2 and enrolment_id = $3 and until > $4 and taken_back_at is null`,
    [workspaceId, personId, id, now],
  );
}

/** One person as Today lists them. */
export async function todayPersonOf(
  db: Queryable,
  workspaceId: string,
  enrolmentId: string,
  { at, day }: { at: string; day: RepDay },
): Promise<TodayPerson | null> {
  const found = await db.query(
    `select e.id as "enrolmentId", p.id as "personId", p.name, p.title, a.name as account,
            coalesce(p.city, p.region, p.country) as place, p.time_zones as "timeZones", p.relationship,
            e.due_at as "dueAt", e.promised, e.deferred_until as "deferredUntil", e.decision, pr.phrase, pr.to_on as "to",
            e.planned_for as "plannedFor", e.planned_from as "plannedFrom", e.plan, e.playbook_id as "playbookId", b.name as "playbookName", c.name as campaign
       from enrolment e
       join prospect p on p.workspace_id = e.workspace_id and p.id = e.prospect_id
       join playbook b on b.workspace_id = e.workspace_id and b.id = e.playbook_id and b.version = e.playbook_version
       left join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
       left join campaign c on c.workspace_id = e.workspace_id and c.id = e.campaign_id
       left join promise pr on pr.workspace_id = e.workspace_id and pr.prospect_id = p.id and pr.status = 'open'
      where e.workspace_id = $1 and e.id = $2`,
    [workspaceId, enrolmentId],
  );
  const row = found.rows[0];
  if (row === undefined) return null;
  const { promised, phrase, to, plannedFor: inPlan, plannedFrom, plan, ...person } = row;
  const standing = { dueAt: person.dueAt, owed: promised, plannedFor: inPlan, plannedFrom };
  const group = groupOf(standing, at, day);
  return {
    ...person,
    group,
    promise: phrase === null ? null : { phrase, to },
    plan: plannedFor({ group, plannedFor: inPlan, plan }, day),
    notPlanned: null,
  };
}
