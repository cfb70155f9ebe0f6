import type { Group } from '#core/plan/group.ts';
import type { Queryable } from '#store/workspace.ts';

export type DayQuestion = {
  repId: string;
  /** The instant asked about, and the rep's own day around it. */
  at: string;
  day: { from: string; until: string };
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
    values: [workspaceId, repId, at, day.until, day.from],
  });
  const { promised, now, later, prepare, heldBack, ...rest } = found.rows[0];
  return { counts: { promised, now, later, prepare, heldBack }, ...rest };
}

/**
 * core/plan/group.ts in SQL; the store's tests hold the two together. Ranges are counted and not rows sorted into
 * groups: of ten thousand people that takes half the time, and those who are owed are few and have an index.
 */
const inRange = (range: string) => `(select count(*) from enrolment
         where workspace_id = $1 and rep_id = $2 and state <> 'closed' and ${range})`;
const owedInRange = (range: string) => inRange(`promised and ${range}`);

const dueByNow = `due_at > '-infinity' and due_at <= $3`;
const dueLater = `due_at > $3 and due_at < $4`;

const dayQuery = `
select (owed.by_now + owed.later)::integer as promised,
       (${inRange(dueByNow)} - owed.by_now)::integer as now,
       (${inRange(dueLater)} - owed.later)::integer as later,
       ${inRange(`due_at = '-infinity'`)}::integer as prepare,
       ${inRange('due_at >= $4')}::integer as "heldBack",
       exists (select from enrolment l
                where l.workspace_id = $1 and l.rep_id = $2 and l.state <> 'closed' and l.valid_until <= $3) as "hasLapsed",
       (select count(*)::integer from promise p
         where p.workspace_id = $1 and p.rep_id = $2 and p.settled_at >= $5 and p.settled_at < $4 and p.status = 'kept') as "promisesKept",
       (select coalesce(json_agg(json_build_object(
                 'at', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'outcome', t.outcome) order by t.at, t.id), '[]')
          from touch t
         where t.workspace_id = $1 and t.rep_id = $2 and t.at >= $5 and t.at < $4 and t.channel = 'call' and t.direction = 'out'
           and t.corrects is null and not exists (
               select from touch c where c.workspace_id = t.workspace_id and c.prospect_id = t.prospect_id and c.corrects = t.id)
       ) as ticks
  from (select ${owedInRange(dueByNow)} as by_now, ${owedInRange(dueLater)} as later) owed`;
