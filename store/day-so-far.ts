import type { Group } from '#core/plan/group.ts';
import type { RepDay } from '#core/plan/rep-day.ts';
import { instantText } from '#store/instant-text.ts';
import { isPlanOld } from '#store/plan/old-plan.ts';
import type { KeptDay } from '#store/plan/write-plans.ts';
import { isNow, isPlanned } from '#store/today.ts';
import type { Queryable } from '#store/workspace.ts';

export type DayQuestion = {
  repId: string;
  /** The instant asked about, and the rep's own day around it. */
  at: string;
  day: RepDay;
};

/** A rep's day in numbers. */
export type DaySoFar = {
  /** How many of the rep's people are in each group, each in exactly one. */
  counts: Record<Group, number>;
  promisesKept: number;
  /** The calls made, oldest first: one tick each. */
  ticks: { at: string; outcome: string }[];
  /** Some decision stands no more: what is counted here is to be read again once it is made. */
  hasLapsed: boolean;
  /** Null: the day was never planned, or is to be planned again. */
  plan: DayAsPlanned | null;
  /** What is planned is to be planned again before anybody reads it. */
  isOld: boolean;
};

export type DayAsPlanned = {
  plannedAt: string;
  /** Calls that are still to come in it. */
  toCome: number;
  /** Half hours that were left when it was planned. */
  cells: KeptDay['cells'];
};

/**
 * The numbers of a day in one round trip. Everybody's standing is one range of `enrolment_today`, read from the
 * index alone; counted side by side, because sorting ten thousand into groups costs as much again as reading them.
 */
export async function daySoFar(
  db: Queryable,
  workspaceId: string,
  { repId, at, day }: DayQuestion,
): Promise<DaySoFar> {
  const found = await db.query({
    name: 'day-so-far',
    text: dayQuery,
    values: [workspaceId, repId, at, day.until, day.from, day.on],
  });
  const { promised, now, later, prepare, heldBack, plannedAt, toCome, cells, ...rest } = found.rows[0];
  const plan = plannedAt === null ? null : { plannedAt, toCome, cells };
  return { counts: { promised, now, later, prepare, heldBack }, plan, ...rest };
}

/**
 * core/plan/group.ts in SQL; the store's tests hold the two together. Ranges are counted and not rows sorted into
 * groups: of ten thousand people that takes half the time, and those who are owed or planned are few and have an index.
 */
const inRange = (range: string) => `(select count(*) from enrolment
         where workspace_id = $1 and rep_id = $2 and state <> 'closed' and ${range})`;
const owedInRange = (range: string) => inRange(`promised and ${range}`);

const inDay = `due_at > '-infinity' and due_at < $4`;

const dayQuery = `
select owed.calls::integer as promised, planned.now::integer as now, planned.later::integer as later,
       ${inRange(`due_at = '-infinity'`)}::integer as prepare,
       (${inRange(`due_at > '-infinity'`)} - owed.calls - planned.now - planned.later)::integer as "heldBack",
       planned.calls::integer as "toCome", d.planned_at as "plannedAt", d.body -> 'cells' as cells,
       ${isPlanOld('$6')} as "isOld",
       exists (select from enrolment l
                where l.workspace_id = $1 and l.rep_id = $2 and l.state <> 'closed' and l.valid_until <= $3) as "hasLapsed",
       (select count(*)::integer from promise p
         where p.workspace_id = $1 and p.rep_id = $2 and p.settled_at >= $5 and p.settled_at < $4 and p.status = 'kept') as "promisesKept",
       (select coalesce(json_agg(json_build_object(
                 'at', ${instantText('t.at')}, 'outcome', t.outcome) order by t.at, t.id), '[]')
          from touch t
         where t.workspace_id = $1 and t.rep_id = $2 and t.at >= $5 and t.at < $4 and t.channel = 'call' and t.direction = 'out'
           and t.outcome is distinct from 'void' and not exists (
               select from touch c where c.workspace_id = t.workspace_id and c.prospect_id = t.prospect_id and c.corrects = t.id)
       ) as ticks
  from (select ${owedInRange(inDay)} as calls) owed
 cross join (select count(*) as calls, count(*) filter (where not promised and ${isNow}) as now,
                    count(*) filter (where not promised and not (${isNow})) as later
               from enrolment
              where workspace_id = $1 and rep_id = $2 and state <> 'closed' and ${isPlanned} and ${inDay}) planned
  left join day_plan d on d.workspace_id = $1 and d.rep_id = $2 and d.on_date = $6`;
