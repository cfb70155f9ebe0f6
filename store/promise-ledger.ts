import { parseDate } from '#core/prospect/local-time.ts';
import { instantText } from '#store/instant-text.ts';
import { pageCursor, readCursor } from '#store/page-cursor.ts';
import type { Queryable } from '#store/workspace.ts';

/**
 * `due` and `overdue` are owed: their dates have come, or gone without a call, by the prospect's own calendar. A broken
 * one was called too late, or nobody calls that person any more.
 */
export const promiseStatuses = [
  'open',
  'due',
  'overdue',
  'kept',
  'superseded',
  'broken',
  'withdrawn',
] as const;
export type PromiseStatus = (typeof promiseStatuses)[number];

export type LedgerEntry = {
  id: string;
  personId: string;
  /** The work it belongs to; null where the person is not being worked any more. */
  enrolmentId: string | null;
  name: string;
  account: string | null;
  /** Who owes it now, or had it when it was settled. */
  repId: string | null;
  rep: string;
  /** Who said it. */
  saidBy: string | null;
  touchId: string;
  phrase: string;
  /** The words it was said in, where they were prepared here. */
  said: { text: string; scriptId: string | null; version: number | null } | null;
  from: string;
  to: string;
  saidAt: string;
  status: PromiseStatus;
  settledAt: string | null;
  /** What kept or superseded it, or came too late. */
  settledBy: Settling | null;
};

export type Settling = {
  at: string;
  channel: string;
  direction: 'in' | 'out';
  outcome: string | null;
  rep: string | null;
};

export type LedgerQuestion = {
  repId: string | null;
  status: PromiseStatus | null;
  cursor: string | undefined;
  limit: number;
  now: string;
};

const owed = `'open', 'due', 'overdue'`;

/** In which of the kept states a promise may have this one today: the others need not be looked at. */
const keptAs: Readonly<Record<PromiseStatus, readonly string[]>> = {
  open: ['open'],
  due: ['open'],
  overdue: ['open', 'broken'],
  kept: ['kept'],
  superseded: ['superseded'],
  broken: ['broken'],
  withdrawn: ['withdrawn'],
};

/** A promise with its status as of `$2`, by the calendar of the first zone the prospect may be in, and who has it. */
export const ledger = (which = '') => `
with known as (
  select pr.*, p.name, p.account_id, e.id as worked_as, e.rep_id as worked_by,
         case when pr.status = 'broken' and pr.settled_by is null and e.state = 'open' then 'overdue'
              when pr.status <> 'open' then pr.status
              when today.on_date > pr.to_on then 'overdue'
              when today.on_date >= pr.from_on then 'due' else 'open' end as standing
    from promise pr
    join prospect p on p.workspace_id = pr.workspace_id and p.id = pr.prospect_id
    left join enrolment e on e.workspace_id = pr.workspace_id and e.prospect_id = pr.prospect_id and e.state <> 'closed'
   cross join lateral (select ($2::timestamptz at time zone coalesce(p.time_zones[1], 'UTC'))::date as on_date) today
   where pr.workspace_id = $1 ${which}
), ledger as (
  select known.*, case when standing in (${owed}) then coalesce(worked_by, rep_id) else rep_id end as owner_id from known
)`;

/** The ledger, one page: what is owed by who waits longest, everything else by the latest date first. */
export async function listPromises(
  db: Queryable,
  workspaceId: string,
  question: LedgerQuestion,
): Promise<{ rows: LedgerEntry[]; cursor: string | null }> {
  const { repId, status, now, limit } = question;
  const isOwed = status === 'open' || status === 'due' || status === 'overdue';
  const after = placeOf(question.cursor) ?? [null, null];
  const found = await db.query(
    `${ledger('and ($8::text[] is null or pr.status = any ($8))')}, page as (
     select * from ledger
      where ($3::uuid is null or owner_id = $3) and ($4::text is null or standing = $4)
        and ($5::date is null or (to_on, id) ${isOwed ? '>' : '<'} ($5::date, $6::uuid))
      order by to_on ${isOwed ? 'asc, id asc' : 'desc, id desc'} limit $7)
     ${entryOfPage} order by page.to_on ${isOwed ? 'asc, page.id asc' : 'desc, page.id desc'}`,
    [workspaceId, now, repId, status, ...after, limit, status && keptAs[status]],
  );
  const rows = found.rows as LedgerEntry[];
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { rows, cursor: last === undefined ? null : pageCursor([last.to, last.id]) };
}

/** Where the page before ended: a date and an id; anything else begins at the beginning. */
function placeOf(cursor: string | undefined): readonly unknown[] | null {
  const place = readCursor(cursor, 2);
  const [on, id] = place ?? [];
  return parseDate(String(on)) !== null && /^[0-9a-f-]{36}$/.test(String(id)) ? place : null;
}

/** The open promises of these people, with no word of how they stand but that. */
export async function openPromisesOf(
  db: Queryable,
  workspaceId: string,
  personIds: readonly string[],
  now: string,
): Promise<LedgerEntry[]> {
  const found = await db.query(
    `${ledger('and pr.prospect_id = any ($3::uuid[])')}, page as (
     select * from ledger where standing in ('open', 'due'))
     ${entryOfPage} order by page.to_on, page.id`,
    [workspaceId, now, personIds],
  );
  return found.rows;
}

/** Names and words are looked up for the page alone. */
const entryOfPage = `
select page.id, page.prospect_id as "personId", page.worked_as as "enrolmentId", page.name, a.name as account,
       page.owner_id as "repId", coalesce(owner.name, '') as rep, speaker.name as "saidBy", page.touch_id as "touchId",
       page.phrase, page.from_on as "from", page.to_on as "to", page.said_at as "saidAt", page.standing as status,
       page.settled_at as "settledAt",
       case when t.said is not null then json_build_object('text', t.said ->> 'text', 'scriptId', t.said -> 'scriptId',
            'version', t.said -> 'version') end as said,
       case when s.id is not null then json_build_object('channel', s.channel, 'direction', s.direction,
            'at', ${instantText('s.at')}, 'outcome', s.outcome,
            'rep', settler.name) end as "settledBy"
  from page
  left join account a on a.workspace_id = $1 and a.id = page.account_id
  left join rep owner on owner.workspace_id = $1 and owner.id = page.owner_id
  left join touch t on t.workspace_id = $1 and t.id = page.touch_id
  left join rep speaker on speaker.workspace_id = $1 and speaker.id = t.rep_id
  left join touch s on s.workspace_id = $1 and s.id = page.settled_by
  left join rep settler on settler.workspace_id = $1 and settler.id = s.rep_id`;

export type LedgerCounts = {
  /** How many promises have each status; a status nobody's promise has is 0. */
  counts: Record<PromiseStatus, number>;
  /**
   * How many were kept `of` those that ran their course: kept, broken, and overdue, which are broken and still owed. Those
   * they superseded, and those withdrawn, are left out. A rep answers for what they had when it ran its course.
   */
  kept: { kept: number; of: number };
};

export async function countPromises(
  db: Queryable,
  workspaceId: string,
  question: Pick<LedgerQuestion, 'repId' | 'now'>,
): Promise<LedgerCounts> {
  const found = await db.query(
    `${ledger()}
     select standing, count(*) filter (where $3::uuid is null or owner_id = $3)::integer as n,
            count(*) filter (where $3::uuid is null or rep_id = $3)::integer as answered_for
       from ledger group by 1`,
    [workspaceId, question.now, question.repId],
  );
  const rows = new Map<PromiseStatus, { n: number; answered_for: number }>(
    found.rows.map((row) => [row.standing, row]),
  );
  const answeredFor = (status: PromiseStatus) => rows.get(status)?.answered_for ?? 0;
  const kept = answeredFor('kept');
  return {
    counts: Object.fromEntries(
      promiseStatuses.map((status) => [status, rows.get(status)?.n ?? 0]),
    ) as LedgerCounts['counts'],
    kept: { kept, of: kept + answeredFor('broken') + answeredFor('overdue') },
  };
}
