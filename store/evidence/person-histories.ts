import { standingTouches } from '#core/call/stand.ts';
import type { Relationship } from '#core/decide/facts.ts';
import type { CountedEnrolment, PersonHistory } from '#core/evidence/metrics/person-history.ts';
import { zoneOf } from '#core/prospect/local-time.ts';
import type { Database } from '#store/connect.ts';
import { bytesToHistory, historyForm, historyToBytes } from '#store/evidence/history-bytes.ts';
import { type HistoryToKeep, keepHistories, mostKeptAtOnce } from '#store/evidence/keep-histories.ts';
import { touchesOfPeople, type WrittenTouch } from '#store/evidence/touches-of-people.ts';
import { transaction } from '#store/transaction.ts';
import type { Queryable } from '#store/workspace.ts';

export type HistoriesQuestion = {
  /** An instant: whoever anything happened with since. */
  from: string;
  /** Whoever one of these reps had to do with since then; null: everybody. */
  repIds: readonly string[] | null;
};

/** People read at once: a few thousand touches, counted in a few milliseconds, in which other requests wait. */
const atOnce = 200;

/**
 * Hands on everybody something happened with, one after the other, each with all that ever happened, in one snapshot. What is
 * kept of them is read; of whom nothing is kept that still holds, the touches are, and are kept for whoever asks next.
 */
export async function eachHistory(
  db: Database,
  workspaceId: string,
  { from, repIds }: HistoriesQuestion,
  take: (person: PersonHistory) => void,
): Promise<void> {
  const toKeep: HistoryToKeep[] = [];
  // A transaction that only reads loses to nobody, so nobody is handed on twice.
  await transaction(db, async (connection) => {
    await connection.query('set transaction isolation level repeatable read');
    // All of them are wanted, and not the first few soon.
    await connection.query('set local cursor_tuple_fraction = 1');
    const values = [workspaceId, historyForm, from, ...(repIds === null ? [] : [repIds])];
    await connection.query(repIds === null ? historiesOfAll : historiesOfReps, values);
    const fetch = () => connection.query<HistoryRow>(`fetch ${atOnce} from histories`);
    for (let rows = (await fetch()).rows; rows.length > 0; ) {
      const anew = await readAnew(connection, workspaceId, rows);
      // The next are read while these are counted: two processors work at once.
      const next = fetch();
      for (const row of rows) take(rowToHistory(row, anew.get(row.id)));
      addToKeep(toKeep, rows, anew);
      rows = (await next).rows;
    }
  });
  await keepHistories(db, workspaceId, toKeep);
}

/** What ends an enrolment without anything agreed: its end, what was left in their hands, or a no. */
const overWithout = `('finished', 'left-with-them', 'declined', 'do-not-call')`;

const enrolments = (of: string) => `
select json_agg(json_build_array(id, playbook_id, campaign_id,
         decision ->> 'next' = 'stop' and decision ->> 'why' in ${overWithout}) order by enrolled_at, id) as enrolments${of}`;

const histories = (works: string, whose: string) => `
declare histories no scroll cursor for
select p.id, p.relationship, p.time_zones[1] as zone, k.touches,
       case when k.made_from = k.touches and k.form = $2 then k.history end as history, e.enrolments
  from kept_history k
  join prospect p on p.workspace_id = $1 and p.id = k.prospect_id
  left join ${works}
 where k.workspace_id = $1 and ${whose}
 order by k.prospect_id`;

/** Of everybody all enrolments are read in one go, which takes half as long as asking for those of each. */
const historiesOfAll = histories(
  `(${enrolments(', prospect_id from enrolment where workspace_id = $1 group by prospect_id')}) e on e.prospect_id = k.prospect_id`,
  'k.last_at >= $3',
);
const historiesOfReps = histories(
  `lateral (${enrolments(' from enrolment where workspace_id = $1 and prospect_id = k.prospect_id')}) e on true`,
  'k.prospect_id in (select prospect_id from touch where workspace_id = $1 and at >= $3 and rep_id = any ($4::uuid[]))',
);

type HistoryRow = {
  id: string;
  relationship: Relationship;
  zone: string | null;
  /** How many there are, those taken back included. */
  touches: number;
  /** Null where nothing is kept that still holds. */
  history: Buffer | null;
  enrolments: EnrolmentRow[] | null;
};
type EnrolmentRow = [id: string, playbookId: string, campaignId: string | null, isOver: boolean];

type Anew = ReadonlyMap<string, WrittenTouch[]>;

async function readAnew(db: Queryable, workspaceId: string, rows: readonly HistoryRow[]): Promise<Anew> {
  const ids = rows.filter(({ history }) => history === null).map(({ id }) => id);
  return ids.length === 0 ? new Map() : touchesOfPeople(db, workspaceId, ids);
}

function rowToHistory(row: HistoryRow, anew: WrittenTouch[] | undefined): PersonHistory {
  const { relationship, zone, history, enrolments } = row;
  return {
    relationship,
    zone: zoneOf(zone ?? 'UTC'),
    zoneKnown: zone !== null,
    touches: standingTouches(anew ?? bytesToHistory(history!)),
    enrolments: (enrolments ?? []).map(rowToEnrolment),
  };
}

function rowToEnrolment([id, playbookId, campaignId, isOver]: EnrolmentRow): CountedEnrolment {
  return { id, playbookId, campaignId, isOver };
}

function addToKeep(toKeep: HistoryToKeep[], rows: readonly HistoryRow[], anew: Anew): void {
  for (const { id, touches } of rows) {
    if (toKeep.length >= mostKeptAtOnce) return;
    const read = anew.get(id);
    const history = read === undefined ? null : historyToBytes(read);
    if (history !== null) toKeep.push({ id, touches, history });
  }
}
