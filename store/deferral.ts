import type { Decision } from '#core/decide/decision.ts';
import type { Group } from '#core/plan/group.ts';
import { groupOf } from '#core/plan/group.ts';
import type { TodayPerson } from '#store/today.ts';
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

/** Null takes it back. What it makes of the day is the next decision's to say. */
export async function setDeferral(
  db: Queryable,
  workspaceId: string,
  enrolmentId: string,
  deferral: { until: string; why: string } | null,
): Promise<void> {
  await db.query(
    `update enrolment set deferred_until = $3, deferred_why = $4 where workspace_id = $1 and id = $2`,
    [workspaceId, enrolmentId, deferral?.until ?? null, deferral?.why ?? null],
  );
}

/** One person as Today lists them. */
export async function todayPersonOf(
  db: Queryable,
  workspaceId: string,
  enrolmentId: string,
  asked: { at: string; dayEndsAt: string },
): Promise<TodayPerson | null> {
  const found = await db.query(
    `select e.id as "enrolmentId", p.id as "personId", p.name, p.title, a.name as account,
            coalesce(p.city, p.region, p.country) as place, p.time_zones as "timeZones", p.relationship,
            e.due_at as "dueAt", e.promised, e.deferred_until as "deferredUntil", e.decision, pr.phrase, pr.to_on as "to",
            e.playbook_id as "playbookId", b.name as "playbookName", c.name as campaign
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
  const { promised, phrase, to, ...person } = row;
  const group: Group = groupOf({ dueAt: person.dueAt, owed: promised }, asked.at, asked.dayEndsAt);
  return { ...person, group, promise: phrase === null ? null : { phrase, to } };
}
