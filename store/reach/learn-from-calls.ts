import {
  formatInstant,
  isoWeekday,
  localDay,
  localMinute,
  parseInstant,
  zoneOf,
} from '#core/prospect/local-time.ts';
import {
  type CallMade,
  type CallToMake,
  type ContactPast,
  callBackAgreed,
} from '#core/reach/call-to-make.ts';
import { forgetOld } from '#core/reach/forget-old.ts';
import { learn, type ReachModel } from '#core/reach/reach-model.ts';
import type { Database } from '#store/connect.ts';
import {
  type CalledRow,
  calledColumns,
  type LearnedPast,
  rowToPast,
  writePasts,
} from '#store/reach/contact-past.ts';
import { readKept, takeReachModel, writeReachModel } from '#store/reach/reach-model.ts';
import { transaction } from '#store/transaction.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** A call that is taken back at once, as a slip of the finger is, is never learned. */
const slipSeconds = 2 * 60;
/** Calls learned in one transaction: some tens of milliseconds, in which other requests wait. */
const atOnce = 500;
/** Calls between two looks at what nobody called by for long. */
const callsBetweenLooks = 1000;

/**
 * Learns from the calls that nobody has learned from yet, oldest first, each exactly once whoever else is learning.
 * A few hundred are one transaction, so that a crash loses nothing and others get their turn.
 * @param most stops after about so many
 * @returns how many calls were learned
 */
export async function learnFromCalls(
  db: Database,
  { id }: Pick<Workspace, 'id'>,
  now: string,
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  if (!(await isAnythingToLearn(db, id))) return 0;
  const recordedUntil = formatInstant(parseInstant(now)! - slipSeconds);
  let all = 0;
  for (let last: Learned = { calls: 0, upTo: first }; all < most; all += last.calls) {
    const { upTo } = last;
    last = await transaction(db, (connection) => learnSome(connection, id, { recordedUntil, upTo, now }));
    if (last.calls === 0) break;
  }
  return all;
}

/** The same within a transaction that is open already, and without waiting for slips: all that is recorded is learned. */
export async function learnAllHere(connection: Queryable, workspaceId: string, now: string): Promise<void> {
  let last: Learned = { calls: 0, upTo: first };
  do last = await learnSome(connection, workspaceId, { recordedUntil: 'infinity', upTo: last.upTo, now });
  while (last.calls > 0);
}

/** Asked every minute, so the model is not taken from anybody to find that there is nothing to do. */
async function isAnythingToLearn(db: Queryable, workspaceId: string): Promise<boolean> {
  const kept = await readKept(db, workspaceId);
  if (kept !== null && kept.model === null) return true;
  const found = await db.query({
    name: 'is-anything-to-learn',
    text: 'select from counted_call where workspace_id = $1 and not learned limit 1',
    values: [workspaceId],
  });
  return found.rows.length > 0;
}

/** How many calls a transaction learned, and the last of them. */
type Learned = { calls: number; upTo: string };
/** Before all ids. */
const first = '00000000-0000-0000-0000-000000000000';

type Learning = Pick<Learned, 'upTo'> & { recordedUntil: string; now: string };

async function learnSome(connection: Queryable, workspaceId: string, learning: Learning): Promise<Learned> {
  const model = await takeReachModel(connection, workspaceId, learning.now);
  const calls = await takeCalls(connection, workspaceId, learning);
  const last = calls.at(-1);
  if (last === undefined) return { ...learning, calls: 0 };
  await writePasts(connection, workspaceId, learnInOrder(model, calls));
  await writeReachModel(connection, workspaceId, model, learning.now);
  return { calls: calls.length, upTo: last.touch_id };
}

type CallRow = CalledRow & {
  touch_id: string;
  prospect_id: string;
  at: string;
  rep_id: string | null;
  campaign_id: string | null;
  outcome: string;
  result: string | null;
};

/** The oldest calls to learn after `upTo`, marked as learned. One that is being taken back at this moment is left. */
async function takeCalls(
  connection: Queryable,
  workspaceId: string,
  { recordedUntil, upTo }: Learning,
): Promise<CallRow[]> {
  const values = [workspaceId, recordedUntil, upTo, atOnce];
  return (await connection.query<CallRow>({ name: 'take-calls-to-learn', text: takeQuery, values })).rows;
}

/**
 * Ids of touches are in the order in which they happened. Each touch and each past is looked up by itself: joined in their
 * order, all that ever happened is passed over. And what was learned lies behind `upTo`, for the index holds it until it is
 * vacuumed. Measured on 100,000 calls: 154 µs a call joined and from the beginning each time, half of it so.
 */
const takeQuery = `
with oldest as (
  select prospect_id, local_on, touch_id from counted_call
   where workspace_id = $1 and not learned and touch_id > $3
   order by touch_id limit $4 for update skip locked
), next as (
  select o.*, t.at, t.rep_id, t.enrolment_id, t.outcome, t.result
    from oldest o cross join lateral (
         select * from touch where workspace_id = $1 and id = o.touch_id and recorded_at <= $2 offset 0) t
), taken as (
  update counted_call c set learned = true from next n
   where c.workspace_id = $1 and c.prospect_id = n.prospect_id and c.local_on = n.local_on and c.touch_id = n.touch_id
)
select n.touch_id, n.prospect_id, n.at, n.rep_id, n.outcome, n.result, e.campaign_id, ${calledColumns}
  from next n
  join prospect p on p.workspace_id = $1 and p.id = n.prospect_id
  left join enrolment e on e.workspace_id = $1 and e.id = n.enrolment_id
  left join lateral (
       select * from contact_past where workspace_id = $1 and prospect_id = n.prospect_id offset 0) cp on true
 order by n.touch_id`;

/** @returns what is then known of each person called */
function learnInOrder(model: ReachModel, calls: readonly CallRow[]): LearnedPast[] {
  const pasts = new Map<string, LearnedPast>();
  for (const row of calls) {
    const call = toCall(row, pasts.get(row.prospect_id) ?? rowToPast(row));
    const past = learn(model, call, toMade(row));
    pasts.set(row.prospect_id, { ...past, prospectId: row.prospect_id, lastAt: row.at });
    // By the count of calls and their own clock, so that it does not matter how many were learned at once.
    if (model.calls % callsBetweenLooks === 0) forgetOld(model, call.at);
  }
  return [...pasts.values()];
}

function toCall(
  { at: text, zone: name, rep_id, campaign_id, screener_key }: CallRow,
  past: ContactPast,
): CallToMake {
  const at = parseInstant(text)!;
  const zone = zoneOf(name ?? 'UTC');
  return {
    at,
    weekday: isoWeekday(localDay(zone, at)),
    minute: name === null ? null : localMinute(zone, at),
    rep: rep_id,
    list: campaign_id,
    screener: screener_key,
    attempt: null,
    past,
  };
}

function toMade({ outcome, result }: CallRow): CallMade {
  return { answered: outcome === 'spoke', outcome: result === 'call-later' ? callBackAgreed : outcome };
}
