import type { RepDayDone } from '#core/evidence/metrics/days-done.ts';
import type { DateSpan, WorkFilter } from '#core/evidence/metrics/slice.ts';
import { countAdherence, namedCounts } from '#core/plan/calls/adherence.ts';
import { roomOf } from '#core/plan/calls/rep-room.ts';
import { type Day, formatDate, parseDate } from '#core/prospect/local-time.ts';
import { dayOn, type MeasuredRepDay, measureDays } from '#store/plan/measured-days.ts';
import { repTimesOver } from '#store/plan/rep-times.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** One day of one rep against the plan as it stood when it began. */
export type RepPlanDay = RepDayDone & { repId: string };

type RepOfDays = { id: string; timeZone: string };

export type PlanQuestion = {
  reps: readonly RepOfDays[];
  period: DateSpan;
  before: DateSpan;
  work: Pick<WorkFilter, 'campaignId' | 'playbookId' | 'relationship'>;
  now: string;
};

/** Every day of these reps that began with a plan, of the period and of the one before it. */
export async function planCarriedOut(
  db: Queryable,
  workspace: Workspace,
  { reps, period, before, work, now }: PlanQuestion,
): Promise<RepPlanDay[]> {
  const span = { from: formatDate(before.from), until: formatDate(period.until) };
  const days = await measureDays(db, workspace, reps, span, now);
  const isAsked = await workAsked(db, workspace.id, days, work);
  return days.map(({ repId, on, calls }) => {
    const asked = calls.filter(({ enrolmentId }) => isAsked(enrolmentId));
    return { repId, on: parseDate(on)!, ...namedCounts(countAdherence(asked), asked.length) };
  });
}

/** Which of the planned work is asked about. */
async function workAsked(
  db: Queryable,
  workspaceId: string,
  days: readonly MeasuredRepDay[],
  { campaignId, playbookId, relationship }: PlanQuestion['work'],
): Promise<(enrolmentId: string) => boolean> {
  if (campaignId === null && playbookId === null && relationship === null) return () => true;
  const ids = [...new Set(days.flatMap(({ calls }) => calls.map(({ enrolmentId }) => enrolmentId)))];
  const found = await db.query<{ id: string }>(
    `select e.id from enrolment e join prospect p on p.workspace_id = $1 and p.id = e.prospect_id
      where e.workspace_id = $1 and e.id = any ($2::uuid[]) and ($3::uuid is null or e.campaign_id = $3)
        and ($4::text is null or e.playbook_id = $4) and ($5::text is null or p.relationship = $5)`,
    [workspaceId, ids, campaignId, playbookId, relationship],
  );
  const asked = new Set(found.rows.map(({ id }) => id));
  return (enrolmentId) => asked.has(enrolmentId);
}

/** Tells of a date whether none of these reps works: away, engaged all day, or without hours. */
export async function daysOff(
  db: Queryable,
  workspaceId: string,
  reps: readonly RepOfDays[],
  period: DateSpan,
): Promise<(on: Day) => boolean> {
  const times = await repTimesOver(
    db,
    workspaceId,
    reps.map(({ id }) => id),
    period,
  );
  return (on) =>
    reps.every(({ id, timeZone }) => {
      const time = times(id, on);
      // Asked of the instant before the day begins, its whole room is seen.
      const day = dayOn(timeZone, formatDate(on));
      return time === undefined || roomOf(time, day, dayOn(timeZone, formatDate(on - 1)).from).length === 0;
    });
}
