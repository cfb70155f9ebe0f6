import type { Decision, Reason } from '#core/decide/decision.ts';
import type { Relationship } from '#core/decide/facts.ts';
import { type Group, groups } from '#core/plan/group.ts';
import type { RepDay } from '#core/plan/rep-day.ts';
import type { KeptPlan } from '#store/plan/write-plans.ts';
import type { Queryable } from '#store/workspace.ts';

export type TodayQuestion = {
  repId: string;
  /** The instant asked about, and the rep's own day around it. */
  at: string;
  day: RepDay;
  limit: number;
  group?: Group | undefined;
  /** Any part of a name or company, folded. */
  search?: string | undefined;
  cursor?: string | undefined;
};

export type TodayPerson = {
  enrolmentId: string;
  personId: string;
  name: string;
  title: string | null;
  account: string | null;
  place: string | null;
  timeZones: string[];
  relationship: Relationship;
  group: Group;
  dueAt: string;
  deferredUntil: string | null;
  decision: Decision;
  promise: { phrase: string; to: string } | null;
  playbookId: string;
  playbookName: string;
  campaign: string | null;
  /** Where the plan of this day has the call. */
  plan: PlannedFor | null;
  /** Why that plan has no place for them, who could be called in it; null where it has, or was not asked. */
  notPlanned: Reason | null;
};

/** The half hour of a call, by its first instant, and what the plan says of it. */
export type PlannedFor = KeptPlan & { for: string };

/** The plan of the day asked about has the call: $4 is the day's end, $5 its beginning. */
export const isPlanned = `planned_for >= $5 and planned_for < $4`;
/** Planned, and waited for no longer. */
export const isNow = `due_at <= $3 and (planned_from is null or planned_from <= $3)`;

/** core/plan/group.ts in SQL, as an index into `groups`; the store's tests hold the two together. */
const groupOf = `case when due_at = '-infinity' then 3 when due_at >= $4 then 4 when promised then 0
                      when (${isPlanned}) is not true then 4 when ${isNow} then 1 else 2 end`;

/**
 * The rep's people in working order, a page at a time. What is owed comes first, what is overdue or answers a
 * call of theirs before the rest of it; whoever is planned in the plan's order; of those held back whoever could be
 * called today by the earliest closing, then by how well they know us, and the others by when they are due.
 */
export async function listToday(
  db: Queryable,
  workspaceId: string,
  question: TodayQuestion,
): Promise<{ people: TodayPerson[]; cursor: string | null }> {
  const after = question.cursor === undefined ? null : parseCursor(question.cursor);
  const searched = question.search !== undefined && question.search !== '';
  const values = [
    workspaceId,
    question.repId,
    question.at,
    question.day.until,
    question.day.from,
    question.limit,
    question.group === undefined ? null : groups.indexOf(question.group),
  ];
  const place = after ?? [null, null, null, null, null, null];
  const found = await db.query(
    searched
      ? {
          name: 'list-today-searched',
          text: searchedQuery,
          values: [...values, ...place, likeAny(question.search!)],
        }
      : after === null
        ? firstPage(question.limit, values)
        : { name: 'list-today', text: listQuery, values: [...values, ...place] },
  );
  const last = found.rows.length === question.limit ? found.rows.at(-1) : undefined;
  const people = found.rows.map((row) => rowToPerson(row, question.day));
  return { people, cursor: last === undefined ? null : formatCursor(last) };
}

/** What the list shows of the people on `page`. */
const shown = `
select page.grp, page.waits, page.closing, page.near, page.due_at, e.id, e.prospect_id, e.decision, e.deferred_until, e.playbook_id,
       e.planned_for, e.plan, p.name, p.title, p.city, p.region, p.country, p.time_zones, p.relationship,
       a.name as account, b.name as playbook_name, c.name as campaign, pr.phrase, pr.to_on
  from page
  join enrolment e on e.workspace_id = $1 and e.id = page.id
  join prospect p on p.workspace_id = $1 and p.id = e.prospect_id
  left join account a on a.workspace_id = $1 and a.id = p.account_id
  left join playbook b on b.workspace_id = $1 and b.id = e.playbook_id and b.version = e.playbook_version
  left join campaign c on c.workspace_id = $1 and c.id = e.campaign_id
  left join promise pr on pr.workspace_id = $1 and pr.prospect_id = e.prospect_id and pr.status = 'open'
 order by page.grp, page.waits, page.closing, page.near, page.due_at, page.id`;

const order = (match: string) => `
with mine as (
  select e.id, ${groupOf} as grp, due_at, planned_for, plan_place, closes_at, nearness
    from enrolment e ${match}
   where e.workspace_id = $1 and e.rep_id = $2 and e.state <> 'closed'
), placed as (
  select id, grp, due_at, grp = 0 and due_at > $3 or grp = 4 and due_at >= $4 as waits,
         case when grp in (1, 2) then planned_for when grp = 0 and due_at > $3 or due_at >= $4 then '-infinity'
              when grp = 0 then coalesce(closes_at, '-infinity') else coalesce(closes_at, 'infinity') end as closing,
         case when grp in (1, 2) then plan_place when grp = 0 and due_at > $3 or due_at >= $4 then 0 else nearness end as near
    from mine
), page as (
  select * from placed
   where ($7::integer is null or grp = $7)
     and ($8::integer is null or (grp, waits, closing, near, due_at, id)
                               > ($8::integer, $9::boolean, $10::timestamptz, $11::integer, $12::timestamptz, $13::uuid))
   order by grp, waits, closing, near, due_at, id limit $6
)
${shown}`;

const listQuery = order('');
const searchedQuery = order(
  `join prospect s on s.workspace_id = e.workspace_id and s.id = e.prospect_id and s.search like $14`,
);

/** One stretch of the working order that an index holds in just that order. */
type Stretch = { group: number; waits: boolean; which: string; closing: string; near: string; order: string };

const asDue = { closing: "'-infinity'", near: '0', order: 'due_at, id' };
const asPlanned = {
  closing: 'planned_for',
  near: 'plan_place',
  order: 'planned_for, plan_place, due_at, id',
};
const asClosing = {
  closing: `coalesce(closes_at, 'infinity')`,
  near: 'nearness',
  order: 'closes_at, nearness, due_at, id',
};

// "is not false" keeps a plan made without the instant from taking the two for a narrow range, and sorting it.
const callableToday = `not promised and due_at > '-infinity' and (due_at < $4) is not false`;

const workingOrder: readonly Stretch[] = [
  {
    group: 0,
    waits: false,
    which: `promised and due_at > '-infinity' and due_at <= $3`,
    closing: `coalesce(closes_at, '-infinity')`,
    near: 'nearness',
    order: 'closes_at nulls first, nearness, due_at, id',
  },
  { group: 0, waits: true, which: 'promised and due_at > $3 and due_at < $4', ...asDue },
  { group: 1, waits: false, which: `${callableToday} and ${isPlanned} and ${isNow}`, ...asPlanned },
  { group: 2, waits: false, which: `${callableToday} and ${isPlanned} and not (${isNow})`, ...asPlanned },
  { group: 3, waits: false, which: `due_at = '-infinity'`, ...asClosing, order: 'closes_at, nearness, id' },
  { group: 4, waits: false, which: `${callableToday} and (${isPlanned}) is not true`, ...asClosing },
  { group: 4, waits: true, which: 'due_at >= $4', ...asDue },
];

/**
 * The first page, which everybody asks for: stretch after stretch is read from its index, and only until the
 * page is full. Later pages sort, for what came before them has to be passed over. The length of the page
 * stands in the text: a plan that is kept for pages of any length would sort as well.
 */
function firstPage(
  limit: number,
  values: readonly unknown[],
): { name: string; text: string; values: unknown[] } {
  const text = `
with page (id, grp, waits, closing, near, due_at) as (
${workingOrder.map((stretch) => stretchOfPage(stretch, limit)).join(' union all ')} limit ${limit}
)
${shown}`;
  return { name: `list-today-first-${limit}`, text, values: values.toSpliced(5, 1) };
}

function stretchOfPage({ group, waits, which, closing, near, order }: Stretch, limit: number): string {
  return `(select id, ${group}, ${waits}, ${closing}, ${near}, due_at from enrolment
    where workspace_id = $1 and rep_id = $2 and state <> 'closed' and ${which} and ($6::integer is null or $6 = ${group})
    order by ${order} limit ${limit})`;
}

type ListedRow = {
  grp: number;
  waits: boolean;
  closing: string;
  near: number;
  due_at: string;
  id: string;
  prospect_id: string;
  decision: Decision;
  deferred_until: string | null;
  planned_for: string | null;
  plan: KeptPlan | null;
  playbook_id: string;
  name: string;
  title: string | null;
  city: string | null;
  region: string | null;
  country: string | null;
  time_zones: string[];
  relationship: Relationship;
  account: string | null;
  playbook_name: string;
  campaign: string | null;
  phrase: string | null;
  to_on: string;
};

function rowToPerson(row: ListedRow, day: RepDay): TodayPerson {
  const group = groups[row.grp]!;
  return {
    enrolmentId: row.id,
    personId: row.prospect_id,
    name: row.name,
    title: row.title,
    account: row.account,
    place: row.city ?? row.region ?? row.country,
    timeZones: row.time_zones,
    relationship: row.relationship,
    group,
    dueAt: row.due_at,
    deferredUntil: row.deferred_until,
    decision: row.decision,
    promise: row.phrase === null ? null : { phrase: row.phrase, to: row.to_on },
    playbookId: row.playbook_id,
    playbookName: row.playbook_name,
    campaign: row.campaign,
    plan: plannedFor({ group, plannedFor: row.planned_for, plan: row.plan }, day),
    notPlanned: null,
  };
}

/** What is kept of a call that is still to come in this day; the plan of a day gone by is none. */
export function plannedFor(
  row: { group: Group; plannedFor: string | null; plan: KeptPlan | null },
  day: Pick<RepDay, 'from' | 'until'>,
): PlannedFor | null {
  if (row.plan === null || row.plannedFor === null || row.group === 'heldBack') return null;
  if (row.plannedFor < day.from || row.plannedFor >= day.until) return null;
  return { for: row.plannedFor, ...row.plan };
}

/** Where a page ended: the last row's place in the order, opaque to whoever holds it. */
function formatCursor(row: ListedRow): string {
  return Buffer.from(
    JSON.stringify([row.grp, row.waits, row.closing, row.near, row.due_at, row.id]),
  ).toString('base64url');
}

function parseCursor(cursor: string): unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) && parsed.length === 6 ? parsed : null;
  } catch {
    return null;
  }
}

function likeAny(text: string): string {
  return `%${escapeLike(text)}%`;
}

export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
