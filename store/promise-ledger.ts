import { pageCursor, readCursor } from '#store/page-cursor.ts';
import type { Queryable } from '#store/workspace.ts';

/** `due` and `overdue` are open ones whose dates have come, or gone, by the prospect's own calendar. */
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
  name: string;
  account: string | null;
  rep: string;
  phrase: string;
  from: string;
  to: string;
  saidAt: string;
  status: PromiseStatus;
  settledAt: string | null;
};

export type LedgerQuestion = {
  repId: string | null;
  status: PromiseStatus | null;
  cursor: string | undefined;
  limit: number;
  now: string;
};

/** A promise with its status as of `$2`, by the calendar of the first zone the prospect may be in. */
const ledger = `
with ledger as (
  select pr.id, pr.prospect_id, p.name, a.name as account, coalesce(r.name, '') as rep, pr.rep_id, pr.phrase,
         pr.from_on, pr.to_on, pr.said_at, pr.settled_at,
         case when pr.status <> 'open' then pr.status
              when today.on_date > pr.to_on then 'overdue'
              when today.on_date >= pr.from_on then 'due' else 'open' end as status
    from promise pr
    join prospect p on p.workspace_id = pr.workspace_id and p.id = pr.prospect_id
    left join account a on a.workspace_id = p.workspace_id and a.id = p.account_id
    left join rep r on r.workspace_id = pr.workspace_id and r.id = pr.rep_id
   cross join lateral (select ($2::timestamptz at time zone coalesce(p.time_zones[1], 'UTC'))::date as on_date) today
   where pr.workspace_id = $1 and ($3::uuid is null or pr.rep_id = $3)
)`;

/** The ledger, latest date first: one page. */
export async function listPromises(
  db: Queryable,
  workspaceId: string,
  question: LedgerQuestion,
): Promise<{ rows: LedgerEntry[]; cursor: string | null }> {
  const { repId, status, now, limit } = question;
  const after = readCursor(question.cursor, 2) ?? [null, null];
  const found = await db.query(
    `${ledger}
     select id, prospect_id as "personId", name, account, rep, phrase, from_on as "from", to_on as "to",
            said_at as "saidAt", status, settled_at as "settledAt"
       from ledger
      where ($4::text is null or status = $4) and ($5::date is null or (to_on, id) < ($5::date, $6::uuid))
      order by to_on desc, id desc limit $7`,
    [workspaceId, now, repId, status, ...after, limit],
  );
  const rows = found.rows as LedgerEntry[];
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { rows, cursor: last === undefined ? null : pageCursor([last.to, last.id]) };
}

/** How many promises have each status; a status nobody's promise has is 0. */
export async function countPromises(
  db: Queryable,
  workspaceId: string,
  question: Pick<LedgerQuestion, 'repId' | 'now'>,
): Promise<Record<PromiseStatus, number>> {
  const found = await db.query(`${ledger} select status, count(*)::integer as n from ledger group by 1`, [
    workspaceId,
    question.now,
    question.repId,
  ]);
  const counts = Object.fromEntries(promiseStatuses.map((status) => [status, 0])) as Record<
    PromiseStatus,
    number
  >;
  for (const row of found.rows) counts[row.status as PromiseStatus] = row.n;
  return counts;
}
