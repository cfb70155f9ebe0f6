import type { Objection } from '#core/call/objection.ts';
import { standingTouches } from '#core/call/stand.ts';
import type { Result } from '#core/call/touch.ts';
import type { Relationship } from '#core/decide/facts.ts';
import type { CountedEnrolment, CountedTouch, PersonHistory } from '#core/evidence/metrics/person-history.ts';
import { zoneOf } from '#core/prospect/local-time.ts';
import type { Database } from '#store/connect.ts';
import { transaction } from '#store/transaction.ts';

export type HistoriesQuestion = {
  /** Instants: whoever anything happened with in between, from inclusive, until exclusive. */
  from: string;
  until: string;
  /** Whoever one of these reps had to do with then; null: everybody. */
  repIds: readonly string[] | null;
};

/** People read at once: a few thousand touches, counted in some tens of milliseconds, in which other requests wait. */
const atOnce = 500;

/** Hands on everybody something happened with, one after the other, each with all that ever happened, in one snapshot. */
export async function eachHistory(
  db: Database,
  workspaceId: string,
  { from, until, repIds }: HistoriesQuestion,
  take: (person: PersonHistory) => void,
): Promise<void> {
  // A transaction that only reads loses to nobody, so nobody is handed on twice.
  await transaction(db, async (connection) => {
    const values = [workspaceId, from, until, ...(repIds === null ? [] : [repIds])];
    await connection.query(repIds === null ? historiesOfAll : historiesOfReps, values);
    const fetch = () => connection.query<HistoryRow>(`fetch ${atOnce} from histories`);
    for (let rows = (await fetch()).rows; rows.length > 0; ) {
      // The next are read while these are counted: two processors work at once.
      const next = fetch();
      for (const row of rows) take(rowToHistory(row));
      rows = (await next).rows;
    }
  });
}

/** What ends an enrolment without anything agreed: its end, what was left in their hands, or a no. */
const overWithout = `('finished', 'left-with-them', 'declined', 'do-not-call')`;

const histories = (ofReps: string) => `
declare histories no scroll cursor for
with met as materialized (
  select distinct prospect_id from touch where workspace_id = $1 and at >= $2 and at < $3 ${ofReps}
)
select p.relationship, p.time_zones[1] as zone,
       (select json_agg(json_build_array(t.id, t.corrects, floor(extract(epoch from t.at)), t.channel, t.direction, t.outcome, t.result,
                 t.objective, t.rep_id, t.enrolment_id, t.said ->> 'scriptId', (t.said ->> 'version')::integer,
                 t.objection) order by t.at, t.id)
          from touch t where t.workspace_id = $1 and t.prospect_id = p.id) as touches,
       (select json_agg(json_build_array(e.id, e.playbook_id, e.campaign_id,
                 e.decision ->> 'next' = 'stop' and e.decision ->> 'why' in ${overWithout}) order by e.enrolled_at, e.id)
          from enrolment e where e.workspace_id = $1 and e.prospect_id = p.id) as enrolments
  from met join prospect p on p.workspace_id = $1 and p.id = met.prospect_id`;

const historiesOfAll = histories('');
const historiesOfReps = histories('and rep_id = any ($4::uuid[])');

type HistoryRow = {
  relationship: Relationship;
  zone: string | null;
  touches: TouchRow[];
  enrolments: EnrolmentRow[] | null;
};
type TouchRow = [
  id: string,
  corrects: string | null,
  at: number,
  channel: string,
  direction: 'in' | 'out',
  outcome: string | null,
  result: Result | null,
  objective: string | null,
  repId: string | null,
  enrolmentId: string | null,
  scriptId: string | null,
  version: number | null,
  objection: Objection | null,
];
type EnrolmentRow = [id: string, playbookId: string, campaignId: string | null, isOver: boolean];

function rowToHistory({ relationship, zone, touches, enrolments }: HistoryRow): PersonHistory {
  return {
    relationship,
    zone: zoneOf(zone ?? 'UTC'),
    zoneKnown: zone !== null,
    touches: standingTouches(touches.map(rowToTouch)),
    enrolments: (enrolments ?? []).map(rowToEnrolment),
  };
}

type KeptTouch = CountedTouch & { id: string; corrects: string | null };

function rowToTouch(row: TouchRow): KeptTouch {
  const [id, corrects, at, channel, direction, outcome, result, objective] = row;
  const [repId, enrolmentId, scriptId, version, told] = row.slice(8) as [
    string | null,
    string | null,
    string | null,
    number | null,
    Objection | null,
  ];
  return {
    id,
    corrects,
    at,
    channel,
    direction,
    outcome,
    result,
    objection: told,
    objective,
    repId,
    enrolmentId,
    scriptId,
    version,
  };
}

function rowToEnrolment([id, playbookId, campaignId, isOver]: EnrolmentRow): CountedEnrolment {
  return { id, playbookId, campaignId, isOver };
}
